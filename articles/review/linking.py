"""A name that is new or ambiguous → the rows that it may mean, the likeliest first."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Model, Q

from articles.applying.lookups import MODELS
from articles.errors import KIND_LABELS
from articles.matching import TRADE_PATTERN, find_shared_part, measure_similarity
from articles.review.cards import Card
from articles.review.names import NameState
from articles.shelves import Shelf

MAX_OFFERED, MAX_COMPARED = 5, 200


@dataclass(frozen=True, slots=True)
class Choice:
    """One row; value is what the form sends, number the key that chooses it."""

    number: int
    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class OpenName:
    """A name of a card that a person may say more about."""

    state: NameState
    radio: str
    typed: str
    choices: Sequence[Choice]
    written: str = ""

    @property
    def is_chosen(self) -> bool:
        return bool(self.written or any(each.is_chosen for each in self.choices))

    @property
    def offers(self) -> str:
        return ",".join(self.state.kinds)


def open_links(card: Card, by: AbstractBaseUser, data: Mapping[str, Any]) -> Card:
    """Offer rows for each name that is not known; data is what was sent before."""
    card.links = [
        build_open_name(card, number, state, by, data)
        for number, state in enumerate(list_open(card), start=1)
    ]
    return card


def list_open(card: Card) -> list[NameState]:
    states = {state.name: state for row in card.rows for state in row.names}
    return [state for state in states.values() if state.is_open]


def build_open_name(
    card: Card,
    number: int,
    state: NameState,
    by: AbstractBaseUser,
    data: Mapping[str, Any],
) -> OpenName:
    radio = f"p{card.pk}-link-{number}"
    typed = f"p{card.pk}-known-{','.join(state.kinds)}|{state.name}"
    rows = state.rows or list_near(state, by)
    values = [f"{kind}:{row.pk}|{state.name}" for kind, row in rows]
    sent = data.get(radio, "")
    choices = [
        Choice(i, value, label_row(kind, row), value == sent)
        for i, (value, (kind, row)) in enumerate(
            zip(values, rows, strict=True), start=1
        )
    ]
    return OpenName(state, radio, typed, choices, data.get(typed, ""))


def label_row(kind: str, row: Model) -> str:
    return f"{row}（{KIND_LABELS[kind]}）"


def list_near(state: NameState, by: AbstractBaseUser) -> list[tuple[str, Model]]:
    """Return rows that share the telling part of the name, of what one may see."""
    places = Shelf().place_names
    near = [
        (kind, row)
        for kind in state.kinds
        if by.has_perm(f"entities.view_{kind}")
        for row in find_near(kind, state.name, places)
    ]
    near.sort(key=lambda pair: -measure_similarity(pair[1].name, state.name))
    return near[:MAX_OFFERED]


def find_near(kind: str, name: str, places: Collection[str]) -> list[Model]:
    """合力叉车: 衡阳合力智能制造有限公司, by 合力; not by a place or a trade alone."""
    core = TRADE_PATTERN.sub(" ", name)
    pairs = {core[i : i + 2] for i in range(len(core) - 1)}
    pairs = {pair for pair in pairs if " " not in pair and pair not in places}
    if not pairs:
        return []
    held = reduce(or_, (Q(name__contains=pair) for pair in sorted(pairs)))
    rows = MODELS[kind].objects.filter(held).order_by("name")[:MAX_COMPARED]
    return [row for row in rows if shares_part(row.name, core, places)]


def shares_part(name: str, core: str, places: Collection[str]) -> bool:
    """Half of the shorter name, or three characters, that are no place."""
    bare = TRADE_PATTERN.sub(" ", name)
    part = find_shared_part(bare, core)
    shorter = min(len(each.replace(" ", "")) for each in (bare, core))
    return len(part) >= min(3, max(2, (shorter + 1) // 2)) and part not in places
