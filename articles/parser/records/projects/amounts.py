"""The figures of a project: investment, land, output, tax, jobs, capacity."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from articles.parser.mentions.base import QUANTITY, Mention, Reading
from articles.parser.records.base import Cell
from articles.parser.records.projects.anaphora import MANY_PATTERN
from articles.parser.records.projects.desks import Dossier
from articles.parser.records.projects.figures import (
    AREA,
    CAPACITY,
    FLOOR,
    INVESTMENT,
    JOBS,
    LAND,
    MONEY,
    NO_PRODUCTS,
    OTHER_MONEY_PATTERN,
    OUTPUT,
    PEOPLE,
    PRODUCTS,
    SIZES,
    TAX,
    TERMS,
    find_field,
    is_earned,
    is_power,
    is_product,
)
from articles.parser.records.projects.names import find_phase
from articles.parser.records.projects.stretches import Stretch
from articles.parser.records.projects.sums import find_in_turn
from articles.parser.words import compile_guarded

# how surely a figure is the project's own: said so, standing bare, of a part
TOLD, BARE, PART = range(3)
CONFIDENCES = (0.88, 0.85, 0.5)
# 完成投资, 年度计划投资: what is spent so far or by when, not the sum
SPENT_PATTERN = re.compile(
    r"(?:完成|累计|固定资产|年度|已投|已经投|本年|当年|今年计划|亩均|每亩|单位|税收|产业|合同|引资|工业)[^,;。]{0,8}$"
)
# "一期投资", "其中一期占地9亩,投资", "一期达产后,年产值": of a part
ONE_PHASE = r"(?:[一二三四首]期(?!货)|先期|启动区)"
PART_PATTERN = re.compile(
    rf"{ONE_PHASE}[^,。;]{{0,10}}$|其中[^,。;]{{0,10}}$"
    rf"|其中,?{ONE_PHASE}(?:(?!总投资|全部|整个|项目|[二两三四]期)[^。;])*$"
    rf"|{ONE_PHASE}[^,。;]{{0,12}}[建投达满][成产][^,。;]{{0,8}}后,?[^。;]{{0,40}}$"
    rf"|{ONE_PHASE}(?:(?!总投资|全部|整个|整体|项目|[二两三四]期)[^。;]){{0,24}},[^,。;全整]{{0,4}}[建投达满][成产]后[^。;]{{0,40}}$"
)
RETURNS = (OUTPUT, TAX, JOBS)  # what a phase yields is no yield of the whole
# "入驻企业16家,总投资44亿元,NAME投产": the sum before the name is of the firms
FIRMS_PATTERN = compile_guarded(
    r"(?:企业|公司)[^,。;]{0,4}\d+[余多]?家|\d+[余多]?[家户]"
)
# "6个项目总投资均在10亿元以上": of each of them
EACH_OF_MANY_PATTERN = re.compile(r"(?:均|各)(?:为|在|达|超过?|约)*$")
LEAD = 44  # characters before a figure that may say what it is of
PER_PATTERN = re.compile(r"\s*(?:[/每]|亩均)")
# "5000台装载机和4000台…": two capacities are none
MORE_PATTERN = re.compile(r"[^,;。\d]{0,12}[和与][^,;。\d]{0,6}\d")
# "5万吨致密刚玉及1万吨蓝刚玉": the first of two products counts
JOINED_PATTERN = re.compile(r"\d万?[吨件台套][^\d]{2,12}[及和]\d")
# "亩均新增产值400万元" is of each mu; "实现园区工业总产值超500亿元" is of the park
EACH_PATTERN = re.compile(
    r"(?:园区|全区|规上|开发区|集群)[^,。;]{0,8}产值[^,。;]{0,4}$|(?:亩均|每亩|单位面积)[^,。;]{0,8}$"
)
# "产能由40万吨增至53万吨": what it was before
GROWS_PATTERN = re.compile(r"(?:增加?|提[高升]?|扩[大产]?|升|翻)[到至为]")
FRAME_PATTERN = re.compile(r"在?[^,。;]{0,40}项目[中里],")
NAMED_CAPACITY_PATTERN = re.compile(r"[×等~\-]|日产|日处理|月产")
# a figure that is all of its clause or item: "NAME,12亿元、210亩,", "NAME(43亩)"
BARE_LEAD_PATTERN = re.compile(r"(?:^|[,;:。(|\s])[约近]?$")
BARE_END_PATTERN = re.compile(r"[,;。)|\s]|、(?=[约近\d])|$")
BESIDE = (INVESTMENT, AREA, FLOOR)  # what may stand before it: 78亩地、4.6亿元
# "2亿元、年产80万套羽绒服的NAME"
OF_NAME_PATTERN = re.compile(r"(?:、[^,;。:]{2,30})?的")


@dataclass(frozen=True, slots=True)
class Amount:
    """One figure of a project and what it is a figure of."""

    field: str
    mention: Mention
    reading: Reading
    standing: int = TOLD

    def to_cell(self) -> Cell:
        span = self.reading.sentence.span_of(self.mention.start, self.mention.stop)
        confidence = CONFIDENCES[self.standing]
        rule = f"amount_{self.field}"
        return Cell(self.mention.value.to_json(), span, rule, confidence)


def build_amounts(dossier: Dossier) -> dict[str, Cell]:
    """The first figure of each field, of the whole before a part of it."""
    found = [a for stretch in dossier.stretches for a in list_nearest(stretch)]
    found += [*read_names(dossier), *read_turns(dossier)]
    cells: dict[str, Cell] = {}
    found = [rank_part(amount) for amount in found]
    is_phase = bool(find_phase(dossier.name))
    for amount in sorted(found, key=lambda amount: amount.standing):
        if is_phase or amount.standing != PART or amount.field not in RETURNS:
            cells.setdefault(amount.field, amount.to_cell())
    floor = cells.pop(FLOOR, None)
    if floor:
        cells.setdefault(AREA, floor)
    return cells


def rank_part(amount: Amount) -> Amount:
    """What a sentence tells of one phase is no figure of the whole."""
    text = amount.reading.text
    is_part = "期" in text and PART_PATTERN.search(text, 0, amount.mention.start)
    return replace(amount, standing=PART) if is_part else amount


def list_nearest(stretch: Stretch) -> list[Amount]:
    """'甲企投资1亿元的电机、乙企投资6亿元的NAME': before a name the last is its own."""
    found = list(read_stretch(stretch))
    return found[::-1] if stretch.is_before else found


def read_stretch(stretch: Stretch) -> Iterator[Amount]:
    """The figures that a stretch states of one project."""
    text = stretch.reading.text
    if stretch.is_shared:
        yield from read_each(stretch)
    if stretch.is_shared or stretch.is_loose or stretch.is_of_firm:
        return
    floor = skip_many(stretch)
    many = MANY_PATTERN.search(text, floor, stretch.stop)
    firms = FIRMS_PATTERN.search(text, floor, stretch.stop)
    if stretch.is_before and (many or firms or text[stretch.stop - 1] in ",;"):
        return
    stop = find_stop(text, many.start()) if many else stretch.stop
    last = None
    for mention in stretch.reading.between(floor, stop, QUANTITY):
        if is_no_figure(stretch.reading, mention, stop):
            continue
        amount = read_amount(stretch.reading, mention, floor)
        amount = amount or read_bare(stretch, mention, floor, last)
        if amount:
            yield amount
        floor, last = mention.stop, amount


def is_no_figure(reading: Reading, mention: Mention, stop: int) -> bool:
    """A size, the 一年 of 一年能加工, and the 6万吨 of 由6万吨提高到10万吨."""
    if mention.value.unit in TERMS or is_size(reading, mention, stop):
        return True
    if reading.text.startswith("级", mention.stop):  # 15万吨级码头
        return True
    if mention.value.unit in (*MONEY, *PEOPLE) and is_earned(
        reading.text, mention.start
    ):
        return True
    return bool(GROWS_PATTERN.match(reading.text, mention.stop))


def find_stop(text: str, many: int) -> int:
    """Before '总投资39亿元的10个项目': the sum is of all of them."""
    if text[many - 1 : many] != "的":
        return many
    return max(text.rfind(mark, 0, many) for mark in ",;:") + 1


def read_bare(
    stretch: Stretch, mention: Mention, floor: int, last: Amount | None
) -> Amount | None:
    """What a project costs or covers, said by its unit alone: 'NAME,12亿元、210亩'."""
    unit = mention.value.unit
    if unit not in MONEY and unit not in LAND:
        return None
    lead = stretch.reading.text[max(floor, mention.start - LEAD) : mention.start]
    is_next = lead in ("、", "地、") and last is not None and last.field in BESIDE
    is_own = is_of_name(stretch, mention, lead) or is_alone(
        stretch, mention, "" if is_next else lead
    )
    if not is_own or EACH_PATTERN.search(lead):
        return None
    field = INVESTMENT if unit in MONEY else FLOOR if unit == "平方米" else AREA
    return Amount(field, mention, stretch.reading, BARE)


def is_of_name(stretch: Stretch, mention: Mention, lead: str) -> bool:
    """'2亿元、年产80万套羽绒服的NAME'."""
    if not stretch.is_before or OTHER_MONEY_PATTERN.search(lead):
        return False
    text, stop = stretch.reading.text, stretch.stop
    return bool(OF_NAME_PATTERN.fullmatch(text, mention.stop, stop))


def is_alone(stretch: Stretch, mention: Mention, lead: str) -> bool:
    """Whether it is all of its clause, or opens the stretch: 'NAME(43亩)'."""
    if stretch.is_before or not BARE_LEAD_PATTERN.search(lead):
        return False
    text = stretch.reading.text
    is_first = not lead and text.startswith("的", mention.stop)
    return is_first or bool(BARE_END_PATTERN.match(text, mention.stop))


def read_each(stretch: Stretch) -> Iterator[Amount]:
    """What a list says that each of its projects has."""
    reading = stretch.reading
    if "均" not in reading.text and "各" not in reading.text:
        return
    for mention in reading.between(stretch.start, stretch.stop, QUANTITY):
        lead = read_lead(reading, stretch.start, mention.start)
        each = EACH_OF_MANY_PATTERN.search(lead)
        field = find_field(mention.value, lead[: each.start()], "") if each else None
        if field:
            yield Amount(field, mention, reading)


def skip_many(stretch: Stretch) -> int:
    """Past '在11个超10亿元的大项目中,', which says of which project it will tell."""
    text = stretch.reading.text
    frame = FRAME_PATTERN.match(text, stretch.start, stretch.stop)
    return frame.end() if frame else stretch.start


def is_size(reading: Reading, mention: Mention, stop: int) -> bool:
    """The 1.5兆瓦 of 年产1.5兆瓦风力发电机组1000台, which is of each of them."""
    if mention.value.unit not in SIZES:
        return False
    comma = next(
        (i for i in range(mention.stop, stop) if reading.text[i] in ",;。、"), stop
    )
    later = reading.between(mention.stop, comma, QUANTITY)
    return any(m.value.unit in PRODUCTS for m in later)


def read_lead(reading: Reading, floor: int, stop: int) -> str:
    """What stands before a figure, without the sizes in it."""
    start = max(floor, stop - LEAD)
    lead = reading.text[start:stop]
    for size in reversed(reading.between(start, stop, QUANTITY)):
        if size.value.unit in TERMS:
            continue
        lead = lead[: size.start - start] + lead[size.stop - start :]
    return lead


def read_amount(reading: Reading, mention: Mention, floor: int) -> Amount | None:
    text = reading.text
    lead = read_lead(reading, floor, mention.start)
    field = find_field(mention.value, lead, text[mention.stop : mention.stop + 12])
    if text.startswith("/年", mention.stop):
        field = CAPACITY if mention.value.unit not in NO_PRODUCTS else None
    elif PER_PATTERN.match(text, mention.stop):
        return None
    if field is None:
        return None
    if EACH_PATTERN.search(lead):
        return None
    if field == INVESTMENT and SPENT_PATTERN.search(lead):
        return None
    if field == CAPACITY and MORE_PATTERN.match(text, mention.stop):
        return None
    return Amount(field, mention, reading)


def read_turns(dossier: Dossier) -> Iterator[Amount]:
    """'总投资分别为11亿元、6亿元的A项目和B项目': each its own."""
    for reading, mention in dossier.mentions:
        turn = find_in_turn(reading, mention)
        if turn:
            start = reading.text.rfind("分别", 0, turn.start)
            lead = reading.text[max(0, start - LEAD) : start]
            field = find_field(turn.value, lead, "")
            if field:
                yield Amount(field, turn, reading)


def read_names(dossier: Dossier) -> Iterator[Amount]:
    """The one capacity in a name without 年产: 2万吨白酒项目."""
    for reading, mention in dossier.mentions:
        inside = reading.between(mention.start, mention.stop, QUANTITY)
        products = [
            m for m in inside if is_product(reading, m) or is_power(reading, mention, m)
        ]
        is_one = len(products) == 1 or bool(
            products and JOINED_PATTERN.search(mention.value)
        )
        if is_one and not NAMED_CAPACITY_PATTERN.search(mention.value):
            yield Amount(CAPACITY, products[0], reading)
