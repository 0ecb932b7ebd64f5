"""Words by jieba's dictionary and model, cut by rjieba, its port to Rust."""

from collections.abc import Iterator
from functools import cache

import jieba
import rjieba

from articles.parser.words import load_column

# what the dictionary lacks: 甲西|经开区, where it would join 西经
ZONES = (
    *("经开区", "综保区", "自贸区"),
    *("科创园", "科创城", "科创谷", "智造园", "智造城", "智造谷", "双创园", "文创园"),
)


def read_dictionary() -> Iterator[tuple[str, int, str]]:
    """Every word, how often it was seen and as what: ("加速", 1032, "v")."""
    with jieba.Tokenizer().get_dict_file() as file:
        for line in file:
            word, frequency, tag = line.decode("utf-8").split()
            yield word, int(frequency), tag


@cache
def load_frequencies() -> dict[str, int]:
    """How often each word was seen; of what the splitter was told, what it took."""
    frequencies = {word: frequency for word, frequency, _ in read_dictionary()}
    return frequencies | load_added()


@cache
def load_tagged(tag: str) -> frozenset[str]:
    """The words that the dictionary knows as this part of speech alone.

    >>> "加速" in load_tagged("v"), "龙科" in load_tagged("nz")
    (True, True)
    """
    return frozenset(word for word, _, tagged in read_dictionary() if tagged == tag)


@cache
def load_splitter() -> rjieba.Jieba:
    """Built once, and our own: the words added are not those of the module's."""
    return rjieba.Jieba()


@cache
def load_added() -> dict[str, int]:
    """Words the dictionary lacks, now as frequent as keeps them whole."""
    names = (*load_column("known_enterprises"), *ZONES)
    return {name: load_splitter().add_word(name, None, None) for name in names}


def split_words(text: str) -> list[str]:
    """The words of a text one after the other, its marks and spaces among them.

    >>> split_words("支持恒飞电缆,约3亿元")
    ['支持', '恒飞', '电缆', ',', '约', '3', '亿元']
    """
    load_added()
    words: list[str] = load_splitter().cut(text)
    return words
