"""Whom 该项目 and 我们 mean: the work told last, the firm of who speaks."""

import re
from dataclasses import replace

from articles.parser.lexicon import ENTERPRISE, PARK
from articles.parser.mentions.base import PROJECT
from articles.parser.paragraphs import find_index, list_earlier
from articles.parser.records.honours.clauses import read_subject
from articles.parser.records.honours.places import Place, Recipient

# "该项目由某大学牵头,此前获评T": of the work told last, and of nobody else
THIS_WORK_PATTERN = re.compile(
    r"(?:^|(?<=[,;:“]))(?:据悉,|据了解,|目前,)?该(?:项目|成果|技术|产品|课题|专利|案例|工程)(?!负责人|团队|组)"
)
WORK_PATTERN = re.compile(r"(?:项目|成果|技术|产品|课题|专利|案例|工程|系统|装备|”)$")


def find_this_work(place: Place) -> tuple[Recipient, ...] | None:
    """该项目 is the one that held the honour before, or was named last; else None."""
    text, cue = place.reading.text, place.award.cue.start
    this = [*THIS_WORK_PATTERN.finditer(text, place.floor, cue)]
    if not this or place.reading.between(this[-1].end(), cue, ENTERPRISE, PARK):
        return None
    told = tuple(r for r in place.inherited if WORK_PATTERN.search(r.name))
    if told:
        return tuple(replace(r, rule="carried", confidence=0.7) for r in told[:1])
    before = [*list_earlier(place.story, place.reading)]
    named = [(r, m) for r in before for m in reversed(r.of(PROJECT))]
    for reading, mention in named[:1]:
        span = reading.sentence.span_of(mention.start, mention.stop)
        name = reading.text[mention.start : mention.stop]
        return (Recipient(name, span, "carried", 0.6),)
    return ()


WE_PATTERN = re.compile(r"[“,]*(?:我们|咱们|我司)(?:公司|企业|集团|厂)?")
# "甲公司总经理乙说": whose words are told
SPEAKER_PATTERN = re.compile(
    r"[^,。;:“”]{0,10}?(?:总经理|董事长|负责人|总监|厂长|创始人|总裁|经理|主任|工程师|书记)"
)


def find_speaker(place: Place) -> tuple[Recipient, ...] | None:
    """“我们拿下了T。”甲公司总经理说: the firm of who is told to speak, here or next."""
    if "我" not in place.reading.text or not WE_PATTERN.fullmatch(read_subject(place)):
        return None
    at = find_index(place.story, place.reading)
    around = [place.reading, *place.story.readings[at + 1 : at + 3]]
    for reading in (*around, *list_earlier(place.story, place.reading)):
        for mention in reading.of(ENTERPRISE):
            if SPEAKER_PATTERN.match(reading.text, mention.stop):
                span = reading.sentence.span_of(mention.start, mention.stop)
                return (Recipient(mention.value, span, "speaker", 0.75),)
    return None
