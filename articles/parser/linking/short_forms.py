"""Short forms that an article uses for a full name, found wherever they stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from articles.parser.lexicon import ENTERPRISE, PARK
from articles.parser.linking.cores import find_core, is_legal
from articles.parser.mentions.base import BY_PLACE, Mention, Reading, sort_mentions
from articles.parser.mentions.names.known import skip_country
from articles.parser.mentions.names.walking import (
    is_aligned,
    load_places,
    read_tokens,
)
from articles.parser.span import keep_longest
from articles.parser.tokens import is_coined, is_common, is_word
from articles.parser.words import build_pattern, load_column

RULE = "enterprise_short_form"
# such as 合展小学, named after 合展集团
NOT_NAMED_AFTER = r"(?!小学|中学|大学|学院|医院|大道|大桥|路|村|镇|乡|县|区|市|山|湖)"


def add_short_forms(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """富泰宏 wherever it stands, where 衡阳富泰宏精密工业有限公司 is named once."""
    bare = find_bare(readings)
    shorts = sorted(find_shorts(readings) | bare)
    if not shorts:
        return tuple(readings)
    pattern = re.compile(build_pattern(shorts).pattern + NOT_NAMED_AFTER)
    return tuple(
        add_mentions(
            reading,
            [
                Mention(ENTERPRISE, m.start(), m.end(), m.group(), RULE)
                for m in pattern.finditer(reading.text)
                if m.group() not in bare or is_aligned(reading.text, *m.span())
            ],
        )
        for reading in readings
    )


def find_shorts(readings: Sequence[Reading]) -> set[str]:
    """The names of enterprises, and the cores of full ones that are no common words."""
    names = {m.value for reading in readings for m in reading.of(ENTERPRISE)}
    cores = {find_core(ENTERPRISE, name) for name in names if is_legal(name)}
    zones = {find_core(PARK, m.value) for r in readings for m in r.of(PARK)}
    zones |= load_column("park_suffixes")  # 新区 of 甲川新区投资公司
    cores = {core for core in cores - zones if len(core) > 1}
    longer = {form for name in names if is_legal(name) for form in list_longer(name)}
    cores |= {bare for name in names for bare in list_bare(name)}
    return names | {core for core in cores if not is_place_or_word(core)} | longer


def find_bare(readings: Sequence[Reading]) -> set[str]:
    """华岚利 of 华岚利电子厂, which no dictionary knows: how a firm is called again."""
    named = {
        m.value for r in readings for m in r.of(ENTERPRISE) if not is_legal(m.value)
    }
    cores = {find_core(ENTERPRISE, name): name for name in named}
    zones = {find_core(PARK, m.value) for r in readings for m in r.of(PARK)}
    return {
        core
        for core, name in cores.items()
        if core != name and core not in zones and is_coined_core(core)
    }


def is_coined_core(core: str) -> bool:
    """Three letters or four, no word of the dictionary but the name of a thing."""
    is_new = not is_word(core) or is_coined(core)
    return 2 < len(core) < 5 and is_new and core not in load_places()


def is_place_or_word(core: str) -> bool:
    return is_common(core) or core in load_places()


def list_bare(name: str) -> Iterator[str]:
    """本特勒 of 德国本特勒: without its country, where that is no word.

    >>> [*list_bare("德国本特勒")], [*list_bare("韩国现代")]
    (['本特勒'], [])
    """
    stop = skip_country(name)
    bare = name[stop:] if stop else ""
    is_name = len(bare) > 1 and not is_common(bare) and bare not in load_places()
    if is_name and not is_legal(name):
        yield bare


# trades whose first letter is as often the last of the name: 鸿芯微 of 鸿芯微电子
SPLIT_TRADES = ("微电子", "新材料", "新能源", "光电", "药业")


def list_longer(name: str) -> Iterator[str]:
    """宸林南药 and 南药装备 of 宸林南药制药装备有限公司: the core with what stands beside it."""
    core = find_core(ENTERPRISE, name)
    place, _core, rest = name.partition(core)
    if len(core) < 2 or not rest:
        return
    if place in load_places():
        yield place + core
    if rest.startswith(SPLIT_TRADES):
        yield core + rest[0]
    words = (token.text for token in read_tokens(rest))
    yield from (core + word for word in words if len(word) == 2 and word.isalpha())


def add_mentions(reading: Reading, added: Sequence[Mention]) -> Reading:
    """What stands in no other name is added."""
    if not added:
        return reading
    names = [m for m in reading.mentions if m.kind in ("park", "enterprise", "agency")]
    # 福特 of 福特科, where 福特科 is short for a name of the article
    lasting = [m for m in names if m.rule not in ("enterprise_known", RULE)]
    free = [
        m
        for m in added
        if not any(n.span.overlaps(m.span) for n in lasting)
        and all(m.span.covers(n.span) for n in names if n.span.overlaps(m.span))
        and m.span not in {n.span for n in names}
    ]
    if not free:
        return reading
    covered = keep_longest(free, BY_PLACE)
    kept = [
        m
        for m in reading.mentions
        if m.kind not in ("place", ENTERPRISE)
        or not any(f.span.covers(m.span) for f in covered)
    ]
    return replace(reading, mentions=sort_mentions([*kept, *covered]))
