"""Parks in zones, of two countries, of free-trade zones and known to all."""

import pytest

from articles.parser.mentions.names import find_names
from articles.tests.parser.markup import strip_marks, write_marks

FOUND = {
    "valley and its works": "{park:丙湖氢谷产业园}开园。",
    "bonded zone in a zone": "{park:合岭经开区综保区}进出口增长,{park:滨宸新区综合保税区}封关。",
    "new area in a zone": "{park:眉岭经开区新区}开工。",
    "two countries in one word": "{park:中欧生态科技园}开工。",
    "two countries and a dash": "{park:中马—钦州产业园区}前移3位。",
    "verb that is a noun": "30亿元的{park:江海联运国际物流园}封顶。",
    "word across its ending": "{park:南京生物医药谷}开工,{park:长沙信息谷}揭牌。",
    "pieces of a free-trade zone": "{park:湖南自贸区长沙片区}、{park:岳阳片区}同步推进。",
    "known to all": "前两名是{park:中关村}、{park:张江},{park:临港新片区}居后。",
    "town of a branch": "{park:中宸物贸园区}投用。",
    "of two places": "{park:深圳福田汕尾高新区产业园}封顶。",
    "branch of a zone": "位于{park:漕岚开发区海宁分区}的厂房封顶。",
    "zone without a name": "{park:高新区生物医药产业园}、{park:岚川云谷}签约9家。",
    "seaside of another city": "{park:绍兴滨海新区}增长7%,",
    "model park": "{park:岚川智能制造示范园区}投用。",
    "two zones that build one": "{park:昆山高新区沭阳工业园}列第四,",
    "garden of a zone": "{park:晋江经济开发区五岭园}内,企业改造升级。",
    "told as parks": "三个市级园区分别是{park:岚定氢能港}、{park:川田新能港}和{park:上海智能传感器产业园}。",
    "three gardens": "按“一区三园”布局,“三园”分别是{park:岭南东园}、{park:岭南西园}和{park:中小企业创业园}。",
    "quoted": "重点建设“{park:金属装备智造产业园}”。",
    "behind among them": "其中{park:泰兴经济开发区}开票92亿元,",
    "behind and": "{park:三台工业园区}和{park:平武“飞地”工业园}动工。",
    "letter and word": "选址{park:广海湾经济开发区}。",
    "county of old": "{park:长垣县集聚区}扩建,濮阳、商丘、周口三市集聚区增多。",
    "valley of a city": "{park:成都芯谷}落户43家,{park:南宁·中关村}引进5家。",
    "trial zone": "{park:中国(南宁)跨境电子商务综合试验区}揭牌。",
    "where trades move": "{park:皖北承接产业转移集聚区}提速。",
}
NONE = {
    "pieces of a town": "东城片区、长沙片区加快改造。",
    "seaside of Tianjin": "天津滨海新区增长7%,",
    "special parks of a zone": "高新区特色产业园增多,",
    "gardens of all": "开发区幼儿园开园,高新区公园建成。",
    "pieces and what they did": "全市5个开发区分别增长5%、6%,3个片区包括老城、新城。",
    "quoted title": "建设“国家生态工业示范园区”,获评“省级绿色园区”。",
    "streets": "中关村大街、张江路通车。",
    "all year": "预计全年综保区产值增长。",
}


def write_found(text):
    found = [m for m in find_names(text) if m.kind == "park"]
    return write_marks(text, [(m.kind, m.span) for m in found])


@pytest.mark.parametrize("marked", FOUND.values(), ids=FOUND)
def test_zones_are_whole(marked):
    assert write_found(strip_marks(marked)) == marked


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_other_places_are_no_zones(text):
    assert write_found(text) == text


def test_a_parks_own_trade_is_no_firm():
    found = find_names("与综保区一路之隔的美宸生态科技新城内,两家企业投产。")
    assert [m.value for m in found if m.kind == "enterprise"] == []
