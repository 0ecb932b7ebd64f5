"""A project's stages in order: which it has reached, when, and what is planned."""

from dataclasses import dataclass

from entities.models import Milestone, Project, Stage

ALWAYS_SHOWN = (
    Stage.SIGNED,
    Stage.STARTED,
    Stage.BUILDING,
    Stage.COMPLETED,
    Stage.OPERATING,
    Stage.FULL_CAPACITY,
)


@dataclass(frozen=True, slots=True)
class Step:
    """One stage with its dated milestones, past and planned."""

    stage: Stage
    is_done: bool
    is_now: bool
    milestones: tuple[Milestone, ...]

    @property
    def reached(self) -> list[Milestone]:
        return [m for m in self.milestones if not m.is_planned]

    @property
    def planned(self) -> list[Milestone]:
        return [m for m in self.milestones if m.is_planned]


def build_track(project: Project) -> list[Step]:
    """Every stage up to the latest counts as passed, dated or not."""
    milestones = list(project.milestones.all())
    reached = {m.stage for m in milestones if not m.is_planned}
    if project.stage:
        reached.add(project.stage)
    latest = max((Stage(stage).order for stage in reached), default=-1)
    mentioned = reached | {m.stage for m in milestones}
    return [
        Step(
            stage,
            stage.order <= latest,
            stage.order == latest,
            tuple(m for m in milestones if m.stage == stage),
        )
        for stage in Stage
        if stage in ALWAYS_SHOWN or stage in mentioned
    ]
