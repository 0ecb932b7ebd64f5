"""Whose head tells a figure: the firm of which a manager speaks."""

import re

from articles.parser.event_days import Held
from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import Mention, Reading
from articles.parser.namings import find_last_named
from articles.parser.paragraphs import find_index, list_earlier
from articles.parser.periods import bounds
from articles.parser.story import Story

HEADS = "负责人|总经理|董事长|总裁|副总|厂长|经理|主管|总监|创始人|工程师"
# the rest of "甲公司总经理张某某介绍"
SPEAKING_PATTERN = re.compile(
    rf"[^,。;:“]{{0,8}}?(?:{HEADS})[^,。;:“]{{0,8}}?(?:说|介绍|表示|告诉|透露|坦言|直言|感慨|算了|称)"
)
# the same behind a quotation: "站在车间里,甲公司总经理张某某信心满满"
HEADED_PATTERN = re.compile(rf"[^,。;:“]{{0,8}}?(?:{HEADS})")
QUOTED = 3  # sentences of a quotation behind one of its own
# "据企业负责人介绍", of the firm named last
NAMELESS_PATTERN = re.compile(
    rf"(?:企业|公司|厂)(?:相关|有关)?(?:{HEADS})[^,。;:“]{{0,8}}?(?:说|介绍|表示|告诉|透露)"
)


def find_speaker(story: Story, reading: Reading, at: int) -> Held | None:
    """据甲公司负责人介绍,产值2亿元; “产值2亿元。”甲公司总经理说。"""
    told = [m for m in reading.between(0, at, ENTERPRISE) if speaks(reading, m)]
    if told:
        return hold_speaker(reading, told[-1])
    nameless = NAMELESS_PATTERN.search(reading.text, 0, at)
    if nameless:
        return find_nameless(story, reading, nameless)
    return find_next_speaker(story, reading)


def speaks(reading: Reading, firm: Mention) -> bool:
    return SPEAKING_PATTERN.match(reading.text, firm.stop) is not None


def find_next_speaker(story: Story, reading: Reading) -> Held | None:
    """Whoever said the quoted sentence, named behind it."""
    if not is_quoted(reading):
        return None
    index = find_index(story, reading) + 1
    for behind in story.readings[index : index + QUOTED]:
        if behind.sentence.block is not reading.sentence.block:
            return None
        if is_open(behind.sentence.before):
            continue
        nameless = NAMELESS_PATTERN.match(behind.text)
        return (
            find_nameless(story, behind, nameless) if nameless else find_headed(behind)
        )
    return None


def find_nameless(story: Story, reading: Reading, told: re.Match[str]) -> Held | None:
    """公司董事长介绍: of the firm of the paragraph, else of that above."""
    at = told.start()
    near = find_firm(story, reading, at)
    last = None if near else find_last_named(story, reading, at, ENTERPRISE)
    span = reading.sentence.span_of(at, told.end())
    return near or (Held(last, span, "speaker") if last else None)


def is_quoted(reading: Reading) -> bool:
    """Whether all of the sentence is what somebody said."""
    text, before = reading.text, reading.sentence.before
    if text.startswith("“") and not is_open(before):
        return text.endswith("”") or is_open(text)
    return is_open(before)


def is_open(text: str) -> bool:
    """Whether a quotation goes on behind the text."""
    return text.count("“") > text.count("”")


def find_headed(behind: Reading) -> Held | None:
    """The firm of whose head the sentence behind a quotation tells."""
    quote = behind.text.find("“")
    stop = quote if quote >= 0 else len(behind.text)
    firms = behind.between(0, stop, ENTERPRISE)
    headed = (m for m in firms if HEADED_PATTERN.match(behind.text, m.stop))
    firm = next(headed, None)
    return hold_speaker(behind, firm) if firm else None


def hold_speaker(reading: Reading, firm: Mention) -> Held:
    span = reading.sentence.span_of(*bounds(firm))
    return Held(str(firm.value), span, "speaker")


def find_main_firm(story: Story) -> Held | None:
    """专利156件 in a firm's portrait, far from its name."""
    firm = story.cast.find(story.main_firm) if story.main_firm else None
    return Held(firm.name, firm.spans[0], "main_firm") if firm and firm.spans else None


def find_firm(story: Story, reading: Reading, at: int) -> Held | None:
    """走进甲公司,…。拥有专利产品20余项: the last firm that the paragraph names."""
    for earlier in (reading, *list_earlier(story, reading)):
        stop = at if earlier is reading else len(earlier.text)
        firms = earlier.between(0, stop, ENTERPRISE)
        if firms:
            span = earlier.sentence.span_of(*bounds(firms[-1]))
            return Held(str(firms[-1].value), span, "near_firm")
    return None
