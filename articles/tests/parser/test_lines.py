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
    "广告": "is_advert",
    "本报讯 近日，某园区开工。": "is_report",
    "本报10月9日讯 某园区开工。": "is_report",
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
        "记者从会上获悉，某园区开工。",
        "广告业收入增长8%。",
        "#5高炉点火。",
        "会上播放了航拍，市民争相拍摄",
    ],
)
def test_running_text_looks_like_nothing_else(text):
    (line,) = split_lines(fold(text))
    assert [name for name in FLAGS if getattr(line, name)] == []
    assert line.level == 0


def test_marks_and_gaps_are_counted():
    lines = split_lines("# 头\n\n## 二\n文。\n\n\n\n图")
    found = [(line.text, line.level, line.gap) for line in lines]
    assert found == [("头", 1, 0), ("二", 2, 1), ("文。", 0, 0), ("图", 0, 3)]
