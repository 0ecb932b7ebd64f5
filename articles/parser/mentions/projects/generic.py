"""Whether a name tells one project from others: 重大产业项目 does not."""

import re
from functools import cache

from articles.parser.lexicon import AGENCY, ENTERPRISE, PARK, PLACE
from articles.parser.mentions.base import QUANTITY, Mention, Reading
from articles.parser.words import compile_guarded, load_column

NUMBER_PATTERN = re.compile(r"[\d.\-~×]+(?:亿|万|千)?元?|[一二三四五六七八九十两几]+")
# what ends so is a class of projects, whatever stands before: 有色金属产业链系列
CLASS_PATTERN = compile_guarded(
    r"(?:重特?大|重点|试点|计划|扶贫|援建|税源|成果转化|系列|专项|优质|标志性|龙头|5?0?0强|招商引资|招商|签约|开工|在建|观摩|[类型性]|(?<!升)级|领域|产业链|方向|环节|板块|行业|以上|十佳|这批|一批|上下游|[强补延壮扩]链)”?(?:的)?(?:产业|工业|建设)?$"
)

CHAIN_PATTERN = re.compile(r"链$")
DISTRICT_PATTERN = re.compile(
    r"[一-鿿]{2,6}(?:新区|经开区|高新区|开发区|工业区|工业园区|自贸区|保税区|科学城)"
)
AREA_PATTERN = re.compile(
    r"(?:高新区|经开区|开发区|新区|工业园区?|保税区|自贸区|集聚区|集中区|示范区|科学城|新城|技术产业园区?)$"
)


@cache
def load_tiles(with_trades: bool) -> dict[str, list[str]]:  # noqa: FBT001
    """Words that fit any project, by the character that they begin with."""
    words = load_column("project_generic")
    if not with_trades:
        words -= load_column("project_generic", "trade")
    tiles: dict[str, list[str]] = {}
    for word in sorted(words):
        tiles.setdefault(word[0], []).append(word)
    return tiles


def is_generic(text: str) -> bool:
    """Whether a text is made of such words and numbers alone.

    >>> is_generic("3个重大产业"), is_generic("中烟薄片"), is_generic("电子信息")
    (True, False, True)
    """
    return is_tiled(text, 0, len(text), frozenset())


def is_generic_name(
    reading: Reading, start: int, stop: int, *, with_trades: bool = True
) -> bool:
    """As is_generic; the name of a park, place or agency tells no project either.

    新材料项目 can be any, the 新材料产业园 that is being built only one.
    """
    text = reading.text
    is_chain = CHAIN_PATTERN.search(text, start, stop)
    is_owned = is_chain and reading.between(start, stop, ENTERPRISE)
    if CLASS_PATTERN.search(text, start, stop) and not is_owned:
        return True
    if DISTRICT_PATTERN.fullmatch(text, start, stop):
        return True
    owned = reading.between(start, stop, PARK, PLACE, AGENCY, QUANTITY)
    jumps = frozenset((m.start, m.stop) for m in owned if is_area(reading, m))
    district = DISTRICT_PATTERN.match(text, start, stop)
    jumps |= {district.span()} if district else set()
    return is_tiled(text, start, stop, jumps, with_trades=with_trades)


def is_area(reading: Reading, mention: Mention) -> bool:
    """松木经开区 is where projects stand; 某某产业园 can be one itself."""
    if mention.kind != PARK:
        return True
    return bool(AREA_PATTERN.search(reading.text, mention.start, mention.stop))


def is_tiled(
    text: str,
    start: int,
    stop: int,
    jumps: frozenset[tuple[int, int]],
    *,
    with_trades: bool = True,
) -> bool:
    """Whether words, numbers and the given stretches cover text[start:stop] whole."""
    tiles = load_tiles(with_trades)
    reached = {start}
    for at in range(start, stop):
        if at in reached:
            number = NUMBER_PATTERN.match(text, at, stop)
            reached.update([number.end()] if number else [])
            reached.update(after for before, after in jumps if before == at)
            words = tiles.get(text[at], ())
            reached.update(at + len(w) for w in words if text.startswith(w, at, stop))
    return stop in reached
