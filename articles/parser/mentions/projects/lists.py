"""Names of projects in a list: A、B、C等N个重大项目, A、B两个项目."""

import re
from collections.abc import Iterator

from articles.parser.mentions.base import PROJECT, Mention, Reading
from articles.parser.mentions.projects.bounds import COVER, PLACED, Bound
from articles.parser.mentions.projects.generic import is_generic
from articles.parser.mentions.projects.heads import find_heads, find_runs
from articles.parser.mentions.projects.names import (
    COUNTED_PATTERN,
    clean_name,
    find_all_bounds,
)

NUMBER = r"(?:\d+|[一二三四五六七八九十两几多]+)"
# "等9个工业项目", "等一批重大项目", "两个项目"; not "等5家企业申报补助类项目"
END_PATTERN = re.compile(
    rf"(?:等(?:{NUMBER}[个项只大])?|(?P<count>{NUMBER})[个项])(?:一批)?"
    r"(?P<kind>[^,。;:!?、等]{0,18}?)(?:项目|工程)"
)
FIRM_PATTERN = re.compile(r"企业|公司|家")


def find_listed(reading: Reading) -> Iterator[Mention]:
    """'推进比亚迪刀片电池、天科合达碳化硅二期等重大项目' → both."""
    text = reading.text
    if "项目" not in text and "工程" not in text:
        return
    runs = find_runs(text)
    for match in END_PATTERN.finditer(text):
        kind = match["kind"]
        if FIRM_PATTERN.search(kind) or COUNTED_PATTERN.match(text, match.end()):
            continue
        items = (
            list(find_items(reading, runs, match.start())) if is_generic(kind) else []
        )
        if len(items) > 1 or not match["count"]:
            yield from items


def find_items(
    reading: Reading, runs: list[tuple[int, int]], stop: int
) -> Iterator[Mention]:
    """The pieces between 、 that end at stop, from the last to the first."""
    text = reading.text
    for start, end in reversed(runs):
        if start >= stop or end < stop:
            continue
        bound = find_item_bound(reading, start, stop)
        if bound.tag in (PLACED, COVER):
            return
        name = text[bound.stop : stop]
        if len(name) >= 3 and not is_generic(name):
            value = clean_name(name)
            yield Mention(PROJECT, bound.stop, stop, value, "project_list")
        if bound.stop > start or text[start - 1 : start] != "、":
            return
        stop = start - 1


def find_item_bound(reading: Reading, start: int, stop: int) -> Bound:
    heads = find_heads(reading.text, start, stop)
    bounds = find_all_bounds(reading, (start, stop), heads)
    return [bound for bound in bounds if bound.stop < stop][-1]
