"""Sentence → the projects it names, by their ends, as lists and beside one another."""

from collections.abc import Iterator, Sequence

from articles.parser.mentions.base import Mention, Reading
from articles.parser.mentions.projects.bounds import find_bound
from articles.parser.mentions.projects.clauses import skip_clause
from articles.parser.mentions.projects.heads import find_heads, find_runs
from articles.parser.mentions.projects.lists import find_enumerated, find_listed
from articles.parser.mentions.projects.names import (
    find_all_bounds,
    find_named,
    name_project,
    skip_park,
)
from articles.parser.mentions.projects.refusals import is_refused
from articles.parser.span import keep_longest

RULES = (find_named, find_listed, find_enumerated)


def find_projects(reading: Reading) -> tuple[Mention, ...]:
    """All projects that a sentence names, in order."""
    found = [mention for rule in RULES for mention in rule(reading)]
    if found and "、" in reading.text:
        found += find_beside(reading, found)
    if len(found) < 2:
        return tuple(found)
    return tuple(keep_longest(found, lambda mention: mention.span))


def find_beside(reading: Reading, found: Sequence[Mention]) -> Iterator[Mention]:
    """A thing between 、 beside a project: 'A项目、鑫隆集团医药物流园区、B项目'."""
    named = [mention for mention in found if mention.rule != "thing_built"]
    starts = {mention.start for mention in named}
    stops = {mention.stop for mention in named}
    for start, stop in find_runs(reading.text):
        is_after = start - 1 in stops and reading.text[start - 1] == "、"
        is_before = stop + 1 in starts and reading.text[stop] == "、"
        if not is_after and not is_before:
            continue
        heads = find_heads(reading.text, start, stop)
        if heads and heads[-1].stop == stop:
            bounds = find_all_bounds(reading, (start, stop), heads)
            bound = find_bound(bounds, heads[-1], start)
            bound = skip_clause(reading, bound, heads[-1].start)
            bound = skip_park(reading, bound, heads[-1].start)
            if not is_refused(reading, bound, heads[-1]):
                yield name_project(reading, bound, heads[-1], "thing_beside")


def find_unbuilt(reading: Reading) -> tuple[Mention, ...]:
    """The thing that opens a sentence or clause, where the next ones say 该项目 of it."""
    for start, stop in find_runs(reading.text):
        heads = [h for h in find_heads(reading.text, start, stop) if not h.is_bare]
        if not heads or heads[0].is_sure:
            continue
        bounds = find_all_bounds(reading, (start, stop), heads[:1])
        bound = find_bound(bounds, heads[0], start)
        bound = skip_clause(reading, bound, heads[0].start)
        is_kept = not is_refused(reading, bound, heads[0])
        if is_kept and bound.stop == start:
            return (name_project(reading, bound, heads[0], "thing_taken_up"),)
    return ()
