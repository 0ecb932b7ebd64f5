"""Milestones ↔ rows of a spreadsheet; a project is found by its name and park."""

from typing import Any

from import_export.fields import Field

from entities.models import Milestone, Park, Project
from entities.resources.base import EntityResource
from entities.resources.widgets import NameWidget, find_named


class ProjectWidget(NameWidget):
    """A project by name, in the park of the row's own column where it has one."""

    def __init__(self, park_column: str) -> None:
        super().__init__(Project)
        self.park_column = park_column

    def clean(self, value: Any, row=None, **kwargs: Any) -> Project | None:
        name = str(value or "").strip()
        park = str((row or {}).get(self.park_column) or "").strip()
        if not name or not park:
            return super().clean(value, row, **kwargs)
        place = find_named(Park, park)
        found = Project.objects.filter(name=name, park=place).first()
        if found is None:
            raise ValueError(f"{place}没有名为“{name}”的项目，请先建立它或改正名称")
        return found


class MilestoneResource(EntityResource):
    project = Field("project", "项目", ProjectWidget("园区"))
    park = Field("project__park__name", "园区", readonly=True)
    synonyms = {
        "project": ("项目名称", "project"),
        "park": ("所在园区", "园区名称"),
        "stage": ("进度", "节点"),
        "first_day": ("开始日期", "起始日期", "开始时间"),
        "last_day": ("结束日期", "截止日期", "结束时间"),
        "is_planned": ("是否计划", "planned"),
    }

    class Meta(EntityResource.Meta):
        model = Milestone
        import_id_fields = ["project", "stage", "first_day", "last_day", "is_planned"]
        fields = ["project", "park", "stage", "first_day", "last_day", "is_planned"]
