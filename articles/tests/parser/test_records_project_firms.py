"""The firms behind projects: within the name, and by what the text tells around it."""

import pytest

from articles.parser import parse

FIRMS = {
    "a whole name with a place inside": (
        "丙翼电控科技耒阳有限责任公司薄片装备项目开工。",
        [["丙翼电控科技耒阳有限责任公司"]],
    ),
    "an institute": (
        "株洲丙硬材料工业设计研究院“高透光薄片”项目开工。",
        [["株洲丙硬材料工业设计研究院"]],
    ),
    "an institute that is built": ("新型薄片研究院项目开工。", [None]),
    "more of a known firm's name": (
        "投资4亿元的东软睿岚南方基地开工。",
        [["东软睿岚"]],
    ),
    "a branch of a known firm": (
        "总投资4亿元的奇瑞起重高性能减速机项目开工。",
        [["奇瑞起重"]],
    ),
    "a sister of one that is named": (
        "宁德时代扩产。耒阳时代锂离子电池生产基地项目开工。",
        [["耒阳时代"]],
    ),
    "a square": ("云岭广场项目总投资4亿元,6月开工。", [None]),
    "a known firm's square": ("万达广场项目总投资4亿元,6月开工。", [["万达"]]),
    "a village of wine": ("麦坡酒村项目总投资4亿元,6月开工。", [None]),
    "a machine": ("塔机项目一期总投资4亿元,6月开工。", [None]),
    "a degree": ("绵阳高精密电路板项目总投资4亿元,6月开工。", [None]),
    "what a car is made of": (
        "丙鑫达新能源汽车零部件项目总投资4亿元,6月开工。",
        [["丙鑫达"]],
    ),
    "a firm's trade before a product": (
        "丙顿新能源三元材料项目总投资4亿元,6月开工。",
        [["丙顿新能源"]],
    ),
    "a known firm of two words": (
        "迅达科技集成灶项目总投资4亿元,6月开工。",
        [["迅达科技"]],
    ),
    "a road": ("环湾旅游公路支线6月开工。", [None]),
    "a park by its maker's name": (
        "丙马集团来得早。6月,丙马产业园项目投产。",
        [["丙马集团"]],
    ),
    "who prepares it": (
        "行业新秀丙恩光学有限公司筹建薄片研发基地项目,占地80亩。",
        [["丙恩光学有限公司"]],
    ),
    "who has signed": (
        "总部位于深圳的丙翼储能有限公司,今年3月与园区签约,计划投资3亿元建设薄片集成产业园项目。",
        [["丙翼储能有限公司"]],
    ),
    "with whom a county has signed": (
        "吉水县政府与广东丙翼压铸有限公司签订投资协议,总投资6亿元的汽车压铸件项目落户吉水。",
        [["广东丙翼压铸有限公司"]],
    ),
    "at whose ceremony": (
        "7月8日,常德高新区与湖南丙沃新能源科技股份有限公司举行薄片生产基地项目签约仪式。",
        [["湖南丙沃新能源科技股份有限公司"]],
    ),
    "who speaks": (
        "丁光电子来得早。\n“公司计划再投5亿元,建设第二条隔膜生产线。”江西丙翼新材料董事长罗某说。",
        [["江西丙翼新材料"]],
    ),
    "a man": ("浙商李某平投资8000万元的智能薄片生产项目开工。", [None]),
    "an announcement": (
        "昨晚,江苏丙翼半导体材料股份有限公司公告,将出资7亿元在常熟建设薄片封装材料项目。",
        [["江苏丙翼半导体材料股份有限公司"]],
    ),
    "by itself": (
        "安徽丙翼新能源有限公司来得早。公司二期年产8万套薄片项目用地95亩,9月动工。",
        [["安徽丙翼新能源有限公司"]],
    ),
    "it": (
        "浙江丙翼机械有限公司来得早。去年,它又添了年产700台薄片机项目。",
        [["浙江丙翼机械有限公司"]],
    ),
    "the only firm of a paragraph": (
        "先看湖南丙翼公司。它来得最早。去年添了薄片智能包装项目,花费3200万元。",
        [["湖南丙翼公司"]],
    ),
    "who tells of another is not meant": (
        "湖南丙翼公司来得最早。园区去年引进了薄片智能包装项目,投资3200万元。",
        [None],
    ),
    "nor who is told of in another item": (
        "江苏丙翼公司薄片项目去年投产;总投资2亿元的3万吨级航道工程进展顺利。",
        [["江苏丙翼公司"], None],
    ),
}


@pytest.mark.parametrize(("text", "firms"), FIRMS.values(), ids=FIRMS)
def test_whose_a_project_is(text, firms):
    [article] = parse(text).to_dict()["articles"]
    records = [r["fields"] for r in article["records"] if r["kind"] == "project"]
    assert [fields.get("enterprises") for fields in records] == firms
