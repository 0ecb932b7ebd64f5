"""The names that the database knows, as the parser is handed them."""

from dataclasses import dataclass

PARK, ENTERPRISE, AGENCY, PLACE = "park", "enterprise", "agency", "place"
INDICATOR = "indicator"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entity known to the database: its name, its aliases and its key there."""

    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    key: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All known entries; the empty lexicon knows nothing.

    >>> Lexicon().entries
    ()
    """

    entries: tuple[Entry, ...] = ()
