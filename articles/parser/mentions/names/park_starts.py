"""Where the name of a park begins, left of its suffix: 松木 of 松木经开区."""

import re
from collections.abc import Sequence
from itertools import dropwhile, takewhile

from articles.parser.mentions.names.park_descriptions import find_described_start
from articles.parser.mentions.names.park_words import (
    NOUNS,
    PARTICLES,
    PROVINCES,
    REGIONS,
    SPLIT_LETTERS,
)
from articles.parser.mentions.names.walking import (
    HARD,
    INNER,
    PLACE,
    PLAIN,
    PROPER,
    QUOTED,
    SELDOM,
    Part,
    find_sort,
    load_places,
    tokens_before,
    tokens_between,
    walk_left,
)
from articles.parser.tokens import Token, is_naming, is_site, is_verb
from articles.parser.words import load_column

# two countries that build a park together: 中德(常州)创新产业园
PAIR_PATTERN = re.compile(r"(?<!其)中[德韩日新意法美英以奥瑞荷俄欧马泰比]$")
# the sort of several letters that may be one name
LETTERS = "letters"


def find_park_start(text: str, anchor: int, suffix: str) -> int:
    """The anchor itself where no proper name stands before the suffix."""
    county = find_county_start(text, anchor)
    if county < anchor:
        return county
    short = find_short_start(text, anchor)
    if short < anchor and suffix in load_column("park_suffixes", "admin"):
        return short
    parts = join_letters([*takewhile(is_inside, walk_left(text, anchor))])
    if suffix in load_column("park_suffixes", "direct"):
        return find_direct_start(parts, anchor, suffix)
    start = find_named_start(text, anchor, parts, suffix)
    is_named = start < anchor or not parts
    return start if is_named else find_described_start(text, anchor, parts, suffix)


def find_named_start(text: str, anchor: int, parts: Sequence[Part], suffix: str) -> int:
    """Where the proper word, or the plain one before an official zone, begins."""
    pair = next(
        (at for part in parts if (at := find_pair(text, part)) is not None), None
    )
    if pair is not None:
        return join_place(text, pair)
    is_official = suffix in load_column("park_suffixes", "admin")
    placed = find_placed_start(parts) if is_official else None
    if placed is not None:
        return placed
    proper = [i for i, part in enumerate(parts) if is_proper(part)]
    if proper:
        first = proper[-1]
        # 光谷 of 光谷物联港产业园, 华夏 of 华夏生态建陶工业园: plain words, generic
        # ones among them, that nothing parts from the rest
        plain = parts[first + 1 :]
        is_whole = bool(plain) and is_plain_name(plain[-1]) and len(plain) <= 2
        is_whole = is_whole and all(is_plain_name(p) or is_generic(p) for p in plain)
        # 载体|湛江开发区, but 东 of 东太湖科技金融城
        is_side = len(plain) == 1 and plain[0].text in "东西南北"
        is_letter = len(plain) == 1 and is_split_off(text, plain[0])
        is_whole = is_whole or is_letter
        is_whole = is_whole and (parts[first].sort != PLACE or is_side or is_letter)
        return parts[-1 if is_whole else first].start
    if not (is_official and parts and is_plain_name(parts[0])):
        return anchor
    # 水井 of 水井头工业集中区, 广 of 广海湾经济开发区
    is_joined = len(parts[0].text) == 1 and any(map(is_plain_name, parts[1:2]))
    is_split = len(parts) == 2 and is_lone(parts[1])
    return parts[is_joined or is_split].start


def is_split_off(text: str, part: Part) -> bool:
    """双 of 双|河口轻工业园, right behind a place, verb or mark."""
    if len(part.text) > 1 or not (is_lone(part) or part.text in SPLIT_LETTERS):
        return False
    before = tokens_before(text, part.start)[-1:]
    return all(find_sort(token) in (PLACE, HARD) for token in before)


# kinds of zone that stand between a place and its ending
KINDS = frozenset(["国家", "国家级", "省级"])


def find_placed_start(parts: Sequence[Part]) -> int | None:
    """安宁 of 国字号安宁高新区: no word but a place stands before one at the ending."""
    bare = [*dropwhile(lambda part: part.text in KINDS, parts)]
    places = [*takewhile(lambda part: part.sort == PLACE, bare)]
    # 秋|月湖新城: the tokenizer parts a letter from what it takes for a place
    is_split = any(map(is_lone, bare[len(places) :][:1]))
    is_any = is_split or any(map(is_generic, places))
    beyond = bare[len(places) :][:1]
    if places and beyond and beyond[0].text in REGIONS:  # 杭州湾|上虞经开区
        places += beyond
    return places[-1].start if places and not is_any else None


def join_place(text: str, start: int) -> int:
    """沈阳 of 沈阳中德产业园."""
    before = tokens_before(text, start)[-1:]
    is_placed = any(t.stop == start and find_sort(t) == PLACE for t in before)
    return before[0].start if is_placed else start


def find_direct_start(parts: Sequence[Part], anchor: int, suffix: str) -> int:
    """通州湾 of 通州湾示范区, 宿马 of 宿马园区; 园区 behind a place may be any there."""
    if suffix == "园区" and parts and not is_sure(parts):
        return anchor
    sorts = (PROPER, PLACE)
    is_wide = suffix == "园区"
    named = [
        *takewhile(
            lambda p: p.sort in sorts or is_bay(p) or (is_wide and is_local(p)), parts
        )
    ]
    is_named = named and is_proper(named[-1]) and not is_verb(named[-1].text)
    is_part = is_named and (named[-1].text in PROVINCES or named[0].text[0] in "园区")
    return named[-1].start if is_named and not is_part else anchor


def is_sure(parts: Sequence[Part]) -> bool:
    """宿马 of 宿马园区, 秦川 of 秦川园区, 富士康 of 富士康郑州园区."""
    is_own = parts[0].sort == PROPER or is_local(parts[0])
    return is_own or (len(parts) > 1 and parts[1].sort == PROPER)


def is_local(part: Part) -> bool:
    """秦川: the dictionary knows the place, and saw it seldom."""
    return part.sort == SELDOM and is_site(part.text)


def is_bay(part: Part) -> bool:
    """湾 of 泰州湾."""
    return part.text in ("湾", "港", "湖", "岛")


def join_letters(parts: Sequence[Part]) -> list[Part]:
    """苏滁 of 苏滁现代产业园, which the tokenizer takes for two words, is one."""
    joined: list[Part] = []
    for part in parts:
        last = joined[-1] if joined else None
        if last and is_lone(part) and (is_lone(last) or last.sort == LETTERS):
            joined[-1] = Part(LETTERS, part.text + last.text, part.start)
        else:
            joined.append(part)
    return [
        p._replace(sort=PROPER if len(p.text) < 4 else PLAIN)
        if p.sort == LETTERS
        else p
        for p in joined
    ]


def is_lone(part: Part) -> bool:
    is_letter = len(part.text) == 1 and part.sort == PLAIN
    return is_letter and part.text not in PARTICLES


def find_county_start(text: str, anchor: int) -> int:
    """道县 of 道县工业集中区: two letters that the tokenizer takes for two words.

    Behind a mark any place: 新和 of 、新和工业园区.
    """
    start = anchor - 2
    is_county = text[max(0, start) : anchor] in load_places()
    tokens = tokens_between(text, start, anchor) if is_county and start >= 0 else ()
    is_split = [len(token.text) for token in tokens] == [1, 1]
    is_parted = start <= 0 or text[start - 1] in ",、:;("
    return start if is_split and (is_parted or text[anchor - 1] in "县市") else anchor


def find_short_start(text: str, anchor: int) -> int:
    """滇中 of 滇中新区: two letters that the tokenizer takes for two words.

    A place right before them is of the name: 太原中北高新区.
    """
    tokens = tokens_before(text, anchor)
    letters = [*takewhile(is_letter, reversed(tokens))]
    if len(letters) == 1 and is_split_name(tokens):
        return tokens[-3].start
    if not tokens or tokens[-1].stop != anchor or not 1 < len(letters) < 4:
        return anchor
    before = tokens[-len(letters) - 1 : -len(letters)]
    is_placed = before and find_sort(before[0]) == PLACE
    return (before if is_placed else letters[-1:])[0].start


def is_split_name(tokens: Sequence[Token]) -> bool:
    """月河 behind its county: a letter that is a word as often, and one more."""
    if len(tokens) < 3 or find_sort(tokens[-3]) != PLACE:
        return False
    return tokens[-2].text in SPLIT_LETTERS and tokens[-2].stop == tokens[-1].start


def is_letter(token: Token) -> bool:
    """One character, and no particle."""
    return len(token.text) == 1 and token.is_chinese and token.text not in PARTICLES


def find_pair(text: str, part: Part) -> int | None:
    """Where 中德 of 中德创新产业园 begins, in one word or two."""
    if len(part.text) > 2:
        return None
    start = part.start - (len(part.text) == 1)
    pair = PAIR_PATTERN.search(text, max(0, start), start + 2)
    return start if pair else None


def is_inside(part: Part) -> bool:
    """A park's name holds no verb, no company or project and no other park."""
    if part.text.endswith(("公司", "项目")):
        return False
    is_act = part.sort == INNER or (part.sort == SELDOM and is_verb(part.text))
    return not ((is_act and part.text not in NOUNS) or is_other_park(part.text))


def is_other_park(word: str) -> bool:
    """新区, 产业园; 智谷 of 智谷科技产业园 may be half of a name."""
    if len(word) < 3:
        return word in load_column("park_suffixes", "admin")
    return word in load_column("park_suffixes") or word.endswith("开发区")


def is_proper(part: Part) -> bool:
    """Can begin the name of a park."""
    is_name = part.sort in (PLACE, PROPER, SELDOM, QUOTED) or part.text in REGIONS
    is_name = is_name or (part.sort == PLAIN and is_naming(part.text))
    return is_name and part.text not in load_column("park_generic")


def is_generic(part: Part) -> bool:
    return part.text in load_column("park_generic")


def is_plain_name(part: Part) -> bool:
    """松木 before 经开区, not 省级."""
    if part.sort not in (PLAIN, SELDOM) or part.text in load_column("park_generic"):
        return False
    if is_verb(part.text):
        return False
    return len(part.text) == 1 or part.text not in load_column("common")
