"""Parks that nothing but their ending tells, where a project is said to lie."""

import re

from articles.parser.records.base import Cell
from articles.parser.records.projects.desks import Dossier

GENERIC_SITE_PATTERN = re.compile(
    r"(?:位于|坐落于|落户|入驻|进驻|落地)(?P<park>高新区|经开区|开发区)"
)

# a park by its ending alone, behind a verb that only a place follows
WRITTEN_PATTERN = re.compile(
    r"(?:位于|坐落[于在]|座落[于在]|地处|落户[于在到]?|入驻|进驻|选址[于在]?)"
    r"(?P<park>[一-鿿]{2,12}?(?:高新区|经开区|开发区|经济区|工业园区?|产业园区?|科技园区?|物流园区?"
    r"|化工园区?|工业集中区|产业集聚区|集中区|集聚区|示范区|加工园|新城|新区))"
    r"|(?:^|(?<=[,;]))(?:走进|来到|在|(?=[^,。;]{2,12}[里内],))(?P<entered>(?![全各我该本这两三国省市县区园])[一-鿿]{2,8}?"
    r"(?:高新区|经开区|开发区|工业园区?|产业园区|化工园区?|工业集中区))(?=[,内里])"
)


def find_written_site(dossier: Dossier) -> Cell | None:
    """'位于丙港经开区的NAME', where nothing else told that this is a park."""
    for stretch in dossier.stretches:
        text = stretch.reading.text
        match = WRITTEN_PATTERN.search(text, stretch.start, stretch.stop)
        if match and not stretch.is_loose and not stretch.is_of_firm:
            group = "park" if match["park"] else "entered"
            span = stretch.reading.sentence.span_of(*match.span(group))
            return Cell(match[group], span, "find_written_site", 0.6)
    return None


def find_generic_site(dossier: Dossier) -> Cell | None:
    """'入驻高新区' in an article about a whole city."""
    for stretch in dossier.stretches:
        match = GENERIC_SITE_PATTERN.search(
            stretch.reading.text, stretch.start, stretch.stop
        )
        if match:
            span = stretch.reading.sentence.span_of(*match.span("park"))
            return Cell(match["park"], span, "find_generic_site", 0.6)
    return None
