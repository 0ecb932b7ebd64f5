"""What time a whole article, or the part below a heading, reports on."""

import re

from articles.parser.blocks import HEADLINE, SUBHEADING
from articles.parser.dates import Period
from articles.parser.event_days import Held, hold
from articles.parser.frames import is_frame
from articles.parser.mentions.base import PERIOD, Reading
from articles.parser.paragraphs import find_heading
from articles.parser.span import Span
from articles.parser.story import Story
from articles.parser.words import compile_guarded

# a figure is of a time, as a year's output; of a moment, as the firms there are; or of
# what happened, as the projects signed
FLOW, STOCK, HAPPENED = "flow", "stock", "happened"

# what tells how a year went: 台账, 答卷, 成绩单
ACCOUNT = (
    r"(?:[账帐]本?|台账|答卷|成绩单?|数据|数字|家底|业绩|答案|战果|成果|年报|战报)"
)
# "——翻开甲市去年的招商台账", ",这是甲区2017年留下的一本账": when the figures before it were
ACCOUNT_PATTERN = compile_guarded(
    rf"(?:——|[,。]?这[^,。;:\d]{{0,8}}?是)[^,。;:]{{0,30}}?{ACCOUNT}(?=[,。;!]|$)"
)


def find_account(reading: Reading, at: int) -> Held | None:
    """项目72个,资金175亿元——翻开甲市去年的招商台账,分量不轻: of that year."""
    found = ACCOUNT_PATTERN.search(reading.text, at)
    times = reading.between(*found.span(), PERIOD) if found else ()
    return hold(reading, times[0], "following_period") if times else None


def find_told_year(story: Story) -> Held | None:
    """全年 in a report that looks back on the year before."""
    told = find_main_period(story)
    is_past = told and told.value.is_year and told.value.year == (story.year or 0) - 1
    return told if is_past else None


def find_headed_year(story: Story, reading: Reading) -> Held | None:
    """The year of 二、2022年主要目标, for what stands below the heading."""
    heading = find_heading(story, reading)
    if heading is None or heading.sentence.block.kind != SUBHEADING:
        return None
    years = (m for m in heading.of(PERIOD) if m.value.is_year)
    year = next((m for m in years if is_frame(heading, m)), None)
    return hold(heading, year, "headed_year") if year else None


def find_main_period(story: Story) -> Held | None:
    """The time that the article reports on; one long past says nothing of now."""
    if story.main_period is None:
        return None
    period: Period = story.main_period[0]
    if story.year and not -1 <= period.first.year - story.year <= 0:
        return None
    return Held(*story.main_period, "main_period")


def find_reported(story: Story, sort: str) -> Held | None:
    """The time that the article reports on; months that no title names only of flows."""
    main = find_main_period(story)
    if main and sort != FLOW and story.year and main.value.last.year < story.year:
        return main if is_review(story, main.value) else None
    if main is None or sort == FLOW or main.value.is_year:
        return main
    is_shown = not main.value.is_years and is_titled(story, main.span, main.value)
    return main if is_shown else None


WHOLE_WORDS = ("全年", "年末", "年底")
LATER_WORDS = ("今年", "目前", "截至", "如今")
REVIEWING = 2  # sentences that speak of the whole year


def is_review(story: Story, time: Period) -> bool:
    """Whether a text reports on the year before and on nothing since."""
    if not time.is_year or time.year != (story.year or 0) - 1:
        return False
    texts = [r.text for r in story.readings]
    if any(word in text for text in texts for word in LATER_WORDS):
        return False
    return sum(any(w in text for w in WHOLE_WORDS) for text in texts) >= REVIEWING


# "半年报出炉", "首季“开门红”": what a headline reports on without a year
PARTS = {
    "01/06": re.compile(r"半年|年中|期中"),
    "01/03": re.compile(r"[一首]季|开门红"),
    "01/09": re.compile(r"三季"),
}


def is_titled(story: Story, span: Span, period: Period) -> bool:
    """Whether a headline names the time, be it as 半年报."""
    heads = [r.sentence for r in story.readings if r.sentence.block.kind == HEADLINE]
    part = PARTS.get(f"{period.start[5:]}/{period.stop[5:]}")
    return any(
        head.span.covers(span) or (part and part.search(head.text)) for head in heads
    )
