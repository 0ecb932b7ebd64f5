"""Words by jieba's dictionary and model, cut by rjieba, its port to Rust."""

from functools import cache

import jieba
import rjieba

from articles.parser.words import load_column

# what the dictionary lacks: 甲西|经开区, where it would join 西经
ZONES = (
    *("经开区", "综保区", "自贸区"),
    *("科创园", "科创城", "科创谷", "智造园", "智造城", "智造谷", "双创园", "文创园"),
)

# the parts of speech that anything asks about: a verb, the name of a thing, that of a
# foreigner, that of anybody, a place, an adverb, a conjunction, a pronoun, a preposition, an idiom
TAGS = ("v", "nz", "nrt", "nr", "ns", "d", "c", "r", "p", "i")


@cache
def load_dictionary() -> tuple[dict[str, int], dict[str, set[str]]]:
    """How often each word was seen, and the words of each part of speech."""
    frequencies: dict[str, int] = {}
    tagged: dict[str, set[str]] = {tag: set() for tag in TAGS}
    with jieba.Tokenizer().get_dict_file() as file:
        for line in file:
            word, frequency, tag = line.decode("utf-8").split()
            frequencies[word] = int(frequency)
            if tag in tagged:
                tagged[tag].add(word)
    frequencies.update(load_splitter()[1])
    return frequencies, tagged


def load_frequencies() -> dict[str, int]:
    """How often each word was seen; of what the splitter was told, what it took."""
    return load_dictionary()[0]


def load_tagged(tag: str) -> set[str]:
    """The words that the dictionary knows as this part of speech alone.

    >>> "加速" in load_tagged("v"), "龙科" in load_tagged("nz")
    (True, True)
    """
    return load_dictionary()[1][tag]


@cache
def load_splitter() -> tuple[rjieba.Jieba, dict[str, int]]:
    """A splitter of our own that knows what the dictionary lacks, and how frequent
    each such word had to be to stay whole.

    Words are added before anyone cuts with it: no thread may do both at a time.
    """
    splitter = rjieba.Jieba()
    names = (*load_column("known_enterprises"), *ZONES)
    return splitter, {name: splitter.add_word(name, None, None) for name in names}


def split_words(text: str) -> list[str]:
    """The words of a text one after the other, its marks and spaces among them.

    >>> split_words("支持恒飞电缆,约3亿元")
    ['支持', '恒飞', '电缆', ',', '约', '3', '亿元']
    """
    words: list[str] = load_splitter()[0].cut(text)
    return words
