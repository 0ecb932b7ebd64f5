"""Hostile and odd files, each with what it gets; docs/workbooks.md has the table."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from django.conf import settings

from entities.models import Event, Park
from entities.tests.imports.bringing import (
    bring,
    build_book,
    count,
    finish,
    list_reasons,
    save_book,
)
from entities.tests.imports.damaging import DAMAGED
from entities.workbooks.inspecting import PACKAGE_ERRORS

pytestmark = pytest.mark.django_db
PLAIN = ("园区", ["名称", "级别"], ["甲园区", "省级"])


def rewrite(content: bytes, **parts: bytes | None) -> bytes:
    """The same archive with other parts; names with __ for / and _ for the dot."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for item in old.infolist():
            if item.filename not in parts:
                new.writestr(item.filename, old.read(item.filename))
        for name, data in parts.items():
            new.writestr(name, data)
    return target.getvalue()


def read_part(content: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name)


def make_bomb() -> bytes:
    return rewrite(build_book(*PLAIN), **{"xl/media/a.xml": b"0" * 300_000_000})


def make_macros() -> bytes:
    return rewrite(build_book(*PLAIN), **{"xl/vbaProject.bin": b"x"})


def make_entities() -> bytes:
    content = build_book(*PLAIN)
    part = "xl/worksheets/sheet1.xml"
    bad = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    return rewrite(content, **{part: bad + read_part(content, part)})


def make_document() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<x/>")
    return file.getvalue()


def make_word() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types>wordprocessingml</Types>")
    return file.getvalue()


REFUSED = {
    "zip bomb": (make_bomb, "表.xlsx", "解压后大得不合理"),
    "macros under .xlsx": (make_macros, "表.xlsx", "有宏"),
    "macros under .xlsm": (make_macros, "表.xlsm", "有宏"),
    "external entity": (make_entities, "表.xlsx", "实体声明"),
    "old .xls or password": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 600,
        "表.xls",
        "另存为",
    ),
    "OpenDocument": (make_document, "表.ods", "OpenDocument"),
    "Word as .xlsx": (make_word, "表.xlsx", "不是 Excel 工作簿"),
    "cut short": (lambda: build_book(*PLAIN)[:3000], "表.xlsx", "损坏"),
    "web page as .xls": (lambda: b"<html><table></table></html>", "表.xls", "网页"),
    "picture as .csv": (lambda: b"\x89PNG\r\n\x1a\n\x00\x00", "表.csv", "不是文字"),
    "text as .xlsx": (lambda: "名称\n甲".encode(), "表.xlsx", "不是 Excel 工作簿"),
    "empty": (lambda: b"", "表.csv", "空的"),
    "unknown encoding": (
        lambda: "名称,级别\n甲".encode() + b"\xff\xfe\xfa\n",
        "表.csv",
        "编码",
    ),
    "no known column": (lambda: b"a,b\n1,2\n", "表.csv", "没有可读入的工作表"),
    "JSON cut short": (lambda: '[{"名称": "甲"'.encode(), "表.json", "不完整"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_file_is_refused_with_a_reason(case: str) -> None:
    build, name, reason = REFUSED[case]
    batch = bring(build(), name)
    assert (batch.status, reason in batch.problem) == ("refused", True), batch.problem
    assert not Park.objects.exists()


@pytest.mark.parametrize("case", DAMAGED)
def test_damaged_archive_is_refused_with_a_reason(case: str) -> None:
    build, reason, _ = DAMAGED[case]
    batch = bring(build())
    assert (batch.status, reason in batch.problem) == ("refused", True), batch.problem


@pytest.mark.parametrize("case", DAMAGED)
def test_damage_is_what_it_is_called(case: str, tmp_path: Path) -> None:
    build, _, error = DAMAGED[case]
    path = tmp_path / "表.xlsx"
    path.write_bytes(build())
    with pytest.raises(error) as raised, zipfile.ZipFile(path) as archive:
        [archive.read(part) for part in archive.infolist()]
    assert raised.type is error


def test_every_error_that_is_caught_has_its_file() -> None:
    assert set(PACKAGE_ERRORS) <= {error for _, _, error in DAMAGED.values()}


def test_the_table_in_the_docs_names_every_case() -> None:
    table = (settings.BASE_DIR / "docs" / "workbooks.md").read_text("utf-8")
    cases = [*REFUSED, *DAMAGED]
    assert [case for case in cases if f"| {case} " not in table] == []


def test_formulas_are_read_by_their_results_and_never_calculated() -> None:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        page = book.add_worksheet("园区")
        page.write_row(0, 0, ["名称", "简介"])
        page.write_formula(1, 0, '="甲"&"园区"', None, "甲园区")
        page.write_string(1, 1, "=1+1")
    batch = finish(bring(file.getvalue()))
    assert list(Park.objects.values_list("name", "summary")) == [("甲园区", "=1+1")]
    assert "有 1 个公式，按文件里存下的结果读入。" in batch.tables[0]["notes"]


def test_a_formula_without_a_result_and_an_error_are_refused() -> None:
    content = build_book("园区", ["名称", "简介"], ["甲园区", "=1+1"])
    part = "xl/worksheets/sheet1.xml"
    xml = read_part(content, part).replace(b"<v />", b"").replace(b"<v></v>", b"")
    (first,) = list_reasons(bring(rewrite(content, **{part: xml})))
    assert first == ["简介", "=", "公式没有存下结果，请改成数值"]
    book = openpyxl.load_workbook(
        io.BytesIO(build_book("园区", ["名称", "简介"], ["甲", None]))
    )
    book["园区"]["B2"] = "#REF!"
    book["园区"]["B2"].data_type = "e"
    assert list_reasons(bring(save_book(book))) == [
        ["简介", "#REF!", "#REF!是 Excel 的错误值"]
    ]


def test_merged_cells_are_refused_and_a_merged_title_is_not() -> None:
    rows = [
        ["二〇二一年园区表"],
        ["名称", "级别"],
        ["甲园区", "省级"],
        ["乙园区", "省级"],
    ]
    book = openpyxl.load_workbook(io.BytesIO(build_book("园区", *rows)))
    book["园区"].merge_cells("A1:B1")
    book["园区"].merge_cells("B3:B4")
    batch = bring(save_book(book))
    assert [error[2] for error in list_reasons(batch)] == [
        "这一行有合并单元格，请取消合并，把每一格填满"
    ] * 2


def test_hidden_rows_are_read_and_hidden_sheets_are_not() -> None:
    book = openpyxl.load_workbook(io.BytesIO(build_book(*PLAIN)))
    book["园区"].row_dimensions[2].hidden = True
    page = book.create_sheet("项目")
    page.append(["名称", "阶段"])
    page.append(["甲项目", "签约"])
    page.sheet_state = "hidden"
    batch = bring(save_book(book))
    notes = {table["title"]: table["notes"] for table in batch.tables}
    assert count(batch) == {"new": 1}
    assert notes["项目"] == ["隐藏的工作表没有读入。"]
    assert notes["园区"][0] == "有 1 行是隐藏的，也读入了。"


@pytest.mark.parametrize("is_1904", [False, True])
def test_days_count_from_1900_or_1904(*, is_1904: bool) -> None:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"date_1904": is_1904}) as book:
        page = book.add_worksheet("大事")
        page.write_row(0, 0, ["名称", "起始日", "截止日"])
        shape = book.add_format({"num_format": "yyyy年m月d日"})
        page.write_string(1, 0, "某大会")
        for at in (1, 2):
            page.write_number(1, at, 44558 - 1462 * is_1904, shape)
    finish(bring(file.getvalue()))
    event = Event.objects.get()
    assert (str(event.first_day), str(event.last_day)) == ("2021-12-28", "2021-12-28")


def test_the_day_that_never_was_is_refused() -> None:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        page = book.add_worksheet("大事")
        page.write_row(0, 0, ["名称", "起始日", "截止日"])
        page.write_string(1, 0, "某大会")
        for at in (1, 2):
            page.write_number(1, at, 60, book.add_format({"num_format": "yyyy-mm-dd"}))
    reasons = {error[2] for error in list_reasons(bring(file.getvalue()))}
    assert "不是日历上有的日子" in reasons


def test_numbers_stored_as_text_are_numbers() -> None:
    rows = [["名称", "总投资（元）", "用地（亩）"], ["甲项目", "660,000,000", "369.50"]]
    (row,) = bring(build_book("项目", *rows)).rows.all()
    assert (row.cells["investment_value"], row.cells["area_value"]) == (
        "660000000",
        "369.5",
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_csv_in_the_encodings_of_clerks(encoding: str) -> None:
    mark = "\t" if encoding == "utf-16" else ","
    content = f"名称{mark}级别\n甲园区{mark}省级\n".encode(encoding)
    assert count(bring(content, "表.csv", "park")) == {"new": 1}
