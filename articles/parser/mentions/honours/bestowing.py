"""Rules for honours in the active voice: who gives what, and to whom."""

import re
from collections.abc import Iterator

from articles.parser.mentions.base import Mention
from articles.parser.mentions.honours.awards import Rule, build_award
from articles.parser.mentions.honours.issuers import (
    AGENCIES,
    AGENCIES_PATTERN,
    find_giver,
)
from articles.parser.span import Span

# "把贵州作为…试点", "将A公司列为…"
PLACED_PATTERN = re.compile(
    r"(?:把|将)(?P<holder>[^,。;:把将]{2,30}?)"
    r"(?:正式)?(?:作为|列为|确定为|认定为|评为|命名为|列入|纳入|选为)"
)
BESTOWING = "(?:授予|认定|命名|批准|评定|确定)"
BESTOWING_PATTERN = re.compile(BESTOWING)
# "工信部授予A公司“T”称号"
BESTOWED_PATTERN = re.compile(
    rf"(?:(?P<issuer>{AGENCIES})[^,。;:被]{{0,8}}?)?{BESTOWING}"
    r"(?P<holder>[^,。;:“”的为]{2,40}?)(?:为(?=[全国省市首第“])|(?=“[^”]+”(?:(?:荣誉)?称号|牌匾|奖牌|铭牌|证书|荣誉)))"
)
# "团中央授予“T”": active, with no holder between the verb and the title
GRANTING_PATTERN = re.compile(
    r"(?:授予|颁发|评为|认定为|确认为|确定为|命名为|列为|评定为|批准为|评选为|表彰为)了?\s*"
    r"(?=[“《首第全国省市中]|[\u4e00-\u9fff]{2,3}[省市])"
)
# what opens a clause before its subject: a year, an item's number, a month or a day
OPENER_PATTERN = re.compile(
    r"(?:\s|(?:19|20)\d\d年?(?=[^\d]|\d{1,2}[.、])|\d{1,2}[月日]|\d{1,2}[.、)]|[(·•])+"
)


def find_granted(text: str) -> Iterator[Mention]:
    """团中央授予“T”: whoever the text is about is given it."""
    for verb in GRANTING_PATTERN.finditer(text):
        start = max(text.rfind(mark, 0, verb.start()) for mark in ",;:。”") + 1
        opener = OPENER_PATTERN.match(text, start)
        start = opener.end() if opener else start
        giver = find_giver(text, start, verb.start())
        if giver:
            cue = Span(giver.start, verb.end())
            yield from build_award(text, cue, "find_granted", giver)


def find_placed(text: str) -> Iterator[Mention]:
    """国土资源部把贵州作为T: the holder stands between 把 and the verb."""
    for cue in PLACED_PATTERN.finditer(text):
        issuer = find_agency(text, cue.start())
        holder = Span(*cue.span("holder"))
        yield from build_award(text, Span(*cue.span()), "find_placed", issuer, holder)


def find_bestowed(text: str) -> Iterator[Mention]:
    """工信部授予A公司“T”称号."""
    if not BESTOWING_PATTERN.search(text):
        return
    for cue in BESTOWED_PATTERN.finditer(text):
        issuer, holder = Span(*cue.span("issuer")), Span(*cue.span("holder"))
        yield from build_award(text, Span(*cue.span()), "find_bestowed", issuer, holder)


def find_agency(text: str, stop: int) -> Span | None:
    """The agency that is the subject of the clause before stop."""
    start = max(text.rfind(mark, 0, stop) for mark in ",;:。") + 1
    found = AGENCIES_PATTERN.match(text, start, stop)
    return Span(*found.span()) if found else None
