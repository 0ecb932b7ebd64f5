"""Words of a folded sentence, each with its place."""

import re
from bisect import bisect_left
from itertools import accumulate, repeat
from typing import NamedTuple

from articles.parser.segmenting import load_frequencies, load_tagged, split_words
from articles.parser.words import load_column

FREQUENT = 300
LINKING_TAGS = ("d", "c", "r", "p")  # adverbs, conjunctions, pronouns, prepositions
# that foreign names are written with, and that firms are called by; no surnames
FOREIGN_LETTERS = frozenset(
    "阿埃艾爱安奥巴贝比波博布达丹德蒂迪尔法菲费佛弗福格哈海赫基吉加杰卡凯考科克肯库拉莱兰朗里利林鲁洛玛迈曼梅蒙米莫默"
    "纳内尼诺努纽欧帕佩皮普奇切萨塞桑瑟沙斯索塔泰坦特提图托瓦威维韦沃西希雅亚扬伊英泽扎芝佐"
)
LUCKY_LETTERS = frozenset(
    "鑫宏恒泰永隆盛顺丰荣昌瑞祥福嘉佳亿汇聚锦铭德诚信益联创凯奥博晶森腾飞远卓优乐康达鸿裕源利兴华"
)
# of which nearly all words of two letters are names: 天宇, 恒源, 蓝鲸, 豪斯
NAMING_LETTERS = frozenset(
    "旭瑞孚华泰恒邦鼎迪鑫康捷菱森润芯鹏宝虹沃亚威翔佰凯博斯嘉诺晶欣盛宏裕伟宇荣灿尔普拓旺丰奥莱晟贝福洁辉富亨伊玛"
    "赛驰帆澳胜龙锐惠吉希健申迈金信湘汇星蓝艾通豪天飞君克弘佳江峰利永燕兴锦弗德安昆云腾鹤滨耀祥海益万联和杉澜维菲川"
    "鸿杰埃英唯源振唐隆迅哈立爱太晨悦辰百敦阳巨众达升远卓优乐顺昌聚铭诚创雅凤宁神泽瀚昊皓钰铂骏骐麒麟鲲鲸鹰雁狮象犀"
    "玉珠璟珂琪瑶瑾璐"
)
COMMON_WORD = 2000  # times in the dictionary; no firm is called by such a word alone
FOREIGN = 3  # characters of a foreign name
IDIOM = 4  # characters
RARE = 150  # a word that the dictionary saw less often may be a proper one
CHINESE_PATTERN = re.compile(r"[\u4e00-\u9fff]+")


class Token(NamedTuple):
    """text[start:stop] of its sentence."""

    text: str
    start: int
    stop: int

    @property
    def frequency(self) -> int:
        """How often the dictionary saw it; 0 where it lacks it."""
        return load_frequencies().get(self.text, 0)

    @property
    def is_chinese(self) -> bool:
        return bool(CHINESE_PATTERN.fullmatch(self.text))


def split_tokens(text: str) -> tuple[Token, ...]:
    """The words of a text, one after the other.

    >>> [token.text for token in split_tokens("支持恒飞电缆取得土地")]
    ['支持', '恒飞', '电缆', '取得', '土地']
    """
    return Words(text).tokens


class Words:
    """The tokens of a sentence, found by where they stand.

    >>> [token.text for token in Words("甲市,支持恒飞电缆").between(3, 7)]
    ['支持', '恒飞']
    """

    def __init__(self, text: str) -> None:
        words = split_words(text)
        self.starts = [*accumulate(map(len, words), initial=0)]
        rows = zip(words, self.starts, self.starts[1:], strict=False)
        # what Token() does, without a call in Python for each word
        self.tokens = tuple(map(tuple.__new__, repeat(Token), rows))

    def between(self, start: int, stop: int) -> tuple[Token, ...]:
        """The words that begin from start up to stop."""
        first = bisect_left(self.starts, start)
        return self.tokens[first : bisect_left(self.starts, stop, first)]

    def around(self, at: int) -> tuple[Token, ...]:
        """The one that begins before and ends behind this place, if any does."""
        following = bisect_left(self.starts, at)
        before = self.tokens[following - 1 : following] if following else ()
        return before if before and before[0].stop > at else ()


def is_common(word: str) -> bool:
    """The dictionary knows the word, and not as a rare one.

    >>> is_common("合力"), is_common("富泰宏")
    (True, False)
    """
    return bool(load_frequencies().get(word, 0) >= RARE)


def is_frequent(word: str) -> bool:
    """More often seen than words that names are made of.

    >>> is_frequent("路易"), is_frequent("企业")
    (False, True)
    """
    return bool(load_frequencies().get(word, 0) >= FREQUENT)


def is_verb(word: str) -> bool:
    """The dictionary knows the word as a verb and as nothing else.

    >>> is_verb("加速"), is_verb("松木")
    (True, False)
    """
    return word in load_tagged("v")


def is_linking(word: str, frequency: int) -> bool:
    """Joins or leads what a sentence says, and is seen often: 几乎, 但是, 我们.

    >>> is_linking("几乎", 9754), is_linking("果断", 149), is_linking("松木", 30)
    (True, False, False)
    """
    if frequency < RARE or len(word) < 2:
        return False
    return any(word in load_tagged(tag) for tag in LINKING_TAGS)


def is_idiom(word: str) -> bool:
    """Four letters that say how something goes, and name nothing.

    >>> is_idiom("接踵而来"), is_idiom("恒飞电缆")
    (True, False)
    """
    return len(word) == IDIOM and word in load_tagged("i")


def is_word(text: str) -> bool:
    """The dictionary knows it."""
    return bool(load_frequencies().get(text, 0))


def is_site(word: str) -> bool:
    """A place of the dictionary that is no division: 秦川."""
    return word in load_tagged("ns")


def is_name(word: str) -> bool:
    return word in load_tagged("nz") or word in load_tagged("nrt")


def is_coined(word: str) -> bool:
    """The dictionary knows it as the name of a thing or foreigner, and saw it seldom.

    >>> is_coined("龙科"), is_coined("凯奇"), is_coined("合力")
    (True, True, False)
    """
    is_short = len(word) in (2, 3)
    frequency = load_frequencies().get(word, 0)
    is_seldom = is_short and 0 < frequency < RARE
    return is_seldom and (is_name(word) or is_firm_like(word))


def is_firm_like(word: str) -> bool:
    """What the dictionary takes for a person, of the letters that firms choose.

    >>> is_firm_like("海达尔"), is_firm_like("隆盛"), is_firm_like("王海达")
    (True, True, False)
    """
    letters = FOREIGN_LETTERS if len(word) == FOREIGN else LUCKY_LETTERS
    return letters.issuperset(word) and word in load_tagged("nr")


def is_naming(word: str) -> bool:
    """A word that a firm may be called by, though the dictionary knows it.

    >>> is_naming("天宇"), is_naming("长城"), is_naming("设备"), is_naming("优惠")
    (True, True, False, False)
    """
    if word in load_column("firm_words"):
        return True
    is_seldom = len(word) == 2 and load_frequencies().get(word, 0) < COMMON_WORD
    is_named = is_seldom and NAMING_LETTERS.issuperset(word)
    return is_named and not (is_verb(word) or word in load_column("common"))
