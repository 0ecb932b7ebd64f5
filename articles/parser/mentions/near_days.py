"""Days and months counted from the publication: 昨日, 上周五, 7日下午, 本月29日."""

import datetime
import re
from collections.abc import Iterator

from articles.parser.dates import Anchor, Period, build_day, build_months
from articles.parser.mentions.base import Mention
from articles.parser.mentions.states import build_mention
from articles.parser.words import compile_guarded

DAY = r"(?:3[01]|[12]\d|0?[1-9])"
RELATIVE_DAYS = {"今日": 0, "今天": 0, "昨日": -1, "昨天": -1, "前天": -2}
SPOKEN_PATTERN = re.compile("|".join(RELATIVE_DAYS))
WEEKDAYS = "一二三四五六日"
WEEKDAY_PATTERN = re.compile(rf"(?P<which>[上本])周(?P<day>[{WEEKDAYS}])")
# "本月29日", "上个月", "下月初"; "本月以来" starts a span and is none
NEAR_MONTHS = {"本": 0, "上": -1, "下": 1}
NEAR_MONTH_PATTERN = re.compile(
    rf"(?<!以)(?P<which>[本上下])个?月(?!以来)(?:(?P<day>{DAY})(?:日|号))?"
)
# "7日下午", "18日,某区举行", "项目18日在", "昨(27)日"; "3日内", "5月18日" and "8-18日" match otherwise or not
NEAR_DAY_PATTERN = compile_guarded(
    rf"(?:(?<=^)|(?<=[,。;)\s讯]))(?P<day>{DAY})日(?=上午|下午|晚|清晨|凌晨|,|在|举行|讯|从)"
    rf"|(?<![\d.\-—~至到月期时前共达近约第每满()])(?P<late>{DAY})日(?=上午|下午|在|举行|来到|抵达|召开|开幕|宣布)"
    rf"|(?<=刚刚过去的)(?P<over>{DAY})日"
    rf"|[昨今]天?\((?P<told>{DAY})日?\)日?"
)


def find_spoken_days(text: str, anchor: Anchor) -> Iterator[Mention]:
    """昨日, 今天, counted from the publication."""
    if not anchor.published:
        return
    for match in SPOKEN_PATTERN.finditer(text):
        shift = datetime.timedelta(days=RELATIVE_DAYS[match.group()])
        day = Period((anchor.published + shift).isoformat())
        yield build_mention(match, day, "find_spoken_days")


def find_weekdays(text: str, anchor: Anchor) -> Iterator[Mention]:
    """上周五, 本周三, counted from the Monday of the week of publication."""
    if not anchor.published or "周" not in text:
        return
    monday = anchor.published - datetime.timedelta(days=anchor.published.weekday())
    for match in WEEKDAY_PATTERN.finditer(text):
        weeks = {"上": -7, "本": 0}[match["which"]]
        shift = datetime.timedelta(days=weeks + WEEKDAYS.index(match["day"]))
        period = Period((monday + shift).isoformat())
        yield build_mention(match, period, "find_weekdays")


def find_near_days(text: str, anchor: Anchor) -> Iterator[Mention]:
    """7日下午, counted from the publication: of its month, or of the one before."""
    if not anchor.published or "日" not in text:
        return
    for match in NEAR_DAY_PATTERN.finditer(text):
        near = anchor.published.replace(day=1)
        day = int(match["day"] or match["late"] or match["over"] or match["told"])
        if day > anchor.published.day:
            near -= datetime.timedelta(days=1)
        period = build_day(near.year, near.month, day)
        rule = "find_spoken_days" if match["told"] else "find_near_days"
        if period:
            yield build_mention(match, period, rule)


def find_near_months(text: str, anchor: Anchor) -> Iterator[Mention]:
    """本月29日, 上个月, counted from the publication."""
    if not anchor.published:
        return
    for match in NEAR_MONTH_PATTERN.finditer(text):
        months = anchor.published.month - 1 + NEAR_MONTHS[match["which"]]
        year, month = anchor.published.year + months // 12, months % 12 + 1
        whole = build_months(year, month, month)
        period = build_day(year, month, int(match["day"])) if match["day"] else whole
        if period:
            yield build_mention(match, period, "find_near_months")
