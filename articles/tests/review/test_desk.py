import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Proposal
from articles.services import confirm_proposal
from articles.tests.review.desk_pages import list_rows, read
from articles.tests.texts import (
    HELI,
    HELI_FIELDS,
    HELI_WORDS,
    propose,
    propose_heli,
    write_article,
)
from entities.tests.make import (
    make_enterprise,
    make_indicator,
    make_metric,
    make_park,
    make_project,
)

pytestmark = pytest.mark.django_db


def test_a_card_says_what_will_be_written(desk):
    make_park(name="白沙洲工业园区")
    propose_heli()
    page = read(desk.get(f"/review/{Proposal.objects.get().article_id}/"))

    assert list_rows(page) == {
        "项目名称": "南方基地项目",
        "所在园区": "白沙洲工业园区 已有园区",
        "参与企业": "合力叉车 新企业",
        "总投资": "6.6亿元",
        "用地": "369亩",
        "阶段": "签约",
        "进展": "2021年10月26日签约",
    }
    marked = "".join(mark.get_text() for mark in page.select("#text mark"))
    assert marked == "".join(sorted(HELI_WORDS.values(), key=HELI.index))
    assert page.select_one("#text").get_text() == HELI


def test_overlapping_evidence_tiles_the_text(desk):
    article = write_article("产值8.39亿元，增长8%。")
    fields = {"subject": "某园区", "name": "产值", "value": "839000000", "unit": "元"}
    propose(
        article, "metric", fields, {"value": "8.39亿元", "nature": "8", "name": "产值"}
    )

    page = read(desk.get(f"/review/{article.pk}/"))
    pieces = [
        (m.get_text(), m["data-start"]) for m in page.select("#text [data-start]")
    ]
    assert pieces == [
        ("产值", "0"),
        ("8", "2"),
        (".39亿元", "3"),
        ("，增长8%。", "8"),
    ]


def test_what_the_database_knows_is_shown_beside(desk, reviewer):
    confirm_proposal(propose_heli(), by=reviewer)
    fields = HELI_FIELDS | {"area": {"value": "300", "unit": "亩"}}
    again = propose(write_article(HELI + "又。"), "project", fields, HELI_WORDS)

    page = read(desk.get(f"/review/{again.article_id}/"))
    said = " ".join(page.select_one(".known li").get_text(" ").split())
    assert said == "有出入 南方基地项目 用地：已有 369亩 ，这里 300亩"


def test_what_is_doubtful_comes_last_and_says_why(desk):
    article = write_article("甲项目、乙项目、丙项目。")
    sure = {name: {"name": 0.9} for name in ("甲项目", "丙项目")}
    for name in ("甲项目", "乙项目", "丙项目"):
        confidences = sure.get(name, {"name": 0.4})
        fields, words = {"name": name}, {"name": name}
        propose(article, "project", fields, words, confidences=confidences)

    page = read(desk.get(f"/review/{article.pk}/"))

    column = page.select_one(".desk-proposals").find_all(
        ["section", "p"], recursive=False
    )
    heads = [" ".join((each.h2 or each).get_text(" ").split()[:2]) for each in column]
    assert heads[:2] == ["项目 甲项目", "项目 丙项目"]
    assert (heads[2][:4], heads[3]) == ("看清再定", "项目 乙项目")
    said = column[3].select_one(".proposal-state").get_text(" ", strip=True)
    assert said == "没有把握 项目名称 0.40"


def write_proposals(number):
    """An article of the size of the longest there are."""
    text = "".join(
        f"第{i}园区第{i}公司完成第{i}产值{i + 1}亿元。" for i in range(number)
    )
    article = write_article(text)
    for i in range(number):
        value = {"value": str((i + 1) * 10**8), "unit": "元"}
        words = {"subject": f"第{i}公司", "name": f"第{i}产值", "value": f"{i + 1}亿元"}
        fields = {"subject": f"第{i}公司", "name": f"第{i}产值", **value}
        propose(article, "metric", fields, words)
    for kind, fields in OTHERS:
        propose(article, kind, fields, {})
    return article


OTHERS = (
    ("project", HELI_FIELDS),
    ("honour", {"title": "百强", "recipient": "第1公司"}),
    ("event", {"title": "签约会", "date": "2021-10-26"}),
)


def test_the_desk_takes_the_same_queries_for_15_and_150(desk):
    """Of each kind something is known."""
    make_metric(
        enterprise=make_enterprise(name="第1公司"),
        indicator=make_indicator(name="第1产值"),
    )
    make_project(name="南方基地项目")
    counts = []
    for number in (15, 150):
        article = write_proposals(number - len(OTHERS))
        with CaptureQueriesContext(connection) as queries:
            response = desk.get(f"/review/{article.pk}/")
        assert len(read(response).select(".proposal")) == number
        counts.append(len(queries))
    assert counts == [28, 28]
