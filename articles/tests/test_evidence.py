import pytest

from articles.evidence import Quote, find_sentence, is_span, read_quote

TEXT = "导语。园区签约18个！“项目好。”\n\n下一段没有句号"


def read_sentence(words):
    start = TEXT.index(words)
    begin, end = find_sentence(TEXT, start, start + len(words))
    return TEXT[begin:end]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("签约18个", "园区签约18个！"),
        ("导语", "导语。"),
        ("项目好", "“项目好。”"),
        ("下一段", "下一段没有句号"),
        ("签约18个！“项目", "园区签约18个！“项目好。”"),
        ("！", "园区签约18个！"),
    ],
)
def test_the_sentence_around_a_stretch(words, sentence):
    assert read_sentence(words) == sentence


def test_a_text_without_a_stop_is_not_cited_whole():
    text = "园" * 5000
    start, stop = find_sentence(text, 2500, 2510)
    assert (start, stop) == (1500, 3510)


def test_a_quote_keeps_the_sentence_that_it_lies_in():
    assert read_quote(TEXT, (3, 5), (3, 11)) == Quote("园区", 3, 5, 3, 11)
    assert read_quote(TEXT, (3, 5), (12, 15)) == Quote("园区", 3, 5, 3, 11)


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        ((0, 3), True),
        ([0, 3], True),
        ((3, 3), False),
        ((-1, 3), False),
        ((0, 999), False),
        ((0, "3"), False),
        (None, False),
    ],
    ids=str,
)
def test_a_span_is_a_stretch_that_is_there(span, expected):
    assert is_span(TEXT, span) is expected
