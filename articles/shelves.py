"""Where the facts are looked for that a statement may speak of: queries, or memory."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db.models import Q

from articles.agreement import widen
from articles.references import References
from articles.statements import ProjectStatement
from entities.models import (
    Claim,
    Event,
    Honour,
    Metric,
    Place,
    PlaceName,
    Project,
    ProjectEnterprise,
    ProjectName,
)
from entities.periods import Period

SPANNED = ("investment", "area")
METRIC_KEYS = ("indicator", "park", "enterprise", "place", "industry")
Identity = Mapping[str, Any]


class Shelf:
    """Asks the database each time, for one statement."""

    def list_named_projects(self, name: str) -> Sequence[Project]:
        return list(Project.objects.named(name).select_related("park"))

    def list_related_projects(
        self, statement: ProjectStatement, refs: References
    ) -> Sequence[Project]:
        """Return the projects of the park or the enterprises, or of the same sums."""
        related = Q(enterprises__in=refs.enterprises) | build_spans([statement])
        if refs.park:
            related |= Q(park=refs.park)
        return list(Project.objects.filter(related).distinct().with_partners())

    def list_honours(self, recipient: Identity) -> Sequence[Honour]:
        rows = Honour.objects.filter(**recipient)
        return list(rows.select_related("park", "enterprise", "project"))

    def find_metric(
        self, identity: Identity, period: Period | None, nature: str
    ) -> Metric | None:
        rows = Metric.objects.filter(**identity, nature=nature).with_subjects()
        if period is None:
            return rows.filter(first_day=None, last_day=None).first()
        return rows.within(period).first()

    def list_metrics(self, identity: Identity, limit: int) -> Sequence[Metric]:
        """Return the figures of all periods, the latest first."""
        return list(Metric.objects.filter(**identity).with_subjects()[:limit])

    def list_events(self, period: Period) -> Sequence[Event]:
        return list(Event.objects.filter(build_overlap(period)).select_related("park"))

    def is_cited(self, row: Project, source_id: int | None) -> bool:
        """Whether this source names the project already."""
        claims = row.claims.filter(source_id=source_id, field="name")
        return source_id is not None and claims.exists()

    @cached_property
    def place_names(self) -> frozenset[str]:
        own = Place.objects.order_by().values_list("name", flat=True)
        aliases = PlaceName.objects.order_by().values_list("name", flat=True)
        return frozenset(own.union(aliases))


@dataclass
class LoadedShelf(Shelf):
    """Holds all that the statements of one article may speak of."""

    projects: Sequence[Project] = ()
    honours: Sequence[Honour] = ()
    metrics: Sequence[Metric] = ()
    events: Sequence[Event] = ()
    cited: frozenset[int] = field(default_factory=frozenset)

    def list_named_projects(self, name: str) -> Sequence[Project]:
        return [
            row
            for row in self.projects
            if row.name == name or any(a.name == name for a in row.names.all())
        ]

    def list_related_projects(
        self, statement: ProjectStatement, refs: References
    ) -> Sequence[Project]:
        return [row for row in self.projects if is_related(row, statement, refs)]

    def list_honours(self, recipient: Identity) -> Sequence[Honour]:
        return [row for row in self.honours if has_identity(row, recipient)]

    def find_metric(
        self, identity: Identity, period: Period | None, nature: str
    ) -> Metric | None:
        rows = self.metrics_by_key.get(build_key(identity), ())
        same = (row for row in rows if (row.period, row.nature) == (period, nature))
        return next(same, None)

    def list_metrics(self, identity: Identity, limit: int) -> Sequence[Metric]:
        return self.metrics_by_key.get(build_key(identity), ())[:limit]

    @cached_property
    def metrics_by_key(self) -> Mapping[tuple[Any, ...], Sequence[Metric]]:
        found: dict[tuple[Any, ...], list[Metric]] = {}
        for row in self.metrics:
            key = (*(getattr(row, f"{name}_id") for name in METRIC_KEYS),)
            found.setdefault((*key, row.subject_name), []).append(row)
        return found

    def list_events(self, period: Period) -> Sequence[Event]:
        return [
            row
            for row in self.events
            if row.first_day <= period.last_day and row.last_day >= period.first_day
        ]

    def is_cited(self, row: Project, source_id: int | None) -> bool:
        return row.pk in self.cited


def build_key(identity: Identity) -> tuple[Any, ...]:
    """Return by what the figures of one indicator and subject are grouped."""
    rows = (identity.get(name) for name in METRIC_KEYS)
    return (*(row and row.pk for row in rows), identity.get("subject_name", ""))


def has_identity(row: Any, identity: Identity) -> bool:
    return all(getattr(row, name) == value for name, value in identity.items())


def is_related(row: Project, statement: ProjectStatement, refs: References) -> bool:
    if refs.park and row.park_id == refs.park.pk:
        return True
    if any(enterprise in refs.enterprises for enterprise in row.enterprises.all()):
        return True
    return any(
        low <= value <= high
        for name, (low, high) in list_spans(statement)
        if (value := getattr(row, f"{name}_value")) is not None
    )


def list_spans(statement: ProjectStatement) -> list[tuple[str, tuple[Any, Any]]]:
    quantities = statement.quantities
    return [(name, widen(quantities[name])) for name in SPANNED if name in quantities]


def build_spans(statements: Iterable[ProjectStatement]) -> Q:
    """Match rows whose sums lie where any of the statements says."""
    found = Q(pk__in=())
    for name, ends in {pair for each in statements for pair in list_spans(each)}:
        span = zip((f"{name}_value__gte", f"{name}_value__lte"), ends, strict=True)
        found |= Q(**{key: end for key, end in span if end.is_finite()})
    return found


def build_overlap(period: Period) -> Q:
    return Q(first_day__lte=period.last_day, last_day__gte=period.first_day)


def build_any(identities: Iterable[Identity]) -> Q:
    """Match rows of any of the identities, each column on its own."""
    values: dict[str, set[Any]] = {}
    for identity in identities:
        for name, value in identity.items():
            values.setdefault(name, set()).add(value)
    found = Q(pk__in=())
    for name, wanted in values.items():
        found |= Q(**{f"{name}__in": wanted})
    return found


def load_metrics(identities: Sequence[Identity]) -> list[Metric]:
    if not identities:
        return []
    subjects = [
        {name: value for name, value in identity.items() if name != "indicator"}
        for identity in identities
    ]
    indicators = {identity["indicator"] for identity in identities}
    rows = Metric.objects.filter(build_any(subjects), indicator__in=indicators)
    return list(rows.with_subjects())


def load_honours(recipients: Sequence[Identity]) -> list[Honour]:
    if not recipients:
        return []
    rows = Honour.objects.filter(build_any(recipients))
    return list(rows.select_related("park", "enterprise", "project"))


def load_events(periods: Sequence[Period]) -> list[Event]:
    if not periods:
        return []
    found = Q(pk__in=())
    for period in set(periods):
        found |= build_overlap(period)
    return list(Event.objects.filter(found).select_related("park"))


def load_projects(
    pairs: Sequence[tuple[ProjectStatement, References]],
) -> list[Project]:
    if not pairs:
        return []
    names = {statement.name for statement, _refs in pairs}
    parks = {refs.park for _statement, refs in pairs if refs.park}
    enterprises = {row for _statement, refs in pairs for row in refs.enterprises}
    # Without joins, by which every project would be read.
    aliases = ProjectName.objects.filter(name__in=names).order_by()
    partners = ProjectEnterprise.objects.filter(enterprise__in=enterprises).order_by()
    related = Q(name__in=names) | Q(pk__in=aliases.values("project"))
    related |= Q(park__in=parks) | Q(pk__in=partners.values("project"))
    related |= build_spans(statement for statement, _refs in pairs)
    rows = Project.objects.filter(related).with_partners()
    return list(rows.prefetch_related("milestones", "names"))


def load_cited(source_id: int | None) -> frozenset[int]:
    claims = Claim.objects.filter(source_id=source_id, field="name").exclude(
        project=None
    )
    found = claims.order_by().values_list("project", flat=True)
    return frozenset(found) if source_id else frozenset()
