"""An indicator as written → its canonical name: 规上工业产值 → 规模以上工业总产值."""

import re
from collections.abc import Mapping
from functools import cache

from articles.parser.lexicon import INDICATOR, Lexicon
from articles.parser.words import load_words

# short forms inside a name; "限上批零" reads 限额以上批零
SHORT_FORMS = (
    (re.compile(r"规上|规模(?=工业|服务业|企业)"), "规模以上"),
    (re.compile(r"限上"), "限额以上"),
    (re.compile(r"高企"), "高新技术企业"),
    (re.compile(r"固投"), "固定资产投资"),
    (re.compile(r"社零"), "社会消费品零售"),
    (re.compile(r"技改"), "技术改造"),
    (re.compile(r"GDP"), "生产总值"),
    (re.compile(r"(?<=规模以上工业)企业(?=总产值|产值|增加值|利润|营业|营收)"), ""),
    (re.compile(r"(?<=规模以上工业)产值$"), "总产值"),
    (re.compile(r"营收"), "营业收入"),
)
# without one of these a name holds none
SHORT_HINT = re.compile("规|限上|高企|固投|社零|技改|GDP|营收")
NOISE = re.compile(r"[“”‘’\"\s]")


def index_indicators(lexicon: Lexicon) -> Mapping[str, str]:
    """Every name that the word list or the database knows, with its canonical one."""
    known = {
        name: entry.name
        for entry in lexicon.entries
        if entry.kind == INDICATOR
        for name in (entry.name, *entry.aliases)
    }
    return {**load_indicators(), **known}


@cache
def load_indicators() -> Mapping[str, str]:
    rows = load_words("indicators")
    return {name: row[0] for row in rows for name in row}


def normalise_indicator(name: str, known: Mapping[str, str]) -> str:
    """The canonical name; the written one where nobody knows it.

    >>> normalise_indicator("规上工业总产值", {})
    '规模以上工业总产值'
    """
    plain = NOISE.sub("", name)
    if name in known or plain in known:
        return known.get(name) or known[plain]
    spelt = plain
    for pattern, full in SHORT_FORMS if SHORT_HINT.search(plain) else ():
        spelt = pattern.sub(full, spelt)
    return known.get(spelt, name if spelt == plain else spelt)
