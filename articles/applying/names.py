"""Names in a statement → rows, by name or alias; ambiguous ones are refused."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db.models import Model

from articles.applying.lookups import MODELS, RowIndex, list_aliases
from articles.errors import AmbiguousNameError, InvalidFieldsError
from articles.kinds import find_kind, find_park_type, is_generic
from entities.models import (
    Alias,
    EnterpriseName,
    IndicatorName,
    ParkName,
    PlaceName,
)

ALIASES = {"park": ParkName, "enterprise": EnterpriseName, "place": PlaceName}


@dataclass
class NameBook:
    """Finds the rows that one proposal names, makes the new ones, remembers which.

    links says which row a person meant by a name; entities is what the parser found
    in the article, so that a new enterprise gets the short names used there. A book
    that may not add finds alone.
    """

    links: Mapping[str, Model] = field(default_factory=dict)
    entities: tuple[Mapping, ...] = ()
    may_add: bool = True
    index: RowIndex = field(default_factory=RowIndex)
    created: list[Model] = field(default_factory=list)
    field_by_row: dict[Model, str] = field(default_factory=dict)

    def find(self, kind: str, name: str) -> Model | None:
        """Return the row, or None where the name is new."""
        linked = self.links.get(name)
        if isinstance(linked, MODELS[kind]):
            self.learn(kind, name, linked)
            return linked
        for each in (name, *self.list_aliases(kind, name)):
            rows = self.index.find(kind, each)
            if len(rows) > 1:
                raise AmbiguousNameError(kind, each, rows)
            if rows:
                return rows[0]
        return None

    def find_or_add(self, kind: str, name: str, field_name: str) -> Model | None:
        """Return the row, made if it is new; None in a book that may not add."""
        found = self.find(kind, name)
        if found or not self.may_add:
            return found
        if kind != "indicator" and is_generic(name):
            problem = f"“{name}”不是专名，请写明是哪一个"
            raise InvalidFieldsError({field_name: problem})
        row = self.add(kind, name)
        self.field_by_row[row] = field_name
        return row

    def learn(self, kind: str, name: str, row: Model) -> None:
        """Keep as an alias what a person said that this name means."""
        if self.may_add and not self.index.find(kind, name):
            self.add_alias(kind, row, name)

    def add(self, kind: str, name: str) -> Model:
        defaults = {"park_type": find_park_type(name)} if kind == "park" else {}
        row, is_new = MODELS[kind].objects.get_or_create(name=name, defaults=defaults)
        if is_new:
            self.created.append(row)
            self.index.add(kind, row, name)
            for alias in self.list_aliases(kind, name):
                self.add_alias(kind, row, alias)
        return row

    def add_alias(self, kind: str, row: Model, name: str) -> None:
        if kind in ALIASES and name != row.name:
            kinds = {"kind": Alias.Kind.SHORT}
            alias, is_new = row.names.get_or_create(name=name, defaults=kinds)
        elif kind == "indicator" and name != row.name:
            names = IndicatorName.objects
            alias, is_new = names.get_or_create(name=name, defaults={"indicator": row})
        else:
            return
        if is_new:
            self.created.append(alias)
            self.index.add(kind, row, name)

    def list_aliases(self, kind: str, name: str) -> list[str]:
        """Return the short names by which the article calls it too."""
        return list_aliases(self.entities, kind, name)

    def find_kind(self, name: str, *, allowed: tuple[str, ...], said: str = "") -> str:
        """Say what a name names: a person's word, the database, the parser, its end."""
        if linked := self.links.get(name):
            return next(
                (k for k in allowed if isinstance(linked, MODELS.get(k, ()))), said
            )
        if said:
            return said
        places = [kind for kind in allowed if kind != "other"]
        known = [kind for kind in places if self.index.find(kind, name)]
        if len(known) > 1:
            rows = [row for kind in known for row in self.index.find(kind, name)]
            raise AmbiguousNameError("subject", name, rows)
        found = known or [e["kind"] for e in self.entities if name in self._names_of(e)]
        kind = found[0] if found else find_kind(name)
        return kind if kind in allowed else "other"

    @staticmethod
    def _names_of(entity: Mapping) -> list[str]:
        return [entity["name"], *entity["aliases"]]
