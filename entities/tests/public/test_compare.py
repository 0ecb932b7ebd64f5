import pytest

from entities.tests.charts.figures import make_run, make_year
from entities.tests.make import make_indicator, make_park
from entities.tests.public.counting import count_queries, read

pytestmark = pytest.mark.django_db


@pytest.fixture
def parks():
    return [make_park(name=name) for name in ("甲园区", "乙园区", "丙园区")]


def build_address(parks):
    return "/compare/?" + "&".join(f"park={park.slug}" for park in parks)


def test_only_figures_of_one_period_nature_and_unit_stand_in_a_row(client, parks):
    same = {"indicator": make_indicator()}
    first, second, third = parks
    make_year(2021, 5, park=first, **same)
    make_year(2021, 6, park=second, **same)
    make_year(2021, 7, last=9, park=third, **same)
    make_year(2021, 8, nature="target", park=third, **same)
    make_year(2022, 9, unit="美元", park=third, **same)
    make_year(2022, 4, park=first, **same)
    board = client.get(build_address(parks)).context["board"]
    rows = [[f and int(f.metric.value) for f in row.figures] for row in board.shared]
    assert rows == [[5, 6, None]]
    single = {tuple(f and int(f.metric.value) for f in r.figures) for r in board.single}
    assert single == {
        (None, None, 7),
        (None, None, 8),
        (None, None, 9),
        (4, None, None),
    }


def test_each_park_keeps_its_colour_in_every_chart(client, parks):
    for group in (parks, parks[1:]):
        indicator = make_indicator()
        for park in group:
            make_run({2020: 1, 2021: 2}, park=park, indicator=indicator)
    charts = client.get(build_address(parks)).context["board"].charts
    colours = [
        {line["label"]: line["colour"] for line in chart.payload["series"]}
        for chart in charts
    ]
    assert colours == [
        {"甲园区": 0, "乙园区": 1, "丙园区": 2},
        {"乙园区": 1, "丙园区": 2},
    ]


def test_parks_are_found_by_other_names_and_hidden_ones_are_not(client, parks):
    parks[1].names.create(name="乙园")
    make_park(name="隐园区", is_published=False)
    page = client.get("/compare/?park=甲园区&park=乙园&park=隐园区&park=&park=甲园区")
    assert page.context["parks"] == parks[:2]
    assert page.context["unknown"] == ["隐园区"]


def test_fewer_than_two_parks_ask_for_another(client, parks):
    assert "请再选至少一个园区" in read(client, build_address(parks[:1]))
    assert read(client, "/compare/").count('name="park"') == 4


def test_comparison_costs_the_same_at_one_row_and_at_three(client, parks):
    def add_row():
        indicator = make_indicator()
        for park in parks:
            make_run({2020: 1, 2021: 2}, park=park, indicator=indicator)

    add_row()
    with_one = count_queries(client, build_address(parks))
    add_row()
    add_row()
    assert count_queries(client, build_address(parks)) == with_one


def test_a_long_comparison_shows_the_newest_of_each_indicator(client, parks):
    first, second = make_indicator(), make_indicator()
    for park in parks[:2]:
        for year in range(1980, 2022):
            make_year(year, year, park=park, indicator=first)
        make_year(2000, 7, park=park, indicator=second)
    response = client.get(build_address(parks[:2]))
    board = response.context["board"]
    shown = [(row.first.indicator, row.first.last_day.year) for row in board.newest]
    assert shown == [(first, 2021), (second, 2000)]
    assert [row.first.last_day.year for row in board.earlier] == [
        *range(2020, 1979, -1)
    ]
    assert "较早时期（41）" in response.content.decode()
