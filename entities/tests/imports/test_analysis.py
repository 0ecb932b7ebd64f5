"""What rows say: names, units, dates, errors; all of them at once."""

import datetime
import io
from decimal import Decimal

import openpyxl
import pytest

from entities.imports.batches import choose_names, read_batch, write_batch
from entities.models import Claim, Enterprise, Metric, Milestone, Park, Place, Project
from entities.tests.imports.bringing import (
    bring,
    bring_table,
    build_book,
    count,
    edit,
    export,
    finish,
    list_reasons,
    save_book,
    take_back,
)
from entities.tests.make import (
    make_enterprise,
    make_indicator,
    make_metric,
    make_park,
    make_project,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("heading", "value", "unit"),
    [
        ("总投资", "6.6亿元", None),
        ("总投资（万元）", 66000, None),
        ("投资额(万元)", "66,000", None),
        ("总投资（元）", 660000000, "元"),
        ("investment", 660000000, "元"),
        ("总投资，亿元", 6.6, None),
        ("计划总投资", 66000, "万元"),
    ],
)
def test_one_amount_in_many_forms(heading, value, unit) -> None:
    headings = ["项目名称", heading, *(["总投资单位"] if unit else [])]
    cells = ["甲项目", value, *([unit] if unit else [])]
    finish(bring_table("项目", headings, cells))
    project = Project.objects.get()
    assert str(project.investment) == "6.6亿元"
    assert project.investment_value == Decimal(660000000)


def test_units_that_clash_are_refused() -> None:
    rows = [
        ["名称", "总投资（万元）", "总投资单位"],
        ["甲", 66000, "元"],
        ["乙", "3亩", "元"],
    ]
    assert list_reasons(bring_table("项目", *rows)) == [
        ["总投资（元）", "66000", "表头写“万元”，单位列写“元”，请统一"],
        ["总投资（元）", "3亩", "单元格写“亩”，单位列写“元”，请统一"],
    ]


def test_days_as_clerks_write_them() -> None:
    make_project(name="甲项目")
    rows = [
        ["项目", "阶段", "起始日", "截止日"],
        ["甲项目", "签约", datetime.date(2021, 12, 28), "2021.12.28"],
        ["甲项目", "开工", "2021年12月", "2021年12月"],
        ["甲项目", "投产", 2021.12, "2021/12"],
        ["甲项目", "竣工", 44558, 2021.1],
    ]
    batch = bring_table("里程碑", *rows)
    assert [error[2] for error in list_reasons(batch)] == [
        "44558像是没设成日期格式的日期（2021-12-28），请设好格式",
        "“2021.1”可能是1月，也可能是10月，请写成2021年1月这样",
    ]
    finish(batch)
    days = Milestone.objects.order_by("id").values_list("first_day", "last_day")
    assert [f"{a}/{b}" for a, b in days] == [
        "2021-12-28/2021-12-28",
        "2021-12-01/2021-12-31",
        "2021-12-01/2021-12-31",
    ]


def test_one_column_may_hold_the_period() -> None:
    make_indicator(name="总产值")
    make_park(name="甲园区")
    rows = [
        ["指标", "园区", "时期", "数据"],
        ["总产值", "甲园区", "2021年1-9月", "约3亿元"],
    ]
    finish(bring_table("指标值", *rows))
    metric = Metric.objects.get()
    assert (metric.period_label, metric.value_label) == ("2021年1—9月", "约3亿元")


def test_every_odd_cell_is_named_and_the_good_rows_wait() -> None:
    make_indicator(name="税收")
    make_park(name="甲园区")
    rows = [
        ["指标", "园区", "起始日", "数值", "性质", "备注"],
        ["税收", "甲园", "2021-13-01", "很多", "也许", "x"],
        ["税收", "甲园区", None, 5, None, None],
    ]
    batch = bring_table("指标值", *rows)
    assert count(batch) == {"new": 1, "refused": 1}
    assert sorted(list_reasons(batch)) == [
        ["园区", "甲园", "没有名为“甲园”的园区；相近的有：甲园区"],
        ["性质", "也许", "“也许”不在可选之列：实际、预计、目标"],
        ["数值", "很多", "“很多”不是数，请写如660000000或6.6亿元"],
        ["起始日", "2021-13-01", "看不懂的日期“2021-13-01”，请写如2021-12-28"],
    ]
    assert batch.tables[0]["notes"][0] == "没有读入的列：备注。"
    finish(batch)
    assert Metric.objects.get().value == 5


def test_constraints_speak_before_anything_is_written() -> None:
    make_indicator(name="税收")
    rows = [
        ["指标", "数值", "主体"],
        ["税收", 5, None],
        ["税收", None, "某链"],
        [None, 1, "甲"],
    ]
    assert [error[2] for error in list_reasons(bring_table("指标值", *rows))] == [
        "主体须填且只填一项。",
        "数值、增长、排名至少填一项。",
        "不能空着",
    ]


def test_the_same_row_twice_is_refused_once() -> None:
    rows = [["名称", "级别"], ["甲园区", "省级"], ["甲园区", "国家级"]]
    batch = bring_table("园区", *rows)
    assert (count(batch), list_reasons(batch)) == (
        {"new": 1, "refused": 1},
        [["", "甲园区", "与第2行重复"]],
    )


def test_a_number_that_is_gone_or_copied_is_refused() -> None:
    park = make_park(name="甲园区")
    rows = [["编号", "名称"], [park.pk, "甲园区"], [park.pk, "乙园区"], [999, "丙园区"]]
    assert [error[2] for error in list_reasons(bring_table("园区", *rows))] == [
        "与第2行是同一条；若是新的一行，请清空编号",
        "网站上已没有这个编号；要作为新的一行，请清空编号",
    ]


def test_unknown_names_are_made_only_when_told_so() -> None:
    make_enterprise(name="衡阳合力公司")
    rows = [["名称", "企业", "园区"], ["甲项目", "衡阳合力", "新园区"]]
    batch = bring_table("项目", *rows)
    assert batch.names["unknown"] == {
        "park": {"新园区": []},
        "enterprise": {"衡阳合力": ["衡阳合力公司"]},
    }
    choose_names(
        batch, {"park": {"新园区": ""}, "enterprise": {"衡阳合力": "衡阳合力公司"}}
    )
    read_batch(batch)
    batch.refresh_from_db()
    assert count(batch) == {"new": 1}
    finish(batch)
    project = Project.objects.get()
    assert (project.park.name, [e.name for e in project.enterprises.all()]) == (
        "新园区",
        ["衡阳合力公司"],
    )
    take_back(batch)
    assert (
        Park.objects.count(),
        Project.objects.count(),
        Enterprise.objects.count(),
    ) == (
        0,
        0,
        1,
    )


def test_later_tables_may_name_the_new_rows_of_earlier_ones() -> None:
    book = openpyxl.load_workbook(
        io.BytesIO(
            build_book(
                "里程碑",
                ["项目", "园区", "阶段", "起始日", "截止日"],
                ["甲项目", "甲园区", "签约", "2021", "2021"],
            )
        )
    )
    for title, rows in (
        ("项目", [["名称", "园区"], ["甲项目", "甲园区"]]),
        ("园区", [["名称", "别名"], ["甲园区", "甲园"]]),
    ):
        page = book.create_sheet(title)
        for row in rows:
            page.append(row)
    batch = bring(save_book(book))
    assert (list_reasons(batch), count(batch)) == ([], {"new": 3})
    finish(batch)
    milestone = Milestone.objects.get()
    assert milestone.project.park.name == "甲园区"
    claim = Claim.objects.get(project=milestone.project, field="milestones")
    assert (claim.location, claim.source) == ("里程碑 第2行", batch.source)


def test_an_import_cites_its_row_and_keeps_its_history() -> None:
    make_indicator(name="总产值")
    rows = [["指标", "主体", "数值", "单位"], ["总产值", "某链", 5, "亿元"]]
    batch = finish(bring_table("指标值", *rows))
    metric = Metric.objects.get()
    claims = metric.claims.order_by("field").values_list("field", "value", "location")
    assert list(claims) == [
        ("name", "总产值", "指标值 第2行"),
        ("nature", "actual", "指标值 第2行"),
        ("subject", "某链", "指标值 第2行"),
        ("value", {"value": "500000000", "unit": "元"}, "指标值 第2行"),
    ]
    assert metric.history.get().history_change_reason == batch.reason


def test_a_second_writing_of_the_same_batch_doubles_nothing() -> None:
    batch = finish(bring_table("园区", ["名称", "级别"], ["甲园区", "省级"]))
    write_batch(batch)
    again = finish(bring_table("园区", ["名称", "级别"], ["甲园区", "省级"]))
    assert Park.objects.count() == 1
    assert count(again) == {"unchanged": 1}


def test_a_renamed_row_is_the_same_row() -> None:
    metric = make_metric()
    park = metric.park
    content = export("park")
    finish(bring(edit(content, "园区", B2="改名园区")))
    park.refresh_from_db()
    assert (park.name, Park.objects.count()) == ("改名园区", 1)


@pytest.mark.parametrize("is_reversed", [False, True])
def test_rows_may_name_others_of_their_own_table(*, is_reversed: bool) -> None:
    rows = [["总", None], ["分", "总"], ["分之分", "没有"], ["另", "分之分"]]
    rows = rows[::-1] if is_reversed else rows
    batch = finish(bring_table("地区", ["名称", "上级地区"], *rows))
    reasons = sorted(error[2] for error in list_reasons(batch))
    assert reasons == ["没有名为“分之分”的地区", "没有名为“没有”的地区"]
    assert Place.objects.get(name="分").parent.name == "总"
