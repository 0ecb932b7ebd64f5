"""The rows that a project's statement names, as far as the database knows them."""

from dataclasses import dataclass

from entities.models import Enterprise, Park


@dataclass(frozen=True, slots=True)
class References:
    """None and () where they are new or unsaid."""

    park: Park | None = None
    has_new_park: bool = False
    enterprises: tuple[Enterprise, ...] = ()
    names: tuple[str, ...] = ()
    source_id: int | None = None
