from decimal import Decimal

import pytest

from entities.charts.growth import Growth
from entities.charts.series import build_series
from entities.models import Metric
from entities.tests.charts.figures import make_run, make_year

YI = 100_000_000


def compare(value, before, growth, **fields):
    before = Metric(value=Decimal(before), unit="元")
    growth = None if growth is None else Decimal(growth)
    metric = Metric(value=Decimal(value), unit="元", growth=growth, **fields)
    return Growth.between(metric, before)


@pytest.mark.parametrize(
    ("value", "before", "stated", "computed", "contradicts"),
    [
        (838_610_000, 703_650_000, "19.18", "19.18", False),
        # 8.39亿 and 7.04亿 are rounded: anything from 19.03 to 19.32 may be meant.
        (839_000_000, 704_000_000, "19.3", "19.18", False),
        (839_000_000, 704_000_000, "21.5", "19.18", True),
        (839_000_000, 704_000_000, "-3", "19.18", True),
        (839_000_000, 704_000_000, None, "19.18", False),
        (18, 17, "5.9", "5.88", False),
        (18, 17, "8", "5.88", True),
        (100, 100, "0", "0.00", False),
    ],
)
def test_growth_contradicts_only_beyond_rounding(
    value, before, stated, computed, contradicts
):
    growth = compare(value, before, stated)
    assert (growth.computed, growth.is_contradicting) == (
        Decimal(computed),
        contradicts,
    )


def test_loose_figures_contradict_nothing():
    growth = compare(160, 100, "5", qualifier="余")
    assert (growth.computed_label, growth.is_contradicting) == ("约+60%", False)


@pytest.mark.parametrize(
    "before", [None, Metric(value=None), Metric(value=Decimal(0)), Metric(value=-1)]
)
def test_without_a_figure_before_nothing_is_computed(before):
    metric = Metric(value=Decimal(5), unit="家", growth=Decimal("-3.50"))
    growth = Growth.between(metric, before)
    assert (growth.stated_label, growth.computed_label) == ("−3.5%", "")


def test_shares_have_no_growth():
    before, metric = (Metric(value=Decimal(v), unit="%") for v in (40, 50))
    assert Growth.between(metric, before).computed is None


@pytest.mark.django_db
def test_growth_is_computed_over_the_same_stretch_alone():
    first = make_run({2020: 10 * YI})[0]
    same = {"park": first.park, "indicator": first.indicator}
    make_year(2021, 9 * YI, last=9, **same)
    make_year(2022, 18 * YI, last=9, **same)
    make_year(2022, 15 * YI, **same)  # 2021 as a whole is not known
    found = {
        figure.metric.period_label: figure.growth.computed_label
        for series in build_series(Metric.objects.with_subjects())
        for figure in series.figures
    }
    assert found == {
        "2020年": "",
        "2021年1—9月": "",
        "2022年1—9月": "+100%",
        "2022年": "",
    }
