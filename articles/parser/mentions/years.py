"""What year a time in a sentence is of: written, told as 去年 or 同年, or clear from before."""

import re

from articles.parser.dates import Anchor
from articles.parser.numerals import CHINESE, read_numeral
from articles.parser.words import compile_guarded

RELATIVE_YEARS = {
    **dict.fromkeys(("今年", "本年度", "本年"), 0),
    **dict.fromkeys(("去年", "上年度", "上一年", "上年"), -1),
    "明年": 1,
    "前年": -2,
}
# "此前年均", "目前年产能", "以上年产值" only look like 前年 and 上年
RELATIVE_GUARDS = {
    "前年": "(?<![此之产目当以提])",
    "上年": "(?<!以)",
    "本年": "(?<!成)",
}
THAT_YEAR = "这一年"  # where none is named, in January the one that is over
# counted from the year named last, in this sentence or before it
TOLD_YEARS = {
    **dict.fromkeys(("同年", "当年", "那一年", THAT_YEAR), 0),
    **dict.fromkeys(("次年", "翌年"), 1),
}

RELATIVE = "|".join(RELATIVE_GUARDS.get(word, "") + word for word in RELATIVE_YEARS)
HAN_YEAR = rf"二[〇零][{CHINESE}]{{2}}"
# "24年1月", "24年年底"
SHORT_YEAR = r"(?<![\d.])[12]\d(?=年(?:\d{1,2}月|年?[底末初]))"
YEAR = rf"(?P<year>(?<![\d.])(?:(?:19|20)\d\d|{HAN_YEAR})(?=年)|{SHORT_YEAR}|{RELATIVE}|{'|'.join(TOLD_YEARS)})"
AND_YEAR = rf"(?:{YEAR}年?(?:度|的|,|来)?)?"
DASH = r"(?:——|[-—~至到])"
YEAR_STARTS = (
    r"\d二今本去上明次前同当这那"  # re asks first whether one of these follows
)
NEW_YEAR = 2  # months in which 全年 still is that of the year that is over
NEAR = 120  # characters within which a year named before still holds
# "去年3月开工,目前…,预计6月完工", "去年签约的丙项目8月可试产": the 去年 is over
OVER_PATTERN = re.compile(
    r".*(?:目前|现在|如今|眼下|当前|本月|预计|计划|力争|争取|有望|可望|即将|[将拟]于)"
    r"|(?:\d{1,2}月)?[^,。;]{0,4}(?:签约|引进|落户|落地|开工|动工|入驻|投产|建成)的"
)
# what a figure is only measured against, 去年同期, 较2019年末, names none
NAMED_YEAR_PATTERN = compile_guarded(
    r"(?:(?<!\d)(?<![比较])((?:19|20)\d\d)年|(?<![比较])去年|今年|(?<![比较])上年)(?!同期)"
)


def read_year(match: re.Match[str], anchor: Anchor) -> int | None:
    """The year that the match names, else the one last named before it, else the anchor's."""
    written = match.groupdict().get("year")
    if written in RELATIVE_YEARS:
        return None if anchor.year is None else anchor.year + RELATIVE_YEARS[written]
    if written in TOLD_YEARS:
        named = find_named(match)
        told = read_written_year(named, anchor) if named else read_year_before(anchor)
        if told is None and anchor.year:
            told = anchor.year - (written == THAT_YEAR and is_new_year(anchor))
        return told + TOLD_YEARS[written] if told else None
    if written:
        number = read_numeral(written)
        return int(number) + (2000 if number < 100 else 0) if number else None
    return read_named_year(match, anchor) or anchor.year


def read_named_year(match: re.Match[str], anchor: Anchor) -> int | None:
    """2018年3月签约,5月开工: the year that the sentence named last, and is still in."""
    named = find_named(match)
    year = read_written_year(named, anchor) if named else None
    if named is None or year is None or anchor.year is None or year >= anchor.year:
        return year
    is_over = OVER_PATTERN.match(match.string, named.end(), match.start())
    return None if is_over else year


def find_named(match: re.Match[str]) -> re.Match[str] | None:
    """The last year named shortly before in the sentence."""
    start = max(0, match.start() - NEAR)
    named = [*NAMED_YEAR_PATTERN.finditer(match.string, start, match.start())]
    return named[-1] if named else None


def read_written_year(named: re.Match[str], anchor: Anchor) -> int | None:
    """2018年 as it stands, 去年 by the anchor."""
    if named[1]:
        return int(named[1])
    return anchor.year and anchor.year + RELATIVE_YEARS[named.group()]


def is_new_year(anchor: Anchor) -> bool:
    return anchor.published is not None and anchor.published.month <= NEW_YEAR


def read_year_before(anchor: Anchor) -> int | None:
    """2018年3月签约;同年5月开工: the year that the paragraph named last, or the one above."""
    named = [*NAMED_YEAR_PATTERN.finditer(anchor.before)]
    named = named or [*NAMED_YEAR_PATTERN.finditer(anchor.above)]
    if not named:
        return None
    return read_written_year(named[-1], anchor)
