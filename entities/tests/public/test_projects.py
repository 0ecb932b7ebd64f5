import datetime

import pytest
from django.utils import timezone

from entities.models import Project, Stage
from entities.pipelines import build_pipeline
from entities.standings import rebuild_standings
from entities.tests.make import (
    make_claim,
    make_enterprise,
    make_industry,
    make_milestone,
    make_park,
    make_project,
    make_source,
)
from entities.tests.public.counting import count_queries, read

pytestmark = pytest.mark.django_db

YI = 100_000_000


def make_costed(value, unit="元", **fields):
    return make_project(investment_value=value, investment_unit=unit, **fields)


def test_pipeline_adds_neither_a_whole_to_its_parts_nor_currencies():
    whole = make_costed(10 * YI, stage="building")
    for _ in range(2):
        make_costed(4 * YI, stage="operating", parent=whole)
    make_costed(2 * YI, stage="operating")
    make_costed(1000, "美元", stage="operating")
    make_project(stage="negotiating")
    make_project()
    pipeline = build_pipeline(Project.objects.published(), {})
    counts = {
        group.label: (group.count, group.costed, group.total_label)
        for group in pipeline.groups
        if group.count
    }
    assert counts == {"在建": (1, 1, "10亿元"), "投产": (2, 1, "2亿元")}
    assert [(group.label, group.count) for group in pipeline.others] == [
        ("洽谈", 1),
        ("阶段未载明", 1),
    ]
    assert (pipeline.count, pipeline.parts, pipeline.total_label) == (5, 2, "12亿元")


def test_pipeline_counts_a_part_whose_whole_is_not_in_it():
    whole = make_costed(10 * YI, stage="building")
    make_costed(4 * YI, stage="operating", parent=whole)
    pipeline = build_pipeline(Project.objects.filter(stage="operating"), {})
    assert (pipeline.count, pipeline.parts, pipeline.total_label) == (1, 0, "4亿元")


def test_pipeline_page_counts_what_the_list_holds_and_links_back(client):
    park = make_park(name="甲园区")
    make_project(park=park, stage="signed")
    make_project(stage="signed")
    address = "/projects/pipeline/?park=甲园区&stage=building&page=2&ordering=name"
    group = client.get(address).context["pipeline"].groups[0]
    assert (group.count, group.stage) == (1, "signed")
    assert client.get(group.link).context["listing"].page.paginator.count == 1


def test_pipeline_costs_the_same_at_one_and_at_three(client):
    make_project(stage="signed")
    with_one = count_queries(client, "/projects/pipeline/")
    for stage in ("started", "building"):
        make_project(stage=stage, parent=make_project())
    assert count_queries(client, "/projects/pipeline/") == with_one


def test_list_is_narrowed_by_industry_enterprise_and_range(client):
    chain = make_industry()
    branch = make_industry(parent=chain)
    enterprise = make_enterprise(name="某合力公司")
    found = make_costed(5 * YI, name="要找的项目", industry=branch)
    found.enterprises.add(enterprise)
    make_costed(50 * YI, industry=branch)
    make_costed(5 * YI)
    query = {"industry": chain.pk, "enterprise": "合力", "at_least": 1, "at_most": 10}
    for names in (
        query,
        {"enterprise": enterprise.pk},
        {"industry": chain.pk, "at_most": 5},
    ):
        page = client.get("/projects/", names).context["listing"].page
        assert [project.name for project in page] == ["要找的项目"]


def test_list_is_ordered_by_any_column(client):
    rows = {
        "甲": ("signed", "C园区", "b企业", 3, 2020),
        "乙": ("operating", "A园区", "c企业", 1, 2022),
        "丙": ("building", "B园区", "a企业", 2, 2021),
    }
    for name, (stage, park, partner, value, year) in rows.items():
        project = make_costed(value, name=name, stage=stage, park=make_park(name=park))
        project.enterprises.add(make_enterprise(name=partner))
        day = datetime.date(year, 5, 1)
        make_milestone(project=project, first_day=day, last_day=day)
    make_project(name="空")
    list(rebuild_standings())
    by = {}
    for key in ("stage", "park", "enterprise", "investment", "heard"):
        for sign in ("", "-"):
            page = (
                client.get("/projects/", {"ordering": sign + key})
                .context["listing"]
                .page
            )
            by[sign + key] = "".join(project.name for project in page)
    assert by == {
        "stage": "甲丙乙空",
        "-stage": "乙丙甲空",
        "park": "乙丙甲空",
        "-park": "甲丙乙空",
        "enterprise": "丙甲乙空",
        "-enterprise": "乙甲丙空",
        "investment": "乙丙甲空",
        "-investment": "甲丙乙空",
        "heard": "甲丙乙空",
        "-heard": "乙丙甲空",
    }


@pytest.mark.parametrize(("months", "stale"), [(23, False), (25, True)])
def test_project_not_heard_of_for_two_years_is_marked(client, months, stale):
    today = timezone.localdate()
    month = today.year * 12 + today.month - 1 - months
    day = datetime.date(month // 12, month % 12 + 1, 1)
    project = make_project()
    make_claim(project=project, source=make_source(published_on=day))
    later = datetime.date(today.year + 5, 1, 1)
    make_milestone(project=project, first_day=later, last_day=later, is_planned=True)
    heard = Project.objects.with_freshness().get(pk=project.pk)
    assert (heard.heard_on, heard.is_stale) == (day, stale)
    assert ("久未更新" in read(client, project.get_absolute_url())) == stale
    assert ("久未更新" in read(client, "/projects/")) == stale


def test_word_of_a_hidden_source_is_not_heard():
    day = datetime.date(2024, 1, 1)
    project = make_project()
    make_claim(
        project=project, source=make_source(published_on=day, is_published=False)
    )
    assert Project.objects.with_freshness().get(pk=project.pk).heard_on is None


def test_track_shows_stages_passed_without_a_date_and_planned_ones(client):
    project = make_project(stage="building")
    make_milestone(project=project, stage="signed")
    make_milestone(project=project, stage="operating", is_planned=True)
    steps = client.get(project.get_absolute_url()).context["track"]
    assert [(s.stage, s.is_done, s.is_now, len(s.planned)) for s in steps] == [
        (Stage.SIGNED, True, False, 0),
        (Stage.STARTED, True, False, 0),
        (Stage.BUILDING, True, True, 0),
        (Stage.COMPLETED, False, False, 0),
        (Stage.OPERATING, False, False, 1),
        (Stage.FULL_CAPACITY, False, False, 0),
    ]


def say_output(project, text, quote, value, year):
    start = text.index(quote)
    make_claim(
        project=project,
        field="output",
        value={"value": str(value), "unit": "元"},
        quote=quote,
        start=start,
        stop=start + len(quote),
        sentence_start=0,
        sentence_stop=len(text),
        source=make_source(text=text, published_on=datetime.date(year, 1, 1)),
    )


def test_expected_output_stands_beside_what_was_achieved(client):
    project = make_project(output_value=2 * YI, output_unit="元")
    say_output(project, "项目达产后可实现年产值2亿元。", "2亿元", 2 * YI, 2020)
    say_output(project, "去年，项目完成产值1.5亿元。", "1.5亿元", 150_000_000, 2023)
    say_output(project, "项目年产值1亿元。", "1亿元", YI, 2022)
    found = client.get(project.get_absolute_url()).context["yields"][0]
    groups = (found.expected, found.achieved, found.unclear)
    assert [[s.value_label for s in group] for group in groups] == [
        ["2亿元"],
        ["1.5亿元"],
        ["1亿元"],
    ]
    assert found.share_label == "75%"


def test_what_two_papers_say_alike_in_a_month_is_written_once(client):
    project = make_project(output_value=2 * YI, output_unit="元")
    for text in ("预计年产值2亿元。", "项目达产后年产值2亿元。"):
        say_output(project, text, "2亿元", 2 * YI, 2020)
    say_output(project, "预计年产值2亿元。", "2亿元", 2 * YI, 2021)
    expected = client.get(project.get_absolute_url()).context["yields"][0].expected
    days = [statement.claim.source.published_on.year for statement in expected]
    assert days == [2020, 2021]
