"""Whose figure it is, where a name that nobody knows stands before the indicator."""

import re

from articles.parser.words import compile_guarded

# "三大园区规上工业总产值", "县域工业集中区内企业个数": the parks of an area together
COLLECTIVE_PATTERN = compile_guarded(
    r"(?:[两二三四五六七八九十\d]+[大个家])?(?:国家级|省级|市级|县域|重点|主要)?(?:产业|工业|化工)?"
    r"(?:园区|集中区|集聚区|开发区|经开区|高新区)内?(?=(?:规上|规模以上|工业|税收|完成|实现|财政|固定资产|一般公共|主营|营业|地区|进出口)[\u4e00-\u9fff]{2})"
)
# "甲山片区地区生产总值": a place that nobody knows before a plain indicator
PLACED_PATTERN = re.compile(
    r"^(?!全|各|[东西中]部)(?:(?!占)[\u4e00-\u9fff]){2,10}(?:[市县区镇]|园|基地|科技城)(?=(?:地区生产总值|规上|规模以上|规模工业"
    r"|固定资产投资|一般公共预算|地方财政|工业总产值|工业增加值|工业投资|社会消费品|进出口总额|实际利用外资|(?:累计)?(?:完成|实现)(?:投资|税收|产值))[^占]*$)"
)
# "甲翼科技产值": a firm that nobody knows before what only firms have
FIRM_PATTERN = re.compile(
    r"^(?!高新|生物|信息)[\u4e00-\u9fff]{2,6}(?:科技|股份|集团|公司)(?=(?:年|总|工业|主营)?(?:产值|营业?收|销售|纳税|税收|利润|研发投入))"
)


def drop_bearer(name: str) -> str:
    """三大园区规上工业总产值 → 规上工业总产值, 甲翼科技产值 → 产值."""
    name = COLLECTIVE_PATTERN.sub("", name, 1)
    name = PLACED_PATTERN.sub("", name.rpartition("》")[2] or name)
    return FIRM_PATTERN.sub("", name)
