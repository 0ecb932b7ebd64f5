"""Fields as the parser or a form gives them → statements, or every problem."""

from decimal import Decimal

import pytest

from articles.errors import InvalidFieldsError
from articles.statements import (
    DatedStage,
    EventStatement,
    HonourStatement,
    MetricStatement,
    ProjectStatement,
    Rank,
    list_cells,
    read_statement,
)
from entities.periods import Period
from entities.quantities import Quantity


def test_a_project_is_read_with_its_quantities_and_milestones():
    fields = {
        "name": " 南方基地项目 ",
        "enterprises": ["合力叉车", "合力叉车", ""],
        "area": {"value": "370", "unit": "亩", "qualifier": "约"},
        "tax": None,
        "milestones": [{"stage": "signed", "date": "2021-10"}, {"stage": "started"}],
    }
    assert read_statement("project", fields) == ProjectStatement(
        name="南方基地项目",
        enterprises=("合力叉车",),
        quantities={"area": Quantity(Decimal(370), "亩", qualifier="约")},
        milestones=(DatedStage("signed", Period.from_iso("2021-10")),),
    )


def test_an_honour_is_read():
    fields = {"title": "绿色园区", "recipient": "松木经开区", "level": "national"}
    assert read_statement("honour", fields) == HonourStatement(
        title="绿色园区", recipient="松木经开区", level="national"
    )


@pytest.mark.parametrize(
    "value",
    [
        {"value": "30", "unit": "家", "qualifier": "余"},
        {"value": {"value": "30", "unit": "家", "qualifier": "余"}},
    ],
    ids=["parts", "whole"],
)
def test_a_metric_s_value_is_read_in_parts_or_as_one(value):
    fields = {"subject": "松木经开区", "name": "企业", "nature": None, **value}
    assert read_statement("metric", fields) == MetricStatement(
        name="企业",
        subject="松木经开区",
        quantity=Quantity(Decimal(30), "家", qualifier="余"),
    )


def test_a_metric_of_growth_and_rank_alone_is_read():
    rank = {"position": "3", "scope": "全省"}
    fields = {"subject": "衡阳", "name": "税收", "growth": "-3.5", "rank": rank}
    statement = read_statement("metric", fields)
    assert (statement.growth, statement.rank) == (Decimal("-3.5"), Rank(3, "全省"))


def test_an_event_is_read():
    fields = {"title": "大会", "date": "2021-12-27", "place": "衡阳"}
    assert read_statement("event", fields) == EventStatement(
        title="大会", period=Period.from_iso("2021-12-27"), place="衡阳"
    )


@pytest.mark.parametrize(
    ("kind", "fields", "problems"),
    [
        ("project", {"name": "项" * 201}, {"name": "最多200个字，现有201个"}),
        ("project", {"enterprises": "合力"}, {"enterprises": "应是一列名称"}),
        (
            "project",
            {"enterprises": ["企" * 201]},
            {"enterprises": "每个名称最多200个字"},
        ),
        (
            "project",
            {"jobs": {"value": "9", "value_max": "8"}},
            {"jobs": "上限不能小于下限"},
        ),
        (
            "project",
            {"jobs": {"value": "9", "unit": "人" * 21}},
            {"jobs": "单位和限定词最多20个字"},
        ),
        (
            "project",
            {"milestones": [{"stage": "done", "date": "2021"}]},
            {"milestones": "看不懂的里程碑，每个要有阶段和日期"},
        ),
        ("metric", {"growth": "很快"}, {"growth": "“很快”不是数"}),
        ("metric", {"growth": "9999999"}, {"growth": "“9999999”太大"}),
        ("metric", {"rank": {"position": 0}}, {"rank": "排名从1开始"}),
        (
            "metric",
            {"rank": {"scope": "全省"}},
            {"rank": "看不懂的排名“{'scope': '全省'}”"},
        ),
        (
            "metric",
            {"period": "去年"},
            {"period": "看不懂的日期“去年”，请写如2021-12或2021-01/2021-09"},
        ),
        ("metric", {"nature": "sure"}, {"nature": "“sure”不在可选之列"}),
        ("honour", {"recipient": ""}, {"recipient": "必填"}),
    ],
)
def test_what_cannot_be_stored_is_said_in_words(kind, fields, problems):
    whole = {
        "project": {"name": "某项目"},
        "metric": {"name": "企业", "subject": "衡阳", "value": "3"},
        "honour": {"title": "绿色园区", "recipient": "衡阳"},
    }
    with pytest.raises(InvalidFieldsError) as caught:
        read_statement(kind, whole[kind] | fields)
    assert caught.value.problems == problems


def test_every_problem_is_said_at_once():
    with pytest.raises(InvalidFieldsError) as caught:
        read_statement("event", {"title": "", "date": ""})
    assert str(caught.value) == "称号或名称：必填；日期：必填"


def test_a_metric_s_value_and_unit_are_one_cell():
    fields = {"subject": "衡阳", "subject_kind": "place", "name": "企业", "rank": {}}
    fields |= {"value": "30", "unit": "家", "qualifier": "余"}
    assert list_cells("metric", fields) == {
        "subject": "衡阳",
        "name": "企业",
        "value": {"value": "30", "unit": "家", "qualifier": "余"},
    }
