"""Where a sentence stands: what its paragraph says before it."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from operator import attrgetter

from articles.parser.blocks import HEADLINE, SUBHEADING
from articles.parser.mentions.base import Reading
from articles.parser.story import Story

BY_FIRST = attrgetter("sentence.first")
HEADINGS = (HEADLINE, SUBHEADING)
LOOK_BACK = 12  # sentences of one paragraph


def list_earlier(story: Story, reading: Reading) -> Iterator[Reading]:
    """The sentences of the same paragraph before this one, the nearest first."""
    index = find_index(story, reading)
    for earlier in reversed(story.readings[max(0, index - LOOK_BACK) : index]):
        if earlier.sentence.block is not reading.sentence.block:
            return
        yield earlier


def list_before(story: Story, reading: Reading) -> Iterator[Reading]:
    """Those sentences, and then the ones of the paragraph before."""
    index, blocks = find_index(story, reading), [reading.sentence.block]
    for earlier in reversed(story.readings[max(0, index - LOOK_BACK) : index]):
        if earlier.sentence.block is not blocks[-1]:
            blocks.append(earlier.sentence.block)
        if len(blocks) > 2:
            return
        yield earlier


def find_heading(story: Story, reading: Reading) -> Reading | None:
    """The heading above, where it is not far."""
    index = find_index(story, reading)
    above = story.readings[max(0, index - LOOK_BACK) : index]
    headings = (r for r in reversed(above) if r.sentence.block.kind in HEADINGS)
    return next(headings, None)


@lru_cache(maxsize=64)
def find_index(story: Story, reading: Reading) -> int:
    """By its sentence: a reading to which mentions were added is still the same."""
    sentence = reading.sentence
    found = bisect_left(story.readings, sentence.first, key=BY_FIRST)
    if found < len(story.readings) and story.readings[found].sentence is sentence:
        return found
    return next((i for i, r in enumerate(story.readings) if r.sentence is sentence), 0)
