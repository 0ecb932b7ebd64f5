"""What holds for any text, whatever it says."""

import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.parser import parse, split
from articles.parser.text import fold
from articles.tests.parser.corpus import list_documents, read_document

WORDS = [
    *(
        "衡阳高新区",
        "松木经开区",
        "甲科技有限公司",
        "恒飞电缆",
        "产业园",
        "项目",
        "等4家企业",
    ),
    *(
        "总投资",
        "6.6亿元",
        "约370亩",
        "同比增长",
        "8.4%",
        "居全省第二",
        "分别",
        "预计",
        "获评",
    ),
    *(
        "今年",
        "1-7月",
        "2021年12月28日",
        "去年",
        "上半年",
        "签约",
        "开工",
        "国家级绿色园区",
    ),
    *(
        "，",
        "。",
        "、",
        "；",
        "：",
        "“",
        "”",
        "（",
        "）",
        "\n",
        "\n\n",
        "# ",
        "广告",
        "本报讯 ",
    ),
    *("■甲一 摄", " ", "1", "万", "①", "\u3000", "\ufeff", "\U00020000", "é", "\x00"),
]
newspaper = st.lists(st.sampled_from(WORDS), max_size=60).map("".join)
anything = st.text(max_size=300) | newspaper
calm = settings(max_examples=80, derandomize=True)


def list_mentions(result):
    return [r.mentions for article in result.articles for r in article.readings]


def assert_sound(text):
    """Nothing raised, every span inside the text, every cell with evidence."""
    result, again = parse(text), parse(text)
    assert result == again
    assert list_mentions(result) == list_mentions(again)
    for article in result.articles:
        assert 0 <= article.span.start < article.span.stop <= len(text)
        spans = [s for e in article.cast.entities for s in e.spans]
        for record in article.records:
            cells = record.cells.values()
            assert all(text[c.span.start : c.span.stop].strip() for c in cells)
            spans += [record.sentence, *(cell.span for cell in cells)]
        assert all(article.span.covers(span) for span in spans)


@calm
@given(anything)
def test_any_text_is_parsed_soundly(text):
    assert_sound(text)


@calm
@given(st.text(max_size=500))
def test_folding_moves_no_character(text):
    assert len(fold(text)) == len(text)


@calm
@given(newspaper)
def test_a_piece_alone_is_one_article(text):
    for piece in split(text):
        alone = split(text[piece.span.start : piece.span.stop])
        assert [(p.head, len(p.span)) for p in alone] == [(piece.head, len(piece.span))]


@pytest.mark.parametrize("name", list_documents())
@settings(max_examples=2, derandomize=True)
@given(data=st.data())
def test_cut_doubled_and_shuffled_articles_are_parsed_soundly(name, data):
    text = read_document(name)[0]
    start, stop = sorted(data.draw(st.integers(0, len(text))) for end in range(2))
    assert_sound(text[start:stop])
    assert_sound(text + "\n\n" + text)
    assert_sound("\n\n".join(data.draw(st.permutations(text.split("\n\n")))))


@pytest.mark.parametrize("name", list_documents())
@settings(max_examples=2, derandomize=True)
@given(random=st.randoms(use_true_random=False))
def test_line_breaks_thrown_in_leave_spans_sound(name, random):
    text = read_document(name)[0]
    places = sorted(random.sample(range(len(text)), 40), reverse=True)
    for place in places:
        text = text[:place] + "\n" + text[place:]
    assert_sound(text)


# inside a paragraph, not at the edges of its sentences
INSIDE = re.compile(r"(?<=[^\s。！？；…”’）#■►])(?=[^\s。！？；…”’）■►])")


@pytest.mark.parametrize("name", list_documents())
@settings(max_examples=2, derandomize=True)
@given(random=st.randoms(use_true_random=False))
def test_line_breaks_inside_sentences_change_nothing(name, random):
    text, published = read_document(name)
    places = sorted(random.sample(list_inner_places(text), 20), reverse=True)
    broken = text
    for place in places:
        broken = broken[:place] + "\n" + broken[place:]
    assert describe(broken, published) == describe(text, published)


def list_inner_places(text):
    """Places inside the sentences of paragraphs: no heading, byline or caption."""
    return [
        match.start()
        for article in parse(text).articles
        for reading in article.readings
        if reading.sentence.block.kind == "paragraph"
        for match in INSIDE.finditer(
            text, reading.sentence.span.start + 1, reading.sentence.span.stop - 1
        )
    ]


def describe(text, published):
    """The records and the cast without their places."""
    return [
        (
            [(e.kind, e.names, len(e.spans)) for e in article.cast.entities],
            [
                (record.kind, name, cell.value, cell.rule)
                for record in article.records
                for name, cell in record.cells.items()
            ],
        )
        for article in parse(text, published).articles
    ]


def test_a_megabyte_of_digits_states_nothing():
    assert [a.records for a in parse("7" * 1_000_000).articles] in ([], [()])


GROWING = {
    "one sentence": "衡阳高新区增长8%，" * 2_000,
    "lines": "# 园区\n" * 4_000,
    "list": "甲电缆、" * 4_000,
    "brackets": "（“《" * 6_000,
    "dates": "2021-01-22\n" * 2_000,
    "spaces": " " * 100_000,
    "sentences": "今年，甲公司投资3亿元的项目在乙高新区开工，获评国家级绿色工厂。"
    * 300,
}


@pytest.mark.parametrize("text", GROWING.values(), ids=GROWING)
def test_work_grows_no_faster_than_the_text(text):
    """Counted in calls, which are the same on every machine; benchmarks/ has the time."""
    tenth = text[: len(text) // 10]
    parse(tenth)  # the tokenizer, the word lists and caches are filled by now
    assert count_calls(text) <= 11 * count_calls(tenth)


def count_calls(text):
    count = 0

    def note(frame, event, argument):
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        parse(text)
    finally:
        sys.setprofile(None)
    return count
