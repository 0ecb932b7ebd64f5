"""What a sentence of a story names, by itself and by those before and behind it."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import Mention, Reading
from articles.parser.mentions.projects import find_projects
from articles.parser.mentions.projects.enumerations import find_included
from articles.parser.mentions.projects.taken_up import (
    THAT_PATTERN,
    find_headed,
    find_pointed,
    find_unbuilt,
)
from articles.parser.records.projects.anaphora import tells_of_many
from articles.parser.records.projects.desks import Desk
from articles.parser.records.projects.invested import find_invested
from articles.parser.records.projects.names import find_phase
from articles.parser.records.projects.phases import (
    find_firms_phases,
    find_next_phases,
    is_funded,
)
from articles.parser.records.projects.unnamed import find_unnamed
from articles.parser.story import Story

AHEAD = 4  # sentences in which 该项目 may follow


def find_in_story(desk: Desk, story: Story, i: int) -> Iterator[Mention]:
    """The projects that the sentence story.readings[i] names."""
    reading = story.readings[i]
    found = find_projects(reading) or find_by_others(desk, story, i)
    yield from found
    phased, before = list_phased(desk, reading, found)
    yield from find_next_phases(reading, phased, before)
    if not found and not find_phase(before):
        phases = find_phases(desk, story, i)
        yield from (p for p in phases if not before or is_funded(reading, p))


def find_phases(desk: Desk, story: Story, i: int) -> Iterator[Mention]:
    """Phases of the firm spoken of; the one firm of a portrait has each but once."""
    near = [*list_block(story, i), story.readings[i]]
    firms = {m.value for reading in near for m in reading.of(ENTERPRISE)}
    is_portrait = story.main_firm is not None and firms <= {story.main_firm}
    told = {find_phase(dossier.name) for dossier in desk.dossiers}
    for phase in find_firms_phases(near[-1], near[:-1], story.main_firm):
        if not (is_portrait and find_phase(phase.value) in told):
            yield phase


def list_block(story: Story, i: int) -> Sequence[Reading]:
    """The sentences before one in its paragraph, the last few of them."""
    block = story.readings[i].sentence.block
    near = story.readings[max(0, i - AHEAD) : i]
    return [reading for reading in near if reading.sentence.block is block]


def list_phased(
    desk: Desk, reading: Reading, found: Sequence[Mention]
) -> tuple[Mention | None, str]:
    """The project whose next phase a sentence can tell of."""
    last = desk.current
    is_near = last is not None and last.is_in_block_of(reading)
    return (found[-1] if found else None), (last.name if last and is_near else "")


def find_by_others(desk: Desk, story: Story, i: int) -> Sequence[Mention]:
    """What a sentence names that only those before or behind it show to be a project."""
    reading, before = story.readings[i], story.readings[max(0, i - 1)]
    following = "".join(r.text for r in story.readings[i + 1 : i + 2])
    if is_taken_up(desk, story.readings[i : i + AHEAD]):
        return find_unbuilt(reading, following)
    found: Sequence[Mention] = ()
    if i and tells_of_many(before.text):
        found = tuple(find_included(reading))
    found = found or find_pointed(reading, following) or find_headed(reading, following)
    if not found and not is_of_current(desk, reading):
        found = tuple(find_unnamed(reading, before))
    return found or ([] if is_of_current(desk, reading) else find_invested(reading))


def is_of_current(desk: Desk, reading: Reading) -> bool:
    """Whether a sentence that names none can go on about the project named last."""
    last = desk.current
    return last is not None and (last.is_in_block_of(reading) or last.is_near(reading))


def is_taken_up(desk: Desk, ahead: Sequence[Reading]) -> bool:
    """Whether 该项目 follows in the paragraph, and nothing before can be meant."""
    block = ahead[0].sentence.block
    if desk.current and desk.current.is_in_block_of(ahead[0]):
        return False
    return any(
        reading.sentence.block is block and takes_up(reading.text)
        for reading in ahead[1:]
    )


@lru_cache(maxsize=AHEAD)  # asked for each sentence shortly before
def takes_up(text: str) -> bool:
    """Whether a sentence speaks of 该项目."""
    is_likely = "该" in text or "此" in text or "这" in text
    return is_likely and THAT_PATTERN.search(text) is not None


def is_own_venture(desk: Desk, reading: Reading, mention: Mention) -> bool:
    """What a firm makes for its money, where its project was named just before."""
    last = desk.current if mention.rule == "product_funded" else None
    if last is None or not last.is_in_block_of(reading):
        return False
    firms = {m.value for m in reading.of(ENTERPRISE) if m.start <= mention.start}
    told = {m.value for s in last.stretches for m in s.reading.of(ENTERPRISE)}
    return bool(firms & told) or any(last.name[:2] in firm for firm in firms)
