import pytest

from articles.parser.mentions.names import find_names
from articles.tests.parser.markup import strip_marks, write_marks


def write_found(text, *kinds):
    found = [m for m in find_names(text) if m.kind in kinds]
    return write_marks(text, [(m.kind, m.span) for m in found])


# words that stand before or behind a name and are none of it
PARKS = {
    "rank before the place": "国字号{park:安宁高新区}增长7%,",
    "region before the place": "湘南{park:郴州高新区}提速,",
    "quotation before the place": "“国字号”{park:衡阳高新区}提速,",
    "rank between": "{park:淮安国家级经开区}提速,",
    "two places": "{park:唐山丰润经开区}提速,",
    "two countries before the place": "{park:中德(常州)创新产业园}开工。",
    "joined by a dash": "在{park:江苏—库尔勒工业园}签约。",
    "letters that the tokenizer glues": "推进{park:启泓智造科创园}建设,",
    "where a clause begins": ",{park:循环轻纺产业园}里,企业忙。",
    "where it is opened": "在{park:临空综合经济园}奠基。",
    "in a zone": "位于{park:衡阳经开区}的{park:星岭坝储能产业园}里,",
    "letters taken for words": "{park:汉阴县月河工业集中区}投产,",
    "no name in a zone": "位于衡阳县的产业园里,",
    "any of a kind": "现代农业产业园里瓜果飘香。",
    "one by one": "一个个产业园内机器轰鸣。",
    "of the first rank": "将建设国际一流的医疗产业科技城。",
    "all of a league": "全盟工业园区增长7%,",
    "heart of a zone": "核心区经开区增长7%,",
}


@pytest.mark.parametrize("marked", PARKS.values(), ids=PARKS)
def test_only_a_place_stands_before_a_zones_ending(marked):
    assert write_found(strip_marks(marked), "park") == marked


FIRMS = {
    "how many there are": "公司在新疆、贵州设有四家子公司。",
    "compared with": "像{enterprise:鑫宸机械}一样,园区有企业30家。",
    "behind a rank": "引来世界500强{enterprise:丙宸钢构}落户,",
    "behind a short rank": "民企百强{enterprise:丙宸建材}落户,",
    "begins with the same letter": "支持{enterprise:强宸电子}扩产,",
    "behind its part": "投资方{enterprise:鸿宸集团}介绍,",
    "behind a verb": "全年新上{enterprise:丙华纺织}、{enterprise:泓昌轧花}等项目。",
    "behind its county": "平坝区{enterprise:宸伯视力}、{enterprise:丙泓药业}等项目签约,",
    "any word between marks": "。{enterprise:江岭药业}扩产,{enterprise:三泓药业}入围百强。",
    "branch of any word": "民营矿业、原生铝业、传统鞋业转型。",
    "staff of a placed firm": "{enterprise:青海亿泓太阳能新材料}有关负责人说,",
    "staff of an office": "四川某高速公路负责人说,",
    "who pays": "由{enterprise:深圳百利达}投资10亿元建设。",
    "many who pay": "由外商投资8000万元,由施工单位承建。",
    "from one to the other": "由点到面建设,",
    "seldom word that settles": "{enterprise:恒源动力}落户园区,",
    "park of a branch": "推进启泓智造科创园建设,",
    "goods that settle": "医疗器械落户园区,",
    "county before its brand": "平坝区{enterprise:宸伯}视力中心项目、",
    "letter joined to what follows": "扶持配套厂、{enterprise:三一}等汽车主机。",
    "new quality": "新质食品精加工生产项目开工。",
    "county of its full name": "由{enterprise:平坝区丙泓药业有限公司}建设。",
    "trade of doors": "{enterprise:丙宸门业}扩产,",
    "place and a word": "为{enterprise:四川岁月}等动力电池企业供货。",
    "place and any firm": "服务广东民营等一批企业。",
    "is the project": "最大的项目是{enterprise:广西川宸诺}精细磷酸盐项目。",
    "is a kind of project": "签约的高端装备项目开工。",
    "goods in a zone": "甲市工业园区易燃品专用停车场等8个项目投用。",
    "firm in a zone": "甲市工业园区{enterprise:恒宸化工}等8个项目投用。",
    "now": "眼下{enterprise:岚宸通信}三期、{enterprise:景宸电子}线路板等项目扩产,",
    "whose house it is": "房东{enterprise:西安宸陆集团}上榜,",
    "holder of shares": "{enterprise:京宸集团}控股的龙凤玉米厂里,",
    "builder that all know": "{enterprise:中交}集中力量施工。",
    "guests": "接待了珠三角考察团、{enterprise:上海宸阳实业}等企业客商。",
}


@pytest.mark.parametrize("marked", FIRMS.values(), ids=FIRMS)
def test_words_round_a_firm_are_left_outside(marked):
    assert write_found(strip_marks(marked), "enterprise") == marked
