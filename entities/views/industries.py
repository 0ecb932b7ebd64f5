"""Industries: the chains, and one with its projects, enterprises and figures."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from entities.chains import build_chains, find_members, load_sums
from entities.charts.panels import MOST_FIGURES
from entities.charts.series import build_series
from entities.models import Enterprise, Industry, Project
from entities.pipelines import build_pipeline
from entities.profiles import fill_shelf, split_by_category
from entities.views.pages import find_by_slug


def industry_list(request: HttpRequest) -> HttpResponse:
    sums = load_sums()
    context = {"chains": build_chains(sums), "counted_at": sums.at}
    return render(request, "entities/industry_list.html", context)


def industry_detail(request: HttpRequest, slug: str) -> HttpResponse:
    industry = find_by_slug(Industry, slug)
    if industry.slug != slug:
        return redirect(industry, permanent=True)
    members = find_members(industry)
    projects = Project.objects.published().filter(industry__in=members)
    enterprises = Enterprise.objects.published().filter(industries__in=members)
    metrics = industry.metrics.published().with_subjects()[:MOST_FIGURES]
    context = {
        "industry": industry,
        "branches": industry.children.all(),
        "pipeline": build_pipeline(projects, {"industry": str(industry.pk)}),
        "projects": fill_shelf(projects.with_partners().with_freshness()),
        "enterprises": fill_shelf(enterprises.distinct()),
        "crosstabs": split_by_category(build_series(metrics)),
    }
    return render(request, "entities/industry_detail.html", context)
