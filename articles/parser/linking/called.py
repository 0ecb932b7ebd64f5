"""Names of which a text says in brackets what it calls them: (以下简称“医药基地”)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from articles.parser.lexicon import ENTERPRISE, NAMED, PARK
from articles.parser.mentions.base import BY_PLACE, Mention, Reading, sort_mentions
from articles.parser.span import keep_longest
from articles.parser.words import build_pattern, compile_guarded

RULE = "name_called"
# as in 甲生物医药产业基地(以下简称“医药基地”), 甲山高新区(下称“甲高”)
CALLED_PATTERN = compile_guarded(
    r"\((?:以下|下文|下面|以后)?(?:统一)?(?:简称|下称|称)(?:为|作)?:?[“《]?(?P<short>[\u4e00-\u9fffA-Za-z0-9]{2,12})[”》]?(?:,[^()]{0,8})?\)"
)
# of these a bracket behind what no rule knows is the name of a park
ZONE_ENDS = ("园", "园区", "区", "基地", "港", "新城", "科学城", "科技城", "智谷")


def find_called(readings: Sequence[Reading]) -> Iterator[tuple[str, str, str]]:
    """The kind, the name and what the text calls it for short."""
    for reading in readings:
        if "称" not in reading.text:
            continue
        for match in CALLED_PATTERN.finditer(reading.text):
            short = match["short"]
            named = [m for m in reading.of(PARK, ENTERPRISE) if m.stop == match.start()]
            if named:
                yield named[-1].kind, str(named[-1].value), short
            elif short.endswith(ZONE_ENDS):
                yield PARK, short, short


def add_called(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """医药基地 wherever it stands, behind 生物医药产业基地(以下简称“医药基地”)."""
    kinds = {short: kind for kind, _, short in find_called(readings)}
    if not kinds:
        return tuple(readings)
    pattern = build_pattern(kinds)
    return tuple(
        add_names(
            reading,
            [
                Mention(kinds[m.group()], *m.span(), m.group(), RULE)
                for m in pattern.finditer(reading.text)
            ],
        )
        for reading in readings
    )


def add_names(reading: Reading, called: Sequence[Mention]) -> Reading:
    """They stand over what rules found inside; a longer name holds them."""
    if not called:
        return reading
    names = keep_longest([*called, *reading.of(*NAMED)], BY_PLACE)
    others = [m for m in reading.mentions if m.kind not in NAMED]
    return replace(reading, mentions=sort_mentions([*others, *names]))
