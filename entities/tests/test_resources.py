import datetime
from decimal import Decimal

import pytest
import tablib
from import_export.results import Result

from entities import resources
from entities.models import Enterprise, Metric, Park, Project
from entities.resources.base import EntityResource
from entities.resources.widgets import split_names
from entities.tests.make import (
    make_enterprise,
    make_event,
    make_honour,
    make_indicator,
    make_industry,
    make_metric,
    make_milestone,
    make_park,
    make_place,
    make_project,
    make_source,
)

pytestmark = pytest.mark.django_db


def bring_in(resource: type[EntityResource], *rows: dict[str, str]) -> Result:
    table = tablib.Dataset(*[list(row.values()) for row in rows], headers=list(rows[0]))
    return resource().import_data(table)


def count(result: Result) -> dict[str, int]:
    return {name: number for name, number in result.totals.items() if number}


def list_reasons(result: Result) -> list[str]:
    return [text for row in result.invalid_rows for text in row.error.messages]


def make_one_of_each() -> None:
    park = make_park(place=make_place(parent=make_place()), level="national")
    park.names.create(name="甲高新区", kind="former")
    enterprise = make_enterprise(parent_group=make_enterprise())
    enterprise.parks.add(park)
    enterprise.industries.add(make_industry(parent=make_industry()))
    project = make_project(
        park=park,
        stage="signed",
        investment_value=Decimal("660000000"),
        investment_unit="元",
        area_value=Decimal("369.5"),
        area_unit="亩",
        area_qualifier="约",
    )
    project.enterprises.add(enterprise)
    make_milestone(project=project, is_planned=True)
    make_honour(project=project, level="provincial")
    make_honour(recipient_name="某产品")
    make_event(park=park)
    make_source(published_on=datetime.date(2021, 12, 29))
    indicator = make_indicator(unit="元")
    indicator.names.create(name="同义名甲")
    make_metric(
        indicator=indicator,
        park=park,
        first_day=datetime.date(2021, 1, 1),
        last_day=datetime.date(2021, 9, 30),
        growth=Decimal("19.18"),
        rank_position=1,
        rank_scope="全市园区",
    )


@pytest.mark.parametrize("name", resources.__all__)
@pytest.mark.parametrize("form", ["csv", "xlsx", "json"])
def test_export_then_import_changes_nothing(name: str, form: str) -> None:
    make_one_of_each()
    resource = getattr(resources, name)()
    exported = resource.export()
    written = exported.export(form)
    read = tablib.Dataset().load(written, format=form)
    result = resource.import_data(read)
    assert (list_reasons(result), result.base_errors) == ([], [])
    assert count(result) == {"skip": len(exported)}


def test_new_row_is_made_and_a_changed_one_is_revised() -> None:
    row = {
        "名称": "甲工业园区",
        "类型": "工业园区",
        "级别": "省级",
        "别名": "甲园；甲园区",
    }
    assert count(bring_in(resources.ParkResource, row)) == {"new": 1}
    assert count(bring_in(resources.ParkResource, row)) == {"skip": 1}
    row["级别"] = "国家级"
    assert count(bring_in(resources.ParkResource, row)) == {"update": 1}
    park = Park.objects.get()
    names = sorted(name.name for name in park.names.all())
    assert (park.level, park.version, names) == ("national", 2, ["甲园", "甲园区"])


def test_absent_column_leaves_its_cell_and_an_empty_one_empties_it() -> None:
    make_park(name="甲园区", level="national", summary="旧")
    bring_in(resources.ParkResource, {"名称": "甲园区", "简介": "新"})
    assert Park.objects.values_list("level", "summary").get() == ("national", "新")
    bring_in(resources.ParkResource, {"名称": "甲园区", "级别": ""})
    assert Park.objects.values_list("level", "summary").get() == ("", "新")


def test_dropping_an_alias_keeps_the_kind_of_the_others() -> None:
    park = make_park(name="甲园区")
    park.names.create(name="旧甲", kind="former")
    park.names.create(name="甲", kind="short")
    bring_in(resources.ParkResource, {"名称": "甲园区", "别名": "旧甲"})
    assert list(park.names.values_list("name", "kind")) == [("旧甲", "former")]


def test_names_are_read_through_aliases() -> None:
    park = make_park(name="甲高新技术产业开发区")
    park.names.create(name="甲高新区")
    enterprise = make_enterprise(name="衡阳富泰宏精密工业有限公司")
    enterprise.names.create(name="富泰宏")
    bring_in(
        resources.ProjectResource,
        {"名称": "乙项目", "园区": "甲高新区", "企业": "富泰宏"},
    )
    project = Project.objects.get()
    assert (project.park, list(project.enterprises.all())) == (park, [enterprise])


def test_every_odd_cell_is_named_with_its_column_and_reason() -> None:
    make_indicator(name="税收")
    row = {"指标": "税收", "园区": "没有", "起始日": "2021-13-01", "数值": "很多"}
    result = bring_in(resources.MetricResource, row | {"性质": "也许"})
    assert sorted(list_reasons(result)) == [
        "园区：没有名为“没有”的园区，请先建立它或改正名称",
        "性质：“也许”不在可选之列：实际、预计、目标",
        "数值：“很多”不是数，请写如660000000或6.6亿元",
        "起始日：看不懂的日期“2021-13-01”，请写如2021-12-28",
    ]
    assert not Metric.objects.exists()


def test_list_of_names_is_checked_before_anything_is_written() -> None:
    row = {"名称": "乙项目", "园区": "", "企业": "没有的公司"}
    reasons = list_reasons(bring_in(resources.ProjectResource, row))
    assert reasons == ["企业：没有名为“没有的公司”的企业，请先建立它或改正名称"]
    assert not Project.objects.exists()


def test_ambiguous_name_lists_the_candidates() -> None:
    for name in ("甲公司", "乙公司"):
        make_enterprise(name=name).names.create(name="合力")
    result = bring_in(resources.EnterpriseResource, {"名称": "丙", "所属集团": "合力"})
    assert list_reasons(result) == [
        "所属集团：“合力”指不止一个企业：乙公司；甲公司；请写明是哪一个"
    ]
    assert Enterprise.objects.count() == 2


def test_constraints_speak_chinese() -> None:
    make_indicator(name="税收")
    make_park(name="甲园区")
    row = {"指标": "税收", "园区": "甲园区", "性质": "实际"}
    result = bring_in(resources.MetricResource, row)
    assert list_reasons(result) == ["数值、增长、排名至少填一项。"]


def test_milestones_find_projects_of_one_name_by_their_park() -> None:
    for name in ("甲园区", "乙园区"):
        make_project(name="丙项目", park=make_park(name=name))
    row = {"项目": "丙项目", "阶段": "签约", "起始日": "2021-10-26"}
    row |= {"截止日": "2021-10-26", "计划": "否"}
    assert list_reasons(bring_in(resources.MilestoneResource, row)) == [
        "项目：“丙项目”指不止一个项目：丙项目；丙项目；请写明是哪一个"
    ]
    result = bring_in(resources.MilestoneResource, row | {"园区": "乙园区"})
    assert count(result) == {"new": 1}
    assert Project.objects.get(park__name="乙园区").milestones.count() == 1


def test_split_names_takes_each_once() -> None:
    assert split_names(" 甲；乙;甲、丙 ；") == ["甲", "乙", "丙"]
    assert split_names(None) == []
