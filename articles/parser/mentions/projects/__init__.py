"""Sentence → the projects it names, by their ends, as lists and beside one another."""

import re
from collections.abc import Iterator, Sequence

from articles.parser.mentions.base import PROJECT, Mention, Reading
from articles.parser.mentions.projects.bounds import find_bound
from articles.parser.mentions.projects.brands import find_brand
from articles.parser.mentions.projects.capacities import find_capacity_lists
from articles.parser.mentions.projects.clauses import skip_clause
from articles.parser.mentions.projects.enumerations import find_counted, find_enumerated
from articles.parser.mentions.projects.firms import find_firms
from articles.parser.mentions.projects.funded import find_funded
from articles.parser.mentions.projects.generic import is_generic
from articles.parser.mentions.projects.heads import find_heads, find_runs
from articles.parser.mentions.projects.labels import find_labelled
from articles.parser.mentions.projects.lists import find_listed
from articles.parser.mentions.projects.names import (
    JOINT_PATTERN,
    find_all_bounds,
    find_named,
    name_project,
    skip_park,
)
from articles.parser.mentions.projects.products import WHEN, find_products
from articles.parser.mentions.projects.refusals import is_refused
from articles.parser.mentions.projects.summed import find_summed
from articles.parser.span import keep_longest

# "光伏制氢项目|——|丙石绿氢示范项目"
APPOSED_PATTERN = re.compile(r"[—-]{2,}“?")

RULES = (
    find_named,
    find_listed,
    find_enumerated,
    find_counted,
    find_products,
    find_capacity_lists,
    find_funded,
    find_summed,
    find_firms,
    find_labelled,
)


def find_projects(reading: Reading) -> tuple[Mention, ...]:
    """All projects that a sentence names, in order."""
    found = [mention for rule in RULES for mention in rule(reading)]
    if found and "、" in reading.text:
        found = [part for each in found for part in part_joined(reading.text, each)]
        found += find_beside(reading, found)
        found += find_branded(reading, found)
    if len(found) < 2:
        return tuple(found)
    kept = keep_longest(found, lambda mention: mention.span)
    return tuple(drop_apposed(reading.text, kept))


def drop_apposed(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """'全球首个光伏制氢项目——丙石绿氢示范项目' → the latter, which is its name.

    Nor the 甲山航空港区 of 甲山航空港区丙聚变总部项目.
    """
    for mention, after in zip(found, [*found[1:], None], strict=True):
        between = text[mention.stop : after.start] if after else "。"
        is_site = not between and mention.rule.startswith("thing_")
        if not (is_site or APPOSED_PATTERN.fullmatch(between)):
            yield mention


def find_beside(reading: Reading, found: Sequence[Mention]) -> Iterator[Mention]:
    """A thing between 、 beside a project: 'A项目、鑫隆集团医药物流园区、B项目'."""
    named = [mention for mention in found if mention.rule != "thing_built"]
    starts = {mention.start for mention in named}
    stops = {mention.stop for mention in named}
    runs = find_runs(reading.text)
    for start, end in (*runs, *reversed(runs)):
        stop = end - 1 if reading.text[end - 1] == "等" else end
        is_after = start - 1 in stops and reading.text[start - 1] == "、"
        is_before = end + 1 in starts and reading.text[end] == "、"
        is_known = start in starts and stop in stops
        if is_known or not (is_after or is_before):
            continue
        for mention in find_thing(reading, start, stop):
            starts.add(start)
            stops.add(stop)
            yield mention


def find_thing(reading: Reading, start: int, stop: int) -> Iterator[Mention]:
    """What text[start:stop] ends with, unless it is a class or a part."""
    heads = find_heads(reading.text, start, stop)
    if not heads or heads[-1].stop != stop:
        return
    # 甲风机制造厂 is a firm as often as what is built
    if reading.text[heads[-1].start : stop] == "厂":
        return
    bounds = find_all_bounds(reading, (start, stop), heads)
    bound = find_bound(bounds, heads[-1], start)
    if JOINT_PATTERN.fullmatch(reading.text, bound.start, bound.stop):
        yield from find_thing(reading, start, bound.start)
    bound = skip_clause(reading, bound, heads[-1].start)
    bound = skip_park(reading, bound, heads[-1].start)
    if not is_refused(reading, bound, heads[-1]):
        yield name_project(reading, bound, heads[-1], "thing_beside")


def part_joined(text: str, found: Mention) -> Iterator[Mention]:
    """乙成造船 and 丙源风机项目 of 甲项目、乙成造船和丙源风机项目: the last of a list."""
    joint = text.find("和", found.start + SHORT_ITEM, found.stop - SHORT_ITEM)
    is_last = joint > 0 and text.startswith("、", found.start - 1)
    first = text[found.start : joint] if is_last else ""
    if not first or not find_brand(first) or not find_brand(text[joint + 1 :]):
        yield found
        return
    name = text[joint + 1 : found.stop]
    yield Mention(PROJECT, found.start, joint, first, "project_list")
    yield Mention(PROJECT, joint + 1, found.stop, name, found.rule)


# "项目集中开工", "项目和丁气项目开工奠基仪式", "项目现场": said of all that is listed before
BEGUN_PATTERN = re.compile(
    rf"(?:和[^,。;、]{{2,14}}项目)?{WHEN}*+(?:集中|正式|相继|陆续|同时|全部|顺利|建成|等|均|已)*"
    r"(?:开工|奠基|签约|竣工|投产|落户|动工|(?:建设|施工)?(?:现场|工地))"
)
SHORT_ITEM, LONG_ITEM = 3, 14  # characters of 丙星家居 in 丙星家居、丁辉包装项目
# "先后来到|甲成炼油、乙源风机项目现场"
VISITED_PATTERN = re.compile(
    r".*(?:来到|走进|深入|察看|查看|考察|调研|参观|走访|视察|观摩)了?"
)


def find_branded(reading: Reading, found: Sequence[Mention]) -> Iterator[Mention]:
    """'乙隆食品、丙星家居、丁辉包装项目开工' → the first two, by their brands."""
    text, runs = reading.text, {stop: start for start, stop in find_runs(reading.text)}
    for project in found:
        start, is_begun = project.start, BEGUN_PATTERN.match(text, project.stop)
        while is_begun and text[start - 1 : start] == "、":
            stop, start = start - 1, runs.get(start - 1, 0)
            visited = VISITED_PATTERN.match(text, start, stop)
            start = visited.end() if visited else start
            bounds = find_all_bounds(reading, (start, stop), [])
            start = max(bound.stop for bound in bounds)
            name = text[start:stop]
            is_item = SHORT_ITEM <= len(name) <= LONG_ITEM and find_brand(name)
            if not is_item or is_generic(name):
                break
            yield Mention(PROJECT, start, stop, name, "project_list")
