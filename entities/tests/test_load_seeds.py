from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from entities.models import Claim, Indicator, Park, Project, Source
from entities.seeding import TABLES, SeedError, load_seeds, load_table

pytestmark = pytest.mark.django_db
SEEDS = settings.BASE_DIR / "seeds"


def test_only_a_row_that_names_no_source_cites_the_table(tmp_path: Path) -> None:
    table = tmp_path / "parks.csv"
    table.write_text("名称,来源\n甲园区,\n乙园区,乙园区总结\n", encoding="utf-8")
    load_table(table, TABLES["parks"])
    cited = Claim.objects.order_by("park__pk").values_list("source__title", "location")
    assert list(cited.distinct()) == [
        ("种子数据 parks.csv", "第2行"),
        ("乙园区总结", ""),
    ]


def test_seed_cites_the_article_where_it_is_at_hand(tmp_path: Path) -> None:
    text = "去年总结。甲园区现有企业160余家，员工1.5万人。今年更多。"
    source = Source.objects.create(title="甲园区总结", text=text)
    park = Park.objects.create(name="甲园区")
    Indicator.objects.create(name="企业数")
    table = tmp_path / "metrics.csv"
    table.write_text(
        "指标,园区,性质,数值,单位,来源,原文\n"
        "企业数,甲园区,实际,160,家,甲园区总结,现有企业160余家\n",
        encoding="utf-8",
    )
    load_table(table, TABLES["metrics"])
    claim = Claim.objects.get(metric__park=park, field="value")
    assert (claim.source, claim.quote) == (source, "现有企业160余家")
    assert claim.sentence == "甲园区现有企业160余家，员工1.5万人。"


def test_what_an_editor_changed_is_left_alone() -> None:
    tables = {name: TABLES[name] for name in ("places", "industries", "parks")}
    load_seeds(SEEDS, tables)
    Park.objects.filter(name="白沙洲工业园区").update(level="provincial")
    load_seeds(SEEDS, tables)
    assert Park.objects.get(name="白沙洲工业园区").level == "provincial"


def test_project_that_was_given_a_park_since_is_left_alone(tmp_path: Path) -> None:
    table = tmp_path / "projects.csv"
    table.write_text("名称,园区\n叉车基地,\n", encoding="utf-8")
    load_table(table, TABLES["projects"])
    Project.objects.update(park=Park.objects.create(name="甲园区"))
    report = load_table(table, TABLES["projects"])
    assert (report.added, report.present) == (0, 1)


def test_bad_row_is_named_with_its_line_and_nothing_is_written(tmp_path: Path) -> None:
    table = tmp_path / "parks.csv"
    table.write_text("名称,级别\n甲园区,省级\n乙园区,特级\n", encoding="utf-8")
    with pytest.raises(SeedError) as caught:
        load_seeds(tmp_path, {"parks": TABLES["parks"]})
    assert str(caught.value).splitlines() == [
        "parks.csv：",
        "第3行 级别：“特级”不在可选之列：国家级、省级、市级、县级",
    ]
    assert not Park.objects.exists()


def test_command_reports_each_table(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_seeds", "--references")
    lines = capsys.readouterr().out.splitlines()
    tables = [line.split()[0] for line in lines]
    assert tables == ["places", "industries", "parks", "enterprises", "indicators"]


def test_command_names_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="places"):
        call_command("load_seeds", str(tmp_path / "none"))
