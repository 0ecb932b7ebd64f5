"""Cells of which sources say different things, for a person to choose what is shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import Q, QuerySet, prefetch_related_objects

from articles.applying import write_label
from articles.models import Settlement
from entities.evidence import label_field, label_value
from entities.keys import read_key
from entities.models import FACT_KEYS, Claim, Fact, Honour, Metric

MAX_CLAIMS = 1000
# What the headings name besides the facts themselves.
SUBJECTS: dict[type[Fact], tuple[str, ...]] = {
    Honour: ("park", "enterprise", "project"),
    Metric: ("park", "enterprise", "place", "industry"),
}
Key = tuple[str, str]


@dataclass
class Dispute:
    """One cell with all that is said of it, the preferred claim first."""

    fact: Fact
    field: str
    claims: list[Claim] = field(default_factory=list)
    settlement: Settlement | None = None

    @property
    def label(self) -> str:
        return label_field(self.claims[0])

    @cached_property
    def statements(self) -> list[tuple[Claim, str]]:
        ordered = sorted(self.claims, key=lambda c: (not c.is_preferred, c.pk))
        return [(claim, label_value(claim.field, claim.value)) for claim in ordered]

    @property
    def settled(self) -> str:
        """6.6亿元 → 7亿元."""
        values = (self.settlement.before, self.settlement.after)
        return " → ".join(label_value(self.field, v) if v else "空" for v in values)


def list_disputes(*, fact: str = "", settled: bool = False) -> list[Dispute]:
    """Return the cells with a contradiction, those last met first; claims come later."""
    chosen = {(row.fact, row.field): row for row in list_standing()}
    rows = Claim.objects.contradicting().filter(build_fact(fact)).with_facts()
    disputes: dict[Key, Dispute] = {}
    for claim in rows.order_by("-created_at", "-id")[:MAX_CLAIMS]:
        key = (write_label(claim.fact), claim.field)
        if fact or (key in chosen) == settled:
            found = Dispute(claim.fact, claim.field, settlement=chosen.get(key))
            disputes.setdefault(key, found)
    return list(disputes.values())


def count_disputes() -> int:
    """As many as list_disputes has, without a look at their facts."""
    chosen = {(row.fact, row.field) for row in list_standing()}
    rows = Claim.objects.contradicting().order_by("-created_at", "-id")
    found = set()
    for field_, *keys in rows.values_list("field", *FACT_KEYS)[:MAX_CLAIMS]:
        kind, key = next(
            (k, key) for k, key in zip(FACT_KEYS, keys, strict=True) if key
        )
        found.add((f"entities.{kind}:{key}", field_))
    return len(found - chosen)


def list_standing() -> QuerySet:
    rows = Settlement.objects.filter(reverts=None, reverted_by=None)
    return rows.select_related("by").order_by("id")


def build_fact(label: str) -> Q:
    """entities.project:5 → the claims of that project; what is odd narrows nothing."""
    model, _, key = label.partition(":")
    kind, number = model.removeprefix("entities."), read_key(key)
    return Q(**{kind: number}) if kind in FACT_KEYS and number is not None else Q()


def load_claims(disputes: Sequence[Dispute]) -> Sequence[Dispute]:
    """Fetch all that is said of these cells, and whom their facts are about."""
    by_key = {(write_label(each.fact), each.field): each for each in disputes}
    wanted = Q(pk__in=())
    for each in disputes:
        wanted |= Q(**{type(each.fact).__name__.lower(): each.fact}, field=each.field)
    claims: Iterable[Claim] = Claim.objects.filter(wanted).with_sources()
    facts = {write_label(each.fact): each.fact for each in disputes}
    for model, names in SUBJECTS.items():
        rows = [fact for fact in facts.values() if isinstance(fact, model)]
        prefetch_related_objects(rows, *names)
    for claim in claims:
        kind = next(k for k in FACT_KEYS if getattr(claim, f"{k}_id") is not None)
        label = f"entities.{kind}:{getattr(claim, f'{kind}_id')}"
        setattr(claim, kind, facts[label])
        by_key[label, claim.field].claims.append(claim)
    return disputes
