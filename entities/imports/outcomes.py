"""What one row of a file says, and what would become of it."""

from dataclasses import dataclass, field

from entities.models import ImportRow
from entities.workbooks.tables import RawCell, RawRow

Action = ImportRow.Action


@dataclass(frozen=True, slots=True)
class CellError:
    """Which cell is wrong and why; a heading of "" means the whole row."""

    heading: str
    value: str
    reason: str
    cause: ValueError | None = None

    def to_json(self) -> list[str]:
        return [self.heading, self.value, self.reason]


@dataclass(slots=True)
class Parsed:
    """A row that has been read but not yet held against the database."""

    row: RawRow
    pk: int | None = None
    base: dict[str, str] | None = None
    texts: dict[str, str] = field(default_factory=dict)
    plains: dict[str, str] = field(default_factory=dict)
    groups: dict[str, dict[str, RawCell]] = field(default_factory=dict)
    errors: dict[str, CellError] = field(default_factory=dict)


@dataclass(slots=True)
class Outcome:
    """New, changed, unchanged, in conflict or refused, with the cells that say so."""

    number: int
    action: Action
    pk: int | None = None
    label: str = ""
    cells: dict = field(default_factory=dict)
    conflicts: dict[str, list[str]] = field(default_factory=dict)
    errors: list[CellError] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)
