"""The coverage board: what each cell says, who sees it, what it costs."""

import datetime

import pytest
from django.contrib.auth.models import Permission

from entities.coverage import State
from entities.filters import coverage
from entities.tests.make import (
    make_claim,
    make_indicator,
    make_metric,
    make_park,
    make_source,
    make_user,
)
from entities.tests.public.counting import count_queries, read

pytestmark = pytest.mark.django_db
ADDRESS = "/coverage/?first=2018&last=2026&category=经济"


@pytest.fixture
def editor(client, monkeypatch):
    """On a day when the figures below are fresh."""
    day = datetime.date(2026, 6, 1)
    monkeypatch.setattr("django.utils.timezone.localdate", lambda: day)
    person = make_user()
    person.user_permissions.add(Permission.objects.get(codename="view_metric"))
    client.force_login(person)
    return client


def make_figure(year, sources=1, *, contradicting=0, **fields):
    days = {
        "first_day": datetime.date(year, 1, 1),
        "last_day": datetime.date(year, 12, 31),
    }
    metric = make_metric(**days | fields)
    for number in range(sources + contradicting):
        make_claim(metric=metric, field="value", is_contradicting=number >= sources)
    return metric


def list_states(client, address=ADDRESS):
    rows = client.get(address).context["rows"]
    return [[cell.state for cell in row.cells if cell.address] for row in rows]


def test_a_cell_says_how_well_a_figure_is_known(editor):
    park, indicator = make_park(), make_indicator(category="经济")
    row = {"park": park, "indicator": indicator}
    make_figure(2024, 2, **row)
    make_figure(2023, **row)
    make_figure(2022, contradicting=1, **row)
    make_figure(2025, nature="target", **row)
    make_figure(2021, is_published=False, **row)
    assert list_states(editor) == [[State.FILLED, State.SINGLE, State.CONTRADICTING]]
    counts = dict(editor.get(ADDRESS).context["board"].counts)
    assert counts[State.EMPTY] == 6


def test_the_newest_figure_of_a_row_is_stale_after_two_years(editor, monkeypatch):
    indicator = make_indicator(category="经济")
    metric = make_figure(2021, 2, indicator=indicator)
    make_figure(2020, 2, indicator=indicator, park=metric.park)
    states = {}
    for day in (datetime.date(2023, 12, 30), datetime.date(2023, 12, 31)):
        monkeypatch.setattr("django.utils.timezone.localdate", lambda day=day: day)
        states[day.day] = list_states(editor)
    assert states == {
        30: [[State.FILLED, State.FILLED]],
        31: [[State.STALE, State.FILLED]],
    }


def test_a_reprint_and_a_hidden_source_are_no_second_source(editor):
    metric = make_figure(2025, indicator=make_indicator(category="经济"))
    original = metric.claims.get().source
    for fields in ({"reprint_of": original}, {"is_published": False}):
        make_claim(metric=metric, field="value", source=make_source(**fields))
    assert list_states(editor) == [[State.SINGLE]]


def test_one_figure_is_linked_and_several_through_their_indicator(editor):
    indicator, park = make_indicator(category="经济"), make_park(name="甲园区")
    row = {"indicator": indicator, "park": park}
    only = make_figure(2024, **row)
    make_figure(2025, **row)
    make_figure(2025, first_day=datetime.date(2025, 7, 1), **row)
    rows = editor.get(ADDRESS).context["rows"]
    several, one = [cell.address for cell in rows[0].cells if cell.address]
    assert one == only.get_absolute_url()
    assert f"{only.get_absolute_url()}" in read(editor, ADDRESS)
    assert len(editor.get(several).context["panel"].crosstab.rows) == 2


def test_the_board_is_narrowed_by_park_indicator_stretch_and_state(editor):
    make_figure(2025, 2, indicator=make_indicator(name="产值", category="经济"))
    name = {"indicator": make_indicator(name="税收", category="经济")}
    part = make_figure(2025, first_day=datetime.date(2025, 7, 1), **name)
    counts = {
        query: len(editor.get(f"{ADDRESS}&{query}").context["rows"])
        for query in (
            "",
            f"park={part.park}",
            "indicator=税收",
            "stretch=year&state=filled",
            "stretch=year&state=single",
            "state=contradicting",
            "first=abc&state=odd",
        )
    }
    assert list(counts.values()) == [4, 2, 2, 1, 0, 0, 4]


def test_the_board_goes_on_park_by_park(editor, monkeypatch):
    monkeypatch.setattr(coverage, "ROWS", 2)
    indicator = make_indicator(category="经济")
    parks = [
        make_park(name=f"第{number}园区", metric_total=9 - number)
        for number in range(3)
    ]
    make_figure(2025, contradicting=1, indicator=indicator, park=parks[2])
    first, last = (editor.get(f"{ADDRESS}&page={n}").context for n in (1, 2))
    assert (first["board"].parks, last["board"].parks) == (parks[:2], parks[2:])
    assert [dict(c["board"].counts)[State.EMPTY] for c in (first, last)] == [18, 8]
    assert list_states(editor, f"{ADDRESS}&state=single&page=2") == []
    shown = editor.get(f"{ADDRESS}&state=contradicting").context
    assert (shown["board"].parks, shown["page"].has_other_pages()) == (parks[2:], False)


def test_without_a_choice_the_key_indicators_are_shown(editor):
    make_figure(2025, indicator=make_indicator(name="固定资产投资"))
    make_indicator(name="地区生产总值")
    make_indicator(name="其他的指标")
    board = editor.get("/coverage/").context["board"]
    names = [indicator.name for indicator in board.indicators]
    assert names == ["地区生产总值", "固定资产投资"]


def test_the_years_end_with_the_last_that_has_figures(editor):
    assert editor.get("/coverage/").context["board"].years[0] == 2026
    indicator = make_indicator(name="固定资产投资")
    make_figure(2021, indicator=indicator)
    make_figure(2022, indicator=indicator, is_published=False)
    make_figure(2023, indicator=indicator, nature="target")
    make_figure(2029, indicator=indicator)
    years = editor.get("/coverage/").context["board"].years
    assert list(years) == [2021, 2020, 2019, 2018, 2017, 2016]
    asked = editor.get("/coverage/?last=2025").context["board"].years
    assert asked[0] == 2025


def test_the_board_costs_the_same_at_one_row_and_at_many(editor):
    make_figure(2025, indicator=make_indicator(category="经济"))
    with_one = count_queries(editor, ADDRESS)
    for year in (2023, 2024, 2025):
        make_figure(year, 2, indicator=make_indicator(category="经济"))
    assert count_queries(editor, ADDRESS) == with_one


def test_only_who_may_see_figures_in_the_admin_sees_the_board(client):
    assert client.get("/coverage/").status_code == 302
    client.force_login(make_user())
    assert client.get("/coverage/").status_code == 403
