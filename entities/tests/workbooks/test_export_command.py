from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from entities.tests.make import make_metric, make_park, make_project
from entities.tests.workbooks.reading import open_sheets, read_csv

pytestmark = pytest.mark.django_db


def test_one_table_as_csv(tmp_path: Path) -> None:
    make_park(name="甲园区")
    call_command("export_workbook", tmp_path / "a.csv", "park")
    assert [row[1] for row in read_csv((tmp_path / "a.csv").read_bytes())] == [
        "名称",
        "甲园区",
    ]


def test_a_park_as_one_workbook(tmp_path: Path, capsys) -> None:
    park = make_park(name="甲园区")
    park.names.create(name="甲园")
    make_project(park=park)
    make_metric()
    call_command("export_workbook", tmp_path / "a.xlsx", park="甲园")
    book = open_sheets((tmp_path / "a.xlsx").read_bytes())
    assert (book["项目"].max_row, book["指标值"].max_row) == (2, 1)
    assert capsys.readouterr().out.splitlines()[:2] == ["园区 1 行", "项目 1 行"]


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["a.doc"], "不认识的扩展名"),
        (["a.csv"], "一个文件只放一张表"),
        (["a.csv", "cat"], "没有这种表：cat"),
    ],
)
def test_what_cannot_be_written_is_refused(tmp_path, arguments, reason) -> None:
    name, *nouns = arguments
    with pytest.raises(CommandError, match=reason):
        call_command("export_workbook", tmp_path / name, *nouns)
