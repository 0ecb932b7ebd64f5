"""A proposal → the names in it, each with the kinds of thing that it may be."""

from collections.abc import Iterator, Mapping, Sequence

from articles.models import Proposal
from articles.statements import RECIPIENT_KINDS, SUBJECT_KINDS

NAME_KINDS: Mapping[str, Mapping[str, Sequence[str]]] = {
    "project": {"park": ("park",), "enterprises": ("enterprise",)},
    "honour": {"recipient": RECIPIENT_KINDS[:-1]},
    "metric": {"subject": SUBJECT_KINDS[:-1], "name": ("indicator",)},
    "event": {"park": ("park",)},
}
# looked up as well when a statement is placed, though no card says so
SILENT_KINDS: Mapping[str, Mapping[str, Sequence[str]]] = {
    "metric": {"indicator": ("indicator",)},
    "event": {"place": ("park",)},
}
FINDABLE = ("park", "enterprise", "place", "industry", "indicator", "project")


def list_names(proposal: Proposal) -> list[tuple[str, str, Sequence[str]]]:
    """Return the cell, the name and the kinds of each name that a card shows."""
    return list(find_names(proposal, NAME_KINDS[proposal.kind]))


def list_all_names(proposal: Proposal) -> list[tuple[str, str, Sequence[str]]]:
    """Return these and the names that are looked up in silence."""
    silent = SILENT_KINDS.get(proposal.kind, {})
    return [*list_names(proposal), *find_names(proposal, silent)]


def find_names(
    proposal: Proposal, cells: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, str, Sequence[str]]]:
    fields = proposal.final_fields
    for cell, kinds in cells.items():
        value = fields.get(cell)
        names = value if isinstance(value, list) else [value]
        said = fields.get(f"{cell}_kind")
        allowed = (said,) if said in FINDABLE else tuple(kinds)
        yield from ((cell, str(name), allowed) for name in names if name)
