"""The front page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from entities.key_figures import find_key_figures
from entities.models import Park
from entities.news import Month, list_latest, load_totals
from entities.views.parks import FULLEST_FIRST

SHOWN_PARKS = 8


def home(request: HttpRequest) -> HttpResponse:
    parks = Park.objects.published().select_related("place")
    parks = list(parks.order_by(*FULLEST_FIRST)[:SHOWN_PARKS])
    figures = find_key_figures(park.pk for park in parks)
    context = {
        "totals": load_totals(),
        "parks": [(park, figures.get(park.pk, ())) for park in parks],
        "latest": list_latest(),
        "month": Month.load(),
    }
    return render(request, "entities/home.html", context)
