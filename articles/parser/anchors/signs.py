"""What shows the year of a text though it is not told of it: an age, a prize, a name."""

import re
from collections.abc import Iterable

from articles.parser.numerals import read_numeral
from articles.parser.words import compile_guarded

# "2014年启动建设,规划面积32平方公里,9年来", "2020年11月封关运行。运行四年多来"
AGED_PATTERN = compile_guarded(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)年(?:\d+月)?(?:\d+日)?[^。\d]{0,16}?"
    r"(?:成立|创建|设立|建园|开园|落户|启动|起步|批准|批复|挂牌|运行|投用|开始|开工|奠基|动工|签约|入驻|获批|扩区|升级|晋升|揭牌|启用)(?:(?!\d{4}年)[^。]){0,60}?"
    r"[,。](?:走过|历经|经过|运行|成立|建园|开园|落户)?(?P<age>[\d一二三四五六七八九十]{1,3})(?:多|余)?年(?:多)?(?:来|间|时间|过去)"
)


def find_aged_year(text: str) -> int | None:
    """The year after so many since a founding.

    >>> find_aged_year("科学城2014年启动建设,9年来投入75亿元")
    2023
    """
    match = AGED_PATTERN.search(text)
    age = read_numeral(match["age"]) if match else None
    return int(match["year"]) + int(age) if match and age else None


# "甲区晒2016成绩单", "2021年度“答卷”": what a headline looks back on
REVIEWED_PATTERN = re.compile(
    r"(?<!\d)((?:19|20)\d\d)年?度?[^,。;:\d]{0,8}(?:成绩单|答卷|盘点|回[眸顾]|总结)"
)


def find_reviewed_year(heads: Iterable[str], text: str) -> int | None:
    """The year after the one that a headline looks back on, where that is 去年.

    >>> find_reviewed_year(["甲区晒2016成绩单"], "去年,税收8亿元。")
    2017
    """
    found = (REVIEWED_PATTERN.search(head) for head in heads)
    years = [int(match[1]) + ("去年" in text) for match in found if match]
    return max(years, default=None)


# "11月18日,甲县2021年冬季项目集中签约仪式在甲园区举行"
HELD_YEAR_PATTERN = compile_guarded(
    r"(?<![年\d])\d{1,2}月\d{1,2}日[^。;\d]{0,24}?((?:19|20)\d\d)年?(?!度|\d)(?:第?[一二三四]季度|[春夏秋冬]季|[上下]半年)?"
    r"[^。;,\d]{0,30}?(?:仪式|活动|大会|论坛|推介会|对接会|会议|发布会)[^。;,]{0,24}?(?:举行|召开|举办|开幕|启动)"
)


def find_held_year(text: str) -> int | None:
    """The year in the name of what was held on a day.

    >>> find_held_year("11月18日,甲县2021年冬季项目集中签约仪式在甲园区举行。")
    2021
    """
    match = HELD_YEAR_PATTERN.search(text)
    return int(match[1]) if match else None


# "荣获2022年度考核一等奖", "2022年度综合发展水平评价": made known in the year behind
JUDGED_PATTERN = re.compile(
    r"((?:19|20)\d\d)年度[^,。;]{0,24}?(?:考核|考评|评价|评估|排名|榜|百强|名单|奖|表彰|总结)"
)
# what a year's work has won is made known when it is over
AWARDED_PATTERN = re.compile(
    r"((?:19|20)\d\d)年度[^,。;]{0,24}?(?:考核|考评|绩效|先进|优秀|总结|[^获]奖)"
)
# "去年", "日前", "9月27日至28日,": a text that speaks from its own time
TELLING_PATTERN = compile_guarded(r"[今去]年|近日|日前|(?<![年\d])\d{1,2}月\d{1,2}日")


def find_judged_year(text: str) -> int | None:
    """The year after the one judged, where a report speaks of 去年, 今年 or 近日.

    >>> find_judged_year("去年,园区荣获2022年度目标考核综合奖")
    2023
    """
    pattern = JUDGED_PATTERN if "去年" in text else AWARDED_PATTERN
    years = [int(year) + 1 for year in pattern.findall(text)]
    return max(years, default=None) if TELLING_PATTERN.search(text) else None
