import pytest

from articles.parser import parse


def find_subjects(text):
    (article,) = parse(text).articles
    return [r.cells["subject"].value for r in article.records if r.kind == "metric"]


MEANT = {
    "whole district of the park": "全区完成固定资产投资20亿元。",
    "new area": "新区完成固定资产投资20亿元。",
}


@pytest.mark.parametrize("sentence", MEANT.values(), ids=MEANT)
def test_a_general_word_means_the_park_of_the_article(sentence):
    text = "大连金普新区2024年签约项目30个。" + sentence
    assert find_subjects(text) == ["大连金普新区"] * 2


def test_what_a_science_city_is_called_for_short_is_no_part_of_a_name():
    text = "南岭科学城规划面积32平方公里。去年,科学城研发投入9亿元。"
    [article] = parse(text).to_dict()["articles"]
    found = [r["fields"] for r in article["records"] if r["kind"] == "metric"]
    assert [(f["subject"], f["name"]) for f in found] == [
        ("南岭科学城", "规划面积"),
        ("南岭科学城", "研发投入"),
    ]


def test_a_word_for_another_kind_of_zone_is_not_this_park():
    text = "松木经开区2024年签约项目30个。高新区完成固定资产投资20亿元。"
    assert find_subjects(text) == ["松木经开区", "高新区"]


def test_the_figure_of_the_country_is_not_the_parks():
    text = (
        "松木经开区2024年签约项目30个。全国规模以上工业增加值增长5.8%。"
        "完成固定资产投资20亿元。"
    )
    assert find_subjects(text) == ["松木经开区", "全国", "松木经开区"]


def test_the_whole_province_is_known_by_its_short_name():
    text = "安徽企业云集。全省2024年完成工业投资20亿元。"
    assert find_subjects(text) == ["安徽"]


def test_a_kind_of_zone_is_none_of_those_named_before():
    text = "松木工业园和白沙工业园2024年投资增长。试验区到位资金2亿元。"
    assert find_subjects(text) == ["试验区"]


def test_a_bonded_zone_is_not_the_zone_that_it_stands_in():
    text = "成都高新区出口4亿元。2024年成都高新综合保税区出口2亿元。"
    assert find_subjects(text) == ["成都高新区", "成都高新综合保税区"]


def test_the_park_that_nobody_names_goes_before_a_place():
    text = "产品销往绵阳。园区引进项目23个。园区产值2亿元。"
    assert find_subjects(text) == ["园区", "园区"]


def test_a_county_named_with_its_government_is_known_by_its_short_name():
    text = "山东招远市人民政府举行推介会。招远黄金年产量2024年增长2%。"
    assert find_subjects(text) == ["招远市"]


def test_this_zone_of_a_new_paragraph_is_the_articles():
    text = (
        "成都高新综合保税区2024年出口2亿元。成都高新综合保税区居首。\n\n"
        "成都高新综合保税区居前,绵阳综合保税区位列第18位。\n\n该保税区2024年进口3亿元。"
    )
    assert find_subjects(text)[-1] == "成都高新综合保税区"


def test_the_whole_city_is_no_county():
    text = "民乐县和张掖市2024年运行平稳。全市有耕地400万亩。"
    assert find_subjects(text) == ["张掖市"]


def test_the_place_of_a_zone_is_not_what_the_title_names():
    text = "通辽经开区:点燃引擎\n\n通辽物产丰富。\n\n2024年牛冷配完成1万头。"
    assert find_subjects(text) == ["通辽经开区"]


def test_the_whole_city_is_no_province():
    text = "合肥经开区2024年签约项目30个。安徽企业云集。全市完成工业投资20亿元。"
    assert find_subjects(text) == ["合肥经开区", "合肥"]


def test_what_a_figure_is_compared_with_is_no_subject():
    text = (
        "甲乙高新区2024年工业增加值增长13%,高于全省3.3个百分点;"
        "全省排名第3位,工业投资216亿元。"
    )
    assert find_subjects(text) == ["甲乙高新区"] * 2


def test_what_it_is_ranked_among_is_no_theme():
    text = "2024年生产总值33亿元,增速居全市第8。我区固定资产投资18亿元。"
    assert find_subjects(text) == ["我区"] * 2


def test_a_park_named_in_passing_is_not_what_the_article_is_about():
    text = (
        "2024年,县工业园紧扣目标。全力攻坚项目。园区面貌一新。服务不断优化。"
        "先后签约项目9个,并与上海市丙丁工业园结为伙伴。新竣工项目6个。"
    )
    assert "上海市丙丁工业园" not in find_subjects(text)


def test_an_act_upon_a_chain_is_no_subject():
    text = "松木经开区2024年签约项目30个,始终坚持产业链招商,累计引进外资项目12个。"
    assert find_subjects(text) == ["松木经开区"] * 2


def test_the_whole_district_is_not_the_park_that_stands_in_it():
    text = (
        "甲山市崇川区乙水产业园2024年签约项目30个。\n"
        "据介绍,崇川区狠抓招商。截至目前,全区新引进项目157个。"
    )
    assert find_subjects(text)[-1] == "崇川区"


def test_our_district_is_that_of_the_office_which_counts():
    text = "崇川区统计局数据显示,一季度我区出口6亿元。\n\n南丘开发区出口2亿元。"
    assert find_subjects(text) == ["崇川区", "南丘开发区"]


def test_the_inner_of_two_places_leads_the_article():
    text = (
        "数字看崇川\n2021年,南通市崇川区税收9亿元。\n\n崇川经开区出口2亿元。\n\n"
        "全区出口3亿元。"
    )
    assert find_subjects(text) == ["崇川区", "崇川经开区", "崇川区"]


def test_so_many_zones_of_our_city_are_taken_together():
    text = "今年1至8月,我市15个工业园区税收9亿元。"
    assert find_subjects(text) == ["我市15个工业园区"]


def test_a_part_in_the_zone_is_the_zones():
    text = "衡阳高新区税收9亿元。全市新签约项目21个,其中园区14个。"
    assert find_subjects(text)[-1] == "衡阳高新区"


def test_the_whole_county_is_that_of_its_officials():
    text = "松木高新区税收9亿元。华容县委书记表示,全县税收30亿元。"
    assert find_subjects(text) == ["松木高新区", "华容县"]


def test_letters_before_an_office_may_belong_to_a_verb():
    text = "松木高新区税收9亿元。为了深化州市委改革,园区新增企业3家。"
    assert find_subjects(text) == ["松木高新区"] * 2
