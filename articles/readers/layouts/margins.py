"""Which lines of a page are no part of its text: running heads, page numbers."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from articles.readers.layouts.lines import Line

MARGIN = 0.12  # of the page's height, at the top and at the bottom
ROW = 0.6  # ems between the middles of lines in one row
LEAST_PAGES = 2
LEAST_SHARE = 0.4  # of the pages: left and right ones may differ
BLANK_PATTERN = re.compile(r"\s+")
DIGIT_PATTERN = re.compile(r"\d+")
# Matches "— 3 —", "第3页 共12页", "3/12", "A03", "第A3版"; not "2021年".
NUMBER_PATTERN = re.compile(
    r"[-—–·•.|/]*第?[A-Z]?\d{1,4}[页版]?([/,，|]?共?\d{1,4}页?)?[-—–·•.|/]*"
)
# Matches "2024年7月20日 星期六", the line above every page of a newspaper.
FOLIO_PATTERN = re.compile(
    r"\d{4}年\d{1,2}月\d{1,2}日.{0,20}(星期|周)[一二三四五六日天]"
)
# Matches what browsers print below a page: the address of the page or file.
ADDRESS_PATTERN = re.compile(r"(https?|file)://\S+")
PRINTED_PATTERN = re.compile(r"\d{4}/\d{1,2}/\d{1,2}(上午|下午)?\d{1,2}:\d\d.*")
LONGEST_FOLIO = 60
MOST_QUOTED, LONGEST_QUOTE = 5, 60


@dataclass(frozen=True, slots=True)
class PageLines:
    """The lines of one page and its height."""

    lines: tuple[Line, ...]
    height: float
    width: float = 1.0

    @property
    def head(self) -> list[Line]:
        """The lines in the upper margin, from the edge inwards."""
        found = (e for e in self.lines if e.middle < MARGIN * self.height)
        return sorted(found, key=lambda line: line.middle)

    @property
    def foot(self) -> list[Line]:
        """The lines in the lower margin, from the edge inwards."""
        found = (e for e in self.lines if e.middle > (1 - MARGIN) * self.height)
        return sorted(found, key=lambda line: -line.middle)


def find_margins(pages: list[PageLines]) -> list[list[Line]]:
    """For each page the lines to be left out: what repeats, and page numbers."""
    keys = (_find_keys([*page.head, *page.foot]) for page in pages)
    counts = Counter(key for found in keys for key in found)
    least = max(LEAST_PAGES, LEAST_SHARE * len(pages))
    repeated = {key for key, count in counts.items() if count >= least}
    return [
        [*_find_outer(page.head, repeated), *_find_outer(page.foot, repeated)]
        for page in pages
    ]


def quote_lines(texts: Iterable[str]) -> str:
    """What was left out, each once, the first few of many."""
    quoted = [f"“{text[:LONGEST_QUOTE]}”" for text in dict.fromkeys(texts)]
    rest = f"等 {len(quoted)} 处" if len(quoted) > MOST_QUOTED else ""
    return "、".join(quoted[:MOST_QUOTED]) + rest


def is_folio(text: str) -> bool:
    return bool(FOLIO_PATTERN.search(text)) and len(text) <= LONGEST_FOLIO


def join_folios(margins: list[list[Line]]) -> str:
    """What stands over and under the pages and may name paper and day."""
    return " ".join(e.text for margin in margins for e in margin if is_folio(e.text))


def is_page_mark(text: str) -> bool:
    """Whether a line alone tells that it belongs to the page, not to the text."""
    plain = BLANK_PATTERN.sub("", text)
    patterns = (NUMBER_PATTERN, ADDRESS_PATTERN, PRINTED_PATTERN)
    return is_folio(text) or any(pattern.fullmatch(plain) for pattern in patterns)


def _find_keys(lines: list[Line]) -> set[tuple[str, int]]:
    return {_build_key(line) for line in lines}


def _build_key(line: Line) -> tuple[str, int]:
    """Words with figures masked, as page numbers differ, and about where they stand."""
    plain = DIGIT_PATTERN.sub("0", BLANK_PATTERN.sub("", line.text))
    return plain, round(line.middle / (2 * line.size))


def _find_outer(inwards: list[Line], repeated: set[tuple[str, int]]) -> Iterator[Line]:
    """Whole rows from the edge inwards, up to the first that is text."""
    while inwards:
        reach = ROW * inwards[0].size
        row = [e for e in inwards if abs(e.middle - inwards[0].middle) <= reach]
        if not any(_build_key(e) in repeated or is_page_mark(e.text) for e in row):
            return
        yield from row
        inwards = inwards[len(row) :]
