"""Whose figure it is, and of which time."""

import pytest

from articles.tests.parser.metric_records import find_records

HOLDERS = "1-9月,甲山铜业、乙水有色、丙江再生等企业分别增长175.3%、116.78%、88.5%。"


def test_holders_of_a_list_are_its_subjects():
    found = [record["fields"] for record in find_records(HOLDERS)]
    assert [(f["subject"], f["name"], f["growth"]) for f in found] == [
        ("甲山铜业", "增长", "175.3"),
        ("乙水有色", "增长", "116.78"),
        ("丙江再生", "增长", "88.5"),
    ]


def test_places_of_a_list_are_its_subjects():
    text = "今年桐城市新增园区13家。\n\n其中,启东市3家:甲园;海门区2家:乙园。"
    found = [record["fields"] for record in find_records(text)]
    assert [(f["subject"], f["name"], f["value"]) for f in found] == [
        ("桐城市", "新增园区", "13"),
        ("启东市", "新增园区", "3"),
        ("海门区", "新增园区", "2"),
    ]


ABOUT = {
    "this cluster of works": (
        "丙江机械是甲山产业集聚区的缩影。2021年,该集聚区税收5亿元。",
        ("甲山产业集聚区", "2021"),
    ),
    "the firm of somebody who speaks": (
        "丙江机械有限公司董事长王某说起当年。2021年,他的公司税收5亿元。",
        ("丙江机械有限公司", "2021"),
    ),
    "a park after the yields of a project": (
        "甲山高新区的丙江机械项目总投资9亿元,达产后年产值8亿元。2021年,园区税收5亿元。",
        ("甲山高新区", "2021"),
    ),
    "own": (
        "2021年,甲山高新区税收5亿元。",
        ("甲山高新区", "2021"),
    ),
    "of the sentence before": (
        "今年上半年,甲山高新区运行平稳。税收5亿元。",
        ("甲山高新区", "2022-01/2022-06"),
    ),
    "generic word": (
        "2020年,甲山高新区成立。2021年,园区税收5亿元。",
        ("甲山高新区", "2021"),
    ),
    "brackets behind the name": (
        "甲山经开区(乙水县)重点项目多,2022年税收5亿元。",
        ("甲山经开区", "2022"),
    ),
    "the parks of a city together": (
        "2021年,全市工业园区税收5亿元。",
        ("全市工业园区", "2021"),
    ),
    "the parks of a named city together": (
        "2021年,桐城市各开发区实现税收5亿元。",
        ("桐城市各开发区", "2021"),
    ),
    "those of a ranking": (
        "甲山高新区位居前列。2021年,全国化工园区30强实现税收5亿元。",
        ("全国化工园区30强", "2021"),
    ),
    "a district is no factory estate": (
        "2021年,与会人员来到崇川区,观摩甲山电子产业园。我区税收5亿元。",
        ("崇川区", "2021"),
    ),
    "of places named in a row the last": (
        "2021年,安徽桐城市完成税收5亿元。",
        ("桐城市", "2021"),
    ),
    "an official's place": (
        "2021年,甲山高新区出口4亿元。桐城市委书记甲乙丙到会,税收5亿元。",
        ("甲山高新区", "2021"),
    ),
    "a zone and the parks": (
        "2021年,高新区和六个省级工业园区完成税收5亿元。",
        ("高新区和六个省级工业园区", "2021"),
    ),
    "this zone of the paragraph above": (
        "2021年,甲山高新区运行平稳。\n\n该高新区税收5亿元。",
        ("甲山高新区", "2021"),
    ),
    "a heading is no subject": (
        "2021年,甲山高新区出口4亿元。\n\n肉牛产业链方面。2021年税收5亿元。",
        ("甲山高新区", "2021"),
    ),
    "one of those together": (
        "2021年,甲山市多个园区增长,其中乙水高新区税收5亿元。",
        ("乙水高新区", "2021"),
    ),
    "a cluster behind its place": (
        "2021年,曾都区专用汽车产业集群拥有企业85家。",
        ("曾都区专用汽车产业集群", "2021"),
    ),
    "the cluster spoken of": (
        "2021年,曾都区专用汽车产业集群发展良好。集群规上企业营收4亿元。",
        ("曾都区专用汽车产业集群", "2021"),
    ),
    "how many there are is the place's": (
        "2021年,桐城市有园区。桐城市12个重点园区",
        ("桐城市", "2021"),
    ),
    "an institute's place": (
        "2021年,桐城经开区税收4亿元。合肥健康研究院6个公共技术平台投入运营。",
        ("桐城经开区", "2021"),
    ),
    "a town that no list holds": (
        "2021年,桐城市税收4亿元,甲溪镇规上工业总产值5亿元。",
        ("甲溪镇", "2021"),
    ),
    "a firm's own investment": (
        "2021年,桐城市税收4亿元。华为技术有限公司新增固定资产投资5亿元。",
        ("华为技术有限公司", "2021"),
    ),
    "a chain is no act": (
        "2021年,甲山高新区税收4亿元,助推产业链提档,出口额5亿元。",
        ("甲山高新区", "2021"),
    ),
    "now": (
        "2019年,甲山高新区成立。目前,园区有效专利5件。",
        ("甲山高新区", "2022"),
    ),
    "state at a moment": (
        "截至9月底,甲山高新区税收5亿元。",
        ("甲山高新区", "2022-09-30"),
    ),
    "compared year": (
        "今年,甲山高新区新增企业55家,是2021年的2.75倍;税收5亿元。",
        ("甲山高新区", "2022"),
    ),
    "day of the ceremony": (
        "5月11日,甲山高新区举行仪式。\n此次签约额5亿元。",
        ("甲山高新区", "2022-05-11"),
    ),
    "a ceremony named after its quarter": (
        "5月11日,甲山高新区二季度招商项目集中签约仪式举行,签约项目23个。",
        ("甲山高新区", "2022-05-11"),
    ),
    "the day goes on behind a semicolon": (
        "5月11日,甲山高新区举行仪式。\n当日,开工项目8个;投产项目6个。",
        ("甲山高新区", "2022-05-11"),
    ),
    "the day by which all is built is no happening": (
        "5月11日,甲山高新区举行投产仪式。\n厂房2023年底前建成。\n当天投产企业10家。",
        ("甲山高新区", "2022-05-11"),
    ),
    "where projects come from": (
        "今年,甲山高新区引进项目200个。乙水市项目120个,注册资本金5亿元。",
        ("甲山高新区", "2022"),
    ),
    "here": (
        "2021年,华为技术有限公司落户甲山高新区。这里已完成税收5亿元。",
        ("甲山高新区", "2021"),
    ),
    "this land": (
        "2021年,华为技术有限公司来到甲山高新区。这片年轻的热土,税收达5亿元。",
        ("甲山高新区", "2021"),
    ),
    "in the park that has a name": (
        "2021年,甲山高新区有华为技术有限公司。走进园区,产值达5亿元。",
        ("甲山高新区", "2021"),
    ),
    "not what a park was before": (
        "甲山高新区前身是乙水工业园。2021年,园区税收5亿元。",
        ("甲山高新区", "2021"),
    ),
    "not a newspaper's place": (
        "合肥日报讯 截至2021年底,税收5亿元。\n\n桐城经开区运行平稳。",
        ("桐城经开区", "2021-12-31"),
    ),
    "not the place in a product's name": (
        "2021年,桐城经开区运行平稳。“合肥一号”卫星在轨,税收5亿元。",
        ("桐城经开区", "2021"),
    ),
    "a quoted place alone": (
        "2021年,桐城经开区出口4亿元。\n\n2021年,“合肥市”税收5亿元。",
        ("合肥市", "2021"),
    ),
    "one of the places together": (
        "2021年,全市签约额9亿元。其中崇川区签约额5亿元。",
        ("崇川区", "2021"),
    ),
    "not the place of the first of a list of works": (
        "2021年,桐城经开区发展快。合肥甲园厂房、乙丙污水厂等8个项目建成,税收5亿元。",
        ("桐城经开区", "2021"),
    ),
    "a place that brings the works of a list": (
        "2021年,桐城经开区发展快。合肥推进乙丙电子、丁戊材料等8个项目,税收5亿元。",
        ("合肥", "2021"),
    ),
    "a branch of the ceremony": (
        "2021年,合肥市集中开工,设在桐城经开区的分会场,开工项目投资额5亿元。",
        ("桐城经开区", "2021"),
    ),
    "the parks of a rank by their number": (
        "桐城经开区入选。2021年,228家国家级经开区完成税收5亿元。",
        ("228家国家级经开区", "2021"),
    ),
    "the parks that were judged": (
        "桐城经开区入选。2021年,全部参评开发区完成税收5亿元。",
        ("全部参评开发区", "2021"),
    ),
    "the zones by their number": (
        "桐城经开区入选。2021年,16家开发区创造税收5亿元。",
        ("16家开发区", "2021"),
    ),
    "zones that are only counted": (
        "2021年,桐城经开区发展快,16家开发区来访,税收5亿元。",
        ("桐城经开区", "2021"),
    ),
    "the zones of the nation": (
        "2021年,记者从省厅获悉,国家高新区企业税收5亿元。",
        ("国家高新区", "2021"),
    ),
    "the whole behind its part": (
        "2021年,桐城市税收9亿元,其中乙水高新区税收4亿元。完成进出口5亿元。",
        ("桐城市", "2021"),
    ),
    "the weighty parks of a free port": (
        "2021年,海南自贸港13个重点园区税收5亿元。",
        ("海南自贸港13个重点园区", "2021"),
    ),
    "all of the nation": (
        "今年,甲山高新区入选。全国共有示范基地34家,全国217家经开区参评。",
        ("全国", "2022"),
    ),
    "a city that is not named, with its zones": (
        "5月11日,全市重大项目集中开工活动举行。各地中,甲山高新区、乙水县开工最多。\n本次集中开工项目中,制造业项目153个。",
        ("全市", "2022-05-11"),
    ),
    "month before its year": (
        "截至6月底,甲山高新区今年税收5亿元。",
        ("甲山高新区", "2022-06-30"),
    ),
    "the day of the news is not the figure's": (
        "5月11日获悉,甲山高新区今年税收5亿元。",
        ("甲山高新区", "2022"),
    ),
    "what stands to this day": (
        "2019年,甲山高新区税收5亿元。园区已落户企业11家。",
        ("甲山高新区", "2022"),
    ),
    "a month of its own": (
        "今年上半年,甲山高新区税收5亿元。其中,6月份产值3亿元。出口额2亿元。",
        ("甲山高新区", "2022-01/2022-06"),
    ),
    "no time at all": ("甲山高新区税收5亿元。", ("甲山高新区", "2022")),
    "whole year of the sentence before": (
        "2021年,甲山高新区运行平稳。全年税收5亿元。",
        ("甲山高新区", "2021"),
    ),
    "year of a yearly plan": (
        "9月29日,甲山高新区年度计划投资额5亿元。",
        ("甲山高新区", "2022"),
    ),
}


@pytest.mark.parametrize(("text", "held"), ABOUT.values(), ids=ABOUT)
def test_subject_and_period_hold_on(text, held):
    fields = find_records(text)[-1]["fields"]
    assert (fields["subject"], fields["period"]) == held


def test_who_builds_the_first_of_a_list_owns_no_figure_of_it():
    text = "衡阳市集中开工。其中甲峰水泥9万吨生产线、乙港国际物流园等75个为开工项目,年度计划投资9亿元。"
    assert {r["fields"]["subject"] for r in find_records(text)} == {"衡阳市"}


SITES = {
    "where it stands": "位于衡阳高新区的甲峰电子有限公司去年实现产值3亿元。",
    "where one is": "9月24日,在衡阳高新区的甲峰电子有限公司,年产值3亿元。",
}


@pytest.mark.parametrize("text", SITES.values(), ids=SITES)
def test_a_firm_named_behind_its_park_owns_the_figures(text):
    [record] = find_records(text)
    assert record["fields"]["subject"] == "甲峰电子有限公司"


def test_a_park_named_behind_its_city_is_no_firm():
    [record] = find_records("位于衡阳市的松木经开区去年实现产值3亿元。")
    assert record["fields"]["subject"] == "松木经开区"


TOLD = {
    "as what it works": "作为园区龙头的甲峰电子有限公司,去年实现营业收入3亿元。",
    "beside which": "与之相邻的甲峰电子有限公司去年实现产值3亿元。",
    "what it is": "衡阳市龙头企业甲峰电子有限公司年产值3亿元。",
    "where one looks around": "走进甲峰电子有限公司的智能车间,年产值3亿元。",
}


@pytest.mark.parametrize("text", TOLD.values(), ids=TOLD)
def test_words_before_a_firm_tell_of_it(text):
    [record] = find_records("衡阳高新区税收5亿元。\n\n" + text)[1:]
    assert record["fields"]["subject"] == "甲峰电子有限公司"


def test_a_park_built_by_two_is_the_subject():
    text = "衡阳高新区与雁峰区共建的松木合作区,去年实现税收3亿元。"
    assert find_records(text)[0]["fields"]["subject"] == "松木合作区"


def test_a_park_in_which_one_stands_owns_what_is_counted():
    text = "衡阳市税收5亿元。\n\n在松木经开区,入驻企业达87家。"
    assert find_records(text)[1]["fields"]["subject"] == "松木经开区"


def test_help_of_a_park_makes_it_no_subject():
    text = "衡阳市税收5亿元。在松木经开区的支持下,新增企业87家。"
    assert find_records(text)[1]["fields"]["subject"] == "衡阳市"


INNER = {
    "a town of a county": ("南通市崇川区云岭镇", "云岭镇"),
    "a park in a zone": ("滨河新区云岭科创城", "云岭科创城"),
    "a firm in a zone": ("衡阳高新区甲峰电子有限公司", "甲峰电子有限公司"),
    "a piece of a zone": ("滨河新区云岭片区", "滨河新区云岭片区"),
}


@pytest.mark.parametrize(("words", "subject"), INNER.values(), ids=INNER)
def test_of_names_in_a_row_the_last_owns_the_figure(words, subject):
    [record] = find_records(f"{words}去年实现产值3亿元。")
    assert record["fields"]["subject"] == subject


def test_the_first_of_what_is_built_owns_no_sum():
    text = "衡阳高新区税收2亿元。乙峰创业园一期、丙港物流等9个项目已投产,在谈项目5个。"
    assert find_records(text)[-1]["fields"]["subject"] == "衡阳高新区"


def test_a_firm_that_another_leans_on_owns_no_figure():
    text = "2021年,衡阳高新区依托龙头企业甲峰电子有限公司,完成产值30亿元。"
    assert find_records(text)[0]["fields"]["subject"] == "衡阳高新区"


def test_visitors_do_not_hold_the_figures_of_their_hosts():
    text = (
        "8月3日,平湖市党政代表团来访。代表团看了三家企业。\n\n"
        "园区管委会介绍,今年上半年甲山工业园区产值54.2亿元。完成税收3.6亿元。"
    )
    assert {r["fields"]["subject"] for r in find_records(text)} == {"甲山工业园区"}


PARK = "甲山高新区税收快增长。\n\n"
TOLD = {
    "a manager named behind the quote": (
        "“去年产值2亿元。”华为技术有限公司总经理甲某说。",
        "华为技术有限公司",
    ),
    "a manager named before": (
        "据华为技术有限公司负责人甲某介绍,去年产值2亿元。",
        "华为技术有限公司",
    ),
    "a nameless manager of the firm named last": (
        "在刚投产的华为技术有限公司厂房里,订单不断。据企业负责人介绍,去年产值2亿元。",
        "华为技术有限公司",
    ),
    "a park's head": (
        "华为技术有限公司厂房里,订单不断。园区负责人介绍,去年产值2亿元。",
        "甲山高新区",
    ),
    "a manager who speaks of something else": (
        "“去年产值2亿元。”甲某说。\n\n华为技术有限公司总经理乙某说。",
        "甲山高新区",
    ),
}


@pytest.mark.parametrize(("text", "subject"), TOLD.values(), ids=TOLD)
def test_a_manager_tells_of_the_firm(text, subject):
    assert find_records(PARK + text)[-1]["fields"]["subject"] == subject


def test_a_firm_in_the_name_of_a_listed_project_owns_no_sum():
    text = (
        "衡阳高新区集中开工。甲峰电子刀片电池项目、丙湖生物港二期等项目破土动工。"
        "投产项目10个,总投资36亿元。"
    )
    assert {r["fields"]["subject"] for r in find_records(text)} == {"衡阳高新区"}
