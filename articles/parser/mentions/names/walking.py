"""Where a name begins: word by word leftwards from what it ends with."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from articles.parser.segmenting import load_frequencies
from articles.parser.tokens import RARE, Token, Words, is_idiom, is_linking
from articles.parser.words import load_column, load_words

LONGEST = 26  # characters of a name before its suffix
# what may be in a name: no word; a verb or noun of long names; the place; a word that
# the dictionary lacks; one that it saw seldom; a trade; any other
HARD, INNER, SOFT, PLACE = "hard", "inner", "soft", "place"
PROPER, SELDOM, TRADE, PLAIN = "proper", "seldom", "trade", "plain"
QUOTED = "quoted"
# such as "敏锐地", "捕捉到", "等央企", "委在": the tokenizer joins particles to words
VERB_PATTERN = re.compile(
    r"^[等及了的就即却拟这该各再又还也曾但且我你他她它哪什怎很更最较被把使专做看说]|^先看$|^[邀引招迎拉搬迁带请]来$|^[拉带搭连接]上$|^[租买捡借]来$|^要[建做打把造]$|..[地到了着过得出]$|年[来末底初]$|区为$|.[在从对向被把以让]$"
)
# such as "第七次", "三个": a count, whatever the dictionary knows of it
ORDINAL_PATTERN = re.compile(
    r"第[\d一二三四五六七八九十百]+[次届批个家轮]$|[一二两三四五六七八九十几多数]+[个家座大]$"
    r"|[一二三四上下前]+季度$|^[两三四五六七八九十]大.|^[两三四五六七八九十][省市县区]$|^[余多][家个户名条项]$|^一[间座栋张幢排]$"
)
DONE_PATTERN = re.compile(r"..[到着得]$|以来$")
LEADS = frozenset("以由与在从将把被让给是即为有据仅到赴对离距")
# characters in brackets: 船山时间谷, and 云浮新兴新成 where they begin with a place
LONGEST_BRACKETED, LONGEST_PLACED = 5, 8
# what else stands in brackets in a name: 重庆水务(集团)公司; not (电子科技)
FORMS = frozenset(["集团", "控股", "国际", "股份", "亚太", "亚洲", "远东"])
BRACKETS = {")": "(", "”": "“"}

# what no word is made of
MARKS_PATTERN = re.compile(r"[^\u4e00-\u9fd5a-zA-Z0-9+#&._%-]+")
# no name goes past a mark, unless a bracket or quotation is closed behind it
MARK_PATTERN = re.compile(r"[,。;:!?、](?=[^,。;:!?、)”]*\Z)")

read_words = lru_cache(maxsize=64)(Words)  # of one article


@cache
def load_places() -> frozenset[str]:
    """Full and short names of all divisions, countries."""
    names = {name for row in load_words("places") for name in (row[0], *row[2:])}
    return frozenset(names) | load_column("countries")


@cache
def load_sorts() -> dict[str, str]:
    """The words that lists know, the later list over the earlier."""
    return {
        **dict.fromkeys(load_places(), PLACE),
        **dict.fromkeys(load_column("common"), PLAIN),
        **dict.fromkeys(load_column("trades"), TRADE),
        **dict.fromkeys(load_column("known_enterprises"), PROPER),
        **{row[0]: row[1] for row in load_words("boundaries")},
    }


class Part(NamedTuple):
    """A word left of a suffix and what it may be in a name."""

    sort: str
    text: str
    start: int


def find_sort(token: Token) -> str:
    """What a word may be in a name."""
    return sort_word(token.text)


@lru_cache(maxsize=1 << 16)
def sort_word(word: str) -> str:
    """By the lists, else by how common the dictionary takes it to be."""
    listed = load_sorts().get(word)
    if listed:
        return listed
    frequency = load_frequencies().get(word, 0)
    is_none = not is_wordlike(word) or is_linking(word, frequency) or is_idiom(word)
    if is_none or ORDINAL_PATTERN.match(word):
        return HARD
    if word.isascii():
        return PLAIN
    if (DONE_PATTERN if frequency else VERB_PATTERN).search(word):
        return HARD
    if not frequency:
        return PROPER
    return SELDOM if frequency < RARE and len(word) > 1 else PLAIN


def is_wordlike(text: str) -> bool:
    return text.isalnum() and not text.isdigit()


def is_listed(word: str) -> bool:
    """A common word or one of which parks are called: no name by itself."""
    return word in load_column("common") or word in load_column("park_generic")


def read_tokens(text: str) -> tuple[Token, ...]:
    """All tokens of a text."""
    return read_words(text).tokens


def tokens_between(text: str, start: int, stop: int) -> tuple[Token, ...]:
    """The tokens that begin from start up to stop."""
    return read_words(text).between(start, stop)


def tokens_before(text: str, stop: int) -> tuple[Token, ...]:
    """The tokens left of stop that may be in one name with what stands there."""
    start = max(0, stop - LONGEST)
    mark = MARK_PATTERN.search(text, start, stop)
    return tokens_between(text, mark.end() if mark else start, stop)


def tokens_after(text: str, start: int) -> tuple[Token, ...]:
    """The tokens that begin from start up to the next mark, and that mark."""
    mark = MARKS_PATTERN.search(text, start)
    return tokens_between(text, start, mark.end() if mark else len(text))


def walk_left(text: str, stop: int) -> Iterator[Part]:
    """The parts of a name that may stand left of stop, from right to left."""
    tokens = list(tokens_before(text, stop))
    while tokens and stop - tokens[-1].start <= LONGEST:
        token = tokens.pop()
        if token.text in BRACKETS and token.stop <= stop:
            part = take_bracketed(token, tokens)
        elif is_unit(text, token):
            return
        elif token.text == "中" and opens_name(text, token, tokens):
            yield Part(PROPER, token.text, token.start)
            if not (tokens and find_sort(tokens[-1]) == PLACE):
                return
            continue
        else:
            part = take_word(token, stop)
        if part is None or part.sort == HARD:
            return
        yield cut_lead(part)
        if cut_lead(part) is not part:
            return


def opens_name(text: str, token: Token, before: list[Token]) -> bool:
    """中 of 的中秦兴龙: after a mark, verb or particle it is no 中 of 其中.

    中 of 江苏中天集团 too, though a place stands before it.
    """
    following = tokens_between(text, token.stop, token.stop + 1)
    is_group = text.startswith("集团", token.stop + 1)
    is_joined = bool(following) and (is_group or find_sort(following[0]) == PROPER)
    sorts = (HARD, PLACE) if is_group else (HARD,)
    return is_joined and all(find_sort(t) in sorts for t in before[-1:])


def is_unit(text: str, token: Token) -> bool:
    """亩 of 340亩智谷科技产业园, 亿件 of 30亿件产品产业园, 人来 of 9人来保税区."""
    if not (token.start and text[token.start - 1].isdigit()):
        return False
    units = load_column("units")
    is_glued = not token.frequency and token.text[0] in units
    return is_glued or token.text in units or token.text[0] in "万亿"


def is_aligned(text: str, start: int, stop: int) -> bool:
    """Known words begin and end where text[start:stop] does: 技术 is not so in 高新技术."""
    words = read_words(text)
    across = (*words.around(start), *words.around(stop))
    return not any(token.frequency for token in across)


def ends_word(text: str, start: int, stop: int) -> bool:
    """The same, but a known word may end with it: 铁路局 in 沈阳铁路局."""
    whole = next(
        (t for t in tokens_before(text, start) if t.stop == stop),
        None,
    )
    return is_aligned(text, whole.start if whole else start, stop)


def take_word(token: Token, stop: int) -> Part:
    """A token, or what of it stands before stop ('建汇龙' of '建汇龙环'+'保')."""
    if token.stop <= stop:
        return Part(find_sort(token), token.text, token.start)
    text = token.text[: stop - token.start]
    return Part(find_sort(Token(text, token.start, stop)), text, token.start)


def cut_lead(part: Part) -> Part:
    """'以益泰' → '益泰': the tokenizer joins a preposition to a word that it lacks."""
    has_lead = part.sort == PROPER and part.text[0] in LEADS
    # ,如|万丰集团, but 如祺出行
    is_example = part.sort == PROPER and part.text[0] == "如" and len(part.text) > 2
    has_lead = has_lead or is_example
    if (
        not has_lead
        or len(part.text) < 2
        or part.text in load_column("known_enterprises")
    ):
        return part
    return Part(PROPER, part.text[1:], part.start + 1)


# "新(扩)建|汇龙环保", "5月底前|吉江新能源", "民营500强|杭萧钢构": the tokenizer joins a
# letter to the name
GLUED_PATTERN = re.compile(
    r"(?<=[新扩改迁续)])建|(?<=涌现|培育|孵化|诞生)出|(?<=[年月日底])[前后起]|(?<=[\d百])强"
)


GLUED = frozenset("建出前后起强")


def skip_glued(text: str, start: int) -> int:
    """Past a letter before a name that belongs to the words before it."""
    is_likely = text[start : start + 1] in GLUED
    glued = GLUED_PATTERN.match(text, start) if is_likely else None
    return glued.end() if glued else start


def take_bracketed(closing: Token, tokens: list[Token]) -> Part | None:
    """'(徐州)' and '“船山时间谷”' inside a name; the tokens are taken off."""
    opening = BRACKETS[closing.text]
    for i in range(len(tokens) - 1, max(-1, len(tokens) - 7), -1):
        if tokens[i].text == opening:
            inside = "".join(token.text for token in tokens[i + 1 :])
            start = tokens[i].start
            del tokens[i:]
            # 新(扩)建; a remark such as (以下简称西洽会) is no part of a name
            is_placed = any(inside[:length] in load_places() for length in (2, 3))
            longest = LONGEST_PLACED if is_placed else LONGEST_BRACKETED
            is_behind_place = bool(tokens) and find_sort(tokens[-1]) == PLACE
            is_kept = is_placed or is_behind_place or inside in FORMS
            is_remark = opening == "(" and not is_kept
            is_long = not 1 < len(inside) <= longest and inside not in load_places()
            if is_remark or is_long:
                return None
            sort = QUOTED if opening == "“" else PLACE
            return Part(sort, inside, start)
    return None
