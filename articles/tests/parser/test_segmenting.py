"""Our own way through the tokenizer's dictionary finds what its own finds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.parser.segmenting import load_tokenizer, split_words

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
    "1-7月",
    "，。",
    "“船山",
    "é",
    "☆",
    "和平",
    "中",
]
texts = st.text(max_size=60) | st.lists(st.sampled_from(WORDS)).map("".join)


@settings(derandomize=True)
@given(texts.map(lambda text: "".join(text.split())))
def test_words_are_those_of_the_tokenizer(text):
    assert split_words(text) == list(load_tokenizer().cut(text))


def test_a_zone_is_one_word_whatever_its_place_ends_with():
    assert split_words("丁西经开区一大批项目")[-3:] == ["经开区", "一大批", "项目"]
