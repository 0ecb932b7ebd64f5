"""Subjects told elsewhere: behind their figures, in the heading above, or as 这里."""

import re

from articles.parser.anaphors import HEADING_LEAD
from articles.parser.lexicon import ENTERPRISE, PARK, PLACE
from articles.parser.mentions.base import Reading
from articles.parser.namings import is_begun
from articles.parser.openings import CLUSTER_PATTERN
from articles.parser.paragraphs import LOOK_BACK, find_heading, find_index, list_earlier
from articles.parser.periods import bounds
from articles.parser.span import Span
from articles.parser.story import Story

Found = tuple[str, Span]  # a subject with where it stands
# "这就是甲公司", "这份成绩单,来自甲园区": whose the figures before it are
REVEALING = r"这[^,。;:]{0,12}?,?(?:是|来自|出自|属于|背后),?"
REVEALED_PATTERN = re.compile(rf"——{REVEALING}")
REVEALING_PATTERN = re.compile(REVEALING)
END_PATTERN = re.compile(r"[,:;。!?]|——")


def find_following_subject(story: Story, reading: Reading, at: int) -> Found | None:
    """塔吊40座——这是甲公司的工地; 产值8亿元。这份成绩单来自甲公司。"""
    revealed = REVEALED_PATTERN.search(reading.text, at)
    if revealed:
        return read_revealed(reading, revealed.end())
    if reading.sentence.start:
        return None
    index = find_index(story, reading)
    for behind in story.readings[index + 1 : index + 2]:
        if behind.sentence.block is reading.sentence.block:
            revealed = REVEALING_PATTERN.match(behind.text)
            return read_revealed(behind, revealed.end()) if revealed else None
    return None


def read_revealed(reading: Reading, start: int) -> Found | None:
    """The last park or firm of the clause that says whose the figures before it are."""
    bound = END_PATTERN.search(reading.text, start)
    stop = bound.start() if bound else len(reading.text)
    named = reading.between(start, stop, PARK, ENTERPRISE)
    if not named:
        return None
    return named[-1].value, reading.sentence.span_of(*bounds(named[-1]))


# "3家全部进入百强": of all that headings name, not of the last
TOGETHER_PATTERN = re.compile(
    r"(?:上述|以上|这)?(?:\d+|[两三四五六七八九十])[家个](?:园区|开发区)?(?:全部|全都|均|都|合计|加起来|一共)"
)


def find_headed_subject(
    story: Story, reading: Reading, kinds: tuple[str, ...]
) -> Found | None:
    """The park or firm with which the heading of the section begins: 二、甲公司."""
    heading = find_heading(story, reading)
    if heading is None or TOGETHER_PATTERN.match(reading.text):
        return None
    named = [m for m in heading.of(PARK, ENTERPRISE) if m.kind in kinds]
    lead = HEADING_LEAD.match(heading.text)
    if not named or lead is None or lead.end() != named[0].start:
        return None
    return named[0].value, heading.sentence.span_of(*bounds(named[0]))


def find_here(story: Story, reading: Reading) -> Found | None:
    """这里已集聚企业30家: in the park that the sentences before name last."""
    index = find_index(story, reading)
    above = reversed(story.readings[max(0, index - LOOK_BACK) : index])
    for earlier in (*list_earlier(story, reading), *above):
        parks = [m for m in earlier.of(PARK) if not is_begun(earlier, m)]
        if parks:
            return parks[-1].value, earlier.sentence.span_of(*bounds(parks[-1]))
    return None


def find_cluster(story: Story, reading: Reading) -> Found | None:
    """集群现有企业35家: of the cluster named last behind a place."""
    index = find_index(story, reading)
    for earlier in reversed(story.readings[max(0, index - LOOK_BACK) : index + 1]):
        if "产业集群" not in earlier.text:
            continue
        for mention in reversed(earlier.of(PLACE)):
            rest = CLUSTER_PATTERN.match(earlier.text, mention.stop)
            if rest:
                name = earlier.text[mention.start : rest.end()]
                return name, earlier.sentence.span_of(mention.start, rest.end())
    return None
