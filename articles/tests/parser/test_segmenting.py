"""rjieba cuts as jieba does, and knows the words that we add."""

import jieba
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.parser.segmenting import load_frequencies, split_words

WORDS = [
    "衡阳高新区",
    "恒飞电缆",
    "取得",
    "同比增长",
    "8.4%",
    "的",
    "和",
    "富泰宏",
    "A股",
    "，。",
    "“船山",
    "é",
    "☆",
    "和平",
    "中",
]
SENTENCES = [
    "支持恒飞电缆取得土地,约3亿元",
    "三是推进富泰宏二期建设,力争年底投产",
]


@settings(derandomize=True)
@given(st.text(max_size=60) | st.lists(st.sampled_from(WORDS)).map("".join))
def test_words_tile_the_text(text):
    assert "".join(split_words(text)) == text


def test_words_are_those_of_jieba():
    for sentence in SENTENCES:
        assert split_words(sentence) == jieba.Tokenizer().lcut(sentence)


def test_a_zone_is_one_word_whatever_its_place_ends_with():
    assert split_words("丁西经开区一大批项目")[-3:] == ["经开区", "一大批", "项目"]


def test_an_added_word_is_as_frequent_as_keeps_it_whole():
    assert load_frequencies()["经开区"] > 0
