import pytest

from articles.parser.anchors import infer_year
from articles.parser.blocks import find_blocks
from articles.parser.lines import split_lines
from articles.parser.pages import split_pages
from articles.parser.text import fold


def infer(text):
    (page,) = split_pages(split_lines(fold(text)))
    return infer_year(find_blocks(page))


YEARS = {
    "a month years before this one": (
        "2016年，全县实现生产总值90亿元。\n丙江项目2015年5月开工，今年8月投产。",
        2017,
    ),
    "an age since the first of two foundings": (
        "甲山园区成立于2003年，2010年升级为国家级。二十年来，引进项目80个。2022年，产值98亿元。今年1-4月，产值30亿元。",
        2023,
    ),
    "an age that a later year outdates": (
        "甲山园区成立于2003年，十年来引进项目80个。2019年，园区产值98亿元。",
        2019,
    ),
    "an anniversary of the park": (
        "刚刚过去的6日，是甲山园区建区19周年纪念日。1991年打第一根桩的时候，这里一片荒地。",
        2010,
    ),
    "an anniversary of the whole country": (
        "改革开放四十年来，甲山从渔村长成重镇。今年以来，全市签约项目18个。",
        2018,
    ),
    "an anniversary to come": (
        "到建党100周年时，建成甲山新城。今年以来，全市签约项目18个。",
        None,
    ),
    "a congress awaited": ("喜迎党的二十大，甲山园区上半年产值增长8%。", 2022),
    "a deed of one year": ("突如其来的新冠疫情打乱节奏，甲山园区复工率95%。", 2020),
    "an honour before the time of what is spoken of": (
        "甲山园区2015年投产企业9家。去年，园区围绕新质生产力引进项目8个。",
        None,
    ),
    "the rest of the year": (
        "2017年6月3日，甲园动工。2023年只剩两个多月，园区里的人说，今年的活要干完。",
        2023,
    ),
    "the last year of a plan": (
        "日前召开的2025甲山智能产业博览会上，签约项目9个。今年印发的方案（2025—2027年）很明确。",
        2025,
    ),
    "a fair": ("2018中国甲山国际装备博览会10月18日开幕，签约项目18个。", 2018),
    "the next step of a plan": (
        "5月16日，甲厂开工，厂房今年年底前盖好，2025年上半年试生产。",
        2024,
    ),
    "what is to be": (
        "2022年，甲山园区产值98亿元。今年提速。园区说，2023年要新增企业20家以上。",
        2023,
    ),
    "a list called by its year": (
        "省里公示了2025年度省级专精特新企业名单，甲山园区31家。公司去年收入14亿元，今年更多。",
        2025,
    ),
    "a deed long before last year": (
        "2019年，甲山县引进甲车公司。去年，甲山园区税收2亿元，今年更多。",
        None,
    ),
    "a year aimed at in its first months": (
        "截至今年3月，甲山园区有企业90家。2012年，园区将力争实现产值8亿元。",
        2012,
    ),
    "rated when the year was over": (
        "日前，甲山市公布2018年度园区亩均效益评价结果。园区亩均税收19万元。",
        2019,
    ),
    "a new year": ("2020年，甲山园区完成产值320亿元。新的一年，再签约80个项目。", 2021),
    "a summary of the year": (
        "甲山园区2024年工作总结\n\n今年以来，园区完成产值300亿元。2025年，力争产值突破350亿元。",
        2024,
    ),
    "this half of the year that is told of": (
        "截至2023年6月底，甲山园区有企业90家，今年上半年产值达8亿元。",
        2023,
    ),
    "the year that has come": (
        "前三季度，甲山园区产值210亿元。进入2016年，经济下行，园区抓回迁，9家企业迁回。",
        2016,
    ),
    "a year of which no figure is told": (
        "前三季度，甲山园区产值210亿元。2016年，经济下行压力大。",
        2016,
    ),
    "last year by its number": (
        "2022年，甲山园区产值210亿元。去年，园区新增企业12家。",
        2023,
    ),
    "what is only compared with last year": (
        "2022年，甲山园区产值210亿元，比去年增长8%。",
        2022,
    ),
    "done in the year, and this year": (
        "2024年，甲翼科技成为第5家上市企业。今年二季度，又有9个项目开工。",
        2025,
    ),
    "half of the year gone": (
        "2024年进度过半。2024年，甲山园区新增企业12家。今年，再引进12家。",
        2024,
    ),
    "a headline that looks back": (
        "2022年甲山区产值增长6.5%\n\n2022年，甲山区产值完成326亿元。今年，抓好9个项目。",
        2023,
    ),
    "risen up to the year": (
        "甲山市产值由2016年的420亿元增加到2021年的860亿元。今年1-8月，完成610亿元。",
        2022,
    ),
    "reached in the last year of a plan": (
        "“十三五”期间，产值年均增长7.2%，2020年达到512亿元。今年一季度，增长8%。",
        2021,
    ),
    "to be reached": ("到2025年，税收达8亿元，2026年达到12亿元。", None),
    "the beginning of a plan": (
        "甲山园区开好局\n\n“十四五”开局之年，甲山园区产值98亿元，同比增长21%。",
        2021,
    ),
    "a plan's first year long ago": (
        "作为“十三五”开局之年，那一年很难。2019年，甲山园区产值98亿元。",
        2019,
    ),
    "the plan of the next year": (
        "2023年，甲光电子产值达6亿元。2024年我们计划新增投资2亿元。",
        2024,
    ),
    "a plan from the next year on": (
        "2024年产业规模480亿元，增长19%。按照行动计划（2025—2027年），将突破800亿元。",
        2025,
    ),
    "expected of the year": (
        "甲锂科技项目2021年1月动工。园区预计2023年总产值260亿元，今年1-9月产值186亿元。",
        2023,
    ),
    "expected of a later year": (
        "今年1-9月产值186亿元，预计到2025年产值260亿元。",
        None,
    ),
    "years since it began": (
        "2019年，甲山县开始建设食品产业园。四年来，入驻企业38家。",
        2023,
    ),
    "against the same time": (
        "上半年，产值98亿元。与2021年同期相比，新增企业11家。",
        2022,
    ),
    "the number of a paper": (
        "省政府批复（甲政函〔2025〕16号）。截至2023年底，园区入园企业136家。",
        2025,
    ),
    "a bare part before the year": (
        "前三季度，甲山园区产值8亿元。2021年，园区产值为10亿元。",
        2022,
    ),
    "a bare part of the year told": (
        "2021年前三季度，甲山园区产值8亿元。2021年，园区获评先进。",
        2021,
    ),
    "a span of years": (
        "从2021年到2023年，甲山县规上企业由86家增加到142家。去年，税收9亿元。",
        2024,
    ),
    "a span up to what is aimed at": (
        "从2021年到2025年力争引进企业90家。去年，税收9亿元。",
        None,
    ),
    "the name of what was held": (
        "在2024年甲山制造业大会上，园区签约项目12个。今年以来，已签约68个。",
        2024,
    ),
    "the same time of the year before": (
        "今年上半年营收2亿元，2022年同期是1亿元。",
        2023,
    ),
    "a jubilee": ("今年是新中国成立70周年。去年，甲山园区税收28亿元。", 2019),
    "a congress": ("今年是党的二十大召开之年。甲山园区税收28亿元。", 2022),
    "the year behind a congress": (
        "今年是全面贯彻落实党的二十大精神的开局之年，甲山园区税收28亿元。",
        2023,
    ),
    "the animal of the year": (
        "龙年春节刚过，甲山园区开工忙。去年税收2亿元。2023年12月，园区获评先进。",
        2024,
    ),
    "an animal of no told year": (
        "龙年春节刚过，甲山园区开工忙。去年税收2亿元。",
        None,
    ),
}


@pytest.mark.parametrize(("text", "year"), YEARS.values(), ids=YEARS)
def test_the_year_is_inferred_from_what_a_text_tells(text, year):
    assert infer(text) == year
