"""What is kept up to date with every committed change of a fact."""

from collections.abc import Iterable, Mapping

from django.db.models import Model

from entities.search.indexing import JOINED, refresh_entries
from entities.standings import STANDINGS, find_leaning, refresh_standings

Keys = Mapping[type[Model], Iterable[int]]


def follow_changes(written: Keys, touched: Keys) -> None:
    """Written rows are found by other words; those they belong to stand elsewhere."""
    joined = {model: touched.get(model, ()) for model in JOINED}
    for model in {*written, *joined}:
        refresh_entries(model, {*written.get(model, ()), *joined.get(model, ())})
    moved = {m: {*written.get(m, ()), *touched.get(m, ())} for m in STANDINGS}
    for model, keys in written.items():
        for other, found in find_leaning(model, keys):
            moved[other] |= found
    for model, keys in moved.items():
        refresh_standings(model, keys)
