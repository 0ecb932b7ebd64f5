"""Sentences that take up a project told before: by its name, its phase or its firm."""

import re

from articles.parser.lexicon import ENTERPRISE, PARK, PLACE
from articles.parser.mentions.base import Reading
from articles.parser.mentions.projects.heads import PHASE
from articles.parser.openings import opens_clause
from articles.parser.records.projects.anaphora import LEAD
from articles.parser.records.projects.desks import Desk, Dossier
from articles.parser.records.projects.names import find_phase

RECENT, SHORTEST = 8, 5  # dossiers looked at, characters of a name
ENDING = 4  # characters of the end of one
DONE = r"(?:签约|签下|开工|动工|奠基|投产|竣工|启动|落户|实施|建设|投建|新建|扩建|引进|落地)"
# "此次开工的|三期|项目占地", "新建的|二期|厂房"
PHASED_PATTERN = re.compile(
    rf"(?:^|(?<=[,:“])){LEAD}(?:此次|本次|这次|今天|当[天日]|正在|新|即将)*{DONE}*的?"
    rf"(?P<phase>{PHASE})(?:工程|项目|厂房|扩建|建设)?(?![^,。;]{{0,4}}[、和与及])"
)


# "丙发|这个项目放在化工园"
OF_FIRM_PATTERN = re.compile(
    rf"{LEAD}(?P<firm>[^,。;:“”这该的]{{2,8}}?)的?(?:这[个一]|该)(?:项目|工程|基地|工厂)"
)


def find_again(desk: Desk, reading: Reading) -> Dossier | None:
    """The one project told before that a sentence begins with by its firm or phase."""
    if match := OF_FIRM_PATTERN.match(reading.text):
        firm = match["firm"]
        told = [d for d in desk.dossiers if any(firm in m.value for _, m in d.mentions)]
        return told[0] if len(told) == 1 else None
    return find_phase_again(desk, reading)


def find_phase_again(desk: Desk, reading: Reading) -> Dossier | None:
    """The one project told before whose phase a sentence begins with."""
    if "期" not in reading.text:
        return None
    match = PHASED_PATTERN.search(reading.text)
    phase = find_phase(match["phase"]) if match else ""
    told = [d for d in desk.dossiers[-RECENT:] if phase and find_phase(d.name) == phase]
    return told[0] if len(told) == 1 else None


def find_named_again(desk: Desk, reading: Reading) -> Dossier | None:
    """The project whose name, less 项目, opens a clause: 目前,回归园一期已…."""
    for dossier in reversed(desk.dossiers[-RECENT:]):
        name = dossier.name.removesuffix("项目").removesuffix("建设")
        at = reading.text.find(name) if len(name) >= SHORTEST else -1
        if at == 0 or (at > 0 and reading.text[at - 1] in ",;:"):
            return dossier
    return find_by_ending(desk, reading)


def find_by_ending(desk: Desk, reading: Reading) -> Dossier | None:
    """The one project whose name ends as a sentence begins: 第三工厂, of 丙友第三工厂."""
    told = [d for d in desk.dossiers[-RECENT:] if ends_in(d.name, reading.text)]
    return told[0] if len(told) == 1 else None


def ends_in(name: str, text: str) -> bool:
    at = name.find(text[:ENDING]) if len(text) > ENDING else -1
    return at > 0 and text.startswith(name[at:])


# "达产后预计年产值130亿元": what the firm will yield is what its project will
YIELD_PATTERN = re.compile(r"(?:建成|达产|投产|满产|投运|投用|竣工|达效)[^,。;]{0,6}后")


def find_firms_own(desk: Desk, reading: Reading) -> Dossier | None:
    """The one project of the firm that opens a sentence: 甲能公司…,达产后年产值3亿元."""
    if "后" not in reading.text or not YIELD_PATTERN.search(reading.text):
        return None
    opening = [m.value for m in reading.of(ENTERPRISE) if opens_clause(reading, m)]
    owned = [
        dossier
        for dossier in desk.dossiers[-RECENT:]
        if opening and opening[0] in list_name_firms(dossier)
    ]
    return owned[0] if len(owned) == 1 else None


def list_name_firms(dossier: Dossier) -> set[str]:
    """The enterprises within a project's names."""
    return {
        firm.value
        for reading, mention in dossier.mentions
        for firm in reading.between(mention.start, mention.stop, ENTERPRISE)
    }


# "投资不算大,约1.5亿元", "明年上半年试生产;达效后年产值约8亿元": the same is told of
WORKED_PATTERN = re.compile(
    r"(?:达产|达效|投产|建成|竣工|投用|满产|投运|量产)[^,。;]{0,4}后"
    r"|^“?(?:总?投资|占地|用地|厂房|设备|工期)|^[\d.]+[余多]?亿(?:美)?元[,、]"
    r"|(?:预计|计划|力争|争取|有望|确保|最快|底前?|明年|下半年|\d月份?)[^,。;]{0,14}"
    r"(?:投产|试生产|试产|竣工|完工|交付|投用|投运|建成|达产|投料|试车|封顶)"
)
# who else a sentence may be about
OTHERS_PATTERN = re.compile(
    r"(?:园区|开发区|高新区|经开区|全[省市区县州]|[我该][省市区县州])(?!里|内)|项目\d|\d[余多]?[个项家]|企业|公司|集团"
)
FAR = 12  # characters within which another would be named


def goes_on(desk: Desk, reading: Reading) -> bool:
    """Whether the sentence right behind one about a project tells how it will work."""
    last = desk.current
    if last is None or not WORKED_PATTERN.search(reading.text):
        return False
    told = last.stretches[-1]
    gap = reading.sentence.span.start - told.reading.sentence.span.stop
    is_next = last.is_in_block_of(reading) and 0 <= gap <= 1
    if not is_next or told.is_loose or told.is_shared or told.is_of_firm:
        return False
    named = reading.of(ENTERPRISE, PARK, PLACE)
    is_others = OTHERS_PATTERN.search(reading.text, 0, FAR)
    return not (is_others or any(opens_clause(reading, m) for m in named))
