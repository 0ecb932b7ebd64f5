"""The only writer to entities: a confirmed proposal → rows and claims, and back."""

from articles.applying.edits import Edit
from articles.applying.labels import write_label
from articles.applying.proposals import (
    Applied,
    apply_proposal,
    list_entities,
    withdraw_proposal,
)

__all__ = [
    "Applied",
    "Edit",
    "apply_proposal",
    "list_entities",
    "withdraw_proposal",
    "write_label",
]
