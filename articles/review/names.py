"""The names in proposals → known, ambiguous or new, in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model

from articles.applying.names import MODELS
from articles.errors import KIND_LABELS
from articles.kinds import build_variants, find_kind, is_generic
from articles.models import Proposal
from articles.statements import RECIPIENT_KINDS, SUBJECT_KINDS

# which kinds of thing the name in a cell may be
NAME_KINDS: Mapping[str, Mapping[str, Sequence[str]]] = {
    "project": {"park": ("park",), "enterprises": ("enterprise",)},
    "honour": {"recipient": RECIPIENT_KINDS[:-1]},
    "metric": {"subject": SUBJECT_KINDS[:-1], "name": ("indicator",)},
    "event": {"park": ("park",)},
}
FINDABLE = ("park", "enterprise", "place", "industry", "indicator", "project")
MAX_CANDIDATES = 6


@dataclass(frozen=True, slots=True)
class NameState:
    """What the database has under a name, and by which way of writing it."""

    name: str
    rows: tuple[tuple[str, Model], ...] = ()
    written: str = ""
    new_kind: str = ""

    @property
    def status(self) -> str:
        if not self.rows:
            return "new"
        return "known" if len(self.rows) == 1 else "ambiguous"

    @property
    def label(self) -> str:
        """已有园区, 已有地区：衡阳市 (for 衡阳), 2个候选, 新企业."""
        if not self.rows:
            label = KIND_LABELS.get(self.new_kind, "")
            return f"新{label}" if label else "只存名称"
        if len(self.rows) > 1:
            return f"{len(self.rows)}个候选"
        kind, row = self.rows[0]
        other = "" if str(row) == self.name else f"：{row}"
        return f"已有{KIND_LABELS[kind]}{other}"

    @property
    def reason(self) -> str:
        """Why this row: by its own name, an alias, or another way to write it."""
        if not self.rows:
            return "数据库里没有这个名称，确认时新建" if self.new_kind else "不是专名"
        rows = "、".join(str(row) for _, row in self.rows)
        return f"{self._describe_way()}：{rows}"

    def _describe_way(self) -> str:
        if any(str(row) == self.name for _, row in self.rows):
            return "名称相同"
        if self.written == self.name:
            return "是其别名"
        return f"文中或通常又写作“{self.written}”"


@dataclass
class KnownNames:
    """All rows that any of the names may mean, by kind and name."""

    rows: Mapping[str, Mapping[str, Sequence[Model]]]
    aliases: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    entity_kinds: Mapping[str, str] = field(default_factory=dict)

    def find(self, name: str, kinds: Sequence[str]) -> NameState:
        for written in self.list_ways(name, kinds):
            rows = tuple(
                (kind, row)
                for kind in kinds
                for row in self.rows.get(kind, {}).get(written, ())
            )
            if rows:
                return NameState(name, rows, written)
        return NameState(name, new_kind=self.find_new_kind(name, kinds))

    def list_ways(self, name: str, kinds: Sequence[str]) -> list[str]:
        """The name itself, then other ways to write it, then the article's aliases."""
        ways = [name]
        for kind in kinds:
            for each in (name, *self.aliases.get((kind, name), ())):
                ways += [each, *build_variants(kind, each)]
        return list(dict.fromkeys(ways))

    def find_new_kind(self, name: str, kinds: Sequence[str]) -> str:
        """Which kind of row a confirmation would make; "" where it makes none."""
        if kinds == ("indicator",):
            return "indicator"
        if is_generic(name):
            return ""
        kind = self.entity_kinds.get(name) or find_kind(name)
        if len(kinds) == 1:
            return kinds[0]
        return kind if kind in kinds and kind != "project" else ""


def list_names(proposal: Proposal) -> list[tuple[str, str, Sequence[str]]]:
    """Each name of a proposal with its cell and the kinds that it may be."""
    fields = proposal.final_fields
    found = []
    for cell, kinds in NAME_KINDS[proposal.kind].items():
        value = fields.get(cell)
        names = value if isinstance(value, list) else [value]
        said = fields.get(f"{cell}_kind")
        allowed = (said,) if said in FINDABLE else tuple(kinds)
        found += [(cell, str(name), allowed) for name in names if name]
    return found


def load_names(
    proposals: Iterable[Proposal], entities: Iterable[Mapping[str, Any]] = ()
) -> KnownNames:
    """Look all names up at once, two queries for each kind of row."""
    entities = list(entities)
    known = KnownNames({}, read_aliases(entities), read_kinds(entities))
    wanted: dict[str, set[str]] = {kind: set() for kind in FINDABLE}
    for proposal in proposals:
        for _cell, name, kinds in list_names(proposal):
            for kind in kinds:
                wanted[kind].update(known.list_ways(name, (kind,)))
    known.rows = {kind: find_rows(kind, names) for kind, names in wanted.items()}
    return known


def find_rows(kind: str, names: set[str]) -> Mapping[str, Sequence[Model]]:
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
            r.name == alias.name for r in found[alias.name]
        )
        if row not in found[alias.name] and not is_own:
            found[alias.name].append(row)
    return found


def read_aliases(
    entities: Iterable[Mapping[str, Any]],
) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return kind and name → the other names by which the article calls it."""
    found = {}
    for entity in entities:
        names = [entity["name"], *entity["aliases"]]
        for name in names:
            others = (each for each in names if each != name and not is_generic(each))
            found[entity["kind"], name] = tuple(others)
    return found


def read_kinds(entities: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    return {
        name: entity["kind"]
        for entity in entities
        for name in (entity["name"], *entity["aliases"])
    }
