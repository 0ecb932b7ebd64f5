"""Sources: the list, and one text with what it says marked in it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from entities.filters import SourceFilter
from entities.listing import build_listing
from entities.models import Claim, Source
from entities.source_texts import build_source_text, read_span
from entities.views.pages import show_list


def source_list(request: HttpRequest) -> HttpResponse:
    sources = Source.objects.published().with_public_counts().defer("text")
    listing = build_listing(request, SourceFilter, sources)
    return show_list(request, "source", listing)


def source_detail(request: HttpRequest, pk: int) -> HttpResponse:
    source = get_object_or_404(Source.objects.published(), pk=pk)
    claims = Claim.objects.filter(source=source).about_published().with_facts()
    span = read_span(source, request.GET.get("from", ""), request.GET.get("to", ""))
    context = {
        "source": source,
        "text": build_source_text(source, list(claims), span),
    }
    return render(request, "entities/source_detail.html", context)
