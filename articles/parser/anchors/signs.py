"""What shows the year of a text though it is not told of it: an age, a prize, a name."""

import re
from collections.abc import Iterable

from articles.parser.words import compile_guarded

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


# "2018甲国际装备博览会10月18日开幕", "日前召开的2025世界智能产业博览会上"
FAIR = r"(?<![\d年])(?P<{0}>20\d\d)年?(?=[^\d年月,。;:!?]{{4,30}}?(?:博览会|博会|展览会|大会|峰会|论坛|交易会|洽谈会|招商会|推介会|年会|文化节))[^\d,。;:!?]{{4,40}}?"
FAIR_PATTERN = re.compile(
    FAIR.format("opening")
    + r"(?:\d{1,2}月)?(?:\d{1,2}日)?(?:上午|下午|在[^,。;]{2,20})?(?:开幕|举行|举办|召开|启幕|启动|落幕|闭幕)"
    + r"|(?:日前|近日|昨日|今日|今天|日)[^,。;\d]{0,8}?(?:召开|举行|举办|闭幕|落幕|开幕|结束)的"
    + FAIR.format("past")
)


def find_held_year(text: str) -> int | None:
    """The year in the name of what was held on a day, or lately.

    >>> find_held_year("11月18日,甲县2021年冬季项目集中签约仪式在甲园区举行。")
    2021
    >>> find_held_year("2018甲国际装备博览会10月18日开幕,签约项目18个。")
    2018
    """
    match = HELD_YEAR_PATTERN.search(text) if "年" in text else None
    if match:
        return int(match[1])
    fair = FAIR_PATTERN.search(text) if "会" in text else None
    return int(fair["opening"] or fair["past"]) if fair else None


# "荣获2022年度考核一等奖", "2022年度综合发展水平评价": made known in the year behind
# but what firms are found to be, "2024年度省级专精特新企业名单", within it
JUDGED_PATTERN = re.compile(
    r"((?:19|20)\d\d)年度(?:(?!专精特新|小巨人|认定|瞪羚|示范|绿色|高新技术企业|试点|智能工厂|单项冠军)[^,。;]){0,24}?"
    r"(?:考核|考评|评价|评估|排名|榜|百强|奖|表彰|总结)"
)
# what a year's work has won is made known when it is over
AWARDED_PATTERN = re.compile(
    r"((?:19|20)\d\d)年度[^,。;]{0,24}?(?:考核|考评|绩效|先进|优秀|总结|[^获]奖)"
)
# "日前公布2018年度亩均效益评价结果": nor is it made known before
RATED_PATTERN = re.compile(
    r"(?:公布|发布|通报|揭晓|印发)(?:了|的)?((?:19|20)\d\d)年度[^,。;]{0,24}?(?:评价|评估|排名|百强)"
)
# "去年", "日前", "9月27日至28日,": a text that speaks from its own time
TELLING_PATTERN = compile_guarded(r"[今去]年|近日|日前|(?<![年\d])\d{1,2}月\d{1,2}日")


def find_judged_year(text: str) -> int | None:
    """The year after the one judged, where a report speaks of 去年, 今年 or 近日.

    >>> find_judged_year("去年,园区荣获2022年度目标考核综合奖")
    2023
    """
    pattern = JUDGED_PATTERN if "去年" in text else AWARDED_PATTERN
    found = [*pattern.findall(text), *RATED_PATTERN.findall(text)]
    years = [int(year) + 1 for year in found]
    return max(years, default=None) if TELLING_PATTERN.search(text) else None
