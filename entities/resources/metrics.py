"""Metrics ↔ rows of a spreadsheet."""

from entities.models import Metric
from entities.resources.base import EntityResource

SUBJECT = ["park", "enterprise", "place", "industry", "subject_name"]


class MetricResource(EntityResource):
    synonyms = {
        "indicator": ("指标名称", "indicator", "统计指标"),
        "park": ("园区名称", "所在园区"),
        "enterprise": ("企业名称", "公司"),
        "place": ("地区名称", "所在地区"),
        "industry": ("行业", "产业名称"),
        "subject_name": ("主体", "统计对象", "subject"),
        "first_day": ("开始日期", "起始日期", "开始时间"),
        "last_day": ("结束日期", "截止日期", "结束时间"),
        "nature": ("数据性质",),
        "value": ("指标值", "数据", "数量", "本期数", "value"),
        "unit": ("计量单位",),
        "growth": ("同比", "同比增长", "增速", "增长率", "同比增速", "growth"),
        "rank_position": ("名次", "位次", "rank"),
    }

    class Meta(EntityResource.Meta):
        model = Metric
        import_id_fields = ["indicator", *SUBJECT, "first_day", "last_day", "nature"]
        fields = [
            "indicator",
            *SUBJECT,
            "first_day",
            "last_day",
            "nature",
            "value",
            "value_max",
            "unit",
            "qualifier",
            "growth",
            "rank_position",
            "rank_scope",
            "is_published",
        ]
