"""Whose head tells a figure: the firm of which a manager speaks."""

import re

from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import Mention, Reading
from articles.parser.paragraphs import find_index, list_earlier
from articles.parser.periods import Held, bounds
from articles.parser.story import Story

HEADS = "负责人|总经理|董事长|总裁|厂长|经理|主管|总监|创始人"
# the rest of "甲公司总经理张某某介绍"
SPEAKING_PATTERN = re.compile(
    rf"[^,。;:“]{{0,8}}?(?:{HEADS})[^,。;:“]{{0,8}}?(?:说|介绍|表示|告诉|透露|坦言|称)"
)
# "据企业负责人介绍", of the firm named last
NAMELESS_PATTERN = re.compile(
    rf"(?:企业|公司|厂)(?:相关|有关)?(?:{HEADS})[^,。;:“]{{0,8}}?(?:说|介绍|表示|告诉|透露)"
)


def find_speaker(story: Story, reading: Reading, at: int) -> Held | None:
    """据甲公司负责人介绍,产值2亿元; “产值2亿元。”甲公司总经理说。"""
    told = [m for m in reading.between(0, at, ENTERPRISE) if speaks(reading, m)]
    if told:
        return hold_speaker(reading, told[-1])
    if NAMELESS_PATTERN.search(reading.text, 0, at):
        return find_firm(story, reading, at)
    return find_next_speaker(story, reading)


def speaks(reading: Reading, firm: Mention) -> bool:
    return SPEAKING_PATTERN.match(reading.text, firm.stop) is not None


def find_next_speaker(story: Story, reading: Reading) -> Held | None:
    """Whoever said the quoted sentence, named behind it."""
    if not (reading.text.startswith("“") and reading.text.endswith("”")):
        return None
    index = find_index(story, reading) + 1
    if index >= len(story.readings):
        return None
    behind = story.readings[index]
    if behind.sentence.block is not reading.sentence.block:
        return None
    firms = (m for m in behind.of(ENTERPRISE) if m.start == 0 and speaks(behind, m))
    firm = next(firms, None)
    return hold_speaker(behind, firm) if firm else None


def hold_speaker(reading: Reading, firm: Mention) -> Held:
    span = reading.sentence.span_of(*bounds(firm))
    return Held(str(firm.value), span, "speaker")


def find_firm(story: Story, reading: Reading, at: int) -> Held | None:
    """走进甲公司,…。拥有专利产品20余项: the last firm that the paragraph names."""
    for earlier in (reading, *list_earlier(story, reading)):
        stop = at if earlier is reading else len(earlier.text)
        firms = earlier.between(0, stop, ENTERPRISE)
        if firms:
            span = earlier.sentence.span_of(*bounds(firms[-1]))
            return Held(str(firms[-1].value), span, "near_firm")
    return None
