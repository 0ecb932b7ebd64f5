"""Which known project a name is of: looked up by shared characters, not one by one."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Generic, TypeVar

from articles.parser.records.projects.names import (
    APART,
    BRIEFEST,
    SHORTEST,
    find_likeness,
    is_contracted,
    strip_name,
)

Owner = TypeVar("Owner")


class NameIndex(Generic[Owner]):
    """Names with whose they are; the likest of them is found in constant time."""

    def __init__(self) -> None:
        self.owners: dict[str, Owner] = {}
        self.names_by_stem: dict[str, list[str]] = defaultdict(list)
        self.names_by_gram: dict[str, list[str]] = defaultdict(list)
        self.names_by_start: dict[str, list[str]] = defaultdict(list)

    def add(self, name: str, owner: Owner) -> None:
        """The first to bear a name keeps it."""
        if name in self.owners:
            return
        self.owners[name] = owner
        stem = strip_name(name)
        self.names_by_stem[stem].append(name)
        self.names_by_start[stem[:BRIEFEST]].append(name)
        for gram in set(split_grams(stem)):
            self.names_by_gram[gram].append(name)

    def find(self, name: str) -> Owner | None:
        """Whose the likest name is; None where none is like it."""
        likest = max(self.list_similar(name), default=(APART, ""))
        return self.owners[likest[1]] if likest[0] else None

    def find_whole(self, name: str) -> Owner | None:
        """Whose name 联宝二期 is short for, where one alone begins with 联宝."""
        known = self.names_by_start.get(strip_name(name)[:BRIEFEST], ())[:MOST]
        owners = {id(self.owners[other]): self.owners[other] for other in known}
        if len(owners) != 1 or not any(is_contracted(name, other) for other in known):
            return None
        return next(iter(owners.values()))

    def list_similar(self, name: str) -> Iterator[tuple[int, str]]:
        """Names that hold the first or last characters of this one, or it theirs."""
        stem = strip_name(name)
        candidates = dict.fromkeys(self.names_by_stem.get(stem, ())[:MOST])
        for gram in split_grams(stem):
            if gram in self.names_by_gram:
                candidates |= dict.fromkeys(self.names_by_gram[gram][:MOST])
        for candidate in candidates:
            yield find_likeness(name, candidate), candidate


MOST = 40  # names that share four characters; more are not looked at


def split_grams(stem: str) -> list[str]:
    """Each run of four characters.

    >>> split_grams("薄片生产线")
    ['薄片生产', '片生产线']
    """
    return [stem[i : i + SHORTEST] for i in range(len(stem) - SHORTEST + 1)]
