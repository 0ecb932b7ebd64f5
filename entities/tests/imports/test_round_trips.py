"""What goes out comes back as it was: for every model, in every format."""

import datetime
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import from_model

from entities.models import (
    Enterprise,
    Event,
    Honour,
    Indicator,
    Industry,
    Metric,
    Milestone,
    Park,
    Place,
    Project,
)
from entities.tests.imports.bringing import bring, count, export, list_reasons
from entities.workbooks.sheets import SHEETS
from entities.workbooks.texts import clean_text

pytestmark = pytest.mark.django_db

# Anything a person may have typed or pasted, formulas and odd characters too.
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs")),
    min_size=1,
    max_size=12,
).map(clean_text)
TEXT = st.one_of(WORDS, st.sampled_from(["=1+1", "'=2", "-3", "007", "1e5", "2021.1"]))
NAME = TEXT.filter(lambda text: not set(text) & set("；;、")).filter(bool)
LONG = st.one_of(st.just(""), TEXT, st.just("第一行\n第二行，“引号”,逗号\t制表"))
DAYS = st.dates(datetime.date(1890, 1, 1), datetime.date(2100, 12, 31))
NUMBERS = st.decimals(-(10**10), 10**11, places=4)
UNITS = st.sampled_from(["", "元", "万元", "家", "㎡", "%"])


def draw_period(data) -> tuple[datetime.date, datetime.date]:
    return tuple(sorted((data.draw(DAYS), data.draw(DAYS))))


def make_world(data) -> None:
    """One or two rows of each model, with everything that a sheet shows."""
    place = data.draw(from_model(Place, name=NAME, parent=st.none()))
    industry = data.draw(
        from_model(Industry, name=NAME, slug=st.just("a"), parent=st.none())
    )
    park = data.draw(
        from_model(
            Park,
            name=NAME,
            slug=st.just("a"),
            level=st.sampled_from(["", *Park.Level.values]),
            place=st.sampled_from([None, place]),
            parent=st.none(),
            founded_on=st.one_of(st.none(), DAYS),
            summary=LONG,
        )
    )
    for alias in data.draw(st.lists(NAME, max_size=2, unique=True)):
        park.names.create(name=alias)
    enterprise = data.draw(
        from_model(
            Enterprise,
            name=NAME,
            slug=st.just("a"),
            parent_group=st.none(),
            place=st.just(place),
            summary=LONG,
        )
    )
    enterprise.parks.add(park)
    enterprise.industries.add(industry)
    make_facts(data, park, enterprise)


def make_facts(data, park: Park, enterprise: Enterprise) -> None:
    start, end = draw_period(data)
    value = data.draw(NUMBERS)
    project = Project.objects.create(
        name=data.draw(NAME),
        park=data.draw(st.sampled_from([None, park])),
        investment_value=value,
        investment_value_max=data.draw(st.sampled_from([None, value])),
        investment_unit=data.draw(UNITS),
        area_value=data.draw(st.one_of(st.none(), NUMBERS)),
        area_unit=data.draw(UNITS),
        summary=data.draw(LONG),
    )
    project.enterprises.add(enterprise)
    Milestone.objects.create(
        project=project, stage="signed", first_day=start, last_day=end
    )
    Honour.objects.create(
        title=data.draw(TEXT), project=project, issuer=data.draw(LONG)
    )
    Event.objects.create(title=data.draw(TEXT), first_day=start, last_day=end)
    Metric.objects.create(
        indicator=data.draw(from_model(Indicator, name=NAME, unit=UNITS)),
        park=park,
        first_day=start,
        last_day=end,
        value=value,
        unit=data.draw(UNITS),
        growth=data.draw(st.one_of(st.none(), st.decimals(-999, 999, places=2))),
        rank_position=data.draw(st.one_of(st.none(), st.integers(1, 99))),
        is_published=data.draw(st.booleans()),
    )


@pytest.mark.parametrize("form", ["xlsx", "csv", "csv-gb18030", "json"])
@settings(
    max_examples=8,
    suppress_health_check=list(HealthCheck),
)
@given(data=st.data())
def test_what_went_out_comes_back_unchanged(form: str, data) -> None:
    make_world(data)
    for noun, sheet in SHEETS.items():
        name = f"{sheet.title}.{form.partition('-')[0]}"
        batch = bring(export(noun, form), name, noun)
        rows = sheet.model.objects.count()
        assert (list_reasons(batch), batch.problem) == ([], "")
        assert count(batch) == {"unchanged": rows}


def test_a_decimal_of_fifteen_digits_survives() -> None:
    Metric.objects.create(
        indicator=Indicator.objects.create(name="甲"),
        subject_name="乙",
        value=Decimal("12345678901.2345"),
    )
    assert count(bring(export("metric"))) == {"unchanged": 1}
