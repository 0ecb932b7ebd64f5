"""Columns that lists are put in order by follow what is written."""

import datetime

import pytest
from django.test import Client

from entities.imports.storing import Author
from entities.models import Enterprise, Metric, Park, Project, Source
from entities.standings import rebuild_standings
from entities.tests.make import (
    make_claim,
    make_enterprise,
    make_honour,
    make_indicator,
    make_metric,
    make_milestone,
    make_park,
    make_project,
    make_source,
)

pytestmark = pytest.mark.django_db


def read(model, *columns: str) -> list[tuple]:
    return list(model.objects.order_by("pk").values_list(*columns))


def test_counts_follow_facts_however_they_are_written(committed) -> None:
    with committed():
        park, enterprise = make_park(), make_enterprise()
        project = make_project(park=park)
        project.partners.create(enterprise=enterprise)
        make_honour(enterprise=enterprise)
        metric = make_metric(park=park)
        indicator = make_indicator()
        rows = [
            Metric(indicator=indicator, park=park, value=1, nature=nature)
            for nature in ("actual", "target")
        ]
        Metric.objects.bulk_create(rows)
    assert read(Park, "project_total", "metric_total") == [(1, 3)]
    columns = ("project_total", "honour_total", "metric_total")
    assert read(Enterprise, *columns) == [(1, 1, 0)]
    with committed():
        metric.delete()
        project.is_published = False
        project.save()
    assert read(Park, "project_total", "metric_total") == [(0, 2)]


def test_counts_follow_facts_that_are_deleted_at_once(committed) -> None:
    with committed():
        park = make_park()
        for nature in ("actual", "target", "expected"):
            make_metric(park=park, nature=nature)
    assert read(Park, "metric_total") == [(3,)]
    with committed():
        Metric.objects.exclude(nature="actual").delete()
    assert read(Park, "metric_total") == [(1,)]


def test_a_project_stands_by_stage_last_word_and_first_partner(committed) -> None:
    with committed():
        project = make_project(stage="building")
        day = datetime.date(2021, 3, 1)
        make_milestone(project=project, first_day=day, last_day=day)
        for name in ("乙公司", "甲公司"):
            project.partners.create(enterprise=make_enterprise(name=name))
    columns = ("stage_place", "last_heard", "lead_enterprise")
    assert read(Project, *columns) == [(3, day, "乙公司")]
    later = datetime.date(2022, 5, 1)
    with committed():
        source = make_source(published_on=later)
        make_claim(project=project, source=source)
    assert read(Project, *columns) == [(3, later, "乙公司")]
    assert read(Source, "claim_total") == [(1,)]


def test_a_project_stands_by_what_its_partners_are_called_now(committed) -> None:
    with committed():
        project, enterprise = make_project(), make_enterprise(name="甲公司")
        project.partners.create(enterprise=enterprise)
    with committed():
        enterprise.name = "乙公司"
        enterprise.save()
    assert read(Project, "lead_enterprise") == [("乙公司",)]
    with committed():
        Enterprise.objects.update(is_published=False)
    assert read(Project, "lead_enterprise") == [(None,)]


def test_a_project_is_last_heard_of_when_its_source_says_now(committed) -> None:
    with committed():
        source = make_source(published_on=datetime.date(2020, 1, 2))
        make_claim(project=make_project(), source=source)
    with committed():
        source.published_on = datetime.date(2021, 3, 4)
        source.save()
    assert read(Project, "last_heard") == [(source.published_on,)]


def test_an_enterprise_loses_a_project_that_is_hidden(committed) -> None:
    with committed():
        project = make_project()
        project.partners.create(enterprise=make_enterprise())
    assert read(Enterprise, "project_total") == [(1,)]
    with committed():
        Project.objects.update(is_published=False)
    assert read(Enterprise, "project_total") == [(0,)]


def save_elsewhere(metric: Metric, park: Park) -> None:
    metric.park = park
    metric.save()


def update_many(metric: Metric, park: Park) -> None:
    Metric.objects.filter(pk=metric.pk).update(park=park)


def store(metric: Metric, park: Park) -> None:
    metric.park = park
    Author(None, "").update([metric], ["park"])


@pytest.mark.parametrize("move", [save_elsewhere, update_many, store])
def test_a_figure_that_is_moved_is_missed_where_it_was(committed, move) -> None:
    with committed():
        left, joined = make_park(name="甲"), make_park(name="乙")
        metric = make_metric(park=left)
    with committed():
        move(metric, joined)
    assert read(Park, "name", "metric_total") == [("甲", 0), ("乙", 1)]


def test_a_hidden_figure_is_counted_no_more(committed) -> None:
    with committed():
        make_metric(park=make_park())
    with committed():
        Metric.objects.update(is_published=False)
    assert read(Park, "metric_total") == [(0,)]


def test_a_partner_that_is_moved_leaves_its_old_project(committed) -> None:
    with committed():
        left, joined = make_project(), make_project()
        partner = left.partners.create(enterprise=make_enterprise(name="甲公司"))
    with committed():
        partner.project = joined
        partner.save()
    assert read(Project, "lead_enterprise") == [(None,), ("甲公司",)]
    assert ["甲公司" in words for (words,) in read(Project, "words")] == [False, True]


def test_what_is_counted_is_no_new_version_or_state(committed) -> None:
    with committed():
        park = make_park()
    before = read(Park, "version", "updated_at")
    states = park.history.count()
    with committed():
        make_metric(park=park)
    assert read(Park, "version", "updated_at") == before
    assert (park.history.count(), Park.objects.get().metric_total) == (states, 1)


def test_an_old_copy_that_is_saved_spoils_nothing(committed) -> None:
    with committed():
        park = make_park()
    with committed():
        make_metric(park=park)
    with committed():
        park.save()
    assert Park.objects.get().metric_total == 1


def test_rebuilding_brings_everything_up_to_date() -> None:
    park = make_park()
    make_metric(park=park)
    make_project(park=park, stage="signed")
    assert {m.__name__: n for m, n in rebuild_standings()} == {
        "Park": 1,
        "Enterprise": 0,
        "Project": 1,
        "Source": 0,
    }
    assert sum(count for _, count in rebuild_standings()) == 0
    assert read(Park, "project_total", "metric_total") == [(1, 1)]


def test_lists_stand_in_the_order_of_what_is_counted(client: Client, committed):
    with committed():
        few, many = make_park(name="甲"), make_park(name="乙")
        for park in (few, many, many):
            make_project(park=park)
    shown = client.get("/parks/?ordering=-projects").context["listing"].page
    assert [park.name for park in shown] == ["乙", "甲"]
