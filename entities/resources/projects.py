"""Projects ↔ rows of a spreadsheet."""

from import_export.fields import Field

from entities.models import QUANTITY_LABELS, Project
from entities.resources.base import AliasField, EntityResource, NamedResource
from entities.resources.milestones import ProjectWidget

PARTS = ("value", "value_max", "unit", "qualifier")


class ProjectResource(NamedResource):
    names = AliasField("别名")
    parent = Field("parent", "所属总项目", ProjectWidget("总项目园区"))
    parent_park = Field("parent__park__name", "总项目园区", readonly=True)
    synonyms = {
        "name": ("项目名称", "项目", "project"),
        "names": ("简称", "又名", "aliases"),
        "park": ("所在园区", "园区名称", "落户园区"),
        "industry": ("产业类别", "所属产业", "行业"),
        "enterprises": ("企业名称", "投资方", "投资企业", "建设单位", "enterprise"),
        "stage": ("进度", "项目阶段", "建设阶段"),
        "parent": ("总项目", "上级项目"),
        "investment_value": (
            "投资额",
            "总投资额",
            "计划总投资",
            "投资总额",
            "investment",
        ),
        "area_value": ("用地面积", "占地", "占地面积", "area"),
        "output_value": ("产值", "预计年产值", "output"),
        "tax_value": ("税收", "预计年税收", "tax"),
        "jobs_value": ("就业人数", "带动就业", "jobs"),
        "capacity_value": ("产能", "capacity"),
        "summary": ("介绍", "建设内容", "项目简介"),
    }
    units = {
        "investment_value": "元",
        "investment_value_max": "元",
        "area_value": "亩",
        "area_value_max": "亩",
        "output_value": "元",
        "output_value_max": "元",
        "tax_value": "元",
        "tax_value_max": "元",
        "jobs_value": "人",
        "jobs_value_max": "人",
    }

    class Meta(EntityResource.Meta):
        model = Project
        import_id_fields = ["name", "park"]
        fields = [
            "name",
            "names",
            "park",
            "industry",
            "enterprises",
            "stage",
            "parent",
            "parent_park",
            *(f"{name}_{part}" for name in QUANTITY_LABELS for part in PARTS),
            "summary",
            "is_published",
        ]
