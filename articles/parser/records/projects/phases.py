"""The next phase of a project that was named by its own: 丙翼物流一期…,二期也已开工."""

import re

from articles.parser.mentions.base import PROJECT, Mention, Reading
from articles.parser.mentions.projects.heads import PHASE, PHASE_PATTERN
from articles.parser.mentions.projects.predicates import DONE, GOING, MONEY
from articles.parser.records.projects.names import find_phase

# "二期上个月也领到了施工许可证", ",三期工程还在打桩"
NEXT_PATTERN = re.compile(
    rf"(?:^|(?<=[,;、]))(?:而|目前|眼下|同时|其|项目|企业|公司|的)*(?P<phase>{PHASE})(?:工程|项目|厂区)?"
    rf"(?=[^,。;]{{0,14}}?(?:{DONE}|签约|在建)|{GOING}|[^,。;]{{0,4}}投资{MONEY})"
)


def find_next_phase(
    reading: Reading, named: Mention | None, before: str
) -> tuple[Mention, ...]:
    """The other phase that a clause begins with, named after the one before it."""
    name = str(named.value) if named else before
    own = find_phase(name)
    if not own or "期" not in reading.text:
        return ()
    start = named.stop if named else 0
    for match in NEXT_PATTERN.finditer(reading.text, start):
        phase = match["phase"]
        if find_phase(phase) != own:
            whole = PHASE_PATTERN.sub(phase, name, count=1)
            return (Mention(PROJECT, *match.span("phase"), whole, "next_phase"),)
    return ()
