"""Firms that stand for what they build: 甲公司、乙公司相继开工, 甲面粉,2.3亿元,75亩."""

import re
from collections.abc import Iterator

from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import PROJECT, Mention, Reading
from articles.parser.mentions.projects.predicates import GOING, MONEY, PART, STEP
from articles.parser.mentions.projects.products import WHEN

WORKS = r"(?:开工|动工|破土|奠基|打桩|打下[^,。;]{0,3}桩|建成投产|竣工投产)(?![以之]?后|以来|时|企业|项目|率)"
# "丙翼塑胶|2月份开工建设", "丙翼药业|正在上钢构"
BEGUN_PATTERN = re.compile(
    rf"{WHEN}*+(?:{WORKS}|(?:桩基|主体|厂房|钢结构)[^,。;的]{{0,4}}(?:结束|完工|封顶|施工))"
)
# "丙翼面粉|,2.3亿元,75亩"
SUMMED_PATTERN = re.compile(rf",{MONEY},(?:占地|用地)?[\d.]+亩")
# "丙翼药业、丁翼电子|相继投产": all of a list
TOGETHER_PATTERN = re.compile(
    r"等?(?:(?:[两三四五六七八九十]|\d+)[余多]?[家个](?:企业|公司|项目)?(?:的)?)?(?:(?:厂房)?主体)?(?:相继|先后|陆续|同时|集中|顺利|正式|均已|全部|也|已)+(?:建成|竣工)?(?:投产|开工|动工|竣工|试产|达产|完工|封顶)(?![以之]?后|以来|时)"
)
# "丙翼药业、丁翼电子|两家的厂房还只有骨架"
HOUSED_PATTERN = re.compile(
    rf"等?(?:(?:[两三四五六七八九十]|\d+)[余多]?[家个])?(?:企业|公司)?(?:的)?(?:新?(?:厂房|车间|厂区|工厂)|(?:重大|重点)?项目)"
    rf"(?={GOING}|{PART}|{STEP}|[^,。;]{{0,8}}(?:结顶|封顶|骨架|雏形|打桩|动工|开工|破土|投产))"
)
PLACE_PATTERN = re.compile(r"[省市县区镇]$")
JOINTS = ("、", "和", "及", "与", "以及")


def find_firms(reading: Reading) -> Iterator[Mention]:
    """'丙翼药业、丁翼电子相继投产' → both."""
    firms, text = reading.of(ENTERPRISE), reading.text
    for i, firm in enumerate(firms):
        if PLACE_PATTERN.search(text, firm.start, firm.stop):
            continue
        if BEGUN_PATTERN.match(text, firm.stop) or SUMMED_PATTERN.match(
            text, firm.stop
        ):
            yield build_firm(text, firm)
        if not is_together(text, firm.stop):
            continue
        listed = [firm]
        for before in reversed(firms[:i]):
            if text[before.stop : listed[-1].start] not in JOINTS:
                break
            listed.append(before)
        if len(listed) > 1:
            yield from (build_firm(text, each) for each in reversed(listed))


def is_together(text: str, at: int) -> bool:
    """'丙翼药业、丁翼电子两家的厂房还只有骨架', '丙翼药业、丁翼电子相继投产'."""
    return bool(TOGETHER_PATTERN.match(text, at) or HOUSED_PATTERN.match(text, at))


def build_firm(text: str, firm: Mention) -> Mention:
    name = text[firm.start : firm.stop]
    return Mention(PROJECT, firm.start, firm.stop, name, "firm_begun")
