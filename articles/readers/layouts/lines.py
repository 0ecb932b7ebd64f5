"""Placed characters → lines, each inside one column."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

# Distances are in ems: the size of the letter at hand.
SAME_BASELINE = 0.3
WIDEST_GAP = 1.0  # between two characters drawn one after the other
WIDEST_JOIN = 0.5  # between two pieces of a line drawn at different times
FURTHEST_BACK = 0.8  # 。 moves into the empty half of ” before it
BLANK_GAP = 0.2
ASCENT, DESCENT = 0.88, 0.12


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character at its place; y grows downwards, the baseline is where it stands."""

    text: str
    left: float
    right: float
    baseline: float
    size: float


@dataclass(frozen=True, slots=True)
class Line:
    """Text on one baseline without a gap as wide as that between columns."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    is_row: bool = False  # cells of a table, joined by tabs
    confidence: float | None = None  # of a line that was recognised in a picture

    @property
    def top(self) -> float:
        return self.baseline - ASCENT * self.size

    @property
    def bottom(self) -> float:
        return self.baseline + DESCENT * self.size

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    def resized(self, size: float) -> "Line":
        """The same line in print of another size, about the same middle."""
        shift = (ASCENT - DESCENT) / 2 * (size - self.size)
        return replace(self, size=size, baseline=self.baseline + shift)

    def scaled(self, factor: float) -> "Line":
        """Measured in other units."""
        return replace(
            self,
            left=self.left * factor,
            right=self.right * factor,
            baseline=self.baseline * factor,
            size=self.size * factor,
        )


def build_lines(glyphs: Iterable[Glyph]) -> list[Line]:
    """In no particular order."""
    pieces = [line for run in _split_runs(glyphs) if (line := _build_line(run))]
    return join_level(pieces)


def join_level(pieces: list[Line]) -> list[Line]:
    """Pieces side by side become one line where no gutter is between them."""
    return [line for row in _find_rows(pieces) for line in _join_pieces(row)]


def _split_runs(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    run: list[Glyph] = []
    for glyph in glyphs:
        if run and not _is_next(run[-1], glyph):
            yield run
            run = []
        if not run or not _is_shadow(run[-1], glyph):
            run.append(glyph)
    if run:
        yield run


def _is_next(before: Glyph, after: Glyph) -> bool:
    size = max(before.size, after.size)
    gap = after.left - before.right
    is_level = abs(after.baseline - before.baseline) <= SAME_BASELINE * size
    return is_level and -FURTHEST_BACK * size <= gap <= WIDEST_GAP * size


def _is_shadow(before: Glyph, after: Glyph) -> bool:
    """The same character drawn twice, a little apart, to make it bold."""
    is_near = abs(after.left - before.left) < BLANK_GAP * before.size
    return before.text == after.text and is_near


def _build_line(run: list[Glyph]) -> Line | None:
    text = _write_run(run)
    shown = [glyph for glyph in run if glyph.text.strip()]
    if not shown:
        return None
    sizes = sorted(glyph.size for glyph in shown)
    baselines = sorted(glyph.baseline for glyph in shown)
    return Line(
        text=text,
        left=min(glyph.left for glyph in shown),
        right=max(glyph.right for glyph in shown),
        baseline=baselines[len(shown) // 2],
        size=sizes[len(shown) // 2],
    )


def _write_run(run: list[Glyph]) -> str:
    """Some files leave a gap where a blank was; a justified line has gaps all over."""
    wide = [_find_gap(a, b) for a, b in pairwise(run) if _is_wide(a) or _is_wide(b)]
    least = max(0, median(wide)) + BLANK_GAP if wide else BLANK_GAP
    pieces = [run[0].text]
    for before, after in pairwise(run):
        is_apart = (
            _is_alike(before.text, after.text) and _find_gap(before, after) > least
        )
        pieces.append(" " + after.text if is_apart else after.text)
    return "".join(pieces)


def _find_gap(before: Glyph, after: Glyph) -> float:
    return (after.left - before.right) / after.size


def _is_wide(glyph: Glyph) -> bool:
    return glyph.text.isalpha() and not glyph.text.isascii()


def _is_alike(before: str, after: str) -> bool:
    """Both Chinese or both Latin: programs set the two apart without a blank."""
    is_word = before[-1:].isalpha() and after[:1].isalpha()
    return is_word and before[-1:].isascii() == after[:1].isascii()


def _find_rows(pieces: list[Line]) -> Iterator[list[Line]]:
    """Pieces on about one baseline, all columns together."""
    row: list[Line] = []
    for piece in sorted(pieces, key=lambda p: p.baseline):
        if row and piece.baseline - row[-1].baseline > SAME_BASELINE * piece.size:
            yield row
            row = []
        row.append(piece)
    if row:
        yield row


def _join_pieces(row: list[Line]) -> Iterator[Line]:
    ordered = sorted(row, key=lambda piece: piece.left)
    joined = ordered[0]
    for piece in ordered[1:]:
        gap = piece.left - joined.right
        if piece.text == joined.text and gap < 0:
            continue  # drawn twice to make it bold
        if abs(gap) <= WIDEST_JOIN * max(joined.size, piece.size):
            joined = _join(joined, piece, gap)
        else:
            yield replace(joined, text=joined.text.strip())
            joined = piece
    yield replace(joined, text=joined.text.strip())


def _join(before: Line, after: Line, gap: float) -> Line:
    is_latin = before.text[-1:].isascii() and _is_alike(before.text, after.text)
    blank = " " if is_latin and gap > BLANK_GAP * after.size else ""
    return replace(
        before,
        text=before.text + blank + after.text,
        right=max(before.right, after.right),
        size=max(before.size, after.size),
        confidence=_find_weaker(before.confidence, after.confidence),
    )


def _find_weaker(one: float | None, other: float | None) -> float | None:
    return min(one, other) if one is not None and other is not None else None
