"""Honours: the list, and one with its evidence."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from entities.filters import HonourFilter
from entities.ladders import Step, build_ladder, find_rung
from entities.listing import build_listing
from entities.models import Honour
from entities.views.pages import show_fact, show_list

MOST_OTHERS = 30


def honour_list(request: HttpRequest) -> HttpResponse:
    honours = Honour.objects.published().with_recipients().with_level_order()
    return show_list(request, "honour", build_listing(request, HonourFilter, honours))


def honour_detail(request: HttpRequest, pk: int) -> HttpResponse:
    honours = Honour.objects.published().with_recipients()
    honour = get_object_or_404(honours, pk=pk)
    others = honours.filter(title=honour.title).exclude(pk=pk)[:MOST_OTHERS]
    ladder = find_ladder(honour) if honour.enterprise_id else []
    return show_fact(request, "honour", honour, others=others, ladder=ladder)


def find_ladder(honour: Honour) -> list[Step]:
    """The ladder of its holder, where the honour itself is a rung."""
    if find_rung(honour) is None:
        return []
    return build_ladder(honour.enterprise.honours.published()[:MOST_OTHERS])
