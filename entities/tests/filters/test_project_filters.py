"""What narrows the list of projects."""

import datetime

import pytest
from django.db import connection
from django.test import Client

from entities.filters import ProjectFilter, base
from entities.models import Project, ProjectEnterprise
from entities.tests.make import (
    make_enterprise,
    make_milestone,
    make_park,
    make_project,
)

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


@pytest.mark.parametrize("most", [500, 0])
def test_a_project_of_a_year_is_listed_once(
    client: Client, committed, monkeypatch, most: int
) -> None:
    monkeypatch.setattr(base, "MOST_FOUND", most)
    with committed():
        twice = make_spans((2021, 2021), (2021, 2021))
        across = make_spans((2020, 2022))
        make_spans((2020, 2020), (2022, 2022)), make_project(name="2021号")
    listing = client.get("/projects/?year=2021").context["listing"]
    shown = [project.pk for project in listing.page.object_list]
    assert sorted(shown) == [twice.pk, across.pk]
    assert listing.count_label == "2"


def test_a_project_leaves_the_year_of_a_stage_that_is_deleted(committed) -> None:
    with committed():
        project = make_spans((1900, 1901), (2020, 2021))
    assert list_years(1900, 1902, 2021, 2999) == {1900: [project], 2021: [project]}
    with committed():
        project.milestones.get(stage="started").delete()
    assert list_years(1900, 2021) == {1900: [project]}


def list_years(*years: int) -> dict[int, list[Project]]:
    """The projects of each year that has any."""
    projects = Project.objects.published()
    found = {y: list(ProjectFilter({"year": y}, queryset=projects).qs) for y in years}
    return {year: rows for year, rows in found.items() if rows}


@pytest.fixture
def named(committed):
    """A project with all that it is found by, and one that only begins alike."""
    with committed():
        project = make_project(name="云杉电池", park=make_park(name="松岭园区"))
        project.names.create(name="二号工程")
        partner = make_enterprise(name="柏林机械厂")
        project.partners.create(enterprise=partner)
        make_project(name="云杉仓库")
    return project


def search(words: str) -> list[str]:
    projects = ProjectFilter({"q": words}, queryset=Project.objects.published()).qs
    return [project.name for project in projects]


@pytest.mark.parametrize("most", [500, 0])
@pytest.mark.parametrize(
    "words",
    ["云杉电", "二号", "柏林機械", "松岭", "电池 柏林", "「云杉电池」", "ysdc", "池"],
)
def test_a_project_is_found_by_each_of_its_words(
    named, monkeypatch, words: str, most: int
) -> None:
    monkeypatch.setattr(base, "MOST_FOUND", most)
    assert search(words) == [named.name]


@pytest.mark.parametrize("most", [500, 0])
def test_every_word_has_to_be_in_the_project(named, monkeypatch, most: int) -> None:
    monkeypatch.setattr(base, "MOST_FOUND", most)
    assert search("云杉") == ["云杉仓库", named.name]
    assert search("仓库 柏林") == search("电柏") == search("_") == []
    assert len(search("“”")) == 2


def test_a_project_is_found_by_its_partners_as_they_are_now(named, committed) -> None:
    partnership = ProjectEnterprise.objects.get()
    with committed():
        partnership.enterprise.name = "桂花机械厂"
        partnership.enterprise.save()
    assert (search("柏林"), search("桂花")) == ([], [named.name])
    assert "桂花" in Project.objects.get(pk=named.pk).words
    with committed():
        partnership.delete()
    assert search("桂花") == []
    assert "桂花" not in Project.objects.get(pk=named.pk).words


@pytest.mark.skipif(connection.vendor != "sqlite", reason="reads the rows")
def test_a_common_word_is_read_from_the_index_of_the_order(monkeypatch) -> None:
    monkeypatch.setattr(base, "MOST_FOUND", -1)
    projects = ProjectFilter({"q": "云杉"}, queryset=Project.objects.published()).qs
    plan = projects.values("pk").explain()
    assert "COVERING INDEX project_by_name" in plan
    assert "TEMP B-TREE" not in plan
