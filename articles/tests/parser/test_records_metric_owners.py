"""Whose a figure is where the name stands far from it, or behind it."""

import pytest

from articles.tests.parser.metric_records import find_records

PARK = "甲山高新区税收快增长。\n\n"
OWNERS = {
    "a firm with 这家": (
        "甲峰电子有限公司订单多。这家2018年落户的企业,去年产值2亿元。",
        "甲峰电子有限公司",
    ),
    "a park with 这家": ("这家高新区去年税收2亿元。", "甲山高新区"),
    "behind a dash": (
        "走进园区,忙的是一家做电脑的工厂——甲峰电子有限公司,去年产值2亿元。",
        "甲峰电子有限公司",
    ),
    "told of, with a verb behind": (
        "做药的甲峰医药有限公司纳税2亿元。",
        "甲峰医药有限公司",
    ),
    "told of with brackets": (
        "获批示范基地(电子信息)的乙水工业园,去年产值2亿元。",
        "乙水工业园",
    ),
    "told of, with an adverb": (
        "隔河相望的乙水工业园同样不甘落后,去年产值2亿元。",
        "乙水工业园",
    ),
    "a park inside the park": ("园中园乙水产业园签约企业41家。", "乙水产业园"),
    "what another is beside": (
        "甲峰电子有限公司所在的乙水工业园,去年产值2亿元。",
        "乙水工业园",
    ),
    "what only says where": (
        "甲峰电子有限公司对面,标准厂房出租率达90%。",
        "甲山高新区",
    ),
    "revealed behind a dash": (
        "塔吊38座,产值2亿元——这就是甲峰电子有限公司的工地。",
        "甲峰电子有限公司",
    ),
    "revealed by the next sentence": (
        "产值2亿元。这份亮眼的成绩单,来自甲峰电子有限公司。",
        "甲峰电子有限公司",
    ),
    "revealed too late": (
        "产值2亿元。园区运行平稳。这是甲峰电子有限公司的厂房。",
        "甲山高新区",
    ),
    "a heading with a firm": (
        "■ 甲峰电子:从代工到自主\n\n去年产值2亿元,税收1亿元。",
        "甲峰电子",
    ),
    "a heading with a park": ("二、乙水工业园\n\n去年税收2亿元。", "乙水工业园"),
    "a heading that only names a firm": (
        "■ 做强甲峰电子有限公司\n\n去年税收2亿元。",
        "甲山高新区",
    ),
    "an institute is not its city": (
        "北京大学甲山研究院去年转化成果23项。",
        "甲山高新区",
    ),
    "those just listed": (
        "乙水、丙江入围。这13家经开区外贸总额1705亿元。",
        "这13家经开区",
    ),
    "the large ones": ("从税收看,五大园区累计入库税金38亿元。", "五大园区"),
    "those of a ranking": ("30强园区实现销售收入2亿元。", "30强园区"),
    "all the zones": ("各园区新开工亿元项目37个。", "各园区"),
    "one of the zones of a sentence before": (
        "13个园区共完成税收42亿元。甲山高新区完成13亿元。",
        "甲山高新区",
    ),
    "a bonded zone inside the zone": (
        "兰州新区综合保税区去年进出口9亿元。",
        "兰州新区综合保税区",
    ),
    "a cluster": ("轨道装备产业集群产值1602亿元。", "轨道装备产业集群"),
    "what a cluster is for": ("产业集群培育项目12个。", "甲山高新区"),
    "revealed with brackets": (
        "塔吊38座——这是乙水工业园(东区)的甲峰电子有限公司的工地。",
        "甲峰电子有限公司",
    ),
    "a manager in a scene behind the quote": (
        "“去年销售收入2亿元。”站在车间里,甲峰电子有限公司总经理甲某信心满满。",
        "甲峰电子有限公司",
    ),
    "a quote of two sentences": (
        "“订单很多。去年销售收入2亿元。”甲峰电子有限公司总经理甲某说。",
        "甲峰电子有限公司",
    ),
    "a quote of which another is told": (
        "“去年税收2亿元。”管委会主任甲某说,甲峰电子有限公司订单多。",
        "甲山高新区",
    ),
    "the enterprise last told of": (
        "甲峰电子有限公司前身是农机厂。当时,企业年产值5000万元。",
        "甲峰电子有限公司",
    ),
    "several by name": (
        "全市开发区投资310亿元,青山、乙水、丙江三地占比超六成。",
        "青山、乙水、丙江三地",
    ),
    "several trades are no owner": (
        "去年,电子、汽车、医药三大产业产值310亿元。",
        "甲山高新区",
    ),
    "all parks of a city in number": (
        "宁波全市14个省级以上开发区实现工业总产值5200亿元。",
        "宁波全市14个省级以上开发区",
    ),
    "another behind 而": (
        "宁波经开区税收3亿元,而宁波高新区5亿元。",
        "宁波高新区",
    ),
    "a nameless manager behind the quote": (
        "走进甲峰电子有限公司,订单多。“前三季度,销售收入增长35%。”公司副总经理甲某说。",
        "甲峰电子有限公司",
    ),
    "a nameless manager of the firm above": (
        "甲峰电子有限公司订单多。\n\n“前三季度,销售收入增长35%。”公司董事长甲某说。",
        "甲峰电子有限公司",
    ),
    "a part that is only begun": (
        "宁波高新区招商忙。6月,乙德医疗产业园(一期)开工建设。目前,园区在建项目37个。",
        "宁波高新区",
    ),
    "the county's own zone": (
        "宁波高新区税收3亿元。分区域看,县经济开发区完成产值98亿元。",
        "县经济开发区",
    ),
    "whom another park took over": (
        "乙塘产业园税收3亿元。四年后划入宁波经济开发区统一管理。园区规划面积3平方公里。",
        "乙塘产业园",
    ),
    "a county that is a district now": ("海门市完成投资3亿元。", "海门市"),
    "a city whose name a county shares": (
        "衡阳招商忙。衡阳税收快增长。\n\n我市规上企业168家。",
        "衡阳",
    ),
    "the city, not one that lies in it": (
        "湖南省投资快增长。湖南省新厂多,在常宁市有,在衡阳市也有。\n\n全市税收3亿元。",
        "衡阳市",
    ),
    "those of the whole country": ("全国重点医药园区212家。", "全国"),
}


@pytest.mark.parametrize(("text", "subject"), OWNERS.values(), ids=OWNERS)
def test_figures_find_their_owner(text, subject):
    assert find_records(PARK + text)[-1]["fields"]["subject"] == subject


MAIN = {
    "no city of a town": (
        "宁波乙水街道千亩园区启幕\n\n甲山工业园在宁波市乙水街道最大。\n\n规上企业168家。",
        "甲山工业园",
    ),
    "the only zone, though named in passing": (
        "采访团从桐城市出发,在甲山高新区走访了七家企业。\n\n规上企业168家。",
        "甲山高新区",
    ),
    "whence a firm comes": (
        "桐城市来的企业最多。甲山高新区人气旺。\n\n规上企业168家。",
        "甲山高新区",
    ),
    "the zone of the place that leads": (
        "桐城市凭什么夺魁\n\n乙水县产业集聚区列第十四位。桐城市经开区居首。\n\n园区规上企业168家。",
        "桐城市经开区",
    ),
    "园区 behind the name of a place": (
        "中马钦州产业园区开园。\n\n截至5月底,钦州园区共完成投资26亿元。",
        "中马钦州产业园区",
    ),
    "this park": (
        "甲山高新区人气旺。甲山高新区里有乙水产业园。\n\n这座由企业打造的园区有企业30家。",
        "乙水产业园",
    ),
    "that zone is no city of science": (
        "甲山高新区人气旺。\n\n乙水科技城签约项目多。\n\n该区有企业30家。",
        "甲山高新区",
    ),
    "the city of an office": (
        "甲山高新区人气旺。扬中市企业多。\n\n镇江市发改委数据显示,全市企业412家。",
        "镇江市",
    ),
    "the district of an office": (
        "甲山高新区人气旺。\n\n渌口区统计局数据表明,全区GDP增长6%。",
        "渌口区",
    ),
    "the place in the name of a works": (
        "湖南丁三件制造基地内机器轰鸣。税收2亿元。甲山高新区人气旺。",
        "甲山高新区",
    ),
    "a zone by its ending, in a report on its city": (
        "池州市:小区大能量\n\n池州市产业强。江南集中区累计完成投资3亿元。\n\n集中区有企业82家。",
        "江南集中区",
    ),
    "that park": (
        "甲山高新区人气旺。甲山高新区里有乙水产业园。\n\n该园区有企业30家。",
        "甲山高新区",
    ),
    "seen from the nation": (
        "甲山高新区人气旺。从全国情况看,优秀企业290家。",
        "全国",
    ),
    "a park beside which it is measured": (
        "走进南京新材料产业园,产值占江北新区的一半。今年,园区安排项目42个。",
        "南京新材料产业园",
    ),
    "several together": (
        "乙水工业园人气旺。三个园区加起来,税收22亿元。",
        "三个园区",
    ),
    "a site that no list holds": (
        "甲山高新区人气旺。武汉光谷则是主阵地,落地项目56个。",
        "武汉光谷",
    ),
    "a port of a city": (
        "甲山高新区人气旺。长沙港口吞吐量56万吨。",
        "长沙",
    ),
    "here, in the paragraph above": (
        "寿县签约忙\n\n乙水工业园启动改造。\n\n一期先拆,这里已集聚企业72家。",
        "乙水工业园",
    ),
    "a county that only its office names": (
        "寿县政府工作报告\n\n全县运行平稳。\n\n税收22亿元。",
        "寿县",
    ),
    "a piece of a park behind its name": (
        "四川天府新区成都直管区税收22亿元。",
        "四川天府新区",
    ),
    "an item of a numbered list": (
        "甲山高新区人气旺。\n\n1.乙峰电子有限公司:产值22亿元。",
        "乙峰电子有限公司",
    ),
    "what is taken as an example": (
        "甲山高新区人气旺。以乙水工业园为例,6月一天就开工项目22个。",
        "乙水工业园",
    ),
    "behind what sums up several": (
        "甲山高新区人气旺。三大产业集群一齐上扬。税收22亿元。",
        "甲山高新区",
    ),
    "a firm's branches in the nation": (
        "甲山高新区人气旺。甲峰电子有限公司已经在全国有10家分公司。",
        "甲峰电子有限公司",
    ),
    "the ending of a zone's name": (
        "西安综合保税区旁是新厂。\n\n税收22亿元。",
        "西安综合保税区",
    ),
}


@pytest.mark.parametrize(("text", "subject"), MAIN.values(), ids=MAIN)
def test_figures_without_an_owner_are_those_of_the_article(text, subject):
    assert find_records(text)[-1]["fields"]["subject"] == subject


FIRM = "甲山高新区人气旺。\n\n甲峰电子有限公司订单多。公司产品远销。公司年年增产。\n\n"


def test_a_portrait_keeps_to_its_firm():
    told = find_records(FIRM + "高新区帮办证。\n\n发明专利48件。园区税收8亿元。")
    assert [r["fields"]["subject"] for r in told] == ["甲峰电子有限公司", "甲山高新区"]


def test_a_report_on_two_firms_is_no_portrait():
    others = "华为技术有限公司也忙。\n\n园区帮办证。\n\n"
    [told] = find_records(FIRM + others + "发明专利48件。")
    assert told["fields"]["subject"] == "甲山高新区"
