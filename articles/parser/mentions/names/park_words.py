"""Words and letters that names of parks are made of, and those that no name has."""

from articles.parser.mentions.names.walking import Part
from articles.parser.words import load_column, load_words

# verbs that parks are named by: 市场创新产业园区
NOUNS = load_column("park_words", "noun")
# single characters that a sentence has and no name of two letters
PARTICLES = frozenset(
    "的了在和与及是为到从把被让等个各全本我你他她市县区省州该此这那两几有要将对由向也都就又还再并而或且"
    "入进至于以给比出做建办设造抓促推强新老大小好多最更很不年月日来率一二三四五六七八九十"
)
# 山西省开发区 are all the zones of a province
PROVINCES = frozenset(
    name
    for row in load_words("places")
    if row[1] == "province"
    for name in (row[0], *row[2:])
)
# particles and counts that names of two letters begin with: 月河, 大屯, 三江
SPLIT_LETTERS = frozenset("上下月日大小老新高三九二四五六七八双长")
# parts of the country that parks are named by: 华中电子商务园
REGIONS = load_column("park_words", "region")
# words that tell no park of a zone from another
VAGUE = load_column("park_words", "vague")


# words of which many parks are called, and none is named
KIND_WORDS = load_column("park_words", "kind")


def is_vague_part(part: Part) -> bool:
    """No word of a name: 特色, 现代化."""
    return is_vague_word(part.text)


def is_vague_word(word: str) -> bool:
    return word in VAGUE or word.endswith(("化", "级", "性"))


def is_chinese(letter: str) -> bool:
    return "\u4e00" <= letter <= "\u9fff"
