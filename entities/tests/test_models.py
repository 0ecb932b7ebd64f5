import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from entities.coverage import find_contradicting
from entities.models import (
    Claim,
    Enterprise,
    Industry,
    Metric,
    Park,
    Project,
    Source,
    Stage,
)
from entities.periods import Period
from entities.quantities import Quantity
from entities.tests.make import (
    make_claim,
    make_enterprise,
    make_event,
    make_honour,
    make_indicator,
    make_industry,
    make_metric,
    make_milestone,
    make_park,
    make_place,
    make_project,
    make_source,
)

pytestmark = pytest.mark.django_db

TEXT = "开头。衡阳合力总投资6.6亿元。结尾。"


def test_slug_keeps_chinese_and_never_repeats():
    park = make_park(name="白沙洲工业园区")
    other = make_park(name="白沙洲（工业园区）")
    assert (park.slug, other.slug) == ("白沙洲工业园区", "白沙洲工业园区-2")


def test_slug_of_a_name_without_letters_is_still_one():
    assert [make_industry(name="、").slug, make_enterprise(name="！").slug] == [
        "item"
    ] * 2


def test_slug_survives_renaming():
    park = make_park(name="白沙洲工业园区")
    park.name = "白沙洲高新区"
    park.save()
    assert park.slug == "白沙洲工业园区"


def test_named_finds_names_and_aliases_once():
    park = make_park(name="白沙洲工业园区")
    park.names.create(name="白沙洲")
    park.names.create(name="白沙洲园区")
    make_park(name="松木经开区")
    assert list(Park.objects.named("白沙洲")) == [park]
    assert list(Park.objects.named("白沙洲工业园区")) == [park]


def test_named_returns_every_candidate():
    first, second = make_enterprise(name="甲公司"), make_enterprise(name="乙公司")
    for enterprise in (first, second):
        enterprise.names.create(name="合力")
    assert set(Enterprise.objects.named("合力")) == {first, second}


@pytest.mark.skipif(connection.vendor != "sqlite", reason="a small table is scanned")
def test_a_name_is_looked_up_without_reading_every_row() -> None:
    plan = Project.objects.named("甲项目").order_by().explain()
    assert "project_unique_in_park" in plan
    assert "SCAN" not in plan


@pytest.mark.skipif(connection.vendor != "sqlite", reason="a small table is scanned")
def test_figures_that_sources_differ_about_have_an_index() -> None:
    assert "claim_contradicting_metric" in find_contradicting(Metric.objects).explain()


def test_published_leaves_out_what_is_hidden():
    park = make_park()
    make_park(is_published=False)
    assert list(Park.objects.published()) == [park]


def test_revise_counts_up_and_refuses_a_stale_version():
    park = make_park(summary="旧")
    assert Park.objects.filter(pk=park.pk, version=1).revise(summary="新") == 1
    assert Park.objects.filter(pk=park.pk, version=1).revise(summary="晚") == 0
    park.refresh_from_db()
    assert (park.version, park.summary) == (2, "新")


def test_park_counts_only_published_facts():
    park = make_park()
    make_enterprise().parks.add(park)
    make_project(park=park)
    make_project(park=park, is_published=False)
    make_honour(park=park)
    for i in range(3):
        make_metric(park=park, value=i)
    row = Park.objects.with_counts().get()
    counts = (row.project_count, row.enterprise_count)
    assert (*counts, row.honour_count, row.metric_count) == (1, 1, 1, 3)


def test_park_without_facts_counts_zero():
    make_park()
    assert Park.objects.with_counts().get().project_count == 0


def test_enterprise_and_industry_count_their_facts():
    enterprise, industry = make_enterprise(), make_industry()
    enterprise.industries.add(industry)
    make_project(industry=industry).partners.create(enterprise=enterprise)
    make_honour(enterprise=enterprise)
    row = Enterprise.objects.with_counts().get()
    assert (row.project_count, row.honour_count, row.metric_count) == (1, 1, 0)
    row = Industry.objects.with_counts().get()
    assert (row.project_count, row.enterprise_count) == (1, 1)


def test_stage_order_follows_a_project():
    stages = sorted(Stage, key=lambda stage: stage.order)
    assert "".join(stage.label for stage in stages) == "洽谈签约开工在建竣工投产达产"


def test_project_shows_its_quantities():
    project = make_project(**Quantity.from_json({"value": "370"}).to_columns("area_"))
    assert (str(project.area), project.investment, project.tax) == ("370", None, None)
    assert (project.output, project.jobs, project.capacity) == (None, None, None)


def test_milestone_says_when_and_whether_planned():
    milestone = make_milestone(is_planned=True)
    assert str(milestone) == "2021年12月28日 计划签约"


def test_honour_knows_its_recipient_and_date():
    park = make_park()
    year = Period.from_iso("2021")
    honour = make_honour(
        park=park, awarded_first_day=year.first_day, awarded_last_day=year.last_day
    )
    assert (honour.recipient, honour.date_label) == (park, "2021年")
    product = make_honour(recipient_name="某产品")
    assert (product.recipient, product.date_label) == ("某产品", "")


@pytest.mark.parametrize(
    ("growth", "label"),
    [("19.18", "增长19.18%"), ("-3", "下降3%"), ("0", "持平"), (None, "")],
)
def test_metric_growth_label_has_its_sign_in_words(growth, label):
    metric = make_metric(growth=growth)
    metric.refresh_from_db()
    assert metric.growth_label == label


def test_metric_labels_join_value_growth_and_rank():
    period = Period.from_iso("2019-12-31")
    metric = make_metric(
        value=660000000,
        unit="元",
        growth=8,
        rank_position=1,
        rank_scope="全市园区",
        first_day=period.first_day,
        last_day=period.last_day,
    )
    metric.refresh_from_db()
    assert metric.label == "6.6亿元，增长8%，全市园区第1"
    assert metric.period_label == "截至2019年12月31日"


def test_metric_about_and_within_never_mix():
    place, year = make_place(), Period.from_iso("2021")
    indicator = make_indicator()
    whole = make_metric(
        place=place,
        indicator=indicator,
        first_day=year.first_day,
        last_day=year.last_day,
    )
    make_metric(
        place=place,
        indicator=indicator,
        first_day=year.first_day,
        last_day=datetime.date(2021, 9, 30),
    )
    make_metric(first_day=year.first_day, last_day=year.last_day)
    assert list(Metric.objects.about(place).within(year)) == [whole]


def test_metric_subjects_load_in_one_query(django_assert_num_queries):
    park = make_park()
    make_metric(park=park)
    make_metric(subject_name="三个千亿行动")
    with django_assert_num_queries(1):
        subjects = {metric.subject for metric in Metric.objects.with_subjects()}
    assert subjects == {park, "三个千亿行动"}


def test_claim_knows_its_fact_and_its_sentence():
    event = make_event()
    start = TEXT.index("6.6亿元")
    claim = make_claim(
        source=make_source(text=TEXT),
        event=event,
        start=start,
        stop=start + 5,
        sentence_start=TEXT.index("衡阳"),
        sentence_stop=TEXT.index("结尾"),
    )
    assert claim.fact == event
    assert claim.sentence_parts == ("衡阳合力总投资", "6.6亿元", "。")
    assert claim.sentence == "衡阳合力总投资6.6亿元。"


def test_claim_of_a_workbook_has_its_quote_alone():
    claim = make_claim(location="项目!C12", quote="6.6亿元")
    assert claim.sentence_parts == ("", "6.6亿元", "")


def test_claim_queries_tell_published_preferred_and_contradicting():
    park = make_park()
    preferred = make_claim(park=park, is_preferred=True)
    other = make_claim(park=park, value="别的", is_contradicting=True)
    hidden = make_claim(park=park, source=make_source(is_published=False))
    make_claim()
    claims = Claim.objects.for_fact(park)
    assert set(claims) == {preferred, other, hidden}
    assert set(claims.published()) == {preferred, other}
    assert list(claims.preferred()) == [preferred]
    assert list(claims.contradicting()) == [other]


def test_claims_load_each_source_once(django_assert_num_queries):
    source = make_source(text=TEXT)
    for park in (make_park(), make_park(), make_park()):
        make_claim(source=source, park=park)
    with django_assert_num_queries(2):
        texts = [claim.source.text for claim in Claim.objects.with_sources()]
    assert texts == [TEXT] * 3


def test_source_counts_its_claims():
    source = make_source()
    make_claim(source=source)
    make_claim(source=source)
    make_source()
    counts = Source.objects.with_counts().values_list("claim_count", flat=True)
    assert sorted(counts) == [0, 2]


def test_a_part_of_a_project_has_no_parts_of_its_own():
    whole = make_project()
    part = make_project(parent=whole)
    part.full_clean()
    for project in (make_project(parent=part), whole):
        project.parent = project.parent or make_project()
        with pytest.raises(ValidationError, match="子项目也不能再分"):
            project.full_clean()
