"""What the public pages share: a list, one fact, a row by its readable address."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.views.decorators.cache import cache_control

from entities.evidence import find_evidence
from entities.listing import Listing
from entities.models import Enterprise, Fact, Industry, Park


@cache_control(max_age=86400, public=True)
def show_icon(request: HttpRequest) -> HttpResponse:
    """Where browsers ask without being told: feeds, files and the admin have no head."""
    return redirect(static("entities/favicon.ico"))


def show_list(request: HttpRequest, noun: str, listing: Listing) -> HttpResponse:
    return render(request, f"entities/{noun}_list.html", {"listing": listing})


def show_fact(request: HttpRequest, noun: str, fact: Fact, **more: Any) -> HttpResponse:
    context = {noun: fact, "fact": fact, "evidence": find_evidence(fact), **more}
    return render(request, f"entities/{noun}_detail.html", context)


def find_by_slug(
    model: type[Park | Enterprise | Industry], slug: str
) -> Park | Enterprise | Industry:
    """The row at this address, or the one that has moved away from it; else 404."""
    rows = model.objects.all()
    if issubclass(model, Fact):
        rows = rows.published()
    found = rows.filter(slug=slug).first() or rows.filter(old_slugs__slug=slug).first()
    if found is None:
        raise Http404(slug)
    return found
