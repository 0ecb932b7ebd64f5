"""Projects signed in the sentence before: 根据协议,甲公司将建设NAME; 其中,NAME."""

import re
from collections.abc import Sequence

from articles.parser.context import ASSERTED
from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import Reading
from articles.parser.openings import opens_clause
from articles.parser.records.projects.cues import Cue, find_cues, load_stage_words
from articles.parser.records.projects.desks import Dossier
from articles.parser.records.projects.rolls import find_place
from articles.parser.records.projects.stages import SIGNED, Step
from articles.parser.records.projects.stretches import Stretch
from articles.parser.story import Story

NEAR = 4  # sentences
# no order of goods, no loan
SIGNING_PATTERN = re.compile(
    r"签约(?!率)|签(?:署|订|定|下|了)(?!(?:(?!投资|合作)[^,。;]){0,12}(?:订单|采购|供货|劳动|用工|授信|贷款))"
    r"[^,。;]{0,24}(?:协议|合同|项目|意向)|达成[^,。;]{0,8}(?:协议|合作)"
)
# "根据协议", "双方将共同": what the parties agreed on
AGREED_PATTERN = re.compile(
    r"(?:根据|按照|依据)[^,。;]{0,10}(?:协议|合同|约定|规划|合作内容)|协议(?:约定|明确|商定)|^(?:该|这家)(?:公司|企业|集团)"
    r"|双方(?:将|拟|商定|约定|计划|共同)|三方(?:将|拟|共同)|签约后"
)


def find_agreed(story: Story, dossier: Dossier) -> Step | None:
    """The signing that a sentence shortly before tells of, by the same firm."""
    reading, mention = dossier.mentions[0]
    at = find_place(story, reading)
    for earlier in reversed(story.readings[max(0, at - NEAR) : at]):
        if not SIGNING_PATTERN.search(earlier.text):
            continue
        is_meant = AGREED_PATTERN.search(reading.text, 0, mention.start)
        if is_meant or is_by_party(earlier, reading, mention.start):
            return find_signing(earlier)
    return None


# "新签约项目9个。其中,NAME": what was done with each of those that are counted
COUNTED_PATTERN = re.compile(
    r"(?P<verb>签约|开工|竣工|投产|引进|落户)的?[^,。;:\d、]{0,12}项目(?:共|达|累计)?\d+[余多]?个"
)


def find_among(story: Story, dossier: Dossier) -> Step | None:
    """The one thing that was done with the projects of which 其中 names this."""
    reading, _ = dossier.mentions[0]
    at = find_place(story, reading)
    while at and story.readings[at - 1].text.endswith(";"):
        at -= 1
    if not at or not story.readings[at].text.startswith("其中"):
        return None
    before = story.readings[at - 1]
    counted = list(COUNTED_PATTERN.finditer(before.text))
    if len(counted) != 1:
        return None
    verb = counted[0]
    stage = load_stage_words()[1][verb["verb"]]
    return Step(
        Cue(stage, ASSERTED, *verb.span("verb")), Stretch(before, 0, len(before.text))
    )


def is_by_party(earlier: Reading, reading: Reading, stop: int) -> bool:
    """Whether who signed is said to build, at the head of the sentence."""
    parties = {firm.value for firm in earlier.of(ENTERPRISE)}
    return any(
        firm.value in parties and opens_clause(reading, firm)
        for firm in reading.between(0, stop, ENTERPRISE)
    )


def find_signing(reading: Reading) -> Step | None:
    """The signing itself, not one that is planned."""
    stretch = Stretch(reading, 0, len(reading.text))
    steps: Sequence[Step] = [Step(cue, stretch) for cue in find_cues(reading)]
    signed = [step for step in steps if step.cue.stage == SIGNED and step.is_reached]
    return signed[0] if signed else None
