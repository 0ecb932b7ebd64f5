"""Lines of a scan that were hard to recognise → where they stand in an article now."""

from collections.abc import Iterator
from dataclasses import dataclass

from articles.models import Article
from articles.services.corrections import Change, Mover

FAINT = 0.95


@dataclass(frozen=True, slots=True)
class FaintLine:
    """A stretch of the article's text; confidence and page as when it was read."""

    start: int
    stop: int
    confidence: float
    page: int

    @property
    def label(self) -> str:
        return f"原件第{self.page}页，识别把握{self.confidence:.0%}"


def find_faint_lines(article: Article) -> list[FaintLine]:
    """A line that a person has corrected is not among them: he has looked at it."""
    if not article.upload.scanned:
        return []
    lines = list(list_read(article))
    for correction in article.corrections.order_by("id"):
        mover = Mover([build_change(said) for said in correction.changes])
        lines = [moved for line in lines if (moved := move_line(line, mover))]
    return lines


def list_read(article: Article) -> Iterator[FaintLine]:
    """Those of this article, by their places in its text as it was read."""
    for line in article.upload.scanned:
        is_inside = article.start <= line["start"] < line["stop"] <= article.stop
        if is_inside and line["confidence"] < FAINT:
            start, stop = line["start"] - article.start, line["stop"] - article.start
            yield FaintLine(start, stop, line["confidence"], line["page"])


def move_line(line: FaintLine, mover: Mover) -> FaintLine | None:
    moved = mover.move((line.start, line.stop))
    is_touched = any(
        change.start < line.stop and change.stop > line.start
        for change in mover.changes
    )
    if moved is None or is_touched:
        return None
    return FaintLine(*moved, line.confidence, line.page)


def build_change(said: dict) -> Change:
    start = said["start"]
    return Change(start, start + len(said["before"]), said["after"])
