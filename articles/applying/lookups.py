"""Names → the rows that bear them, many looked up at once and each only once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import Model

from articles.kinds import build_variants, is_generic
from articles.models import Article, ParseRun, Proposal
from articles.naming import FINDABLE, list_all_names
from entities.models import Enterprise, Indicator, Industry, Park, Place, Project

MODELS: Mapping[str, type[Model]] = {
    "park": Park,
    "enterprise": Enterprise,
    "place": Place,
    "industry": Industry,
    "indicator": Indicator,
    "project": Project,
}


@dataclass
class RowIndex:
    """What the database had under each name when it was first asked for.

    entities is what the latest parse found in each article: kind, name and aliases.
    """

    rows: dict[str, dict[str, list[Model]]] = field(default_factory=dict)
    entities: dict[int, tuple[Mapping, ...]] = field(default_factory=dict)

    def list_entities(self, article: Article) -> tuple[Mapping, ...]:
        if article.pk not in self.entities:
            self.entities[article.pk] = read_entities(article)
        return self.entities[article.pk]

    def load(self, kind: str, names: Iterable[str]) -> None:
        """Look up those not known yet, in two queries whatever their number."""
        known = self.rows.setdefault(kind, {})
        if missing := set(names) - known.keys():
            known.update(dict.fromkeys(missing, ()) | find_rows(kind, missing))

    def find(self, kind: str, name: str) -> list[Model]:
        """Return the rows of this name or alias, else those of another way to write it."""
        variants = build_variants(kind, name)
        self.load(kind, (name, *variants))
        found = self.rows[kind]
        rows = set(found[name]) or {row for each in variants for row in found[each]}
        return sorted(rows, key=lambda row: row.pk)

    def find_written(self, kind: str, name: str) -> list[Model]:
        """Return the rows of exactly this name or alias."""
        self.load(kind, (name,))
        return list(self.rows[kind][name])

    def add(self, kind: str, row: Model, name: str) -> None:
        """Note a row, or a name of it, that has just been made."""
        known = self.rows.setdefault(kind, {})
        known[name] = [*known.get(name, ()), row]

    def clear(self) -> None:
        """Forget everything: what was added has been rolled back."""
        self.rows.clear()


def load_index(proposals: Iterable[Proposal]) -> RowIndex:
    """Look up all names in the proposals, two queries for each kind of row."""
    index = RowIndex()
    wanted: dict[str, set[str]] = {kind: set() for kind in FINDABLE}
    for proposal in proposals:
        entities = index.list_entities(proposal.article)
        for _cell, name, kinds in list_all_names(proposal):
            ways = list_ways(entities, kinds, name)
            for kind in kinds:
                wanted[kind].update(ways)
    for kind, names in wanted.items():
        index.load(kind, names)
    return index


def read_entities(article: Article) -> tuple[Mapping, ...]:
    runs = article.parse_runs.filter(outcome=ParseRun.Outcome.SUCCEEDED)
    latest = runs.order_by("-started_at", "-id").first()
    return tuple(latest.entities) if latest else ()


def list_aliases(entities: Iterable[Mapping], kind: str, name: str) -> list[str]:
    """Return the other names by which the article calls it."""
    for entity in entities:
        names = [entity["name"], *entity["aliases"]]
        if entity["kind"] == kind and name in names:
            return [n for n in names if n != name and not is_generic(n)]
    return []


def list_ways(
    entities: Iterable[Mapping], kinds: Iterable[str], name: str
) -> list[str]:
    """The name itself, then other ways to write it, then the article's aliases."""
    ways = [name]
    for kind in kinds:
        for each in (name, *list_aliases(entities, kind, name)):
            ways += [each, *build_variants(kind, each)]
    return list(dict.fromkeys(ways))


def find_rows(kind: str, names: set[str]) -> dict[str, list[Model]]:
    """Return name → the rows that bear it, by their own name before any alias."""
    found: dict[str, list[Model]] = defaultdict(list)
    model = MODELS[kind]
    for row in model.objects.filter(name__in=names):
        found[row.name].append(row)
    if kind == "industry":
        return found
    aliases = model._meta.get_field("names").related_model  # noqa: SLF001 -- Django's
    for alias in aliases.objects.filter(name__in=names).select_related(kind):
        row = getattr(alias, kind)
        is_own = kind != "project" and any(
            each.name == alias.name for each in found[alias.name]
        )
        if row not in found[alias.name] and not is_own:
            found[alias.name].append(row)
    return found
