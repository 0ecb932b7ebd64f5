"""Whose honours they are where the clause before the cue does not say it."""

import datetime

import pytest

from articles.parser import parse

PRESS_DAY = datetime.date(2023, 12, 20)


def find_pairs(text):
    [article] = parse(text, published=PRESS_DAY).to_dict()["articles"]
    fields = [r["fields"] for r in article["records"] if r["kind"] == "honour"]
    return [(f["title"], f["recipient"]) for f in fields]


FIRM = "甲山电子有限公司"

HOLDERS = {
    "behind what it owns": (
        f"{FIRM}现有职工90人,持有效专利31件,拥有商标8件,2017年被市科技局认定为省级瞪羚企业。",
        [("省级瞪羚企业", FIRM)],
    ),
    "behind what stands in it": (
        "甲山高新区现有企业310家,先后获评国家级绿色工业园区。",
        [("国家级绿色工业园区", "甲山高新区")],
    ),
    "not its site": (
        "“甲山装备”地处乙水新区,去年产值2亿元,2020年被评为省级绿色工厂。",
        [("省级绿色工厂", "甲山装备")],
    ),
    "the zone named in the paragraph": (
        "丙江新城发展迅速。去年,甲山经开区新增企业80家。这一年,经开区获批国家绿色产业示范基地。",
        [("国家绿色产业示范基地", "甲山经开区")],
    ),
    "the first of its kind": (
        "2019年,甲山高新区成为乙省首家国家智慧物流示范基地。",
        [("国家智慧物流示范基地", "甲山高新区")],
    ),
    "here": (
        "甲山高新区位于乙水。2019年,这里就成为全市第一家国家级绿色园区。",
        [("国家级绿色园区", "甲山高新区")],
    ),
    "two with quotes each": (
        "早先,甲山基地曾获“中国新材料之都”和“全国十佳宜业园区”称号。",
        [("中国新材料之都", "甲山基地"), ("全国十佳宜业园区", "甲山基地")],
    ),
    "a superlative": (
        "甲山高新区获2021年度中国最具投资潜力高新区。",
        [("2021年度中国最具投资潜力高新区", "甲山高新区")],
    ),
    "behind what it follows": (
        "继2019年入选国家级绿色园区之后,甲山高新区又获评国家知识产权示范园区。",
        [
            ("国家级绿色园区", "甲山高新区"),
            ("国家知识产权示范园区", "甲山高新区"),
        ],
    ),
    "by virtue of": (
        "甲山电子有限公司则凭风电叶片入选制造业单项冠军企业。",
        [("制造业单项冠军企业", FIRM)],
    ),
    "raised after its opening": (
        "甲山高新区2001年开园,2003年升级省级高新区,2010年升格为国家级高新区。",
        [("省级高新区", "甲山高新区"), ("国家级高新区", "甲山高新区")],
    ),
    "capped": (
        "甲山高新区年内戴上了“乙省绿色工业园区”的帽子。",
        [("乙省绿色工业园区", "甲山高新区")],
    ),
    "presented on the spot": (
        f"市人社局为{FIRM}授牌“市级博士后创新实践基地”。",
        [("市级博士后创新实践基地", FIRM)],
    ),
    "the park as such": (
        "甲山高新产业园加快建设。2022年,产业园获评省级绿色园区。",
        [("省级绿色园区", "甲山高新产业园")],
    ),
    "behind what it follows, in short": (
        "甲山国际港务区签约项目9个。继2016年入列国家级示范物流园区之后,港务区又拿到商务部等8部门授予的国家进口贸易示范区。",
        [("国家级示范物流园区", "港务区"), ("国家进口贸易示范区", "港务区")],
    ),
    "named again with what is older": (
        "这是甲山高新区继获评“国家级绿色园区”“国家知识产权示范园区”后取得的又一荣誉。",
        [
            ("国家级绿色园区", "甲山高新区"),
            ("国家知识产权示范园区", "甲山高新区"),
        ],
    ),
    "the kind of park named last": (
        "乙水经开区位于甲县。甲山国际产业园2019年挂牌。今年,产业园入选国际合作园区试点名单。",
        [("国际合作园区试点", "甲山国际产业园")],
    ),
    "no enterprise is a zone": (
        f"{FIRM}获评国家绿色工厂。成功创建全国质量强县示范区。",
        [("国家绿色工厂", FIRM)],
    ),
    "to be built": (
        "甲山高新区被农业农村部批准创建国家现代农业产业园。",
        [("国家现代农业产业园", "甲山高新区")],
    ),
    "nobody who speaks": (
        "“没想到我们拿到了‘国家绿色工厂’的牌匾。”",
        [],
    ),
    "it": (
        "再看链条:甲山轨道交通产业集群产值90亿元,早在2021年,它就被工信部列为首批国家先进制造业集群。",
        [("首批国家先进制造业集群", "甲山轨道交通产业集群")],
    ),
    "it once more": (
        "甲山孵化器面积4万平方米。今年,甲山孵化器被列入省级特色园区,这是继2021年获评省级科技企业孵化器后又一块牌子。",
        [
            ("省级特色园区", "甲山孵化器"),
            ("省级科技企业孵化器", "甲山孵化器"),
        ],
    ),
    "an unknown name behind": (
        "入选国家级“小巨人”企业的德孚特就是从这里走出去的。",
        [("国家级“小巨人”企业", "德孚特")],
    ),
    "only a number of them": ("获评省级瞪羚企业的数量,居全省第二。", []),
    "the park of the paragraph": (
        "甲山经开区签约项目4个。甲山经开区税收增长9%。乙水生物医药产业园去年新增企业41家,园区连续三年跻身“中国园区潜力榜”。",
        [("中国园区潜力榜", "乙水生物医药产业园")],
    ),
    "a trade mark": (
        "“甲湖黑土”商标早就是中国驰名商标。",
        [("中国驰名商标", "“甲湖黑土”商标")],
    ),
    "recognised and open": (
        "这就是今年获省里认定、旋即挂牌的甲山新材料化工园区。",
        [],
    ),
    "not what it is": (
        f"与乙水电缆一墙之隔的{FIRM},是国内最大的电缆生产基地,2021年获评甘肃省绿色工厂,其“甲湖”商标获中国驰名商标认定。",
        [("甘肃省绿色工厂", FIRM), ("中国驰名商标", "“甲湖”商标")],
    ),
    "two firms of one group": (
        "甲瑞激光入选国家级制造业单项冠军,甲瑞轴承获评国家绿色工厂。",
        [("国家级制造业单项冠军", "甲瑞激光"), ("国家绿色工厂", "甲瑞轴承")],
    ),
    "whose rise is agreed to": (
        "省商务厅联合发文,同意甲山经开区、乙水经开区2家省级开发区升级为省级高新区。",
        [("省级高新区", "甲山经开区"), ("省级高新区", "乙水经开区")],
    ),
    "behind a headline's first half": (
        f"喜讯频传再上新台阶 {FIRM}获评国家绿色工厂\n2023-12-01 来源:甲山日报\n近日,园区传来喜讯。",
        [("国家绿色工厂", FIRM)],
    ),
    "given its plate": (
        "甲乡酒类协会今年把“中国新兴酒业园区”的牌子给了甲山高新区。",
        [("中国新兴酒业园区", "甲山高新区")],
    ),
    "long had its plate": (
        f"母公司{FIRM}去年收入11亿元,2020年就拿到国家制造业单项冠军示范企业的牌子。",
        [("国家制造业单项冠军示范企业", FIRM)],
    ),
    "what stands in a park": (
        "乙水创意园内的甲山学院众创空间捧回“国家备案众创空间”牌匾。",
        [("国家备案众创空间", "甲山学院众创空间")],
    ),
    "a coined name with its trade": (
        "乙岭江铜新材凭借“超薄铜箔”产品,成功入选第八批制造业单项冠军产品。",
        [("第八批制造业单项冠军产品", "乙岭江铜新材")],
    ),
    "an act": ("发展新能源,获评省级绿色工厂。", []),
    "two prizes": (
        "甲山高新区获得全省综合考核“先进开发区”“外贸先进开发区”两个奖项。",
        [
            ("全省综合考核“先进开发区”", "甲山高新区"),
            ("外贸先进开发区", "甲山高新区"),
        ],
    ),
    "behind which stands work": (
        "甲山经开区荣获全市“红旗奖”的背后,是干部的付出。",
        [("全市“红旗奖”", "甲山经开区")],
    ),
}


@pytest.mark.parametrize(("text", "pairs"), HOLDERS.values(), ids=HOLDERS)
def test_holder_of_an_honour_is_found(text, pairs):
    assert find_pairs(text) == pairs


LEFT_ALONE = {
    "holders only counted": "乙水市共有12家企业,2017年被市科技局认定为省级瞪羚企业。",
    "headline of a list": "园区百强榜出炉 甲省三席上榜",
    "what a title changed": "这是甲山县列入乙江新片区后的首批签约项目。",
    "a person of office": "甲山高新区管委会副主任乙某获评全省优秀共产党员。",
    "aims of one sentence": "甲山经开区力争三年翻番,2025年进入全国经开区百强。",
}


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_nobody_is_given_what_names_nobody(text):
    assert find_pairs(text) == []
