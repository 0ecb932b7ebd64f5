"""Names of enterprises by their suffix or trade: 恒飞电缆, 安徽合力股份有限公司."""

from collections.abc import Iterator

from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import Mention
from articles.parser.mentions.names.walking import (
    PLACE,
    PLAIN,
    PROPER,
    SOFT,
    TRADE,
    Part,
    walk_left,
)
from articles.parser.words import load_column, load_pattern

# after a trade these say that a whole branch is meant: 光伏新材料产业
BRANCH_WORDS = (
    "产业",
    "行业",
    "领域",
    "产品",
    "市场",
    "类",
    "业",
    "化",
    "品",
    "专业",
    "赛道",
)


def find_full_names(text: str) -> Iterator[Mention]:
    """'由湖南楚医教育科技有限公司投资' → 湖南楚医教育科技有限公司."""
    for match in load_pattern("enterprise_suffixes").finditer(text):
        parts = list(walk_left(text, match.start()))
        start = find_full_start(parts, match.start())
        if start < match.start():
            name = text[start : match.end()]
            yield Mention(ENTERPRISE, start, match.end(), name, "enterprise_suffix")


def find_full_start(parts: list[Part], anchor: int) -> int:
    """The first proper part; of plain words alone the last, with its trade."""
    proper = [part.start for part in parts if part.sort in (PLACE, PROPER)]
    if proper:
        return proper[-1]
    plain = [i for i, part in enumerate(parts) if part.sort in (PLAIN, TRADE)]
    return parts[plain[-1]].start if plain and parts[0].sort != SOFT else anchor


def find_trade_names(text: str) -> Iterator[Mention]:
    """'支持恒飞电缆取得土地' → 恒飞电缆."""
    for match in load_pattern("trades").finditer(text):
        if text.startswith(BRANCH_WORDS, match.end()):
            continue
        start = find_trade_start(text, match.start(), match.group())
        if start < match.start():
            name = text[start : match.end()]
            yield Mention(ENTERPRISE, start, match.end(), name, "enterprise_trade")


def find_trade_start(text: str, anchor: int, trade: str) -> int:
    """Proper words right before the trade, and places right before them."""
    start, sorts = anchor, set()
    for part in walk_left(text, anchor):
        if part.sort not in (PLACE, PROPER, TRADE) or (
            PLACE in sorts and part.sort != PLACE
        ):
            break
        sorts.add(part.sort)
        start = part.start
    is_named = PROPER in sorts
    is_placed = PLACE in sorts and trade in load_column("trades", "strong")
    return start if is_named or is_placed else anchor


def find_known(text: str) -> Iterator[Mention]:
    """'引进了华为、中兴' → 华为, 中兴."""
    for match in load_pattern("known_enterprises").finditer(text):
        yield Mention(
            ENTERPRISE, match.start(), match.end(), match.group(), "enterprise_known"
        )


RULES = (find_full_names, find_trade_names, find_known)
