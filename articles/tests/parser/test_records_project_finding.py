import pytest

from articles.tests.parser.project_records import find_names

FOUND = {
    "a phase with its sum": (
        "丙翼科技公司投资3.8亿元的三期项目去年10月开工。",
        ["三期项目"],
    ),
    "what one sees of it": (
        "走进位于甲山高新区的丙翼聚乳酸产业园,塔吊林立。我们这个项目总投资5亿元。",
        ["丙翼聚乳酸产业园"],
    ),
    "what one sees in it": (
        "走进位于甲山高新区的丙翼聚乳酸产业园,机器轰鸣,一派忙碌。",
        [],
    ),
    "a title above its sum": (
        "1.丙翼医疗合作基地。投资5亿元。\n2.三翼重工。8000万元,集仓储于一体。",
        ["丙翼医疗合作基地", "三翼重工"],
    ),
    "a title in brackets": (
        "【丙翼特色产业园】\n项目由甲山金翼集团投资建设,总投资23亿元。",
        ["丙翼特色产业园"],
    ),
    "a firm told with its sum": (
        "甲省丙翼食品有限公司是县里引进的龙头企业,总投资3.2亿元,占地260亩。",
        ["甲省丙翼食品有限公司"],
    ),
    "a firm whose project was told": (
        "丙翼食品项目开工。丙翼食品有限公司是重点企业,总投资6.5亿元。",
        ["丙翼食品项目"],
    ),
    "this time": (
        "此次开工的丙翼新能源汽车甲山基地,由丙翼集团投资建设。",
        ["丙翼新能源汽车甲山基地"],
    ),
    "research with its award": ("“丙翼关键技术研发”项目荣获一等奖。", []),
    "a title behind what was counted": (
        "10个项目开工。清单:\n1.丙翼电力产业园二期。总投资7亿元,用地96亩。",
        ["丙翼电力产业园二期"],
    ),
    "that base with its sum": (
        "3月26日,航拍甲山装备城内的丙翼电驱动基地。该基地总投资15亿元。",
        ["丙翼电驱动基地"],
    ),
    "where one stands": (
        "距此不远的丙翼光学产业园内,车间已用上新设备。该项目由丙翼集团投资20亿元兴建。",
        ["丙翼光学产业园"],
    ),
    "a phase of a park": (
        "3月,投资35亿元的甲山软件新城二期正式开工。",
        ["甲山软件新城二期"],
    ),
    "a firm's other venture": (
        "丙翼科技产业园项目占地200亩。丙翼科技有限公司投资10亿元建设年产3千套智能终端。",
        ["丙翼科技产业园项目"],
    ),
    "called in short": (
        "6月,投资13亿元的丙宝科技二期破土,明年投用。丙宝二期项目塔吊林立。",
        ["丙宝科技二期"],
    ),
    "short for more than one": (
        "丙宝科技铝材项目开工。丙宝科技铜材项目投产。丙宝电子项目签约。",
        ["丙宝科技铝材项目", "丙宝科技铜材项目", "丙宝电子项目"],
    ),
    "the next phase": (
        "丙翼物流中心一期去年底投运,二期上个月也领到了施工许可证。",
        ["丙翼物流中心一期", "丙翼物流中心二期"],
    ),
    "a phase of what is told whole": (
        "丙翼物流中心项目开工。其中一期今年投产,二期明年投产。",
        ["丙翼物流中心项目"],
    ),
    "each later phase": (
        "丙矿铜箔一期已达产,二期正抓紧设备安装,三期已完成备案。",
        ["丙矿铜箔一期", "丙矿铜箔二期", "丙矿铜箔三期"],
    ),
    "a phase to be paid for": (
        "甲翼科技年产5万吨铜箔项目投产。董事长透露,公司拟再投资30亿元建设三期。",
        ["甲翼科技年产5万吨铜箔项目", "三期"],
    ),
    "a phase of a firm": (
        "丁翼重工落户园区。目前,公司三期工程已经启动,计划投资3亿元。",
        ["三期工程"],
    ),
    "both phases of a firm": (
        "“我们公司一期项目已经投产,二期项目上个月打下第一根桩。”丙恒精密总经理说。",
        ["一期项目", "二期项目"],
    ),
    "the phase after a capacity": (
        "公司一期年产3GW电池项目2021年5月开工。“二期项目已经打桩,总投资2亿元。”",
        ["一期年产3GW电池项目", "二期项目"],
    ),
    "phases of two firms": (
        "甲翼科技一派忙碌,公司二期项目已经开工。\n丁恒机械有限公司订单不断,公司二期项目已经投产。",
        ["二期项目", "二期项目"],
    ),
    "a phase of a park that is there": (
        "甲山产业园规划面积3平方公里。一期占地300亩,二期正在建设。",
        [],
    ),
    "a park that is told of": (
        "走进甲山产业园,机器轰鸣。该产业园入驻企业30家。",
        [],
    ),
    "a sentence with a verb": (
        "甲山的后劲在车上。占地200亩的厂区里机声隆隆。",
        [],
    ),
    "held with others": (
        "园区先后建成甲省软件评测中心、乙山孵化器等公共平台12个。",
        [],
    ),
    "the anniversary of a park": ("2012年4月1日,甲山产业园区正式开园。", []),
}


@pytest.mark.parametrize(("text", "names"), FOUND.values(), ids=FOUND)
def test_projects_that_their_neighbours_show(text, names):
    assert find_names(text) == names
