import json

import pytest

from articles.parser.evaluate import main
from articles.parser.evaluation.comparing import is_right
from articles.parser.evaluation.tallies import Verdict, count_by_tenth, judge_records

RIGHT = {
    "text": ("project", "name", "丙材薄片项目", ["薄片项目", "丙材薄片"], True),
    "other text": ("project", "name", "丙材薄片项目", ["医药物流园"], False),
    "quantity": (
        "project",
        "investment",
        {"value": "3E+8", "unit": "元"},
        {"value": "300000000", "unit": "元", "qualifier": "约"},
        True,
    ),
    "other unit": (
        "project",
        "area",
        {"value": "30", "unit": "亩"},
        {"value": "30", "unit": "公顷"},
        False,
    ),
    "one of the stages": ("project", "stage", "started", ["started", "building"], True),
    "names": ("project", "enterprises", ["丙材"], [["丙材科技", "丙材"]], True),
    "a name too many": ("project", "enterprises", ["丙材", "丁岩"], [["丙材"]], False),
    "milestone": (
        "project",
        "milestones",
        [{"stage": "signed", "date": "2023-10"}],
        [{"stage": "signed", "date": "2023-10"}, {"stage": "started", "date": "2024"}],
        True,
    ),
    "period": ("metric", "period", "2023-01/2023-09", "2023-01/2023-09", True),
    "period not judged": ("metric", "period", "2023", None, None),
    "rank": (
        "metric",
        "rank",
        {"position": 1, "scope": "全市"},
        {"position": 1, "scope": "全市园区"},
        True,
    ),
    "not annotated": ("project", "tax", {"value": "1", "unit": "元"}, None, False),
}


@pytest.mark.parametrize(
    ("kind", "field", "value", "accepted", "verdict"), RIGHT.values(), ids=RIGHT
)
def test_cell_is_compared_with_what_is_accepted(kind, field, value, accepted, verdict):
    assert is_right(kind, field, value, {field: accepted}) is verdict


def make_proposed(name):
    return {
        "kind": "project",
        "confidence": 0.7,
        "rule": "project_head",
        "fields": {"name": name},
        "rules": {"name": "project_head"},
        "confidences": {"name": 0.9},
    }


def test_optional_records_count_neither_way():
    annotated = [
        {"kind": "project", "name": ["薄片项目"], "optional": True},
        {"kind": "project", "name": ["物流园"]},
    ]
    proposed = [make_proposed("薄片项目"), make_proposed("校区项目")]
    assert list(judge_records(proposed, annotated)) == [
        Verdict("project", "project_head", 0.7, is_right=False),
        Verdict("project.name", "project_head", 0.9, is_right=False),
    ]


def test_confidence_is_counted_by_tenths():
    verdicts = [
        Verdict("project.name", "project_head", 0.9, is_right=True),
        Verdict("project.name", "project_head", 1.0, is_right=False),
        Verdict("project", "project_head", 0.7, is_right=True),
    ]
    assert list(count_by_tenth(verdicts).rows()) == [(9, 2, 1)]


def test_command_prints_rules_and_calibration(tmp_path, capsys):
    (tmp_path / "gold").mkdir()
    (tmp_path / "one.txt").write_text("10月26日,丙材薄片项目签约。", "utf-8")
    gold = {
        "published": "2023-12-20",
        "records": [{"kind": "project", "name": ["丙材薄片项目"]}],
    }
    (tmp_path / "gold" / "one.json").write_text(json.dumps(gold), "utf-8")
    assert main([str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert (
        "project.name            project_head                      1      1    1.00"
        in (lines)
    )
    assert lines[-1].startswith("0.")


def test_command_says_where_nothing_is_annotated(tmp_path, capsys):
    assert main([str(tmp_path)]) == 1
    assert capsys.readouterr().err == f"no annotated text in {tmp_path}\n"
