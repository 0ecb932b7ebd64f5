"""Parks: the list, and one profile."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from entities.filters import ParkFilter
from entities.listing import build_listing
from entities.models import Park
from entities.profiles import build_profile
from entities.views.pages import find_by_slug, show_list

# By characters' numbers an empty park might come first.
FULLEST_FIRST = ("-metric_total", "-project_total", "name")


def park_list(request: HttpRequest) -> HttpResponse:
    parks = Park.objects.published().with_totals().select_related("place__parent")
    parks = parks.order_by(*FULLEST_FIRST)
    return show_list(request, "park", build_listing(request, ParkFilter, parks))


def park_detail(request: HttpRequest, slug: str) -> HttpResponse:
    park = find_by_slug(Park, slug)
    if park.slug != slug:
        return redirect(park, permanent=True)
    children = park.children.published()
    context = {
        "park": park,
        "profile": build_profile(park),
        "children": children,
        # What its card in lists counts; the page lists more.
        "own": Park.objects.with_totals().get(pk=park.pk),
    }
    return render(request, "entities/park_detail.html", context)
