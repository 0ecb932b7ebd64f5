"""A phase without a name of its own: the next one of a project, or the first of a firm."""

import re
from collections.abc import Iterator, Sequence

from articles.parser.lexicon import ENTERPRISE, PARK
from articles.parser.mentions.base import PROJECT, Mention, Reading
from articles.parser.mentions.projects.heads import PHASE, PHASE_PATTERN
from articles.parser.mentions.projects.predicates import DONE, GOING, MONEY, NUMBER
from articles.parser.records.projects.names import find_phase

LEAD = r"(?:而|目前|眼下|同时|其中|其|项目|企业|我们|公司|的|,)*"
SIZED = rf"[^,。;]{{0,4}}(?:总?投资(?:额)?{MONEY}|(?:占地|用地)(?:面积)?{NUMBER}亩)"
# "二期上个月也领到了施工许可证", ",三期工程还在打桩", "一期用地415亩"
NEXT_PATTERN = re.compile(
    rf"(?:^|(?<=[,;、“:])){LEAD}(?P<phase>{PHASE})(?P<noun>工程|项目|厂区)?"
    rf"(?=[^,。;]{{0,14}}?(?:{DONE}|签约|在建|启动|提上[^,。;]{{0,4}}日程|完成[^,。;]{{0,4}}(?:备案|立项|环评))|{GOING}|{SIZED})"
)
# "公司拟再投资30亿元建设三期", "追加8亿元,启动二期工程"
FUNDED_PATTERN = re.compile(
    rf"(?:投资|投入|投|斥资|追加|出资){MONEY},?(?:用于)?(?:建设|兴建|新建|实施|启动|上马|建|上)(?:了)?(?P<phase>{PHASE})(?P<noun>工程|项目|厂区)?(?=[,。;、建])"
)
# "公司投资3.8亿元的三期项目去年10月开工"
SUMMED_PATTERN = re.compile(rf"投资{MONEY}的(?P<phase>{PHASE})(?P<noun>工程|项目|厂区)")
# "今年又启动二期建设", "目前正在实施三期扩建"
BEGUN_PATTERN = re.compile(
    rf"(?:启动|开工|动工|开建|推进|实施|上马|谋划|筹划)(?:建设)?(?:了)?(?:第)?(?P<phase>{PHASE})(?P<noun>工程|项目|厂区)?(?:建设|扩建|改造|技改)*(?=[,。;、])"
)
# whose phase: "公司", "我们"
OWN_PATTERN = re.compile(r"公司|我们|该?企业(?=[年投二一三])|厂里|厂区")
# "园区一期", "产业园二期", "经开区": a phase of what is no firm's
OTHERS_PATTERN = re.compile(r"园|开发区|高新区|经开区|基地|中心|城|平台|小区|学校|医院")


def find_next_phases(
    reading: Reading, named: Mention | None, before: str
) -> Iterator[Mention]:
    """The other phases that clauses begin with, named after the one before them."""
    name = str(named.value) if named else before
    told = {find_phase(name)}
    if "" in told or "期" not in reading.text:
        return
    for match in find_phases(reading.text, named.stop if named else 0):
        phase = find_phase(match["phase"])
        if phase not in told:
            told.add(phase)
            whole = name_phase(match, name)
            yield Mention(PROJECT, *match.span("phase"), whole, "next_phase")


def find_phases(text: str, start: int = 0) -> Iterator[re.Match[str]]:
    """What a clause begins with, then what somebody pays for."""
    yield from NEXT_PATTERN.finditer(text, start)
    yield from FUNDED_PATTERN.finditer(text, start)
    yield from BEGUN_PATTERN.finditer(text, start)
    yield from SUMMED_PATTERN.finditer(text, start)


def name_phase(match: re.Match[str], name: str) -> str:
    """丙翼物流二期 after 丙翼物流一期; 二期项目 after 一期年产3万吨铜箔项目."""
    phase = match["phase"]
    is_led = PHASE_PATTERN.search(name, 0, len(phase) + 4)
    if is_led and any(character.isdigit() for character in name):
        return phase + (match["noun"] or "")
    return PHASE_PATTERN.sub(phase, name, count=1)


def find_firms_phases(
    reading: Reading, before: Sequence[Reading], firm: str | None
) -> Iterator[Mention]:
    """'公司…。二期项目已经打桩,总投资12亿元': of the firm that was spoken of.

    Or of the one of which the article is a portrait, where a paragraph names nobody.
    """
    if "期" not in reading.text:
        return
    told: set[str] = set()
    for match in find_phases(reading.text):
        start, phase = match.start("phase"), find_phase(match["phase"])
        if phase in told or not is_of_firm(reading, start, before, firm):
            continue
        told.add(phase)
        stop = match.end("noun") if match["noun"] else match.end("phase")
        yield Mention(PROJECT, start, stop, reading.text[start:stop], "firm_phase")


def is_funded(reading: Reading, phase: Mention) -> bool:
    """'再投资30亿元建设三期': another undertaking, whatever was told before."""
    found = FUNDED_PATTERN.finditer(reading.text)
    return any(match.start("phase") == phase.start for match in found)


def is_of_firm(
    reading: Reading, at: int, before: Sequence[Reading], firm: str | None
) -> bool:
    """Whether what was named or pointed to last is a firm, and nothing that is built."""
    if OWN_PATTERN.search(reading.text, max(0, at - 6), at):
        return True
    for other in (reading, *reversed(before)):
        stop = at if other is reading else len(other.text)
        firms = [m.stop for m in other.between(0, stop, ENTERPRISE)]
        firms += [m.end() for m in OWN_PATTERN.finditer(other.text, 0, stop)]
        places = [m.stop for m in other.between(0, stop, PARK)]
        places += [m.end() for m in OTHERS_PATTERN.finditer(other.text, 0, stop)]
        if firms or places:
            return max(firms, default=-1) > max(places, default=-1)
    return firm is not None
