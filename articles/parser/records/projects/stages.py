"""How far a project has come, by the words for stages in what is said of it."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from articles.parser.blocks import HEADLINE
from articles.parser.context import (
    ASSERTED,
    NEGATED,
    PLANNED,
    find_clause_start,
    find_modality,
)
from articles.parser.mentions.projects.heads import PHASE_PATTERN
from articles.parser.records.base import Cell
from articles.parser.records.projects.cues import STAGES, Cue, find_cues, find_date
from articles.parser.records.projects.desks import Dossier
from articles.parser.records.projects.names import find_phase
from articles.parser.records.projects.stretches import Stretch
from articles.parser.story import Story

NEGOTIATING, SIGNED, STARTED, BUILDING, COMPLETED, OPERATING, FULL = STAGES
END_PATTERN = re.compile(r"[底末]")
LONG = datetime.timedelta(days=62)
SOON = datetime.timedelta(days=31)  # a quarter that ends so soon may be meant as past
# "投资1亿元建设NAME": what is governed so is being built
GOVERNED_PATTERN = re.compile(
    r"(?:投资|新建|建设|兴建|投建|建成|打造|建起)(?:了|的)?(?:[^,。;]{0,12}(?:个|座|家|条|首个|首家))?$"
)
# "正在建设NAME": it goes on, whatever was signed
ON_PATTERN = re.compile(r"(?:正在|在建|加快|加紧|抓紧|已经?|目前)[^,。;]*$")
NEAR = 12  # characters
# "加快推进A、B等项目建设"
PUSHED_PATTERN = re.compile(r"(?:推进|加快|加速|抓好|推动|狠抓|实施)[^,。;]{0,80}$")
BUILDING_PATTERN = re.compile(
    r"(?:[、和及][^,。;]*?)?(?:等[^,。;]{0,16}?)?(?:项目)?(?:的)?(?:规划)?建设(?!成|[^,。;]{0,4}(?:事宜|问题))"
)
# "NAME动工,19个项目签约": what is done with others, in a clause of their own
COUNTED_PATTERN = re.compile(
    r"[^,。;〇\d]{0,6}(?:\d+|[二三四五六七八九十]+)[余多]?[个项宗][^,。;〇]{0,12}项目[^,。;〇]{0,6}"
)
# "包括甲翼薄片项目在内," before 54个项目签约
AMONG_PATTERN = re.compile(r"包括[^。;]*在内,[^,。;]*$")
# "精科拟投资3亿元,在双流建设NAME": the plan holds for both clauses
INTENDED_PATTERN = re.compile(
    r"(?:拟|计划|将|准备)[^,。;]{0,16}投资[^。;]*$|(?:签订|签署|签约|签下|达成)[^。;]{0,40},[^,。;]*$"
)


@dataclass(frozen=True, slots=True)
class Step:
    """A stage that a stretch names, and the stretch."""

    cue: Cue
    stretch: Stretch

    @property
    def rank(self) -> int:
        return STAGES.index(self.cue.stage)

    @property
    def is_reached(self) -> bool:
        return self.cue.modality == ASSERTED and not self.cue.is_conditional

    @property
    def is_headline(self) -> bool:
        return self.stretch.reading.sentence.block.kind == HEADLINE

    def to_cell(self, rule: str, confidence: float) -> Cell:
        sentence = self.stretch.reading.sentence
        span = sentence.span_of(self.cue.start, self.cue.stop)
        return Cell(self.cue.stage, span, rule, confidence)


Cues = dict[int, tuple[Cue, ...]]


def list_cues(dossiers: Sequence[Dossier], day: datetime.date | None = None) -> Cues:
    """The cues of every sentence that is about a project, by where it starts."""
    readings = [s.reading for dossier in dossiers for s in dossier.stretches]
    by_start = {reading.sentence.span.start: reading for reading in readings}
    return {
        start: tuple(date_cue(cue, day, reading.text) for cue in find_cues(reading))
        for start, reading in by_start.items()
    }


def find_day(story: Story) -> datetime.date | None:
    """The last day on which the article can have appeared."""
    if story.published or not story.year:
        return story.published
    return datetime.date(story.year, 12, 31)


def find_first_day(story: Story) -> datetime.date | None:
    """The first day on which the article can have appeared."""
    if story.published or not story.year:
        return story.published
    return datetime.date(story.year, 1, 1)


def date_cue(cue: Cue, day: datetime.date | None, text: str) -> Cue:
    """What is dated after the day of publication is planned, however it is put."""
    if day is None or cue.period is None:
        return cue
    period = cue.period.value
    is_under_way = bool(period.stop) and period.last - day > SOON
    at = cue.period.stop
    is_end = END_PATTERN.search(text, at - 1, at + 1) and period.last > day
    is_ahead = period.first > day or is_under_way or bool(is_end)
    return replace(cue, modality=PLANNED) if is_ahead else cue


def find_steps(dossier: Dossier, cues: Cues) -> list[Step]:
    """Every stage that the stretches of a dossier name, in the order of the text."""
    told = [
        Step(cue, stretch)
        for stretch in dossier.stretches
        for cue in cues[stretch.reading.sentence.span.start]
        if stretch.start <= cue.start and cue.stop <= stretch.stop
        if not is_of_others(cue, stretch)
        and not is_of_other_phase(cue, stretch, find_phase(dossier.name))
    ]
    heard = (loosen(step) if step.stretch.is_loose else step for step in told)
    steps = [step for step in heard if step]
    return [step for step in steps if not is_hasty(step, steps)]


def is_of_others(cue: Cue, stretch: Stretch) -> bool:
    """The 签约 of 'NAME动工,19个项目签约', and not of '包括NAME在内,54个项目签约'."""
    text = stretch.reading.text
    if AMONG_PATTERN.search(text, 0, cue.start):
        return False
    clause = find_clause_start(text, cue.start)
    is_own = stretch.is_before or clause <= stretch.start
    return not is_own and bool(COUNTED_PATTERN.fullmatch(text, clause, cue.start))


def is_of_other_phase(cue: Cue, stretch: Stretch, own: str) -> bool:
    """The 投产 of '四期项目开工,三期项目投产', and the 建成 of '一期投产,二期将建成'."""
    if not own or stretch.is_before or "期" not in stretch.reading.text:
        return False
    text = stretch.reading.text
    named = [m.group() for m in PHASE_PATTERN.finditer(text, 0, cue.start)]
    return bool(named) and named[-1].strip("()第") != own


def loosen(step: Step) -> Step | None:
    """What a sentence between two about the project tells: no more than this."""
    if step.cue.stage == BUILDING:
        return replace(step, cue=replace(step.cue, period=None))
    return step if step.cue.stage == NEGOTIATING else None


def is_hasty(step: Step, steps: Sequence[Step]) -> bool:
    """The 本月投产 of a headline, of which the text says 预计本月投产."""
    if not (step.is_reached and step.is_headline):
        return False
    same = [s for s in steps if s.cue.stage == step.cue.stage and not s.is_headline]
    return bool(same) and all(s.cue.modality == PLANNED for s in same)


def find_governed(dossier: Dossier) -> list[Step]:
    """What only the verb before the name says: 建设NAME, 推进NAME等项目建设."""
    steps = []
    for reading, mention in dossier.mentions:
        text = reading.text
        verb = GOVERNED_PATTERN.search(text, 0, mention.start)
        pushed = PUSHED_PATTERN.search(text, 0, mention.start)
        after = BUILDING_PATTERN.match(text, mention.stop)
        stretch = Stretch(reading, 0, len(text))
        if verb:
            modality = find_modality(text, verb.start(), verb.start() + 2)
            if INTENDED_PATTERN.search(text, 0, verb.start()):
                modality = PLANNED
            period = find_date(reading, (), verb.start(), verb.start() + 2)
            if period and text.find(",", period.stop, verb.start()) >= 0:
                period = None
            cue = Cue(BUILDING, modality, verb.start(), verb.start() + 2, period=period)
            steps.append(Step(cue, stretch))
        elif pushed and after:
            cue = Cue(BUILDING, ASSERTED, after.start(), after.end())
            steps.append(Step(cue, stretch))
    return steps


def build_stage(
    steps: Sequence[Step],
    governed: Sequence[Step],
    day: datetime.date | None = None,
) -> Cell | None:
    """The latest stage reached; where none is, what the verb before the name says."""
    reached = [step for step in steps if step.is_reached]
    reached = [step for step in reached if not is_of_yard(step)] or reached
    best = max(reached, key=lambda step: step.rank, default=None)
    if best and is_long_begun(best, day):
        return replace(best.to_cell("stage_begun", 0.8), value=BUILDING)
    if best and best.cue.stage != SIGNED:
        return best.to_cell("stage_reached", 0.85)
    under_way = [step for step in governed if step.is_reached]
    if under_way and not (best and is_to_come(best, under_way[0])):
        return under_way[0].to_cell("stage_governed", 0.7)
    if best:
        return best.to_cell("stage_reached", 0.85)
    return build_wanted(steps)


def is_long_begun(step: Step, day: datetime.date | None) -> bool:
    """去年3月开工: what was begun so long before the article appeared goes on."""
    if step.cue.stage != STARTED or step.cue.period is None or day is None:
        return False
    return bool(day - step.cue.period.value.last > LONG)


def is_to_come(signed: Step, built: Step) -> bool:
    """'投资建设的NAME落户', '签约,建设NAME': what was signed is only to be built."""
    text = built.stretch.reading.text
    if text.startswith("的", built.cue.stop):
        return True
    is_deal = "签" in signed.stretch.reading.text[signed.cue.start : signed.cue.stop]
    return is_deal and not ON_PATTERN.search(
        text, max(0, built.cue.start - NEAR), built.cue.start
    )


def build_wanted(steps: Sequence[Step]) -> Cell | None:
    """What is to be signed is being negotiated; what is to open is being built."""
    for step in steps:
        stage = step.cue.stage
        is_planned = step.cue.modality == PLANNED and not step.cue.is_conditional
        if is_planned and stage in (NEGOTIATING, SIGNED):
            return replace(step.to_cell("stage_wanted", 0.6), value=NEGOTIATING)
        if stage in (COMPLETED, OPERATING, FULL) and not step.cue.is_conditional:
            return replace(step.to_cell("stage_ahead", 0.5), value=BUILDING)
    return None


def is_of_yard(step: Step) -> bool:
    """Whether only 工地 tells that it is being built, as it does of a ceremony's site."""
    text = step.stretch.reading.text
    return text.endswith("工地", step.cue.start, step.cue.stop)


def is_weak(step: Step) -> bool:
    """Whether a ceremony can tell more: 工地 of its site, 落户 of where one is built."""
    text = step.stretch.reading.text
    is_site = text.startswith(("落户", "落地", "入驻"), step.cue.start)
    return is_of_yard(step) or is_site


def is_denied(step: Step) -> bool:
    return step.cue.modality == NEGATED
