"""The names in proposals → known, ambiguous or new, in a fixed number of queries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db.models import Model

from articles.applying import RowIndex, load_index
from articles.applying.lookups import list_ways
from articles.errors import KIND_LABELS
from articles.kinds import find_kind, is_generic
from articles.models import Proposal


@dataclass(frozen=True, slots=True)
class NameState:
    """What the database has under a name, and by which way of writing it."""

    name: str
    kinds: tuple[str, ...] = ()
    rows: tuple[tuple[str, Model], ...] = ()
    written: str = ""
    new_kind: str = ""

    @property
    def status(self) -> str:
        if not self.rows:
            return "new"
        return "known" if len(self.rows) == 1 else "ambiguous"

    @property
    def is_open(self) -> bool:
        """Whether a person may say which row is meant."""
        return bool(self.new_kind) or len(self.rows) > 1

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
    """What the names in the proposals of one article stand for."""

    index: RowIndex = field(default_factory=RowIndex)
    entities: Sequence[Mapping[str, Any]] = ()

    @cached_property
    def entity_kinds(self) -> dict[str, str]:
        return {
            name: entity["kind"]
            for entity in self.entities
            for name in (entity["name"], *entity["aliases"])
        }

    def find(self, name: str, kinds: Sequence[str]) -> NameState:
        for written in list_ways(self.entities, kinds, name):
            rows = tuple(
                (kind, row)
                for kind in kinds
                for row in self.index.find_written(kind, written)
            )
            if rows:
                return NameState(name, tuple(kinds), rows, written)
        return NameState(name, tuple(kinds), new_kind=self.find_new_kind(name, kinds))

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


def load_names(proposals: Sequence[Proposal]) -> KnownNames:
    """Look up all names in proposals of one article at once."""
    if not proposals:
        return KnownNames()
    index = load_index(proposals)
    return KnownNames(index, index.list_entities(proposals[0].article))
