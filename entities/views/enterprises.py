"""Enterprises: the list, and one profile."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from entities.filters import EnterpriseFilter
from entities.ladders import build_ladder
from entities.listing import build_listing
from entities.models import Enterprise
from entities.profiles import build_profile
from entities.views.pages import find_by_slug, show_list


def enterprise_list(request: HttpRequest) -> HttpResponse:
    enterprises = Enterprise.objects.published().with_totals()
    listing = build_listing(
        request, EnterpriseFilter, enterprises.prefetch_related("parks", "names")
    )
    return show_list(request, "enterprise", listing)


def enterprise_detail(request: HttpRequest, slug: str) -> HttpResponse:
    enterprise = find_by_slug(Enterprise, slug)
    if enterprise.slug != slug:
        return redirect(enterprise, permanent=True)
    profile = build_profile(enterprise)
    context = {
        "enterprise": enterprise,
        "profile": profile,
        "ladder": build_ladder(profile.honours.rows),
        "members": enterprise.members.published(),
    }
    return render(request, "entities/enterprise_detail.html", context)
