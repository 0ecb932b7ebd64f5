"""The file, the export and the site: nothing newer is ever lost."""

from io import BytesIO

import openpyxl
import pytest

from entities.imports.merging import merge
from entities.models import Claim, Metric, Park, Place, Source
from entities.tests.imports.bringing import (
    bring,
    bring_table,
    count,
    edit,
    export,
    finish,
    take_back,
)
from entities.tests.make import (
    make_claim,
    make_indicator,
    make_metric,
    make_park,
    make_user,
)

pytestmark = pytest.mark.django_db


def read_state() -> list[tuple]:
    return list(
        Park.objects.order_by("pk").values_list("pk", "name", "level", "summary")
    )


@pytest.fixture
def park() -> Park:
    make_park(name="乙园区")
    return make_park(name="甲园区", level="national", summary="旧")


def find_cell(noun: str, pk: int, heading: str) -> str:
    """The address of a cell in the sheet of an export, such as C3."""
    page = openpyxl.load_workbook(BytesIO(export(noun))).worksheets[0]
    column = next(c.column_letter for c in page[1] if c.value == heading)
    row = next(r[0].row for r in page.iter_rows(min_row=2) if r[0].value == pk)
    return f"{column}{row}"


def test_one_cell_changed_here_another_there(park: Park) -> None:
    content = export("park")
    changed = edit(content, "园区", **{find_cell("park", park.pk, "简介"): "新"})
    before = read_state()
    Park.objects.filter(pk=park.pk).update(level="provincial")
    meanwhile = read_state()

    batch = bring(changed)
    assert count(batch) == {"changed": 1, "unchanged": 1}
    (row,) = batch.rows.filter(action="changed")
    assert (row.cells, row.conflicts) == ({"summary": ["旧", "新"]}, {})

    finish(batch)
    park.refresh_from_db()
    assert (park.level, park.summary, park.version) == ("provincial", "新", 2)
    assert Park.objects.count() == 2

    take_back(batch)
    assert read_state() == meanwhile != before


def test_a_cell_changed_on_both_sides_keeps_the_newer(park: Park) -> None:
    changed = edit(export("park"), "园区", **{find_cell("park", park.pk, "简介"): "新"})
    Park.objects.filter(pk=park.pk).update(summary="更新")
    batch = bring(changed)
    (row,) = batch.rows.filter(action="conflict")
    assert row.conflicts == {"summary": ["新", "旧", "更新"]}
    assert finish(batch).counts["written"] == 0
    park.refresh_from_db()
    assert park.summary == "更新"


def test_the_file_wins_where_a_person_says_so(park: Park) -> None:
    changed = edit(export("park"), "园区", **{find_cell("park", park.pk, "简介"): "新"})
    Park.objects.filter(pk=park.pk).update(summary="更新")
    batch = bring(changed)
    batch.rows.filter(action="conflict").update(takes_file=True)
    finish(batch)
    park.refresh_from_db()
    assert park.summary == "新"
    take_back(batch)
    park.refresh_from_db()
    assert park.summary == "更新"


def test_what_changes_after_the_preview_is_left_alone(park: Park) -> None:
    batch = bring(
        edit(export("park"), "园区", **{find_cell("park", park.pk, "简介"): "新"})
    )
    Park.objects.filter(pk=park.pk).update(summary="更新")
    counts = finish(batch).counts
    assert (counts["written"], counts["skipped"]) == (0, 1)
    assert batch.rows.get(action="changed").note == "预览之后网站上又有改动，没有覆盖"


def test_a_half_sorted_table_is_noticed(park: Park) -> None:
    content = export("park")
    version = find_cell("park", park.pk, "版本")
    batch = bring(edit(content, "园区", **{version: '{"编号":999}'}))
    (row,) = batch.rows.filter(action="refused")
    assert (
        row.errors[0][2] == "编号与版本不是同一行的，可能只排序了一部分列，请重新导出"
    )


def test_merge_by_cell() -> None:
    base = {"a": "1", "b": "1", "c": "1", "d": "1"}
    texts = {"a": "2", "b": "1", "c": "2", "d": "2", "e": ""}
    now = {"a": "1", "b": "3", "c": "3", "d": "2", "e": ""}
    assert merge(texts, now, base) == ({"a": ["1", "2"]}, {"c": ["2", "1", "3"]})
    assert merge(texts, now, None) == (
        {"a": ["1", "2"], "b": ["3", "1"], "c": ["3", "2"]},
        {},
    )


def test_undo_brings_claims_and_history_back() -> None:
    editor = make_user(username="editor")
    metric = make_metric(indicator=make_indicator(name="总产值"), value=1, unit="元")
    claim = make_claim(
        metric=metric, field="value", value={"value": "1"}, is_preferred=True
    )
    place = find_cell("metric", metric.pk, "数值")
    batch = finish(bring(edit(export("metric"), "指标值", **{place: 2})), editor)

    new = Claim.objects.get(metric=metric, field="value", is_preferred=True)
    claim.refresh_from_db()
    assert (new.value, new.location, new.source.kind) == (
        {"value": "2", "unit": "元"},
        "指标值 第2行",
        Source.Kind.WORKBOOK,
    )
    assert (claim.is_preferred, claim.is_contradicting) == (False, True)
    history = metric.history.first()
    assert (history.history_user, history.history_change_reason) == (
        editor,
        batch.reason,
    )

    take_back(batch, editor)
    claim.refresh_from_db()
    assert Metric.objects.get().value == 1
    assert (claim.is_preferred, claim.is_contradicting) == (True, False)
    assert not Source.objects.filter(kind=Source.Kind.WORKBOOK).exists()
    assert batch.counts["undone"] == 1


def test_undo_keeps_what_was_edited_since(park: Park) -> None:
    place = find_cell("park", park.pk, "简介")
    batch = finish(bring(edit(export("park"), "园区", **{place: "新", "B4": "丙园区"})))
    assert Park.objects.count() == 3
    Park.objects.filter(pk=park.pk).update(summary="再改")
    counts = take_back(batch).counts
    assert (counts["undone"], counts["kept"]) == (1, 1)
    assert sorted(Park.objects.values_list("name", "summary")) == [
        ("乙园区", ""),
        ("甲园区", "再改"),
    ]


def test_undo_takes_parts_before_wholes_and_keeps_what_is_needed() -> None:
    rows = [["名称", "上级地区"], ["省", None], ["市", "省"], ["县", "市"]]
    batch = finish(bring_table("地区", *rows))
    make_park(place=Place.objects.get(name="市"))
    counts = take_back(batch).counts
    assert (counts["undone"], counts["kept"]) == (1, 2)
    assert sorted(Place.objects.values_list("name", flat=True)) == ["市", "省"]
    assert batch.rows.get(label="市").note == "已有别的记录用到它，不能删除"
