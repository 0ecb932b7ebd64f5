"""The firm of which a whole paragraph tells: 它 builds what no other is named for."""

import re

from articles.parser.lexicon import ENTERPRISE, PARK, PLACE
from articles.parser.mentions.base import PROJECT, Mention, Reading
from articles.parser.openings import is_opener
from articles.parser.paragraphs import list_earlier
from articles.parser.records.base import Cell
from articles.parser.records.projects.desks import Dossier
from articles.parser.story import Story

MANY = 2  # projects of one sentence; more are a list
# "园区引进一批": what a zone or a government does with the projects of others
OTHERS_PATTERN = re.compile(
    r"引进|招引|签约|落户|等项目|一批|等[\d一二三四五六七八九十]+[个项]|园区|全[市县区省]|[市县区]委|政府|管委会"
)
# "乙水污水处理厂", "甲山路": what serves everybody
PUBLIC_PATTERN = re.compile(
    r"[路桥河湖渠]|学校|医院|水厂|污水|航道|码头|港区|航站|机场|电网|铁路|高速|客运|管网|标准厂房|标准化厂房|孵化|公园|广场|安置|社区|中心$|产业园|园区"
)


def find_told_firm(story: Story, dossier: Dossier) -> Cell | None:
    """'甲公司来得最早。去年添了NAME': the only firm of the paragraph so far."""
    reading, mention = dossier.mentions[0]
    if len(reading.of(PROJECT)) > MANY or PUBLIC_PATTERN.search(mention.value):
        return None
    if OTHERS_PATTERN.search(reading.text) or has_subject(reading, mention):
        return None
    earlier = list(list_earlier(story, reading))
    named = [(r, firm) for r in earlier for firm in r.of(ENTERPRISE)]
    if len({firm.value for _, firm in named}) != 1:
        return None
    whole = [(r, firm) for r, firm in named if not r.text.endswith(";")]
    told = [(r, firm) for r, firm in whole if is_subject(r, firm)]
    if not told or any(OTHERS_PATTERN.search(r.text) for r in earlier):
        return None
    span = told[0][0].sentence.span_of(told[0][1].start, told[0][1].stop)
    return Cell([told[0][1].value], span, "enterprise_told", 0.55)


def has_subject(reading: Reading, mention: Mention) -> bool:
    """Whether somebody else is named before the project."""
    named = reading.between(0, mention.start, ENTERPRISE, PARK, PLACE)
    return bool(named)


def is_subject(reading: Reading, firm: Mention) -> bool:
    """'甲公司来得最早', '厂房是甲公司。', '甲公司薄片项目投产'."""
    is_last = reading.text[firm.stop :] in ("", "。", "?", "!")
    is_head = any(m.start == firm.start for m in reading.of(PROJECT))
    return is_last or is_head or is_opener(reading, firm)
