"""What a park's or an enterprise's page shows, in a fixed number of queries."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from entities.models import (
    Claim,
    Enterprise,
    Event,
    Honour,
    Metric,
    Park,
    Project,
    Source,
)

SHOWN = 200


@dataclass(frozen=True, slots=True)
class Profile:
    """The published facts about one park or enterprise, the newest first."""

    projects: list[Project]
    honours: list[Honour]
    metrics: list[Metric]
    events: list[Event]
    enterprises: list[Enterprise]
    sources: list[Source]

    @property
    def key_metrics(self) -> list[Metric]:
        """The newest actual figure of each indicator, up to eight."""
        newest: dict[int, Metric] = {}
        for metric in self.metrics:
            if metric.nature == Metric.Nature.ACTUAL and metric.value is not None:
                newest.setdefault(metric.indicator_id, metric)
        return list(newest.values())[:8]


def build_profile(subject: Park | Enterprise) -> Profile:
    projects = subject.projects.published().with_partners()
    honours = subject.honours.published().with_recipients()
    metrics = subject.metrics.published().with_subjects()
    is_park = isinstance(subject, Park)
    return Profile(
        projects=list(projects[:SHOWN]),
        honours=list(honours[:SHOWN]),
        metrics=list(metrics[:SHOWN]),
        events=list(subject.events.published()[:SHOWN]) if is_park else [],
        enterprises=list(find_enterprises(subject)[:SHOWN]) if is_park else [],
        sources=list(find_sources(subject)[:SHOWN]),
    )


def find_enterprises(park: Park) -> QuerySet[Enterprise]:
    """Those that are said to be in the park, and the partners of its projects."""
    partners = Project.objects.published().filter(park=park).values("enterprises")
    return Enterprise.objects.published().filter(
        Q(pk__in=park.enterprises.values("pk")) | Q(pk__in=partners)
    )


def find_sources(subject: Park | Enterprise) -> QuerySet[Source]:
    """The published sources that any fact about the subject cites."""
    key = type(subject).__name__.lower()
    project_key = "project__park" if key == "park" else "project__enterprises"
    about = Q(**{key: subject}) | Q(**{project_key: subject})
    for kind in ("honour", "metric") + (("event",) if key == "park" else ()):
        about |= Q(**{f"{kind}__{key}": subject})
    cited = Source.objects.published().filter(pk__in=_cite(about))
    return cited.defer("text")


def _cite(about: Q) -> QuerySet:
    return Claim.objects.filter(about).order_by().values("source")
