"""Which claim speaks for a cell: the fact shows its value, the others are compared."""

from collections.abc import Callable, Sequence
from typing import Any

from simple_history.utils import bulk_update_with_history

from articles.applying.columns import EMPTY, Column
from articles.applying.fields import COLUMNS
from articles.applying.names import NameBook
from articles.applying.rows import save_row
from articles.errors import InvalidFieldsError
from entities.models import Claim, Fact

REASON = "裁定"


def find_column(fact: Fact, field: str) -> Column:
    """Return how the cell is written; what makes the fact itself is never rewritten."""
    column = COLUMNS.get(type(fact).__name__.lower(), {}).get(field)
    if column is None or not column.can_be_settled:
        raise InvalidFieldsError({field: "这个字段不能改选，可在后台修改或另立一条"})
    return column


def read_cell(fact: Fact, field: str) -> Any:
    return find_column(fact, field).read(fact)


def prefer(fact: Fact, field: str, value: Any, chosen: Claim | None) -> Any:
    """Show the value, with the chosen claim behind it; return what is shown then."""
    column, names = find_column(fact, field), NameBook()
    claims = list(fact.claims.filter(field=field).order_by("id"))
    if value in EMPTY:
        column.clear(fact)
    else:
        column.settle(fact, value, names)
    save_row(fact)
    mark(claims, chosen, lambda claim: column.agrees(fact, claim.value, names))
    return column.read(fact)


def mark(
    claims: Sequence[Claim], chosen: Claim | None, agrees: Callable[[Claim], bool]
) -> None:
    """Of one cell one claim is preferred: the others step down before it steps up."""
    changed = []
    for claim in claims:
        flags = (claim == chosen, claim != chosen and not agrees(claim))
        if flags != (claim.is_preferred, claim.is_contradicting):
            claim.is_preferred, claim.is_contradicting = flags
            changed.append(claim)
    save_claims([claim for claim in changed if claim != chosen])
    save_claims([claim for claim in changed if claim == chosen])


def save_claims(claims: Sequence[Claim]) -> None:
    columns = ["is_preferred", "is_contradicting"]
    if claims:
        bulk_update_with_history(claims, Claim, columns, default_change_reason=REASON)
