"""Cells that no spreadsheet program writes: named or refused, never a fault."""

import pytest

from entities.models import Park
from entities.tests.imports.bringing import bring, build_book, count, list_reasons
from entities.tests.imports.test_hostile_files import read_part, rewrite

pytestmark = pytest.mark.django_db
SHEET = "xl/worksheets/sheet1.xml"
NO_NUMBER, BROKEN = "不是表格里能有的数", "文件已损坏，读到一半读不下去。"


def build_sheet(old: bytes, new: bytes) -> bytes:
    """A workbook of one project, with other XML in its sheet."""
    rows = [["名称", "总投资"], ["甲项目", 123456]]
    content = build_book("项目", *rows)
    xml = read_part(content, SHEET)
    assert old in xml
    return rewrite(content, **{SHEET: xml.replace(old, new)})


@pytest.mark.parametrize(
    "text", ["1e99999999", "1e400", "NaN", "Infinity", "9" * 10000, "abc"]
)
def test_what_is_no_number_is_named(text: str) -> None:
    batch = bring(build_sheet(b"<v>123456", f"<v>{text}".encode()))
    assert list_reasons(batch) == [["总投资（元）", text[:40], NO_NUMBER]]


@pytest.mark.parametrize(
    ("old", "new"),
    {
        "row far below": (b'<row r="2"', b'<row r="99999999999"'),
        "row above the first": (b'<row r="2"', b'<row r="-5"'),
        "text that is not there": (b"<v>123456", b'</c><c r="C2" t="s"><v>99'),
        "text before the first": (b"<v>123456", b'</c><c r="C2" t="s"><v>-1'),
        "day that is none": (b"<v>123456", b'</c><c r="C2" t="d"><v>zz'),
    }.values(),
)
def test_a_sheet_that_contradicts_itself_is_refused(old: bytes, new: bytes) -> None:
    batch = bring(build_sheet(old, new))
    assert (batch.status, batch.problem) == ("refused", BROKEN)


def test_a_cell_far_to_the_right_costs_nothing() -> None:
    batch = bring(build_sheet(b'r="B2"', b'r="XFDXFD2"'))
    assert count(batch) == {"new": 1}


@pytest.mark.parametrize("number", ["NaN", "1e99999999", "1e9999999999999999999"])
def test_json_numbers_that_are_none_are_named(number: str) -> None:
    content = f'[{{"名称": "甲项目", "总投资": {number}}}]'.encode()
    batch = bring(content, "项目.json", "project")
    assert list_reasons(batch) == [["总投资（元）", number, NO_NUMBER]]


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (b"[" * 100_000, "表.json", "层次太深"),
        ('名称,级别\n"甲园区,省级\n乙园区,省级\n'.encode(), "表.csv", "引号不成对"),
        (b"x" * 200_000 + b",1\n", "表.csv", "大得不合理"),
    ],
    ids=["JSON too deep", "open quote", "cell too long"],
)
def test_text_files_that_break_off_are_refused(content, name, reason) -> None:
    batch = bring(content, name, "park")
    assert (batch.status, reason in batch.problem) == ("refused", True)
    assert not Park.objects.exists()


def test_an_object_in_a_json_cell_is_named() -> None:
    content = '[{"名称": {"a": 1}, "级别": "省级"}]'.encode()
    (error,) = list_reasons(bring(content, "园区.json", "park"))
    assert (error[0], error[2]) == ("名称", "这里应是一个值，不是对象")
