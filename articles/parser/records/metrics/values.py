"""A figure with the words around it → the name of its indicator, or none."""

import re
from dataclasses import replace

from articles.parser.mentions.base import Reading
from articles.parser.records.metrics.elements import COUNT
from articles.parser.records.metrics.names import Name, read_left
from articles.parser.records.metrics.phrases import Phrase, load_verbs
from articles.parser.records.metrics.predicates import load_sort, read_right

# the sum of what was just counted: 签约项目17个,总投资28.74亿元
OWN_NAMES = re.compile(
    r"(?:项目)?(?:年度)?(?:计划|预计|合同|协议)?(?:总投资|投资|总引资|引资|签约)额?|总投资规模|投资总额|金额|协议资金|合同金额"
)
# "占规上工业总产值比重": a share of something names what it is a share of
SHARE_PATTERN = re.compile(r"占")
HEAD_PATTERN = re.compile(r"(企业|项目|园区|单位|公司|厂房|平台|中心)$")
# "年产8000吨锡锭项目", "占地369亩的生产基地项目": the figure is the project's own
PRODUCT_PATTERN = re.compile(
    r"[^,。、;]{0,24}(?:项目|基地|产业园|工厂|生产线|厂房|工程|园区)"
)


def read_name(
    reading: Reading, phrase: Phrase, owner: Name | None, last: Name | None
) -> Name | None:
    """From the words before the figure, or for counts from those after it."""
    left = read_left(reading, *phrase.left, "read_left")
    if phrase.element.kind == COUNT:
        return read_count(reading, phrase, left, owner)
    if is_product(reading.text, phrase):
        return None
    if is_bare_verb(left):
        return read_right(reading, None, phrase.right, "") or left or last
    return join_names(left, owner, last) if left else last


def read_count(
    reading: Reading, phrase: Phrase, left: Name | None, owner: Name | None
) -> Name | None:
    """'高新技术企业30家', '8家央企', '25个项目投产', '竣工1个'."""
    head = HEAD_PATTERN.search(owner.text) if owner else None
    noun = head[1] if head else ""
    if has_noun_after(reading.text, phrase, left):
        right = read_right(reading, left, phrase.right, noun)
        if right:
            return right
    if left and left.text in load_sort("status"):
        return replace(left, text=left.text + noun)
    return left


def has_noun_after(text: str, phrase: Phrase, left: Name | None) -> bool:
    """'8家央企', '25个项目投产'; not '59家(' nor '30家,'."""
    after = text[slice(*phrase.right)].strip(" 的")
    if not after or after[0] in "、和及与":
        return False
    return not (left and load_verbs().match(after))


def is_product(text: str, phrase: Phrase) -> bool:
    return bool(PRODUCT_PATTERN.match(text, phrase.element.stop, phrase.right[1]))


def is_bare_verb(left: Name | None) -> bool:
    return left is None or bool(load_verbs().fullmatch(left.text))


def join_names(left: Name, owner: Name | None, last: Name | None) -> Name:
    """总投资 after 签约产业项目17个 → 签约产业项目总投资; a share to its whole."""
    if owner and OWN_NAMES.fullmatch(left.text):
        own = left.text
        own = own.removeprefix("项目") if owner.text.endswith("项目") else own
        return replace(left, text=owner.text + own, rule="join_names")
    if last and SHARE_PATTERN.match(left.text):
        return replace(left, text=last.text + left.text, rule="join_share")
    return left
