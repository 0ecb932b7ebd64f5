"""Milestones, honours and events in one line of years, the newest first."""

from collections.abc import Sequence
from dataclasses import dataclass

from entities.models import Event, Honour, Project
from entities.periods import Period

MOST_HAPPENINGS = 80


@dataclass(frozen=True, slots=True)
class Happening:
    """One dated thing; kind is a word such as 签约 or 荣誉."""

    period: Period
    kind: str
    title: str
    link: str
    is_planned: bool = False

    @property
    def year(self) -> int:
        return self.period.last_day.year


def build_timeline(
    projects: Sequence[Project], honours: Sequence[Honour], events: Sequence[Event]
) -> list[Happening]:
    """Projects come with their milestones; what has no date stays out."""
    happenings = [
        Happening(
            milestone.period,
            milestone.get_stage_display(),
            project.name,
            project.get_absolute_url(),
            milestone.is_planned,
        )
        for project in projects
        for milestone in project.milestones.all()
    ]
    happenings += [
        Happening(
            honour.period,
            "荣誉",
            f"{honour.recipient}：{honour.title}",
            honour.get_absolute_url(),
        )
        for honour in honours
        if honour.period
    ]
    happenings += [
        Happening(event.period, "大事", event.title, event.get_absolute_url())
        for event in events
    ]
    ordered = sorted(happenings, key=lambda h: h.period.last_day, reverse=True)
    return ordered[:MOST_HAPPENINGS]
