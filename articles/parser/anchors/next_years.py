"""Whether a text was written in the year behind the one that it names."""

import re

from articles.parser.anchors.planned import is_planned
from articles.parser.anchors.told import BEGUN_PATTERN, FOUNDED_PATTERN, WHOLE_PATTERN
from articles.parser.words import compile_guarded

# "2023年,税收12亿元;今年1至5月,…": two years of one sentence, not 截至2023年6月,今年上半年
BESIDE_PATTERN = r"(?<!\d)(?<![至止到]){}年(?!度|\d{{1,2}}月|[上下]半年|只剩|还剩|仅剩|尚余|过半)[^。]*?[,;:]今年"
# "截至2023年底", "从2019年到2023年": when the year had ended
ENDED_PATTERN = r"(?:截[至止]到?|自[^,。;\d]{{1,8}}[至到]){0}年年?[底末]|(?:从|自|由)\d{{4}}年?[至到]{0}年(?![\d上一二三底])"
# "12月" behind 2022年: an honour of that month says nothing of the year
MONTH_PATTERN = re.compile(r"\d{1,2}月")
# "2023年上半年", "截至2023年6月底", "进入2023年": told while it went on
GOING_PATTERN = (
    r"(?<!\d){0}年(?:上半年|[一二三]季度|首季|前[\d一二三四五六七八九十]|1月?[-—~至]|以来|开年|开局|初以来)"
    r"|截[至止]到?{0}年(?:\d|1[01])月|{0}年(?:进度|行程|时间|日历)?条?(?:已经?)?过半|[进步迈跨踏]入{0}年|{0}年(?:只剩|还剩|仅剩|尚余)"
)
# "去年" that is told of, not 比去年 and 去年同期
LAST_PATTERN = re.compile(r"(?<![比较与和同超于])去年(?!同期|同季|的同)")
# "上半年", "以来", "《", "产业博览会": nothing that was done in the year
REFUSED = r"[,全]*(?:\d|[一二三四上下前第首初末底是将]|以来|预计|计划|力争|进入|开年|度|《|[(〔]|[^,。;\d]{0,12}?(?:大会|论坛|博览会|峰会|年会|仪式|活动|会议|榜单?|名单))"
# "2024年,甲企获批": what was done in it, told beside what is done 今年
DONE_PATTERN = re.compile(
    rf"(?!{REFUSED})[^。;《〔“]{{0,24}}?"
    r"(?:完成|实现|达|突破|成为|成功|获批|获评|入选|新增|引进|签约|上市|建成|投产|落户|升至|增至)"
)


def is_over(text: str, year: int) -> bool:
    """Whether the year named is looked back on, and 今年 is the one behind it.

    >>> is_over("2023年,全区完成税收12亿元。今年1至5月,税收增长9%。", 2023)
    True
    """
    if "今年" not in text and "新的一年" not in text:
        return has_last(text, year)
    if re.search(BESIDE_PATTERN.format(year), text):
        return True
    if re.search(BESIDE_PATTERN.format(year - 1), text):
        return False
    if re.search(ENDED_PATTERN.format(year), text):
        return True
    told = tell(text, year, WHOLE_PATTERN) or tell(text, year, DONE_PATTERN)
    return bool(told) and not is_going(text, year)


def is_aloof(text: str, year: int) -> bool:
    """Whether things of 去年 and 今年 are told, and in the year named one thing was done.

    >>> is_aloof("2019年,甲园引进甲企。去年,税收2亿元,今年更多。", 2019)
    True
    """
    if "今年" not in text or not LAST_PATTERN.search(text):
        return False
    if not tell(text, year, DONE_PATTERN) or is_whole(text, year):
        return False
    known = (ENDED_PATTERN, GOING_PATTERN, BESIDE_PATTERN)
    return not any(re.search(pattern.format(year), text) for pattern in known)


def has_last(text: str, year: int) -> bool:
    """2022年,税收8亿元。去年,企业新增12家: 去年 is the year of which figures are told."""
    if not LAST_PATTERN.search(text):
        return False
    is_ended = re.search(ENDED_PATTERN.format(year), text) is not None
    return is_ended or is_whole(text, year)


def is_whole(text: str, year: int) -> bool:
    """Whether figures of the whole year are told."""
    return bool(tell(text, year, WHOLE_PATTERN)) and not is_going(text, year)


def is_going(text: str, year: int) -> bool:
    """Whether a part of the year is told of as what there is by now."""
    return re.search(GOING_PATTERN.format(year), text) is not None


def tell(text: str, year: int, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    """Where the year is named with what came about in it."""
    # a pattern that begins with letters is searched for fastest
    named = re.compile(rf"{year}年(?<!\d.{{5}})(?<![比较].{{5}})").finditer(text)
    return [
        match
        for match in named
        if pattern.match(text, match.end())
        and not MONTH_PATTERN.match(text, match.end())
        and not FOUNDED_PATTERN.match(text, match.end())
        and not BEGUN_PATTERN.search(text, max(0, match.start() - 3), match.start())
        and not is_planned(text, match)
    ]


def has_next(text: str, year: int) -> bool:
    """截至2023年底 … 2024年力争: told when the year was over.

    Where its figures or 去年 are told, a sentence that opens with the next one is enough.

    >>> has_next("截至2023年底,企业90家。2024年,税收力争增长8%。", 2023)
    True
    """
    is_ended = re.search(ENDED_PATTERN.format(year), text) is not None
    if not (is_ended or "去年" in text or is_whole(text, year)):
        return False
    opening = r"(?<!\d)" if is_ended else r"(?<![^。;“])"
    aim = rf"{opening}{year + 1}年[^。;]{{0,30}}?(?:力争|计划|目标)"
    plan = rf"[(〔]{year + 1}年?(?:[-—~至到])+20\d\d年?[)〕]"
    return re.search(f"{aim}|{plan}", text) is not None


# "前三季度,", "1-10月,", "12月8日上午," of no year
BARE_PATTERN = compile_guarded(
    r"(?<![\d年度去今])(?:(?P<part>[上下]半年|前[一二三四五六七八九十\d]+个?(?:季度|月)|第?[一二三四]季度|1月?[-—~至]\d{1,2}月)|\d{1,2}月\d{1,2}日)"
)
# "2021年", "去年"
NAMED_PATTERN = re.compile(r"(?<!\d)(?:19|20)\d\d年|[今去]年")


def is_looked_back_on(text: str, year: int) -> bool:
    """Whether a report of a bare part of a year, or a bare day, then tells of the year.

    >>> is_looked_back_on("前三季度,产值增长8%。2021年,全区有企业90家。", 2021)
    True
    """
    bare = BARE_PATTERN.search(text)
    named = NAMED_PATTERN.search(text)
    if bare is None or named is None or named.start() < bare.start():
        return False
    if "今年" in text or is_going(text, year):
        return False
    rest = (
        rf"底(?!前)|(?=[,全园开])(?!{REFUSED})(?=[^。;]{{0,40}}\d)"
        if bare["part"]
        else "底(?!前)"
    )
    return bool(tell(text, year, re.compile(rest)))
