"""What narrows the list of projects."""

import datetime

import pytest
from django.db import connection
from django.test import Client

from entities.filters import ProjectFilter
from entities.models import Project
from entities.tests.make import make_milestone, make_project

pytestmark = pytest.mark.django_db


def make_spans(*years: tuple[int, int]):
    """A project with a milestone somewhere between two years, for each of them."""
    project = make_project()
    for stage, (first, last) in zip(("signed", "started"), years, strict=False):
        days = datetime.date(first, 1, 1), datetime.date(last, 12, 31)
        make_milestone(
            project=project, stage=stage, first_day=days[0], last_day=days[1]
        )
    return project


@pytest.mark.skipif(connection.vendor != "sqlite", reason="a small table is scanned")
def test_what_was_under_way_in_a_year_is_read_by_an_index() -> None:
    projects = ProjectFilter({"year": 2021}, queryset=Project.objects.published()).qs
    assert "COVERING INDEX milestone_by_days" in projects.explain()


def test_a_project_of_a_year_is_listed_once(client: Client) -> None:
    twice = make_spans((2021, 2021), (2021, 2021))
    across = make_spans((2020, 2022))
    make_spans((2020, 2020), (2022, 2022)), make_project()
    listing = client.get("/projects/?year=2021").context["listing"]
    shown = [project.pk for project in listing.page.object_list]
    assert sorted(shown) == [twice.pk, across.pk]
    assert listing.count_label == "2"
