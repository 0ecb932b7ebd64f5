"""Names of a plain word and a trade, told by what stands on both sides: 三金药业."""

import re
from itertools import takewhile

from articles.parser.mentions.names.walking import (
    HARD,
    LONGEST,
    PLACE,
    PLAIN,
    SELDOM,
    TRADE,
    find_sort,
    is_listed,
    tokens_before,
    tokens_between,
)
from articles.parser.tokens import COMMON_WORD, Token, is_naming, is_verb
from articles.parser.words import load_column

# single letters that say which or how many and begin no name
ANY_LETTERS = frozenset(
    "各该此这那某每本全一二两几多大小新老旧好高低年月日家个等其及与和是有在为"
)
# letters that names begin with and the tokenizer parts from them
LETTERS = frozenset(
    "鑫宏恒泰永隆盛顺丰荣昌瑞祥福嘉佳亿汇聚锦铭德诚信益联创凯奥博雅晶森龙凤腾飞远卓优乐康健宁"
)
# no branch is called so, only firms: 丙江铝业, 三泓药业
FIRM_PATTERN = re.compile(
    r"(?:[药铝铜钢锌锡钛镍钨镁锰硅纸木竹管泵阀门锁漆塑胶瓷陶鞋矿铸车表灯板酒乳置实]业|制药|制衣"
    r"|重[工机汽]|钢构|电缆|线缆|股份|印务|精[工机]|高科)$"
)
# that may be in a name, but not at its end
SPENDING = ("投资", "增资", "出资", "生产", "车间", "厂区", "展厅")
# what firms of any name make or run, and what is sold under such a word: 实木|家具
GOODS = load_column("firm_goods", "goods")
# 长江航运, 珠江水系: a river or mountain and what is done there
LAND_PATTERN = re.compile(r"(?:[江河湖山海岭]|华夏|东方|[南北]方|江[南北])$")
LAND_TRADES = frozenset(
    [
        *("水电", "水运", "航运", "水务", "旅游", "物流", "文旅", "生态科技", "港务"),
        *("燃气", "农业", "电力", "渔业", "水产", "能源", "环境", "航空", "技术"),
    ]
)


def find_word_start(text: str, anchor: int, trade: str) -> int:
    """三金 of 三金药业 where a mark or verb stands on both sides: any word or two letters.

    鑫达 of 鑫达铸造, though 达 is a verb: with such a letter any trade tells a firm.
    """
    start = anchor - 2
    if is_called_by_word(text, anchor, trade):
        return start
    if trade in LAND_TRADES and LAND_PATTERN.search(text, 0, anchor):
        return anchor
    is_firm = FIRM_PATTERN.search(trade) is not None or is_of_firms(trade)
    if start < 0 or (LETTERS.isdisjoint(text[start:anchor]) and not is_firm):
        return anchor  # what most words before a trade are
    words = tokens_between(text, start, anchor)
    if not words or words[0].start != start:
        return anchor
    is_word = is_firm and not any(map(is_any_word, words))
    # 众|和股份: one letter at least is no word by itself
    is_split = len(words) == 2 and not all(map(is_any_word, words))
    if not is_word and (not is_split or text[start] in ANY_LETTERS):
        return anchor
    return start if stands_alone(text, start, anchor + len(trade)) else anchor


def is_of_firms(trade: str) -> bool:
    """化纤 and 硅材: neither goods nor what any other does."""
    return trade in load_column("trades", "strong") and trade not in GOODS


def is_called_by_word(text: str, anchor: int, trade: str) -> bool:
    """天宇 of 天宇化纤, between marks or verbs."""
    words = tokens_between(text, max(0, anchor - 2), anchor)
    word = words[0] if len(words) == 1 else None
    if word is None or word.stop != anchor or not is_naming(word.text):
        return False
    is_land = LAND_PATTERN.search(word.text) and trade in LAND_TRADES
    return not is_land and stands_alone(text, word.start, anchor + len(trade))


def is_any_word(token: Token) -> bool:
    """A verb, a branch or a word too frequent for a name; a letter that counts or leads."""
    word = token.text
    if len(word) == 1:
        return find_sort(token) != PLAIN or word in ANY_LETTERS
    return find_sort(token) != PLAIN or is_usual(token)


def is_usual(token: Token) -> bool:
    """A branch, a verb or a word too frequent for a firm's name."""
    is_kind = is_listed(token.text) or is_verb(token.text)
    return is_kind or token.frequency > COMMON_WORD


def take_word_name(text: str, start: int) -> list[Token]:
    """恒源动力 of 恒源动力落户园区: a seldom word and its trade."""
    words = tokens_between(text, start, start + LONGEST)[:4]
    places = [*takewhile(is_place, words)]
    pair = words[len(places) : len(places) + 2]
    if [find_sort(token) for token in pair] != [SELDOM, TRADE]:
        return []
    is_name = not is_usual(pair[0]) and len(pair[0].text) < 4
    return [*places, *pair] if is_name and start == words[0].start else []


def is_place(token: Token) -> bool:
    return find_sort(token) == PLACE


def stands_alone(text: str, start: int, stop: int) -> bool:
    """Between marks or verbs on both sides: 、金杯电工、."""
    before = tokens_before(text, start)[-1:]
    is_begun = all(find_sort(token) == HARD for token in before)
    return is_begun and is_ended(text, stop)


def is_ended(text: str, at: int) -> bool:
    """A mark or verb follows: 华菱汽车产销, but not 宁德时代电池项目."""
    following = tokens_between(text, at, at + LONGEST)[:1]
    return all(find_sort(t) == HARD or t.text in SPENDING for t in following)
