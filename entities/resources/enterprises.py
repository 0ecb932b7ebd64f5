"""Enterprises ↔ rows of a spreadsheet."""

from entities.models import Enterprise
from entities.resources.base import AliasField, EntityResource, NamedResource


class EnterpriseResource(NamedResource):
    names = AliasField("别名")

    synonyms = {
        "name": ("企业名称", "公司名称", "单位名称", "企业", "enterprise"),
        "names": ("简称", "曾用名", "又名", "aliases"),
        "parent_group": ("集团", "母公司", "group"),
        "industries": ("行业", "所属产业", "所属行业", "industry"),
        "place": ("地区", "所在地", "注册地"),
        "parks": ("园区", "所属园区", "park"),
        "summary": ("介绍", "企业简介"),
    }

    class Meta(EntityResource.Meta):
        model = Enterprise
        import_id_fields = ["name"]
        fields = [
            "name",
            "names",
            "parent_group",
            "industries",
            "place",
            "parks",
            "summary",
            "is_published",
        ]
