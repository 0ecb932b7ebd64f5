"""What is stored in bulk is stored as the ORM would have done it."""

import datetime
from decimal import Decimal

import pytest
from django.db import connection

from entities.imports.storing import Author
from entities.models import Metric
from entities.tests.make import make_indicator, make_park, make_user

pytestmark = pytest.mark.django_db


def read_raw(model, pk: int) -> dict:
    """The row as it lies in the database."""
    with connection.cursor() as cursor:
        sql = f"SELECT * FROM {model._meta.db_table} WHERE id = %s"  # noqa: S608 -- our own table
        cursor.execute(sql, [pk])
        names = [column[0] for column in cursor.description]
        return dict(zip(names, cursor.fetchone(), strict=True))


def build_metric(indicator, year: int) -> Metric:
    return Metric(
        indicator=indicator,
        subject_name="全市",
        first_day=datetime.date(year, 1, 1),
        last_day=datetime.date(year, 12, 31),
        value=Decimal("660000000.5"),
        growth=Decimal("-3.5"),
    )


def test_a_figure_is_the_same_to_the_last_column() -> None:
    indicator = make_indicator()
    one, other = (build_metric(indicator, year) for year in (2021, 2021))
    other.subject_name = "全省"
    one.save()
    Author(make_user(), "导入批次1").create([other])
    differing = {"id", "subject_name", "created_at", "updated_at"}
    first, second = (read_raw(Metric, row.pk) for row in (one, other))
    assert {n for n in first if first[n] != second[n]} == differing
    assert [type(first[n]) for n in first] == [type(second[n]) for n in second]


def test_history_says_who_and_why() -> None:
    editor = make_user()
    metric = build_metric(make_indicator(), 2021)
    author = Author(editor, "导入批次1")
    author.create([metric])
    metric.value = 7
    author.update([metric], ["value"])
    entries = metric.history.values_list(
        "history_type", "value", "history_user", "history_change_reason"
    )
    assert list(entries) == [
        ("~", 7, editor.pk, "导入批次1"),
        ("+", Decimal("660000000.5"), editor.pk, "导入批次1"),
    ]


def test_keys_never_meet_those_that_the_database_gives() -> None:
    indicator, author = make_indicator(), Author(None, "")
    rows = [build_metric(indicator, 2000 + year) for year in range(4)]
    author.create(rows[:2])
    rows[2].save()
    author.create(rows[3:])
    assert len({row.pk for row in rows}) == Metric.objects.count() == 4


def test_counts_follow_what_was_stored(django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        park, metric = make_park(), build_metric(make_indicator(), 2021)
        metric.subject_name, metric.park = "", park
        Author(None, "").create([metric])
    park.refresh_from_db()
    assert park.metric_total == 1
