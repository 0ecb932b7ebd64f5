from articles.parser import split

PAGE = """# 甲园区半年成绩好

■本报记者 甲一

甲园区上半年增长8%。

## 项目多

新签约项目6个。

本报讯 近日，乙园区的平台启动。

平台由乙园区建设。

乙园区

## 平台启动

丙二

广告

# 大美丙地

丙园区面积98平方公里。
"""


def test_articles_and_advertisements_of_a_page_are_cut():
    pieces = split(PAGE)
    found = [(p.head.title, PAGE[p.span.start :][:6]) for p in pieces]
    assert found == [
        ("甲园区半年成绩好", "甲园区半年成"),
        ("乙园区平台启动", "本报讯 近日"),
        ("大美丙地", "广告\n\n# "),
    ]
    assert [p.head.authors for p in pieces] == [("甲一",), ("丙二",), ()]


def test_a_report_takes_the_headline_above_it():
    text = "头条新闻\n\n甲园区增长8%。\n\n乙园区开工\n\n本报讯 乙园区开工。\n"
    assert [p.head.title for p in split(text)] == ["头条新闻", "乙园区开工"]


def test_a_date_below_a_headline_opens_an_article():
    text = (
        "甲园区开工\n\n2023-07-26\n\n甲园区开工。\n\n"
        "乙园区投产\n\n2023-07-27\n\n乙园区投产。\n"
    )
    found = [(p.head.title, str(p.head.published)) for p in split(text)]
    assert found == [("甲园区开工", "2023-07-26"), ("乙园区投产", "2023-07-27")]


def test_headings_of_one_article_do_not_cut_it():
    text = "# 甲园区回眸\n\n# 项目\n\n签约6个。\n\n# 民生\n\n建学校。\n"
    assert [p.head.title for p in split(text)] == ["甲园区回眸"]


def test_the_original_title_and_the_reporters_are_read_from_running_text():
    text = "2023-07-25 18:23\n\n原标题：甲园区企业数量第一 近日，甲园区入选。（甲一 丙二二）"
    (piece,) = split(text)
    assert piece.head.title == "甲园区企业数量第一"
    assert piece.head.authors == ("甲一", "丙二二")
    assert str(piece.head.published) == "2023-07-25"


def test_nothing_holds_no_article():
    assert split("") == split(" \n\n ") == ()


def test_what_a_web_page_puts_around_a_text_is_no_part_of_it():
    text = (
        "您当前的位置:首页 > 要闻 > 内容\n甲园区上半年开局良好\n"
        "作者:甲一 来源:某日报 浏览次数:56 发布时间:[2019-3-5] |\n"
        f"去年,甲园区完成产值8亿元{'，各项工作稳步推进' * 8}。\n(版权所有 不得转载)\n"
    )
    (piece,) = split(text)
    assert piece.head.title == "甲园区上半年开局良好"
    assert piece.head.authors == ("甲一",)
    assert str(piece.head.published) == "2019-03-05"


def test_a_line_below_a_picture_does_not_end_the_head():
    text = f"甲园区签下两项目\n甲展馆。\n本报讯 11月5日,甲园区签约9亿元{'，成效明显' * 12}。\n"
    assert [p.head.title for p in split(text)] == ["甲园区签下两项目"]


def test_a_day_written_first_is_the_day_of_print():
    text = "甲园区开工\n\n16.05.2016  05:33\n\n甲园区项目开工。\n"
    assert [str(p.head.published) for p in split(text)] == ["2016-05-16"]


def test_a_caption_above_a_report_belongs_to_it():
    text = (
        "甲山来了专家\n\n2021-03-19 10:12 | 园区新闻 | 文/乙二\n\n"
        "（图）专家一行在现场听取介绍。\n\n本网3月16日讯 专家走进园区，先后看了八个项目。"
    )
    assert len(split(text)) == 1
