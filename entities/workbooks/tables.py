"""What is read from a file before it means anything: tables, rows, raw cells."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal


class RefusedFileError(Exception):
    """The file can't be read; code is stable, the text says why and what to do."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code


@dataclass(frozen=True, slots=True)
class BadCell:
    """A cell that holds no value: an error of Excel, a formula without a result."""

    text: str
    reason: str

    def __str__(self) -> str:
        return self.text


RawCell = str | Decimal | date | BadCell | dict | None


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row as it stands in the file, under its number there."""

    number: int
    cells: list[RawCell]
    problem: str = ""


@dataclass(frozen=True, slots=True)
class RawTable:
    """One sheet; rows are read anew by each call."""

    title: str
    read: Callable[[], Iterator[RawRow]]
    size: int = 0
    notes: list[str] = field(default_factory=list)
