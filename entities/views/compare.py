"""Parks side by side."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from entities.comparisons import MOST_PARKS, build_board, find_parks
from entities.models import Park

MOST_NAMES = 300


def compare(request: HttpRequest) -> HttpResponse:
    parks, unknown = find_parks(request.GET.getlist("park"))
    names = Park.objects.published().values_list("name", flat=True)[:MOST_NAMES]
    empty = [""] * (MOST_PARKS - len(parks))
    context = {
        "parks": parks,
        "unknown": unknown,
        "names": names,
        "boxes": [*(park.name for park in parks), *empty],
        "board": build_board(parks) if len(parks) > 1 else None,
    }
    return render(request, "entities/compare.html", context)
