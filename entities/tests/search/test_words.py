import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.search.entries import build_name_text, read_initials, split_sentences
from entities.search.folding import fold_text
from entities.search.questions import Question
from entities.search.tokens import list_query_tokens, list_tokens


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("衡陽高新區", "衡阳高新区"),
        ("ＡＢＢ（中国）６.６％", "abb(中国)6.6%"),
        ("乾隆乾燥", "干隆干燥"),
        ("甲\n乙\t丙　丁\0", "甲 乙 丙 丁 "),
        ("5㎡ ① İ", "5㎡ 1 İ"),
        ("", ""),
    ],
)
def test_fold_text(text: str, folded: str) -> None:
    assert fold_text(text) == folded


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    folded = fold_text(text)
    assert len(folded) == len(text)
    assert fold_text(folded) == folded


@given(st.text(min_size=1), st.data())
def test_every_part_of_a_text_has_its_tokens(text: str, data) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    stop = data.draw(st.integers(start + 1, len(text)))
    wanted, tokens = list_query_tokens(text[start:stop]), list_tokens(text)
    if wanted[0].endswith("*"):
        assert any(token.startswith(wanted[0][:-1]) for token in tokens)
    else:
        assert set(wanted) <= set(tokens)


def test_tokens_are_pairs_and_the_last_character() -> None:
    assert list_tokens("高新高新") == ["9ad865b0", "65b09ad8", "65b0"]
    assert list_query_tokens("高新") == ["9ad865b0"]
    assert list_query_tokens("园") == ["56ed*"]


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("衡阳高新区", "hygxq"),
        ("重庆A3厂", "cqa3c"),
        ("中核金原（衡阳）", "zhjyhy"),
        ("ABB", ""),
    ],
)
def test_read_initials(name: str, initials: str) -> None:
    assert read_initials(name) == initials


def test_names_stand_on_lines_and_the_rest_behind_tabs() -> None:
    text = build_name_text(["衡陽高新區", "高新区", "高新区"], ["衡阳市", ""])
    assert text == "\n衡阳高新区\n高新区\nhygxq\ngxq\n\t衡阳市"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("今日签约。明日开工！\n标题\n\n", ["今日签约。", "明日开工！", "标题"]),
        ("一；二。。” ", ["一；", "二。。", "” "]),
        ("", []),
    ],
)
def test_split_sentences(text: str, sentences: list[str]) -> None:
    assert [text[start:stop] for start, stop in split_sentences(text)] == sentences


def test_an_endless_sentence_is_cut_into_parts_that_overlap() -> None:
    assert list(split_sentences("字" * 700)) == [(0, 300), (260, 560), (520, 700)]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("　衡陽  高新區 ", ("衡阳", "高新区")),
        ("“智能制造”、《工业》", ("智能制造", "工业")),
        ("a" * 1_000_000, ("a" * 60,)),
        ("%_'\\😀", ("%_", "\\😀")),
        ("\0\0", ()),
        ("甲 乙 丙 丁 戊 己 庚 辛 甲", ("甲", "乙", "丙", "丁", "戊", "己")),
    ],
)
def test_question_from_text(typed: str, words: tuple[str, ...]) -> None:
    assert Question.from_text(typed).words == words
