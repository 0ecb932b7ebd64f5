import datetime

import pytest

from entities.charts.cadences import find_cadence
from entities.charts.crosstabs import build_crosstab
from entities.charts.drawing import Lines, draw_lines
from entities.charts.series import build_series
from entities.charts.sparklines import draw_sparkline
from entities.models import Metric
from entities.periods import Period
from entities.tests.charts.figures import make_run, make_year
from entities.tests.make import make_metric, make_park

pytestmark = pytest.mark.django_db

LINES = Lines(label=lambda series: series.qualities or "全年")


def load_series():
    return build_series(Metric.objects.with_subjects())


@pytest.mark.parametrize(
    ("iso", "label", "joins"),
    [
        ("2021", "全年", True),
        ("2021-01/2021-09", "1—9月", True),
        ("2021-04/2021-06", "4—6月", True),
        ("2021-09", "9月", True),
        ("2021-12-31", "时点", True),
        ("2021-07-08", "其他时段", False),
        ("2016/2020", "其他时段", False),
        ("2020-10/2021-03", "其他时段", False),
    ],
)
def test_cadence_tells_what_a_line_may_join(iso, label, joins):
    cadence = find_cadence(Period.from_iso(iso))
    assert (cadence.label, cadence.joins) == (label, joins)
    assert find_cadence(None).label == "时期未载明"


def test_a_line_joins_neither_nine_months_to_a_year_nor_target_to_actual():
    first = make_run({2020: 100, 2021: 120})[0]
    same = {"park": first.park, "indicator": first.indicator}
    make_year(2020, 70, last=9, **same)
    make_year(2021, 80, last=9, **same)
    make_year(2021, 130, nature="target", **same)
    make_year(2021, 90, unit="美元", nature="expected", **same)
    found = {
        (s.qualities, s.unit): [figure.year for figure in s.figures]
        for s in load_series()
    }
    assert found == {
        ("", "元"): [2020, 2021],
        ("1—9月", "元"): [2020, 2021],
        ("目标", "元"): [2021],
        ("预计", "美元"): [2021],
    }


def test_a_chart_holds_one_unit_and_tells_targets_apart():
    first = make_run({2020: 200_000_000, 2021: 320_000_000})[0]
    same = {"park": first.park, "indicator": first.indicator}
    target = make_year(2022, 400_000_000, nature="target", **same)
    make_year(2023, 5, unit="家", nature="target", **same)
    chart = draw_lines("c", "标题", load_series(), LINES)
    series = chart.payload["series"]
    assert chart.payload["unit"] == "亿元"
    natures = [("全年", "actual"), ("目标", "target")]
    assert [(s["label"], s["nature"]) for s in series] == natures
    assert chart.natures == {"actual", "target"}
    assert [(p["x"], p["y"]) for p in series[0]["points"]] == [(2020, 2), (2021, 3.2)]
    assert series[1]["points"] == [
        {
            "x": 2022,
            "y": 4,
            "text": "2022年 4亿元",
            "link": target.get_absolute_url(),
        }
    ]


def test_single_figures_make_neither_chart_nor_sparkline():
    make_run({2021: 5})
    series = load_series()
    assert (draw_lines("c", "t", series, LINES), draw_lines("c", "t", [], LINES)) == (
        None,
        None,
    )
    assert draw_sparkline(series[0]) is None


def test_sparkline_keeps_years_in_proportion():
    make_run({2018: 10, 2019: 10, 2022: 20})
    sparkline = draw_sparkline(load_series()[0])
    assert sparkline.points == ((3, 29), (31.5, 29), (117, 3))
    assert (sparkline.first_label, sparkline.last_label) == ("2018年", "2022年")


def test_states_stand_where_their_day_lies():
    park, days = make_park(), ("2020-12-31", "2021-06-30")
    first = None
    for value, day in enumerate(days, start=1):
        day = datetime.date.fromisoformat(day)
        first = first or make_metric(
            park=park, first_day=day, last_day=day, value=value
        )
        if first.last_day != day:
            make_metric(
                park=park,
                indicator=first.indicator,
                first_day=day,
                last_day=day,
                value=value,
            )
    series = load_series()[0]
    assert [series.place(figure) for figure in series.figures] == [2020, 2020.496]


def test_crosstab_has_a_row_for_each_series_and_the_newest_year_first():
    first = make_run({2020: 100, 2021: 120})[0]
    same = {"park": first.park, "indicator": first.indicator}
    make_year(2021, 70, last=9, **same)
    make_metric(**same, value=None, rank_position=1)
    crosstab = build_crosstab(load_series())
    assert crosstab.years == (2021, 2020, None)
    shown = [
        [row.series.qualities, *(len(cell) for cell in row.cells)]
        for row in crosstab.rows
    ]
    assert shown == [["", 1, 1, 0], ["1—9月", 1, 0, 0], ["时期未载明", 0, 0, 1]]
