"""Enterprises in the frames that only enterprises stand in."""

import pytest

from articles.parser.mentions.names import find_names
from articles.tests.parser.markup import strip_marks, write_marks


def write_found(text, kind="enterprise"):
    found = [m for m in find_names(text) if m.kind == kind]
    return write_marks(text, [(m.kind, m.span) for m in found])


FRAMES = {
    "who runs it": "{enterprise:睿甬}董事长周某说,",
    "who answers for it": "{enterprise:惠栖}相关负责人介绍,",
    "workshop": "走进{enterprise:拓岑}智能化生产车间,",
    "in the workshop": "在{enterprise:瑞岑特}的车间里,",
    "what it builds": "{enterprise:英岑}新建的生产线已投产。",
    "a year's make": "{enterprise:睿甬}年产6万台水泵项目竣工。",
    "its shares": "{enterprise:惠栖}成功登陆北交所,",
    "its figures": "其中,{enterprise:睿甬}实现产值8亿元,",
    "heading": "形成以{enterprise:睿甬}为龙头的产业链。",
    "headings": "以{enterprise:睿甬}、{enterprise:拓岑}为代表的企业",
    "acting": "{enterprise:睿甬}、{enterprise:拓岑}、{enterprise:惠栖}相继投产,",
    "acting beside a plain word": "{enterprise:睿甬}、{enterprise:拓岑}、{enterprise:远东}相继投产,",
    "growing": "{enterprise:睿甬}、{enterprise:拓岑}产值分别增长8%、9%。",
    "honoured": "{enterprise:睿甬}、{enterprise:拓岑}入选省级“小巨人”企业。",
    "brought": "引进了{enterprise:睿甬}、{enterprise:拓岑},补齐链条。",
    "joined": "成功牵手{enterprise:睿甬},补齐链条。",
    "partner": "园区与{enterprise:睿甬}签约,",
    "signer": "日前,{enterprise:睿甬}与园区管委会签订协议。",
    "pair": "{enterprise:睿甬}与{enterprise:拓岑}合作建设的产业园开园。",
    "where it comes from": "来自深圳的{enterprise:睿甬}今年入驻。",
    "where it is": "位于高新区的{enterprise:睿甬},是一家新材料企业。",
    "among the largest": "世界500强企业{enterprise:惠栖}落户园区。",
    "honoured both": "{enterprise:睿甬}、{enterprise:拓岑}双双入选全省百强企业。",
    "who works there": "{enterprise:拓岑重工}技术负责人介绍,",
    "visited": "市委书记到{enterprise:惠栖重工}调研。",
    "power grid": "{enterprise:国网岳阳供电公司}服务园区。",
    "liquor makers": "{enterprise:睿甬}、{enterprise:拓岑}等酒企订单饱满。",
    "glued to the adverb": "{enterprise:华为}、{enterprise:特瑞}均已布局。",
    "glued to what brings forth": "涌现出{enterprise:睿甬}、{enterprise:拓岑}等一批企业。",
}


@pytest.mark.parametrize("marked", FRAMES.values(), ids=FRAMES)
def test_a_name_is_found_in_its_frame(marked):
    assert write_found(strip_marks(marked)) == marked


@pytest.mark.parametrize(
    "text",
    [
        "中国西部国际博览会(以下简称“西博会”)开幕。",
        "以碳纤维、光电子为代表的新材料产业",
        "走进智慧化车间,",
        "王某某总经理介绍,",
        "市商务局负责人介绍,",
        "我市与温州市签订合作协议。",
        "引进博士、硕士300余人。",
        "引进高端设备、先进技术。",
        "锂电、光伏产值分别增长20%、30%。",
        "甲村、乙村相继建成冷库。",
        "铁路二期工程加快推进。",
        "沙坝水库二期项目开工。",
        "来自全国各地的客商齐聚一堂。",
        "位于城东的客运站投入使用。",
        "规上工业完成产值500亿元。",
        "高校与企业共同研发新产品。",
        "特色农业、乡村旅游做大做强。",
    ],
)
def test_no_enterprise_stands_where_something_else_does(text):
    assert write_found(text) == text
