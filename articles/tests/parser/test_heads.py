import datetime

import pytest

from articles.parser.anchors import infer_year
from articles.parser.blocks import find_blocks
from articles.parser.heads import read_head
from articles.parser.lines import split_lines
from articles.parser.pages import split_pages
from articles.parser.text import fold


def read_blocks(text):
    (page,) = split_pages(split_lines(fold(text)))
    return find_blocks(page)


AUTHORS = {
    "■文/本报记者 甲一 通讯员 乙二 丙三 图/丁四\n\n甲园区开工。": (
        "甲一",
        "乙二",
        "丙三",
        "丁四",
    ),
    "► 甲一 乙二\n\n甲园区开工。": ("甲一", "乙二"),
    "甲园区开工\n\n作者：甲一 通讯员 乙二 丙三\n\n甲园区开工。": (
        "甲一",
        "乙二",
        "丙三",
    ),
    "甲园区开工\n\n甲园区开工。\n\n关键词： 甲园 乙区": (),
    "某省新闻网讯 （记者 甲一） 7月25日，甲园区开工。": ("甲一",),
    "记者 甲一8月17日，甲园区开工。": ("甲一",),
    "某报记者 甲一一通讯员 乙二二8月1日，采访团出发。": ("甲一一", "乙二二"),
    "甲园区开工。（甲一 乙二）": ("甲一", "乙二"),
    "甲园区开工。\n\n（本报记者 甲一一 通讯员 乙二）": ("甲一一", "乙二"),
    "甲园区开工。\n\n□ 甲 一": ("甲一",),
    "甲园区开工\n本报讯（甲一一）近日，甲山高新区的八个项目在乙水新区集中开工建设。": (
        "甲一一",
    ),
    "文/图 甲一  责编 乙二\n\n甲园区开工。": ("甲一",),
    "本报讯（记者 甲一）8月17日，乙水经开区第三季度的十二个重大项目集中开工，总投资达到九十六亿元，"
    "市领导出席开工仪式并宣布开工。记者从活动现场获悉，产值超百亿元。": ("甲一",),
    "甲园区开工。": (),
}


@pytest.mark.parametrize(("text", "authors"), AUTHORS.items(), ids=AUTHORS)
def test_authors_are_read_from_head_text_and_foot(text, authors):
    assert read_head(read_blocks(text)).authors == authors


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("甲园区集中开工八个项目-某某网\n\n甲园区开工。", "甲园区集中开工八个项目"),
        ("甲园区开工 | 乙园区竣工\n\n甲园区开工。", "甲园区开工 | 乙园区竣工"),
        ("我知道了\n甲园区项目开工\n\n甲园区开工。", "甲园区项目开工"),
        ("某某网记者 甲一一\n\n甲园区开工\n\n甲园区开工。", "甲园区开工"),
        ("升级！甲山再添一个园区\n\n近日，甲园区开工。", "升级!甲山再添一个园区"),
        ("追光五年，甲山有了产业\n\n近日，甲园区开工。", "追光五年,甲山有了产业"),
        (
            "进位3名！甲园区列第14位\n系全省首家\n\n  本报1月27日讯 甲园区开工。",
            "进位3名!甲园区列第14位",
        ),
    ],
)
def test_the_title_is_the_headline_without_what_the_page_adds(text, title):
    assert read_head(read_blocks(text)).title == title


PUBLISHERS = {
    "甲园区开工\n\n来源：某某日报\n\n甲园区开工。": "某某日报",
    "■某某日报全媒体记者 甲一\n\n甲园区开工。": "某某日报",
    "某省新闻网讯 甲园区开工。": "某省新闻网",
    "甲园区开工。": "",
}


@pytest.mark.parametrize(("text", "publisher"), PUBLISHERS.items(), ids=PUBLISHERS)
def test_the_publisher_is_read(text, publisher):
    assert read_head(read_blocks(text)).publisher == publisher


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("甲园区2021年工作回眸\n\n今年开工，到2025年建成。", 2021),
        ("甲山开发区晒2021成绩单\n\n去年，税收5亿元。今年力争6亿元。", 2022),
        ("甲山开发区2021年“成绩单”出炉\n\n全年税收5亿元，企业30家。", 2021),
        ("今年1至9月签约。2020年9月29日，集中开工。截至2019年底，累计八个。", 2020),
        ("2024年进度过半，于2025年3月完成，2025年力争达产。", 2024),
        ("今年开工。", None),
        ("到2030年达到千亿。", None),
        ("园区始建于2003年,2007年经省政府批准设立。产值增长8%。", None),
        ("园区2007年经省政府批准设立,2012年产值增长8%。", 2012),
        ("2011年11月8日，省政府批复设立甲山开发区。今年1至4月，税收2亿元。", None),
        ("2016年11月8日，甲项目集中签约。2021年，园区产值增长8%。", 2021),
        ("甲企2018年9月获评绿色工厂。今年1至4月，税收2亿元。", None),
        ("甲企2018年9月获评绿色工厂，产值2亿元。", 2018),
        ("甲山园区2021年产值8亿元；今年前三季度产值7亿元。", 2022),
        ("2021年是甲山园区的攻坚之年。今年以来，新增企业30家。", 2021),
        ("截至2023年底，甲山园区企业90家。今年，将引进项目12个。", 2024),
        ("截至2023年底，企业90家。2024年，税收力争增长8%。", 2024),
        ("去年，甲山园区获2018年度目标考核综合奖，新签约项目9个。", 2019),
        ("2018年度综合评价公布，甲园区居第4位。去年产值9亿元，今年力争10亿元。", 2019),
        ("甲园区2014年启动建设，9年来投入75亿元。去年产值9亿元。", 2023),
        ("甲区2018年12月获批设立，2020年11月封关运行。运行四年多来，企业90家。", 2024),
        ("甲园区获2022年度考核先进奖。今年以来，税收9亿元。", 2023),
        (
            "11月18日，甲县2021年冬季签约仪式在园区举行。预计明年3月开工，2023年6月投产。",
            2021,
        ),
        ("园区2019年启动建设，2021年首批企业投产，去年产值10亿元。", None),
        ("6月18日，2023甲山推介会举行。今年以来，甲区签约项目30个。", 2023),
        ("2017年12月至2021年6月，园区累计引进企业90家。", 2021),
        ("甲公司2016年由5名博士创办，去年产值9亿元。", None),
        ("去年产值9亿元，2018年落户30家。2019年，园区力争产值10亿元。", 2019),
        ("去年产值9亿元，2018年落户30家。甲项目占地9亩，2019年力争投产。", 2018),
        ("2013年12家，今年又增加；2014年，产值增长快，1至5月产值8亿元。", 2014),
        ("2018年度首个重点项目开工，力争今年投产。", 2018),
        ("从2021年的12家增加到2024年的30家。", 2024),
        ("今年是“十四五”规划收官之年，2023年产值9亿元。", 2025),
        ("甲项目2026年底建成投产后，年产值8亿元。今年6月开工。", None),
        ("面积由2018年的3平方公里扩大到8平方公里。2022年，甲园区获评先进。", 2022),
        ("2022年，产值142亿元。今年1至5月增长8%。2022年12月，园区获评先进。", 2023),
        ("自2018年的90家增至今年的120家。2022年，甲园区获评先进。", 2023),
    ],
)
def test_the_year_is_inferred_from_what_is_past(text, year):
    assert infer_year(read_blocks(text)) == year


PRINTED = {
    "paper and reporter": ("甲山日报 2013年6月18日 记者 丁某", "2013-06-18"),
    "hour and source": ("2019-03-23 20:11 来源:甲山日报 作者:丁某", "2019-03-23"),
    "page": ("2017年04月24日 第02版", "2017-04-24"),
    "weekday": ("2020年6月12日 星期五 甲山日报 第2版", "2020-06-12"),
    "no marks between": ("发布日期:20220315", "2022-03-15"),
    "in characters": ("二〇二二年三月十五日", "2022-03-15"),
    "a title": ("甲山经开区2019年3月23日见闻", None),
}


@pytest.mark.parametrize(("line", "day"), PRINTED.values(), ids=PRINTED)
def test_the_day_of_print_is_read_from_the_line_of_the_paper(line, day):
    text = f"甲山经开区签约忙\n\n{line}\n\n甲山经开区签约项目9个。"
    printed = read_head(read_blocks(text)).published
    assert printed == (day and datetime.date.fromisoformat(day))


def test_the_day_of_print_may_stand_below_the_text():
    text = "甲山经开区签约忙\n\n甲山经开区签约项目9个。\n\n(《甲山日报》2025年11月5日 03版)"
    printed = read_head(read_blocks(text)).published
    assert printed == datetime.date(2025, 11, 5)
