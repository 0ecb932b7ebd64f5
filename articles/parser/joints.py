"""Where one line ends and the next begins: a cut inside a sentence, or a real end."""

import re
from collections.abc import Sequence
from itertools import pairwise

from articles.parser.lines import Line

# no sentence begins like this: ",建立健全", "制,建立", "%,", "”的格局"
CONTINUING_PATTERN = re.compile(
    r"[,、:;。!?%)”’》\]]|(?!“).[,、。;]|(?:月|日|年|家|个|亿|万)[,、\d]"
)
# no heading ends like this: "新增广州、杭州两", "由", "1-"
DANGLING_PATTERN = re.compile(
    r"(?:[的和与及或在对于由为将被把以从向让给使并且而且又已正仅各每该此其两"
    r",、:“‘(《\[\d.一~-]|第[一二三四五六七八九十])$"
)
# how a report begins: "近日,", "3月1日,记者从…"; "5月" may go on with a sentence
BEGINNING_PATTERN = re.compile(
    r"(?:近日|日前|今日|昨日|今天|昨天|连日来|今年以来|(?:20\d\d年)?\d{1,2}月\d{1,2}日(?:上午|下午)?)[,从记]"
)
# "一、总量增长", not "一、二期项目"
NUMBER_PATTERN = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])|\([一二三四五六七八九十]{1,3}\))(?=.{2})"
)
FEWEST_LINES, LOOSE = 6, 5  # of a column; how far its lines differ in width
COLUMN = 60  # no column of a paper is so many characters wide
INNER_STOP_PATTERN = re.compile(r"[。!?;]")
CLAUSE_PATTERN = re.compile(r"[,\s]+")
PAIRS = (("“", "”"), ("(", ")"), ("《", "》"))
HEADING_LENGTH, CAPTION_LENGTH = 40, 70


def is_single_spaced(lines: Sequence[Line]) -> bool:
    """Paragraphs follow one another without an empty line between them.

    So they do where lines end with their sentences, or sentences with their lines.
    """
    soft = [above for above, below in pairwise(lines) if not below.gap]
    if is_column(soft):
        return False
    closed = sum(line.is_closed for line in soft)
    stops = sum(len(INNER_STOP_PATTERN.findall(line.text)) for line in soft)
    return closed > 0 and (
        2 * closed >= len(soft) or (closed > 2 and 5 * closed >= 3 * stops)
    )


def is_column(lines: Sequence[Line]) -> bool:
    """Most lines that go on below are of one narrow width, as a paper sets them."""
    widths = [measure(line.text) for line in lines if not line.is_closed]
    widest = max(widths, default=0)
    if len(widths) < FEWEST_LINES or widest > 2 * COLUMN:
        return False
    full = sum(width >= widest - LOOSE for width in widths)
    return 4 * full >= 3 * len(widths)


def measure(text: str) -> int:
    """How wide a line looks: letters and digits are half as wide as characters.

    >>> measure("产值421亿元")
    11
    """
    return sum(1 if character.isascii() else 2 for character in text)


def has_whole_paragraphs(lines: Sequence[Line]) -> bool:
    """Lines too wide for a column, each with the end of its sentence."""
    wide = [line for line in lines if len(line.text) > COLUMN]
    return bool(wide) and 2 * sum(line.is_closed for line in wide) >= len(wide)


def is_unbalanced(text: str) -> bool:
    """A quotation or bracket is still open."""
    return any(text.count(left) > text.count(right) for left, right in PAIRS)


def is_cut(above: str, below: str) -> bool:
    """The break between these two texts falls inside a sentence, by its edges.

    >>> is_cut("大力创新体制机", "制,建立健全了机制"), is_cut("招商投行思维", "招商引资是源头。")
    (True, False)
    """
    if is_unbalanced(above) or DANGLING_PATTERN.search(above):
        return True
    is_head = NUMBER_PATTERN.match(below) is not None
    return not is_head and CONTINUING_PATTERN.match(below) is not None


def continues(below: Line | None) -> bool:
    """No line begins like this by itself, and no empty line parts it from the last."""
    return bool(below and not below.gap and CONTINUING_PATTERN.match(below.text))


def is_prose(text: str) -> bool:
    """Has the punctuation of running text, not that of a heading in two halves.

    >>> is_prose("2024年,衡阳高新区新增广州、杭州两"), is_prose("援企服务四到,项目投产见效")
    (True, False)
    """
    if INNER_STOP_PATTERN.search(text[:-1]):
        return True
    clauses = [len(clause) for clause in CLAUSE_PATTERN.split(text) if clause]
    has_halves = len(clauses) > 1 and max(clauses) - min(clauses) <= 3
    has_digit = any(character.isdigit() for character in text)
    is_pair = has_halves and max(clauses) <= 12 and not has_digit
    return "," in text and not is_pair


def begins_report(line: Line) -> bool:
    """A whole paragraph that opens like a report, below its headline."""
    return len(line.text) > COLUMN and bool(BEGINNING_PATTERN.match(line.text))


def begins_text(above: Line, below: Line) -> bool:
    """A paragraph wider than any column, or below an empty line, under a headline."""
    is_wide = len(below.text) > COLUMN or bool(below.gap and below.is_closed)
    is_text = is_wide and below.is_running and not below.is_caption
    return is_text and "。" not in above.text and not is_cut(above.text, below.text)


def is_numbered(above: Line, below: Line) -> bool:
    """'一、总量稳步增长' below, or above a line far longer: no column is cut there."""
    if NUMBER_PATTERN.match(below.text):
        return True
    is_short = 2 * len(above.text) < len(below.text)
    return is_short and NUMBER_PATTERN.match(above.text) is not None


def is_heading(above: Line, below: Line | None, *, single_spaced: bool) -> bool:
    """An unfinished line that stands for itself; what is below does not continue it."""
    if above.is_closed or len(above.text) > HEADING_LENGTH:
        return False
    if below is None or not below.is_running:
        return True
    is_parted = below.gap or single_spaced or begins_report(below)
    if not (is_parted or is_numbered(above, below)):
        return False
    is_title = below.is_report or not is_prose(above.text)
    return is_title and not is_cut(above.text, below.text)
