"""Who builds by the clauses before: 甲公司与园区签约,计划投资3亿元建设NAME."""

import re

from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import PROJECT, Mention, Reading
from articles.parser.records.base import Cell
from articles.parser.records.projects.desks import Dossier

# a clause that begins with what is done: whose it is was said before
DOING_PATTERN = re.compile(
    r"(?:双方|今年|去年|同年|当年|其中|[将拟又再共先后还并已正也]|计划|预计|准备|决定)*"
    r"(?:总投资|投资|出资|斥资|投入|耗资|追加|增资|建设|新建|兴建|打造|上马|新上|扩建|布局|启动|落地|建起|投建|设立|购地|拿地|征地)"
)
# "签约", "签下", "牵手": what a firm and a zone do together
SIGNS = r"(?:签[约订署下定了]|达成|牵手|携手|联姻)"
# "正式签约" behind the firm
SIGNED_PATTERN = re.compile(rf"[^,。;]{{0,16}}?{SIGNS}")
# "园区与" before the firm
LED_PATTERN = re.compile(r"(?:与|和|同|跟|牵手|携手)$")
# a name that opens the sentence, whatever is told of it there
TOLD_PATTERN = re.compile(r"^(?:[^,。;]{0,16}的)?$")


def find_party(dossier: Dossier) -> Cell | None:
    """The one firm of the clauses before, where the clause of the name has no subject."""
    reading, mention = dossier.mentions[0]
    text, clause = reading.text, reading.text.rfind(",", 0, mention.start) + 1
    if not clause or not DOING_PATTERN.match(text, clause, mention.start + 1):
        return None
    if any(m.start < mention.start for m in reading.of(PROJECT)):
        return None
    firms = reading.between(0, mention.start, ENTERPRISE)
    if len({firm.value for firm in firms}) != 1 or firms[0].start >= clause:
        return None
    if ";" in text[firms[0].stop : mention.start] or not acts(reading, firms[0]):
        return None
    span = reading.sentence.span_of(firms[0].start, firms[0].stop)
    return Cell([firms[0].value], span, "enterprise_party", 0.7)


def acts(reading: Reading, firm: Mention) -> bool:
    """'与甲公司签约', '总部在深圳的甲公司,': a party, or the subject of the sentence."""
    text = reading.text
    clause = max(text.rfind(mark, 0, firm.start) for mark in ",:。") + 1
    is_subject = TOLD_PATTERN.match(text[clause : firm.start]) is not None
    is_party = LED_PATTERN.search(text, 0, firm.start) is not None
    return is_subject or (
        is_party and SIGNED_PATTERN.match(text, firm.stop) is not None
    )
