import pytest

from articles.parser.lines import split_lines
from articles.parser.text import fold

LOOKS = {
    "■文/本报记者 甲一 通讯员 乙二": "is_byline",
    "► 甲一 乙二": "is_byline",
    "来源：某某日报 作者：甲一": "is_byline",
    "■甲一 摄": "is_caption",
    "厂房全景。■甲一 摄": "is_caption",
    "厂房规划图（资料图片）": "is_caption",
    "2023-07-26 06:48": "is_date",
    "发布时间：2011-04-25": "is_date",
    "2023年7月26日 星期三": "is_date",
    "丙港发布 2024-01-09 17:30 上海": "is_date",
    "2024-01-09 17:30 发表于山东": "is_date",
    "2024-06-28 19:48:40 来源： 某某网 听新闻": "is_date",
    "2017-11-17 某某石化网": "is_date",
    "2025年01月10日 星期五 上一期   下一期": "is_date",
    "某某新闻2020-03-26 17:03 33252": "is_date",
    "源某某报2019-01-04 20:25": "is_date",
    "发稿时间：2017-09-01 08:47:33 来源： 某某日报": "is_date",
    "某某网记者 甲一一 通讯员 乙二 丙三三": "is_byline",
    "甲一一 某某新闻记者 乙二": "is_byline",
    "某某广播电视台 甲 一 乙二二": "is_byline",
    "某园区全景。甲一 摄": "is_caption",
    "某某日报 2025-03-14 记者 甲一": "is_date",
    "▲甲材薄片产业园建设现场": "is_caption",
    "甲山发布  2024-03-18 18:06  河南": "is_date",
    "2021-11-20  编辑：乙二": "is_date",
    "2021-03-19 10:12 | 园区新闻 | 文/乙二": "is_date",
    "2021年04月11日 第3版：县域经济": "is_date",
    "（2021年12月7日上网）": "is_date",
    "（图）甲二一行在现场听取介绍。": "is_caption",
    "【图说】开工现场。": "is_caption",
    "（本报记者 甲一 通讯员 乙二）": "is_byline",
    "（记者甲一 通讯员乙二、丙三）": "is_byline",
    "N本报记者 甲 一": "is_byline",
    "文丨甲一 图丨乙二": "is_byline",
    "撰文/摄影：记者 甲一": "is_byline",
    "甲山县融媒体中心": "is_byline",
    "广告": "is_advert",
    "本报讯 近日，某园区开工。": "is_report",
    "本报10月9日讯 某园区开工。": "is_report",
    "某某晚报掌上甲山3月8日讯（记者 乙二）某园区开工。": "is_report",
    "某省新闻网讯 （记者 甲一）某园区开工。": "is_report",
}
FLAGS = ("is_byline", "is_caption", "is_date", "is_advert", "is_report")


@pytest.mark.parametrize(("text", "flag"), LOOKS.items(), ids=LOOKS)
def test_line_is_what_it_looks_like(text, flag):
    (line,) = split_lines(fold(text))
    assert [name for name in FLAGS if getattr(line, name)] in (
        [flag],
        ["is_byline", flag],
    )


@pytest.mark.parametrize(
    "text",
    [
        "2021年1月22日，某园区开工。",
        "2021年3月5日 国务院批准设立",
        "记者从会上获悉，某园区开工。",
        "广告业收入增长8%。",
        "#5高炉点火。",
        "会上播放了航拍，市民争相拍摄",
        "■ 甲山智造：从代工到自主",
        "■ 一块屏幕",
    ],
)
def test_running_text_looks_like_nothing_else(text):
    (line,) = split_lines(fold(text))
    assert [name for name in FLAGS if getattr(line, name)] == []
    assert line.level == 0


@pytest.mark.parametrize(
    "text",
    [
        "我来说两句 0人参与，0条评论",
        "还没有评论，快来抢沙发吧！",
        "我知道了",
        "4下一版",
        "3 上一篇   下一篇 4",
        "缩小 放大 默认",
        "第01版：要闻",
        "[关闭窗口] |",
        "【打印本页】 【关闭本页】",
        "索引号 | 0140/2023 | 生成日期 | 2023-10-18 |",
        "某网首页 > 某省 > 正文",
        "微信图片_2024.jpg",
        "Powered by Discuz! X3.4",
        "| |",
        "声明：本网转发此文，旨在提供更多信息。",
        "某某丝路首页",
        "立即下载",
        "更多的资讯在客户端...",
        "主办：某市商务局 承办：某市投资促进中心",
        "第A7版：园区热点",
        "看完这篇，为您推荐更多",
        "（数据来自市发改委）",
        "联系电话：0734-1234567 地址：某市某路88号",
    ],
)
def test_what_a_web_page_puts_round_its_text_is_furniture(text):
    (line,) = split_lines(fold(text))
    assert line.is_furniture


@pytest.mark.parametrize(
    "text",
    [
        "发表演讲。",
        "1998",
        "图片展开幕",
        "主题是创新|发展",
        "声明称，某园区开工。",
        "电话公司增长8%。",
    ],
)
def test_text_is_no_furniture(text):
    (line,) = split_lines(fold(text))
    assert not line.is_furniture


def test_a_picture_before_a_line_makes_it_an_item():
    items = split_lines(fold("🏆 某园区获奖。\n✅ 税收12亿元。\n某园区获奖。"))
    assert [line.is_item for line in items] == [True, True, False]


def test_marks_and_gaps_are_counted():
    lines = split_lines("# 头\n\n## 二\n文。\n\n\n\n图")
    found = [(line.text, line.level, line.gap) for line in lines]
    assert found == [("头", 1, 0), ("二", 2, 1), ("文。", 0, 0), ("图", 0, 3)]
