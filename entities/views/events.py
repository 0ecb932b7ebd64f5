"""Events: the list, and one with its evidence."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from entities.filters import EventFilter
from entities.listing import build_listing
from entities.models import Event
from entities.views.pages import show_fact, show_list


def event_list(request: HttpRequest) -> HttpResponse:
    events = Event.objects.published().select_related("park")
    return show_list(request, "event", build_listing(request, EventFilter, events))


def event_detail(request: HttpRequest, pk: int) -> HttpResponse:
    events = Event.objects.published().select_related("park")
    return show_fact(request, "event", get_object_or_404(events, pk=pk))
