"""How far a project has come: 签约, 开工, 封顶, 竣工, 投产, with dates past and planned."""

import re
from dataclasses import dataclass
from functools import cache

from articles.parser.context import ASSERTED, NEGATED, PLANNED, find_modality
from articles.parser.dates import Period
from articles.parser.mentions.base import PERIOD, Mention
from articles.parser.records.base import Cell
from articles.parser.records.projects.dossiers import Dossier, Stretch
from articles.parser.span import Span
from articles.parser.words import load_words

STAGES = (
    "negotiating",
    "signed",
    "started",
    "building",
    "completed",
    "operating",
    "full_capacity",
)
NEGOTIATING, SIGNED, STARTED, BUILDING = STAGES[:4]
# "投产周期", "签约细节", "开工率" speak of no stage that is reached
NOMINAL_PATTERN = re.compile(
    r"(?:周期|细节|效率|率|条件|标准|要求|手续|许可|准备|进度|项目\d|计划|目标|工期|企业|[一两]家|阶段)"
)
GOVERNED_PATTERN = re.compile(
    r"(?:投资|新建|建设|兴建|打造|投建|建成)(?:了|的)?[^,。;]{0,16}$"
)
UNDER_WAY_PATTERN = re.compile(r"(?:推进|加快|加速|抓好|推动)[^,。;]{0,60}$")
# the day of what has just been told: "活动当天", "当日"
SAME_DAY_PATTERN = re.compile(r"当天|当日|同日")


@dataclass(frozen=True, slots=True)
class Step:
    """A stage that a stretch names: reached, planned or denied, and when."""

    stage: str
    modality: str
    stretch: Stretch
    start: int
    stop: int
    period: Mention | None = None

    @property
    def rank(self) -> int:
        return STAGES.index(self.stage)

    @property
    def span(self) -> Span:
        return self.stretch.reading.sentence.span_of(self.start, self.stop)


@cache
def load_stage_pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    rows = load_words("stages")
    words = sorted((row[0] for row in rows), key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, words))), {row[0]: row[1] for row in rows}


def find_steps(dossier: Dossier) -> list[Step]:
    """Every stage that the stretches of a dossier name, in the order of the text."""
    return [step for stretch in dossier.stretches for step in read_stretch(stretch)]


def read_stretch(stretch: Stretch) -> list[Step]:
    text, steps = stretch.reading.text, []
    pattern, stage_by_word = load_stage_pattern()
    floor = stretch.start
    for match in pattern.finditer(text, stretch.start, stretch.stop):
        if NOMINAL_PATTERN.match(text, match.end()):
            continue
        stage = stage_by_word[match.group()]
        if stretch.is_loose and stage != NEGOTIATING:
            continue
        modality = find_modality(text, match.start(), match.end())
        period = find_date(stretch, floor, match.start(), match.end())
        steps.append(Step(stage, modality, stretch, match.start(), match.end(), period))
        floor = match.end() if period else floor
    return steps


def find_date(stretch: Stretch, floor: int, start: int, stop: int) -> Mention | None:
    """The date that stands nearest before the stage's word, or right after it."""
    reading = stretch.reading
    first = 0 if stretch.is_before or floor == stretch.start else floor
    before = [m for m in reading.between(first, start, PERIOD) if is_moment(m)]
    clause = max(reading.text.rfind(mark, 0, start) for mark in ",;。:") + 1
    near = [m for m in before if m.start >= clause or "-" in m.value.start]
    return near[-1] if near else None


def is_moment(mention: Mention) -> bool:
    """A year, a month or a day, no stretch of months."""
    value = mention.value
    return isinstance(value, Period) and not value.stop


def build_stage(steps: list[Step]) -> Cell | None:
    """The latest stage reached; where none is, 在谈 for what is still to be signed."""
    reached = [step for step in steps if step.modality == ASSERTED]
    if reached:
        best = max(reached, key=lambda step: step.rank)
        return Cell(best.stage, best.span, "stage_reached", 0.85)
    wanted = [
        s for s in steps if s.modality == PLANNED and s.stage in (NEGOTIATING, SIGNED)
    ]
    if wanted:
        return Cell(NEGOTIATING, wanted[0].span, "stage_wanted", 0.6)
    return None


def build_milestones(steps: list[Step]) -> Cell | None:
    """Every dated stage, each once, with the most precise of its dates."""
    found = [m for s in steps if s.modality != NEGATED and (m := build_milestone(s))]
    kept = drop_vague(found)
    if not kept:
        return None
    values = [{"stage": one.stage, "date": one.date} for one in kept]
    return Cell(values, kept[0].span, "dated_stage", 0.75)


@dataclass(frozen=True, slots=True)
class Milestone:
    """A stage with its date, and the words from the one to the other."""

    stage: str
    date: str
    span: Span


def build_milestone(step: Step) -> Milestone | None:
    """年底 of a year is that year."""
    period = step.period
    if period is None:
        return None
    sentence = step.stretch.reading.sentence
    date = period.value.start
    written = sentence.text[period.start : period.stop]
    if written.endswith(("年底", "年末")):
        date = date[:4]
    start, stop = min(step.start, period.start), max(step.stop, period.stop)
    return Milestone(step.stage, date, sentence.span_of(start, stop))


def drop_vague(found: list[Milestone]) -> list[Milestone]:
    """2020-07 goes where 2020-07-10 is known for the same stage; doubles go."""
    kept: list[Milestone] = []
    for one in found:
        known = [o.date for o in found if o.stage == one.stage and o.date != one.date]
        is_vague = any(date.startswith(one.date) for date in known)
        if not is_vague and (one.stage, one.date) not in [
            (k.stage, k.date) for k in kept
        ]:
            kept.append(one)
    return kept
