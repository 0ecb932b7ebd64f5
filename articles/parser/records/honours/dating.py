"""When an honour was given: the time stated, its ceremony's day, its chronicle's year."""

import re
from itertools import islice

from articles.parser.dates import Period, build_day
from articles.parser.event_days import find_last_day
from articles.parser.frames import is_ceremony
from articles.parser.mentions.base import HONOUR as HONOUR_MENTION
from articles.parser.mentions.base import PERIOD, Mention, Reading
from articles.parser.mentions.honours import NOTE_PATTERN
from articles.parser.paragraphs import find_heading, list_earlier
from articles.parser.periods import find_inherited_period
from articles.parser.records.base import Cell
from articles.parser.records.honours.clauses import find_clause
from articles.parser.records.honours.places import Place
from articles.parser.span import Span
from articles.parser.words import compile_guarded

# matches what follows 2019年 in 2019年以来, "9月24日,记者从…获悉" and "2024年(第九届)甲大赛"
AFTER_PATTERN = re.compile(
    r"以来|起|[^,]{0,2}(?:成立|落户|入驻|进驻|创办|创立|注册|引进|投产|建成)|,?(?:记者|从)|[^,]{0,12}获悉|\(?第[一二三四五六七八九十\d]+届"
)
# "截至2023年底,12家企业获评…": up to when they were counted
UNTIL_PATTERN = re.compile(r".{0,2}截[至止]")
# "2010年升格为U,是国家级T": the time belongs to U
BEING_PATTERN = re.compile(r"[是系]|作为|属")
NEAR = 12
LOOK_BACK = 4  # sentences
# "会上,甲公司获颁", "会议通报了考评结果"
CEREMONY_PATTERN = compile_guarded(
    r"(?:(?<!社)会|仪式|典礼|活动)[上中]|当天|当日|(?:会议|大会|活动)(?:还|表彰|通报|宣读|颁|授)|现场(?=[,向为还]|[颁授表])"
)
GIVING_PATTERN = re.compile(
    r"表彰|考评|考核结果|颁发|颁奖|授牌|揭晓|公布|公示|发布|命名|授予"
)
# "此前,园区先后获批T": not on the day of which the sentence before tells
BEFORE_PATTERN = re.compile(
    r"此前|之前|先后|相继|陆续|曾|累计|历年|多年|近年|至此|目前|早[已就在]|拥有"
)
HELD_RULES = ("find_being", "find_shown", "find_apposed", "find_attached")
# "工信部4月3日对外公布", "去年12月通过省级认定,": when an earlier clause says it was given
ISSUED_PATTERN = re.compile(
    r"(?:在[^,。;:]{2,8})?(?:正式|对外|集中|联合)*(?:公布|发布|公示|揭晓|印发|通报)"
    r"|(?P<passing>(?:通过[^,。;]{0,10}(?:认定|验收|评审|审核|复核)"
    r"|经[^,。;]{2,24}?(?:批准|批复|同意)(?:设立|成立)?),)"
)
# such as 2025中国园区百强, “2022年度纳税大户” and 园区百强(2021)
TITLED_PATTERN = re.compile(
    r"[“《]?(?P<year>(?:19|20)\d\d)(?!\d)|[^()]+\((?P<noted>(?:19|20)\d\d)年?度?\)”?$"
)
# "4月27日,甲县传来好消息:省政府近日批复…": when the news came is not when it was given
NEWS_PATTERN = re.compile(
    r"[^。;]{0,24}(?:消息|喜讯|捷报|喜报)[^。;]{0,24}(?:近日|日前|此前)"
)
# "新认定"
NEW_PATTERN = re.compile(r"新增|新认定|新获|新入选")
# such words date nothing to the day; "2020-09-11" is the page's
LATELY_PATTERN = re.compile(r"[日近目此]前|近[日期来]|最近|不久前|\d{4}[-/.]\d")
# "2006" on a line above "获得…", "1997年:" and "(1) 2008年 ": an entry of a chronology
HEADED_PATTERN = re.compile(
    r"(?:\(?\d{1,2}[.、)]\s*)?(?P<year>(?:19|20)\d\d)"
    r"(?:年(?:\d{1,2}月)?(?=[: ])|(?=\d{1,2}[.、]|[^\d年.,万亿%/-]))"
)


def find_noted_year(place: Place, title: Span) -> Cell | None:
    """2011 of “全省十强园区”(2011年)."""
    found = NOTE_PATTERN.match(place.titled.text, title.stop)
    if found is None:
        return None
    span = place.titled.sentence.span_of(*found.span("year"))
    return Cell(found["year"], span, "noted_year", 0.93)


def find_date(place: Place) -> Cell | None:
    """The time stated last before the cue, outside of all titles."""
    honours = place.reading.of(HONOUR_MENTION)
    named = [span for m in honours for span in (m.span, *m.value.titles)]
    stated = [
        m
        for m in place.reading.of(PERIOD)
        if m.start < place.award.cue.stop
        and not any(span.covers(m.span) for span in named)
        and is_when(place.reading, m, place.award.cue.start)
        and (m.value.is_day or not is_ceremony(place.reading, m))
        and not LATELY_PATTERN.match(place.reading.text, m.start)
    ]
    if not stated:
        return (
            find_event_date(place)
            or find_headed_day(place)
            or find_headed_year(place.reading)
            or find_given_day(place)
            or find_new_year(place)
            or find_titled_year(place)
        )
    when = choose_date(place.reading, stated)
    if when is None:
        return None
    span = place.reading.sentence.span_of(when.start, when.stop)
    return Cell(read_date(place.reading, when), span, "stated_date", 0.88)


def choose_date(reading: Reading, stated: list[Mention]) -> Mention | None:
    """The last time; 5月公布的榜单上,A连续7年跻身T is dated by the publication."""
    if is_dated(stated[-1].value):
        return stated[-1]
    issued = [m for m in stated[:-1] if is_issued(reading, m)]
    return issued[-1] if issued and is_dated(issued[-1].value) else None


def is_issued(reading: Reading, when: Mention) -> bool:
    """5月公布的榜单上, but not 2006年通过国家审核, which was another honour."""
    found = ISSUED_PATTERN.match(reading.text, when.stop)
    return found is not None and not found["passing"]


def read_date(reading: Reading, when: Mention) -> str:
    """去年底 is December, though a state at that time is of its last day."""
    date: str = when.value.to_json()
    is_end = reading.text[when.stop - 1] in "底末"
    return date[: len("2018-12")] if is_end and when.value.is_day else date


def find_event_date(place: Place) -> Cell | None:
    """The day of the ceremony at which it is presented: 活动现场,…颁发“T”."""
    if not is_given_there(place):
        return None
    day = find_last_day(place.story, place.reading)
    return Cell(day.value.to_json(), day.span, day.rule, 0.85) if day else None


def is_given_there(place: Place) -> bool:
    """Whether 会上 or 现场 stands before it, or in a sentence that says what is given."""
    if CEREMONY_PATTERN.search(place.reading.text, 0, place.award.cue.start):
        return True
    before = next(list_earlier(place.story, place.reading), None)
    at = before and CEREMONY_PATTERN.search(before.text)
    return bool(before and at and GIVING_PATTERN.search(before.text, at.end()))


def find_given_day(place: Place) -> Cell | None:
    """11月8日,市政府表彰先进。A公司荣获T: the day on which an earlier sentence tells of it."""
    is_before = BEFORE_PATTERN.search(place.reading.text, 0, place.award.cue.stop)
    if is_before or place.mention.rule in HELD_RULES:
        return None
    earlier = [*islice(list_earlier(place.story, place.reading), LOOK_BACK)]
    if place.listed and place.listed not in earlier:
        earlier.append(place.listed)
    for reading in earlier:
        days = [
            m
            for m in reading.of(PERIOD)
            if m.value.is_day
            and opens_clause(reading, m)
            and not LATELY_PATTERN.match(reading.text, m.start)
            and not AFTER_PATTERN.match(reading.text, m.stop)
            and GIVING_PATTERN.search(reading.text, m.stop)
        ]
        if days:
            span = reading.sentence.span_of(days[-1].start, days[-1].stop)
            return Cell(days[-1].value.to_json(), span, "given_day", 0.8)
    return None


def find_titled_year(place: Place) -> Cell | None:
    """2025 of “2025中国园区百强”: the list of a year, where no other time is told."""
    title = place.award.titles[0]
    found = TITLED_PATTERN.match(place.titled.text, title.start, title.stop)
    if found is None:
        return None
    named = "year" if found["year"] else "noted"
    span = place.titled.sentence.span_of(*found.span(named))
    return Cell(found[named], span, "titled_year", 0.75)


def find_new_year(place: Place) -> Cell | None:
    """2015年,园区发展快。新增的3家T分别是A、B: the year of the paragraph."""
    start = max(0, place.award.cue.start - NEAR)
    if place.mention.rule != "find_rolls" or not NEW_PATTERN.search(
        place.reading.text, start, place.award.titles[0].start
    ):
        return None
    held = find_inherited_period(place.story, place.reading)
    if held is None or not is_dated(held.value):
        return None
    return Cell(held.value.to_json(), held.span, "new_year", 0.75)


# "24日,甲园区被认定为T" below 2月 on a line of its own
DAY_PATTERN = re.compile(r"(?P<day>[12]?\d|3[01])日")


def find_headed_day(place: Place) -> Cell | None:
    """24日 below the heading 2月 of a chronicle."""
    found = DAY_PATTERN.match(place.reading.text)
    heading = find_heading(place.story, place.reading) if found else None
    months = heading.of(PERIOD) if heading else ()
    if not found or not heading or len(months) != 1:
        return None
    month = months[0]
    if month.stop - month.start < len(heading.text.strip(" 【】()■◆●:")):
        return None
    first = month.value.first
    day = build_day(first.year, first.month, int(found["day"]))
    span = place.reading.sentence.span_of(*found.span())
    return Cell(day.to_json(), span, "headed_day", 0.85) if day else None


def find_headed_year(reading: Reading) -> Cell | None:
    """The year that stands alone above or before an entry of a chronology."""
    block = reading.sentence.block
    found = HEADED_PATTERN.match(block.text)
    if found is None:
        return None
    return Cell(found["year"], block.span_of(*found.span("year")), "headed_year", 0.85)


def is_when(reading: Reading, period: Mention, at: int) -> bool:
    """A time of the cue's clause, or one that opens an earlier clause.

    Not the start of a span (自2019年以来) nor the day of asking (记者今日获悉).
    """
    if period.start and reading.text[period.start - 1] in "自从":
        return period.stop == at
    if UNTIL_PATTERN.match(reading.text, max(0, period.start - 2), period.stop):
        return False
    after = (AFTER_PATTERN, NEWS_PATTERN)
    if any(pattern.match(reading.text, period.stop, at) for pattern in after):
        return False
    start, _ = find_clause(reading.text, at)
    if period.start < start and BEING_PATTERN.match(reading.text, at):
        told = (m.value.cue.start for m in reading.of(HONOUR_MENTION))
        if any(period.stop <= cue < at for cue in told):
            return False
    issued = ISSUED_PATTERN.match(reading.text, period.stop)
    if issued and (not issued["passing"] or issued.end() == start):
        return True
    return period.start >= start or opens_clause(reading, period)


def opens_clause(reading: Reading, period: Mention) -> bool:
    """A time before a comma (不久前的8月5日,), but not of 甲公司成立于1998年,."""
    start, _ = find_clause(reading.text, period.start)
    if reading.text.startswith(",", period.stop):
        return period.start == start or reading.text[period.start - 1] != "于"
    return not reading.text[start : period.start].strip("(据悉了解,在于其中此前早")


def is_dated(period: Period) -> bool:
    """A year or less: "十四五"期间 dates no honour."""
    return (period.last - period.first).days < 366
