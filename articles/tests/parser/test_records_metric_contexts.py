"""Whose figure it is, of which time and how meant, where only the context tells."""

import pytest

from articles.tests.parser.metric_records import find_records

SUBJECTS = {
    "the park of the heading": (
        (
            "甲山和乙水两园上新\n\n甲山高新区2021年税收9亿元。甲山高新区忙。\n\n"
            "乙水产业园 煤里掏金\n\n乙水产业园的名气是靠煤打下的。\n\n"
            "今年上半年，园区税收8亿元。"
        ),
        ["甲山高新区", "乙水产业园"],
    ),
    "a zone that no list knows": (
        "甲山市忙。稀有高新区共实施重点项目80个。",
        ["稀有高新区"],
    ),
    "a firm behind its place": (
        "甲山高新区忙。陕西甲乙印刷机械公司实现海外销售1550万美元。",
        ["陕西甲乙印刷机械公司"],
    ),
    "the group whose branch was told of": (
        "甲源集团实力强。旗下乙水重型机械有限公司忙。集团拥有发明专利9742件。",
        ["甲源集团"],
    ),
    "all zones on an average": (
        "2021年，全市28个园区平均亩均税收19.3万元。",
        ["全市28个园区"],
    ),
    "a zone behind its place": (
        "陕西甲乙创新示范区发挥引领作用，2021年税收90亿元。",
        ["陕西甲乙创新示范区"],
    ),
    "where the wind blows": (
        "甲山高新区忙。桐城市的风还带着雪。57个项目陆续复工。",
        ["甲山高新区"],
    ),
    "ranked among zones": (
        "甲山高新区忙。乙水铝业有限公司获奖。交易额6.3亿元，位列全省开发区第三。",
        ["甲山高新区"],
    ),
    "a fair": (
        "第八届甲山国际装备博览会开幕。甲山高新区承办。展位1100个。",
        ["第八届甲山国际装备博览会"],
    ),
    "a portrait by its title": (
        (
            "关于甲源\n\n甲源新材料有限公司位于乙水产业园。公司有员工186人。\n\n"
            "2017年，销售收入首次突破1亿元。\n\n公司获得专利63项。"
        ),
        ["甲源新材料有限公司"] * 3,
    ),
    "works of this firm": (
        "甲山县忙。乙水铝业有限公司是龙头。该公司有在建项目3个。",
        ["乙水铝业有限公司"],
    ),
    "the firm of a portrait": (
        (
            "走进甲山阀门有限公司\n\n甲山阀门有限公司位于乙水经济开发区。公司占地90亩。\n\n"
            "去年，营业收入6亿元，利润3000万元。\n\n公司订单饱满。"
        ),
        ["甲山阀门有限公司"] * 2,
    ),
    "the firm of a portrait that names its customers": (
        (
            "走进甲山阀门有限公司\n\n甲山阀门有限公司建厂多年，公司声名远播。\n\n"
            "公司是远景能源的供应商，公司产品市场占有率达到15%。"
        ),
        ["甲山阀门有限公司"],
    ),
    "a firm told of in one paragraph of many": (
        (
            "乙水高新区新招迭出\n\n乙水高新区2022年税收9亿元。\n\n甲山阀门有限公司落户多年。"
            "公司营收6亿元。公司订单饱满。\n\n园区走访企业90家次。"
        ),
        ["乙水高新区", "甲山阀门有限公司", "乙水高新区"],
    ),
    "企业 of the one firm beside it": (
        "甲山阀门有限公司位于乙水经济开发区。去年，企业实现产值3亿元。",
        ["甲山阀门有限公司"],
    ),
    "a zone in whose name the word ends": (
        "甲山新区化工园区一派繁忙。2021年，新区签约项目12个。",
        ["甲山新区"],
    ),
    "a whole that a part is compared with": (
        "目前，甲山高新区有单项冠军5家，全市总共11家；另有瞪羚企业48家。",
        ["甲山高新区", "甲山高新区"],
    ),
    "this time": ("这次，甲山高新区签约项目5个。", ["甲山高新区"]),
    "the only zone called by the word": (
        (
            "高新区再添5家\n\n记者从甲山高新区获悉。\n\n高新区把冠军放进链条。\n\n"
            "高新区有单项冠军5家。"
        ),
        ["甲山高新区"],
    ),
    "in the district": ("甲山高新区一派繁忙。区里现有单项冠军5家。", ["甲山高新区"]),
    "the zone of the paragraph": (
        "甲山保税区2021年进出口90亿元。\n\n乙水综合保税区系于一家企业。区内进出口40亿元。",
        ["甲山保税区", "乙水综合保税区"],
    ),
    "what a list of districts goes before": (
        (
            "桐城市集中启动90个项目。从区域看，东河区25个，西河区23个，南河区18个。"
            "从投资看，亿元项目18个。"
        ),
        "桐城市",
    ),
    "the city in the names of all zones": (
        "上饶市工业园区忙。2021年，全市签约项目5个。",
        ["上饶市"],
    ),
}


@pytest.mark.parametrize("name", SUBJECTS)
def test_subject_is_what_the_context_is_about(name):
    text, expected = SUBJECTS[name]
    found = [record["fields"]["subject"] for record in find_records(text)]
    if isinstance(expected, str):
        found, expected = found[-1], expected
    assert found == expected


TIMES = {
    "of those counted above": (
        "一季度，甲山高新区开工项目158个。\n\n158个项目中，亿元项目有32个。",
        "2022-01/2022-03",
    ),
    "a review of the year": (
        (
            "2021年，甲山高新区迎难而上。\n\n全年税收9亿元。全年产值80亿元。\n\n"
            "甲山高新区高新技术企业总数突破560家。"
        ),
        "2021",
    ),
    "a share of what has no time": (
        "2021年，甲山高新区忙。五年来，甲山高新区累计出口720亿元，占全市的45%。",
        None,
    ),
    "that year of the paragraph above": (
        "把时针拨回2018年6月，甲山高新区起步。\n\n当年10月18日，甲山高新区签约项目10个。",
        "2018-10-18",
    ),
    "a day without its month": (
        "甲山高新区忙开工。专家17日来到甲山高新区。当天，甲山高新区签约项目12个。",
        "2022-10-17",
    ),
    "the day of a lead": (
        (
            "2022年9月25日，农历八月三十。甲山高新区今年第一批重大项目开了工。\n\n"
            "总投资达187亿元，签约项目23个。"
        ),
        "2022-09-25",
    ),
    "what was counted before": (
        "截至2021年9月末，甲山高新区有在建项目92个。\n\n92个项目中有66个进了园区。",
        "2021-09-30",
    ),
    "now, behind a year long ago": (
        "1999年，甲山阀门有限公司起步；如今，甲山阀门有限公司有员工8900人。",
        "2022",
    ),
    "the year of an aim": (
        "2021年，甲山高新区税收9亿元，甲山高新区把今年的税收目标定在12亿元。",
        "2022",
    ),
    "risen up to last year": (
        "甲山高新区优良天数比例由2017年的61%提高到去年的74%。",
        "2021",
    ),
    "what each year brings": (
        "2021年，甲山高新区忙。甲山高新区每年接待10万人次。",
        None,
    ),
    "a founding that says which one it is": (
        "那个2008年起步的甲山高新区，现有企业75家。",
        "2022",
    ),
    "a time that is over": ("甲山高新区当时有企业75家。", None),
}


@pytest.mark.parametrize("name", TIMES)
def test_time_is_what_the_context_tells(name):
    text, expected = TIMES[name]
    assert find_records(text)[-1]["fields"].get("period") == expected


NATURES = {
    "growths that a plan enumerates": (
        "甲山高新区计划完成生产总值增长6%，规上工业产值增长8%。",
        "target",
    ),
    "what is bounded": ("甲山高新区计划增税6%，引进项目60个以上。", "target"),
    "a plan that goes on": (
        "甲山高新区全年计划实现税收45亿元，新增规上企业8家。",
        "target",
    ),
    "an investment planned": ("甲山高新区计划投资86亿元，开工项目25个。", "actual"),
    "done within the year": ("年内甲山高新区新认定高新技术企业14户。", "actual"),
    "to be done within the year": ("年内甲山高新区将引进企业14户。", "target"),
    "works to be taken up": (
        "今年，甲山高新区将重点抓好以下工作：引进项目20个。",
        "target",
    ),
    "what is to be done": ("甲山高新区要把4个专业园区建起来。", "target"),
}


@pytest.mark.parametrize("name", NATURES)
def test_nature_is_what_the_context_tells(name):
    text, expected = NATURES[name]
    assert find_records(text)[-1]["fields"]["nature"] == expected
