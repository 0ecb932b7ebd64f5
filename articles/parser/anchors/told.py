"""The years that a text names, by what it tells of them."""

import re
from collections.abc import Iterable

from articles.parser.anchors.planned import is_planned
from articles.parser.words import compile_guarded

# "2024年", not the 2024 of "12024年"
YEAR_PATTERN = compile_guarded(r"(?<!\d)((?:19|20)\d\d)年")
# "2024年3月5日", "2024-3-5"
FULL_DATE_PATTERN = compile_guarded(
    r"(?<!\d)((?:19|20)\d\d)[年-](\d{1,2})[月-](\d{1,2})日?"
)
# "截止2010年10月" and "截至2010年底": reached when the text was written
UNTIL_PATTERN = re.compile(r"截[至止]到?((?:19|20)\d\d)年")
# "较2023年末净增": measured against the end of the year before
BASE_PATTERN = compile_guarded(
    r"[较比]((?:19|20)\d\d)年(?:年?[末底]|初|同期)?|[与同]?((?:19|20)\d\d)年(?:同期)?相比|(?<!\d)((?:19|20)\d\d)年同期"
)
# "桂政函〔2025〕48号": of which year a paper is
NUMBERED_PATTERN = re.compile(r"[〔\[](20\d\d)[〕\]]\d+号")
# "2006年经国务院批准设立", "始建于2001年": when a park began is not when it is told
FOUNDED_PATTERN = re.compile(
    r"(?:\d{1,2}月)?(?:\d{1,2}日)?,?(?:由\d+[名位人个家])?[^,。;\d]{0,18}?"
    r"(?:成立|创建|设立|创办|组建|建园|开园|建厂|批准|批复|升格|晋升|更名|启动建设|规划建设|开发建设|起步)"
)
# "2020年被认定为瞪羚企业", "2019年落户的企业": nor is when a firm came or was honoured
PASSING_PATTERN = re.compile(
    r"(?:\d{1,2}月)?,?[^,。;\d]{0,18}?(?:获评|获批|荣获|入选|被[^,。;\d]{0,12}?(?:评为|授予|认定|列入|确定)|(?:落户|落地|入驻|投产)[^,。;\d]{0,8}的)"
    r"|[^,。;\d]{0,10}?(?:落户|入驻|投产|投用|上市)(?=[,。;])"
)
# "始建于" before "2001年"
BEGUN_PATTERN = re.compile(r"(?:始建|成立|创建|创办|设立|组建|建成)于$")


def find_years(
    texts: Iterable[str], pattern: re.Pattern[str] = YEAR_PATTERN
) -> list[int]:
    """Years that the texts name as present or past.

    >>> find_years(["2024年过半,到2025年达产"])
    [2024]
    """
    return [
        int(match[1])
        for text in texts
        for match in pattern.finditer(text)
        if not is_planned(text, match)
    ]


def find_told_years(
    texts: Iterable[str], pattern: re.Pattern[str] = YEAR_PATTERN
) -> list[int]:
    """Years that are named otherwise than as that of a founding or an honour.

    >>> find_told_years(["园区成立于2001年,2006年经国务院批准,2019年产值8亿元"])
    [2019]
    """
    return [
        int(match[1])
        for text in texts
        for match in pattern.finditer(text)
        if not is_planned(text, match)
        and not is_founding(text, match)
        and not PASSING_PATTERN.match(text, match.end())
    ]


def find_passing_years(text: str) -> list[int]:
    """Years of honours and arrivals, where nothing speaks of 今年 and 去年.

    >>> find_passing_years("园区2023年获评绿色园区")
    [2023]
    """
    if "今年" in text or "去年" in text:
        return []
    return find_passed_years(text)


def find_passed_years(text: str) -> list[int]:
    """Years behind or at the writing, whatever is told of them but a founding.

    >>> find_passed_years("面积由2018年的3平方公里扩大。2022年,园区获评先进")
    [2018, 2022]
    """
    return [
        int(match[1])
        for match in YEAR_PATTERN.finditer(text)
        if not is_planned(text, match) and not is_founding(text, match)
    ]


def find_base_year(texts: Iterable[str]) -> int | None:
    """The year after the one that figures are measured against.

    >>> find_base_year(["市场主体较2023年末净增3户"])
    2024
    """
    found = (m for text in texts for m in BASE_PATTERN.finditer(text))
    return max((int(m[1] or m[2] or m[3]) + 1 for m in found), default=None)


# "2023年只剩两个多月", "2022年上半年": a year that goes on
GOING_PATTERN = re.compile(
    r"(?<![\d比较与同])(?<![年至到—~-])((?:19|20)\d\d)年(?:只剩|还剩|仅剩|尚余|已近|接近尾声|进入尾声|已?过半|上半年|前三季度|第?[一二三]季度|1月?[-—~至到]\d{1,2}月|以来|开年)(?!同期|的同期)"
)


def find_going_years(text: str) -> list[int]:
    """Years of which a part is told.

    >>> find_going_years("2023年只剩两个多月,园区里的人都忙")
    [2023]
    """
    found = GOING_PATTERN.finditer(text) if "年" in text else ()
    return [int(match[1]) for match in found if not is_planned(text, match)]


def find_numbered_year(text: str) -> int | None:
    """The year in the number of a paper that a text cites.

    >>> find_numbered_year("省政府批复(甲政函〔2025〕16号)")
    2025
    """
    return max((int(year) for year in NUMBERED_PATTERN.findall(text)), default=None)


def is_founding(text: str, year: re.Match[str]) -> bool:
    before = BEGUN_PATTERN.search(text, max(0, year.start() - 3), year.start())
    return bool(before or FOUNDED_PATTERN.match(text, year.end()))


# the rest of "2023年,全区完成税收12亿元"; not of "2023年上半年", "2023年是开局之年"
WHOLE_PATTERN = re.compile(
    r"(?!度[^,。;]{0,24}?(?:名单|榜|认定|奖|考核|评价|公示|试点|示范))(?!\d|[一二三四上下前第首初末底是将]|以来|预计|计划|力争|[^。;]*(?:\d月|季度|半年))[^。;]{0,40}?(?:完成|实现|达|突破|增长|收入|产值|数字[为是])[^。;]*\d|的\d"
)


def find_whole_years(text: str) -> list[int]:
    """Years of which figures are told: 2021年,税收8亿元 behind a day of 2016."""
    return [
        int(match[1])
        for match in YEAR_PATTERN.finditer(text)
        if WHOLE_PATTERN.match(text, match.end()) and not is_planned(text, match)
    ]
