"""The only writer to entities: a confirmed proposal → rows and claims, and back."""

from articles.applying.edits import Edit
from articles.applying.labels import write_label
from articles.applying.lookups import RowIndex, load_index
from articles.applying.names import NameBook
from articles.applying.proposals import (
    Applied,
    apply_proposal,
    withdraw_proposal,
)

__all__ = [
    "Applied",
    "Edit",
    "NameBook",
    "RowIndex",
    "apply_proposal",
    "load_index",
    "withdraw_proposal",
    "write_label",
]
