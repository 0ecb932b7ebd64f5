"""Names of parks, enterprises, agencies and places in a sentence, by their shape."""

import re
from functools import cache

from articles.parser.lexicon import AGENCY, ENTERPRISE, PARK, PLACE
from articles.parser.mentions.base import Mention
from articles.parser.span import keep_longest
from articles.parser.words import load_column, load_words

# "在衡阳(白沙)高新区" is walked back to "(": a name may hold a bracketed place
NAME_RUN = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9·]+(?:\([\u4e00-\u9fff]{2,6}\))?[\u4e00-\u9fffA-Za-z0-9·]*"
)
LONGEST = 24


def build_pattern(words: frozenset[str]) -> re.Pattern[str]:
    """One alternation, longest word first."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, ordered)))


@cache
def load_pattern(name: str) -> re.Pattern[str]:
    return build_pattern(load_column(name))


@cache
def load_places() -> re.Pattern[str]:
    """Full names of all divisions, short names of provinces and cities."""
    rows = load_words("places")
    shorts = {row[2] for row in rows if len(row) > 2 and row[1] != "county"}
    return build_pattern(frozenset({row[0] for row in rows} | shorts))


def find_name_start(text: str, anchor: int) -> int:
    """Where the name whose suffix begins at anchor starts."""
    window = text[max(0, anchor - LONGEST) : anchor]
    run = re.search(r"[\u4e00-\u9fffA-Za-z0-9·()]*$", window)
    start = anchor - len(run.group()) if run else anchor
    for match in load_pattern("boundaries").finditer(text, start, anchor):
        start = match.end()
    return start


def find_by_suffix(text: str, kind: str, suffixes: str, rule: str) -> list[Mention]:
    found = []
    for match in load_pattern(suffixes).finditer(text):
        start = find_name_start(text, match.start())
        name = text[start : match.end()]
        if match.start() - start >= 2 and name not in load_column("generic"):
            found.append(Mention(kind, start, match.end(), name, rule))
    return found


def find_parks(text: str) -> list[Mention]:
    """'位于松木经开区' → 松木经开区."""
    return find_by_suffix(text, PARK, "park_suffixes", "park_suffix")


def find_enterprises(text: str) -> list[Mention]:
    """'由湖南楚医教育科技有限公司投资' → 湖南楚医教育科技有限公司."""
    return find_by_suffix(text, ENTERPRISE, "enterprise_suffixes", "enterprise_suffix")


def find_agencies(text: str) -> list[Mention]:
    """'省政府发布' → 省政府."""
    pattern = re.compile(
        r"[\u4e00-\u9fff]{1,6}?(?:政府|党委|市委|省委|管委会|委员会|卫健委|发改委|商务部|科技部|工信部|财政部|工信局|科技局|工信厅|科技厅|商务厅)"
    )
    return [
        Mention(AGENCY, m.start(), m.end(), m.group(), "agency_suffix")
        for m in pattern.finditer(text)
    ]


def find_places(text: str) -> list[Mention]:
    """'衡阳市工业' → 衡阳市."""
    return [
        Mention(PLACE, m.start(), m.end(), m.group(), "place_list")
        for m in load_places().finditer(text)
    ]


RULES = (find_parks, find_enterprises, find_agencies, find_places)


def find_names(text: str) -> list[Mention]:
    """All names in a sentence; where two overlap the longer stands."""
    found = [mention for rule in RULES for mention in rule(text)]
    return keep_longest(found, lambda mention: mention.span)
