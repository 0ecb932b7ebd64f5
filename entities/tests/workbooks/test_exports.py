import datetime
import io
import json
from decimal import Decimal

import pytest

from entities.models import Metric, Park, Project
from entities.tests.make import (
    make_claim,
    make_enterprise,
    make_indicator,
    make_metric,
    make_park,
    make_project,
    make_source,
)
from entities.tests.workbooks.reading import open_sheets, read_csv, read_json
from entities.workbooks.exports import write_file, write_workbook
from entities.workbooks.formats import FORMATS
from entities.workbooks.rows import PLAIN, PUBLIC, STAFF, Row, read_rows
from entities.workbooks.sheets import SHEETS
from entities.workbooks.xlsx_files import open_workbook

pytestmark = pytest.mark.django_db


def export(noun: str, form: str, audience=STAFF) -> bytes:
    file = io.BytesIO()
    sheet = SHEETS[noun]
    write_file(file, (sheet, sheet.model.objects.all()), FORMATS[form], audience)
    return file.getvalue()


def make_figure() -> Metric:
    return make_metric(
        indicator=make_indicator(name="总产值"),
        park=make_park(name="甲园区"),
        first_day=datetime.date(2021, 1, 1),
        last_day=datetime.date(2021, 9, 30),
        value=Decimal("660000000.5"),
        unit="元",
        growth=Decimal("-3.5"),
        rank_position=1,
    )


def test_workbook_holds_real_numbers_and_dates() -> None:
    metric = make_figure()
    page = open_sheets(export("metric", "xlsx"))["指标值"]
    headings, cells = ([c.value for c in row] for row in page.iter_rows())
    row = dict(zip(headings, cells, strict=True))
    assert json.loads(row.pop("版本"))["编号"] == metric.pk
    days = [row.pop(heading) for heading in ("起始日", "截止日")]
    assert [day.isoformat()[:10] for day in days] == ["2021-01-01", "2021-09-30"]
    assert {name: value for name, value in row.items() if value is not None} == {
        "编号": metric.pk,
        "指标": "总产值",
        "园区": "甲园区",
        "性质": "实际",
        "数值": 660000000.5,
        "单位": "元",
        "同比增长（%）": -3.5,
        "排名": 1,
        "公开": "是",
    }


def test_workbook_has_a_frozen_head_choices_widths_and_explanations() -> None:
    make_figure()
    book = open_sheets(export("metric", "xlsx"))
    page = book["指标值"]
    lists = {str(v.sqref): v.formula1 for v in page.data_validations.dataValidation}
    hidden = [c for c, width in page.column_dimensions.items() if width.hidden]
    assert (page.freeze_panes, hidden) == ("B2", ["T"])
    assert lists == {"J2:J1000001": '"实际,预计,目标"', "R2:R1000001": '"是,否"'}
    explained = [row[1].value for row in book["说明"].iter_rows(min_row=7)]
    assert explained == [cell.value for cell in page[1]]


def test_units_stand_in_the_heading() -> None:
    headings = [column.heading for column in SHEETS["project"].columns]
    assert "总投资（元）" in headings
    assert "用地（亩）" in headings


def test_a_number_too_long_for_excel_stays_exact() -> None:
    sheet, file = SHEETS["metric"].narrow(["value"]), io.BytesIO()
    with open_workbook(file) as writer:
        writer.write(sheet, [Row(1, ["12345678901234567.25"]), Row(2, ["0.5"])])
    page = open_sheets(file.getvalue())["指标值"]
    values = [page[cell].value for cell in ("B2", "B3")]
    assert values == ["12345678901234567.25", 0.5]


def test_text_like_a_formula_is_text_in_every_program() -> None:
    make_park(name='=HYPERLINK("http://x","y")')
    cell = open_sheets(export("park", "xlsx"))["园区"]["B2"]
    assert (cell.data_type, cell._style.quotePrefix) == ("s", 1)
    text = read_csv(export("park", "csv"))[1][1]
    assert text == '\'=HYPERLINK("http://x","y")'


def test_csv_begins_with_a_mark_and_gb18030_holds_every_character() -> None:
    make_park(name="𰻞镕园区")
    assert export("park", "csv")[:3] == b"\xef\xbb\xbf"
    assert read_csv(export("park", "csv-gb18030"), "gb18030")[1][1] == "𰻞镕园区"


def test_source_and_quote_stand_in_one_column() -> None:
    park = make_park()
    text = "前言。甲园区总投资6.6亿元。"
    source = make_source(
        title="某报", published_on=datetime.date(2021, 12, 29), text=text
    )
    make_claim(
        park=park,
        source=source,
        quote="6.6亿元",
        start=9,
        stop=14,
        sentence_start=3,
        sentence_stop=15,
        is_preferred=True,
    )
    assert read_json(export("park", "json"))[0]["来源与原文"] == (
        "《某报》（2021-12-29）：“甲园区总投资6.6亿元。”"
    )


def test_public_reads_nothing_of_unpublished_sources_and_members() -> None:
    park = make_park(is_published=False)
    enterprise = make_enterprise()
    enterprise.parks.add(park)
    source = make_source(title="未公开", is_published=False)
    make_claim(enterprise=enterprise, source=source, is_preferred=True)
    (row,) = read_json(export("enterprise", "json", PUBLIC))
    assert (row["所在园区"], row["来源与原文"]) == ("", "")


def test_cost_does_not_grow_with_the_rows(django_assert_num_queries) -> None:
    sheet = SHEETS["enterprise"]
    for _number in range(3):
        make_enterprise().parks.add(make_park())
    with django_assert_num_queries(4):
        rows = list(read_rows(sheet, sheet.model.objects.all(), PLAIN))
    assert len(rows) == 3


def test_several_tables_make_one_workbook() -> None:
    make_project(park=make_park())
    file = io.BytesIO()
    tables = [(SHEETS["park"], Park.objects), (SHEETS["project"], Project.objects)]
    counts = write_workbook(file, [(s, m.all()) for s, m in tables], STAFF)
    assert counts == {"园区": 1, "项目": 1}
    assert open_sheets(file.getvalue()).sheetnames == ["园区", "项目", "说明"]
