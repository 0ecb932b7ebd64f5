"""Projects: the list, its pipeline, and one with its evidence."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from entities.evidence import find_evidence
from entities.filters import ProjectFilter
from entities.listing import build_listing
from entities.models import Project
from entities.pipelines import build_pipeline
from entities.tracks import build_track
from entities.views.pages import show_list
from entities.yields import find_yields

# What moves within a list and says nothing of which projects are in it.
PLACES = ("page", "after", "ordering")


def project_list(request: HttpRequest) -> HttpResponse:
    projects = Project.objects.published().for_table()
    listing = build_listing(request, ProjectFilter, projects)
    return show_list(request, "project", listing)


def project_pipeline(request: HttpRequest) -> HttpResponse:
    """Every stage of what the list holds; apart from it, since it counts all rows."""
    given = {k: v for k, v in request.GET.items() if v and k not in PLACES}
    conditions = {k: v for k, v in given.items() if k != "stage"}
    projects = Project.objects.published()
    found = ProjectFilter(conditions, queryset=projects).qs
    context = {
        "pipeline": build_pipeline(found, given),
        "form": ProjectFilter(given, queryset=projects).form,
    }
    return render(request, "entities/project_pipeline.html", context)


def project_detail(request: HttpRequest, pk: int) -> HttpResponse:
    projects = Project.objects.published().with_partners().with_freshness()
    projects = projects.select_related("parent").prefetch_related("milestones", "names")
    project = get_object_or_404(projects, pk=pk)
    evidence = find_evidence(project)
    context = {
        "project": project,
        "fact": project,
        "evidence": evidence,
        "parts": project.parts.published(),
        "track": build_track(project),
        "yields": find_yields(evidence),
    }
    return render(request, "entities/project_detail.html", context)
