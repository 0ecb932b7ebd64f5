"""Sentence → the projects it names, by their ends, as lists and beside one another."""

from collections.abc import Iterator, Sequence

from articles.parser.mentions.base import Mention, Reading
from articles.parser.mentions.projects.heads import find_heads, find_runs
from articles.parser.mentions.projects.lists import find_listed
from articles.parser.mentions.projects.names import (
    find_all_bounds,
    find_named,
    name_project,
)
from articles.parser.mentions.projects.refusals import is_refused
from articles.parser.span import keep_longest

RULES = (find_named, find_listed)


def find_projects(reading: Reading) -> tuple[Mention, ...]:
    """All projects that a sentence names, in order."""
    found = [mention for rule in RULES for mention in rule(reading)]
    if found and "、" in reading.text:
        found += find_beside(reading, found)
    return tuple(keep_longest(found, lambda mention: mention.span))


def find_beside(reading: Reading, found: Sequence[Mention]) -> Iterator[Mention]:
    """A thing between 、 beside a project: 'A项目、鑫隆集团医药物流园区、B项目'."""
    starts = {mention.start for mention in found}
    stops = {mention.stop for mention in found}
    for start, stop in find_runs(reading.text):
        is_beside = start - 1 in stops or stop + 1 in starts
        if not is_beside or start in starts:
            continue
        heads = [h for h in find_heads(reading.text, start, stop) if h.stop == stop]
        for head in heads:
            bound = find_all_bounds(reading, (start, stop), heads)[0]
            if not is_refused(reading, bound, head):
                yield name_project(reading, bound, head, "thing_beside")
