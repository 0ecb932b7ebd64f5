"""Placed lines → reading order → paragraphs."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.readers.layouts.columns import order_lines
from articles.readers.layouts.lines import Glyph, Line, build_lines
from articles.readers.layouts.margins import PageLines, find_margins, is_page_mark
from articles.readers.layouts.paragraphs import join_paragraphs

SIZE = 10.0
LEADING = 16.0


def place(text: str, left: float, row: float, size: float = SIZE) -> Line:
    right = left + len(text) * size
    return Line(text, left, right, 100 + row * LEADING, size)


def fill(mark: str, left: float, rows: int, start: int = 0) -> list[Line]:
    """A column of full lines, each beginning with its mark and number."""
    return [
        place(f"{mark}{i}".ljust(20, "字"), left, i) for i in range(start, start + rows)
    ]


def read_marks(lines: list[Line]) -> str:
    return " ".join(
        line.text.strip("字") for stack in order_lines(lines) for line in stack
    )


def draw(
    text: str, left: float, baseline: float = 100, pitch: float = SIZE
) -> list[Glyph]:
    """Characters one after the other, a blank of an em each."""
    edges = ((left + i * pitch, left + i * pitch + SIZE) for i in range(len(text)))
    return [
        Glyph(character, *edge, baseline, SIZE)
        for character, edge in zip(text, edges, strict=True)
    ]


def test_columns_are_read_one_after_the_other():
    assert read_marks(fill("a", 0, 3) + fill("b", 220, 3)) == "a0 a1 a2 b0 b1 b2"


def test_what_spans_columns_cuts_them():
    spanning = place("跨栏".ljust(42, "文"), 0, 3)
    above = fill("a", 0, 3) + fill("b", 220, 3)
    below = fill("c", 0, 2, start=4) + fill("d", 220, 2, start=4)
    marks = read_marks([*above, spanning, *below])
    assert marks == f"a0 a1 a2 b0 b1 b2 {spanning.text} c4 c5 d4 d5"


def test_headline_over_two_of_three_columns_stays_with_them():
    headline = place("标题".ljust(20, "题"), 60, 0, size=16)
    left = fill("a", 0, 3, start=2) + fill("b", 220, 3, start=2)
    marks = read_marks([headline, *left, *fill("c", 440, 5)])
    assert marks == f"{headline.text} a2 a3 a4 b2 b3 b4 c0 c1 c2 c3 c4"


def test_byline_in_the_middle_belongs_to_all_columns():
    byline = place("本报记者", 300, 0)
    columns = [*fill("a", 0, 3, 1), *fill("b", 220, 3, 1), *fill("c", 440, 3, 1)]
    assert read_marks([byline, *columns]) == "本报记者 a1 a2 a3 b1 b2 b3 c1 c2 c3"


def test_columns_whose_lines_take_turns_are_told_apart():
    right = [place(f"b{i}".ljust(20, "字"), 220, i + 0.5) for i in range(4)]
    assert read_marks(fill("a", 0, 4) + right) == "a0 a1 a2 a3 b0 b1 b2 b3"


def test_line_that_runs_into_the_next_column_is_kept_in_its_own():
    left = [place(f"a{i}".ljust(20, "字"), 0, i * 0.6) for i in range(6)]
    right = [place(f"b{i}".ljust(20, "字"), 220, i * 0.6 + 0.3) for i in range(6)]
    address = place("https://" + "x" * 18, 0, 6 * 0.6)
    expected = f"a0 a1 a2 a3 a4 a5 {address.text} b0 b1 b2 b3 b4 b5"
    assert read_marks([*left, address, *right]) == expected


def test_table_is_read_by_rows():
    rows = (
        ("指标", "数值", "增速"),
        ("总产值", "268亿元", "11.2%"),
        ("税收", "9亿元", "7%"),
    )
    lines = [
        place(cell, 120 * i, n)
        for n, row in enumerate(rows)
        for i, cell in enumerate(row)
    ]
    assert join_paragraphs(order_lines(lines)) == "\n".join(map("\t".join, rows))


PLACES = st.integers(0, 600)


@given(st.lists(st.tuples(st.text("文A1，", min_size=1, max_size=20), PLACES, PLACES)))
def test_order_neither_drops_nor_doubles_a_character(placed):
    lines = [place(text, left, row / 10) for text, left, row in placed]
    ordered = "".join(line.text for stack in order_lines(lines) for line in stack)
    assert Counter(ordered.replace("\t", "")) == Counter("".join(e.text for e in lines))


def test_paragraph_goes_on_across_columns_until_an_indent():
    column = [place("甲" * 20, 0, 0), place("乙" * 20, 0, 1), place("丙" * 20, 0, 2)]
    following = [
        place("丁" * 8, 220, 0),
        place("戊" * 18, 240, 1),
        place("己" * 20, 220, 2),
    ]
    text = join_paragraphs([column, following])
    first = "甲" * 20 + "乙" * 20 + "丙" * 20 + "丁" * 8
    assert text == f"{first}\n\n{'戊' * 18}{'己' * 20}"


def test_paragraph_ends_where_the_next_word_would_have_fitted():
    lines = [place("甲" * 20, 0, 0), place("乙" * 18, 0, 1), place("268.4亿元", 0, 2)]
    assert join_paragraphs([lines]) == "甲" * 20 + "乙" * 18 + "268.4亿元"
    lines[2] = place("文", 0, 2)
    assert join_paragraphs([lines]) == "甲" * 20 + "乙" * 18 + "\n\n文"


def test_headline_of_two_lines_keeps_its_break():
    lines = [place("上联", 30, 0, size=20), place("下联很长", 10, 1, size=20)]
    lines += [place("正" * 20, 0, i) for i in (3, 4, 5)]
    assert join_paragraphs([lines]).startswith("上联\n下联很长\n\n正正")


def test_latin_words_at_the_end_of_a_line_are_set_apart():
    lines = [
        place("甲" * 15 + "Smart", 0, 0),
        place("Park很好", 0, 1),
        place("乙" * 20, 0, 2),
    ]
    assert join_paragraphs([lines]).startswith("甲" * 15 + "Smart Park很好")


@pytest.mark.parametrize(
    ("glyphs", "texts"),
    [
        (draw("云栖湖", 0), ["云栖湖"]),
        (draw("左栏", 0) + draw("右栏", 40), ["左栏", "右栏"]),
        (draw("双增", 30) + draw("实现", 10), ["实现双增"]),
        (draw("记者", 0) + draw("周采薇", 24), ["记者 周采薇"]),
        (draw("同比增长", 0, pitch=14), ["同比增长"]),
        (draw("标题", 0) + draw("标题", 1), ["标题"]),
        (draw("高 新", 0), ["高 新"]),
        (draw("  ", 0), []),
    ],
    ids=["line", "gutter", "pieces", "gap", "justified", "bold", "blank", "nothing"],
)
def test_characters_become_lines(glyphs, texts):
    assert [line.text for line in build_lines(glyphs)] == texts


@pytest.mark.parametrize(
    "text",
    ["12", "— 3 —", "第3页 共12页", "3/12", "A03", "https://n.example.cn/1.html"],
)
def test_page_marks_are_known(text):
    assert is_page_mark(text)


@pytest.mark.parametrize("text", ["2021年", "第3季度", "增长12%", "3家企业"])
def test_text_is_no_page_mark(text):
    assert not is_page_mark(text)


def test_running_heads_are_found_on_several_pages():
    def build_page(number: int) -> PageLines:
        head, foot = Line("内部资料", 0, 40, 20, 10), Line(f"{number}", 0, 10, 780, 10)
        body = Line(f"正文{number}", 0, 40, 400, 10)
        return PageLines((head, body, foot), 800)

    margins = find_margins([build_page(number) for number in (1, 2, 3)])
    assert [[line.text for line in margin] for margin in margins] == [
        ["内部资料", "1"],
        ["内部资料", "2"],
        ["内部资料", "3"],
    ]


def test_first_line_of_a_single_page_is_kept():
    head, body = Line("开工大吉", 0, 40, 20, 10), Line("正文", 0, 40, 400, 10)
    assert find_margins([PageLines((head, body), 800)]) == [[]]
