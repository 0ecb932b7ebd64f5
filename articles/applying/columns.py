"""How each field of a statement stands on its row: read, write, compare."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django.db.models import Model

from articles.agreement import (
    growths_agree,
    periods_agree,
    quantities_agree,
    ranks_agree,
    texts_agree,
)
from articles.applying.names import NameBook
from articles.kinds import is_generic
from entities.models import Claim, Stage
from entities.periods import Period
from entities.quantities import Quantity, format_decimal, read_decimal

EMPTY = (None, "", {}, [])


@dataclass(frozen=True, slots=True)
class Column:
    """A plain text; the other columns replace what differs.

    Where a column is owned, the preferred claim is the one that wrote it, so that
    taking the claim back clears it. Elsewhere the first claim is preferred.
    """

    name: str
    is_owned: ClassVar[bool] = True
    can_be_settled: ClassVar[bool] = True

    def read(self, row: Model) -> Any:
        """Return the cell in the parser's JSON form; empty where there is none."""
        return getattr(row, self.name)

    def write(self, row: Model, value: Any, names: NameBook) -> None:
        setattr(row, self.name, value)

    def extend(self, row: Model, value: Any, names: NameBook) -> None:
        """Add to what is there; only lists have room for more than one value."""

    def settle(self, row: Model, value: Any, names: NameBook) -> None:
        """Show this value in place of another, because a person chose it."""
        self.write(row, value, names)

    def clear(self, row: Model) -> None:
        setattr(row, self.name, "")

    def choose(self, claims: Sequence[Claim]) -> Claim:
        """Return which claim speaks for the cell when the preferred one is gone."""
        return min(claims, key=lambda claim: (claim.is_contradicting, claim.pk))

    def agrees(self, row: Model, value: Any, names: NameBook) -> bool:
        """Whether the value is no conflict with what is shown."""
        shown = self.read(row)
        return shown in EMPTY or self.compare(shown, value)

    def compare(self, shown: Any, value: Any) -> bool:
        return texts_agree(shown, value)

    def is_better(self, shown: Any, value: Any) -> bool:
        """Whether the value takes the place of what is shown; never silently."""
        return shown in EMPTY


@dataclass(frozen=True, slots=True)
class ChoiceColumn(Column):
    def compare(self, shown: Any, value: Any) -> bool:
        return shown == value


@dataclass(frozen=True, slots=True)
class IdentityColumn(Column):
    """Part of what makes the fact this fact: another way to say it is no conflict."""

    is_owned: ClassVar[bool] = False

    def clear(self, row: Model) -> None:
        """Nothing: a fact without its name would be none."""

    def compare(self, shown: Any, value: Any) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class FixedColumn(IdentityColumn):
    """An identity of several columns, set when the fact is made and never again."""

    can_be_settled: ClassVar[bool] = False

    def read(self, row: Model) -> Any:
        return str(getattr(row, self.name) or "")

    def write(self, row: Model, value: Any, names: NameBook) -> None:
        """Nothing: the row was made for it."""


@dataclass(frozen=True, slots=True)
class StageColumn(Column):
    """A project only moves on: an earlier stage is what it was before."""

    def compare(self, shown: Any, value: Any) -> bool:
        return True

    def is_better(self, shown: Any, value: Any) -> bool:
        return not shown or Stage(value).order > Stage(shown).order

    def choose(self, claims: Sequence[Claim]) -> Claim:
        return max(claims, key=lambda claim: Stage(claim.value).order)


@dataclass(frozen=True, slots=True)
class QuantityColumn(Column):
    @property
    def prefix(self) -> str:
        return "" if self.name == "value" else f"{self.name}_"

    def read(self, row: Model) -> Any:
        quantity = Quantity.from_row(row, self.prefix)
        return quantity.to_json() if quantity else {}

    def write(self, row: Model, value: Any, names: NameBook) -> None:
        for column, part in Quantity.from_json(value).to_columns(self.prefix).items():
            setattr(row, column, part)

    def clear(self, row: Model) -> None:
        for column in ("value", "value_max"):
            setattr(row, self.prefix + column, None)
        for column in ("unit", "qualifier"):
            setattr(row, self.prefix + column, "")

    def compare(self, shown: Any, value: Any) -> bool:
        return quantities_agree(shown, value)


@dataclass(frozen=True, slots=True)
class DecimalColumn(Column):
    def read(self, row: Model) -> Any:
        number = getattr(row, self.name)
        return None if number is None else format_decimal(number)

    def write(self, row: Model, value: Any, names: NameBook) -> None:
        setattr(row, self.name, read_decimal(value))

    def clear(self, row: Model) -> None:
        setattr(row, self.name, None)

    def compare(self, shown: Any, value: Any) -> bool:
        return growths_agree(shown, value)


@dataclass(frozen=True, slots=True)
class RankColumn(Column):
    def read(self, row: Model) -> Any:
        if row.rank_position is None:
            return {}
        return {"position": row.rank_position, "scope": row.rank_scope}

    def write(self, row: Model, value: Any, names: NameBook) -> None:
        row.rank_position = int(value["position"])
        row.rank_scope = str(value.get("scope") or "")[:100]

    def clear(self, row: Model) -> None:
        row.rank_position, row.rank_scope = None, ""

    def compare(self, shown: Any, value: Any) -> bool:
        return ranks_agree(shown, value)


@dataclass(frozen=True, slots=True)
class PeriodColumn(Column):
    """First and last day; first and last name the two columns."""

    first: str
    last: str

    def read(self, row: Model) -> Any:
        period = Period.from_days(getattr(row, self.first), getattr(row, self.last))
        return period.to_iso() if period else ""

    def write(self, row: Model, value: Any, names: NameBook) -> None:
        self._set(row, Period.from_iso(value))

    def clear(self, row: Model) -> None:
        setattr(row, self.first, None)
        setattr(row, self.last, None)

    def compare(self, shown: Any, value: Any) -> bool:
        return periods_agree(shown, value)

    def _set(self, row: Model, period: Period) -> None:
        setattr(row, self.first, period.first_day)
        setattr(row, self.last, period.last_day)


@dataclass(frozen=True, slots=True)
class FixedPeriodColumn(PeriodColumn):
    """The period of an event or a metric is part of what it is."""

    is_owned: ClassVar[bool] = False
    can_be_settled: ClassVar[bool] = False

    def write(self, row: Model, value: Any, names: NameBook) -> None:
        """Nothing: the row was made for it."""

    def clear(self, row: Model) -> None:
        """Nothing: a fact without its period would be another."""


@dataclass(frozen=True, slots=True)
class ParkColumn(Column):
    def read(self, row: Model) -> Any:
        return row.park.name if row.park_id else ""

    def write(self, row: Model, value: Any, names: NameBook) -> None:
        row.park = names.find_or_add("park", value, self.name)

    def clear(self, row: Model) -> None:
        row.park = None

    def is_better(self, shown: Any, value: Any) -> bool:
        """高新区 alone names none; it is cited and the park stays open."""
        return not shown and not is_generic(value)

    def agrees(self, row: Model, value: Any, names: NameBook) -> bool:
        if not row.park_id or is_generic(value):
            return True
        return names.find("park", value) == row.park
