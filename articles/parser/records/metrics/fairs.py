"""The fair whose visitors and stands a figure counts."""

import re

from articles.parser.event_days import Held
from articles.parser.mentions.base import Reading
from articles.parser.paragraphs import LOOK_BACK, find_index
from articles.parser.story import Story

# what only a fair or a meeting has
FAIR_NAMES = re.compile(r"参展|展位|展商|展览面积|布展|到会|参会|与会|观众")
# "第八届甲山国际装备博览会", "2021甲山国际钛业展览会"
FAIR_PATTERN = re.compile(
    r"(?:第[一二三四五六七八九十百\d]+届|20\d\d年?)[^,。;:“”《》\d]{2,28}?"
    r"(?:博览会|展览会|交易会|洽谈会|展销会|峰会|论坛|大会|年会|推介会)"
)


def find_fair(story: Story, reading: Reading, name: str, at: int) -> Held | None:
    """展位1100个: of the fair named last."""
    if not FAIR_NAMES.search(name):
        return None
    index = find_index(story, reading)
    above = story.readings[max(0, index - LOOK_BACK) : index]
    for told in (reading, *reversed(above)):
        stop = at if told is reading else len(told.text)
        found = (
            [*FAIR_PATTERN.finditer(told.text, 0, stop)] if "会" in told.text else []
        )
        if found:
            span = told.sentence.span_of(*found[-1].span())
            return Held(found[-1].group(), span, "held_fair")
    return None
