"""What a person said beyond a plain yes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model

from entities.models import Fact


@dataclass(frozen=True, slots=True)
class Edit:
    """Corrections to a proposal; what is left out stays as proposed.

    fields are all cells in the parser's JSON form; evidence only the spans that were
    chosen anew; links the row that a name means; into the fact that this one is;
    is_new says that it is none of those the database holds.
    """

    fields: Mapping[str, Any] | None = None
    evidence: Mapping[str, Sequence[int]] = field(default_factory=dict)
    links: Mapping[str, Model] = field(default_factory=dict)
    into: Fact | None = None
    is_new: bool = False
