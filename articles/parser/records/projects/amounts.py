"""The figures of a project: investment, land, output, tax, jobs, capacity."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.parser.mentions.base import QUANTITY, Mention, Reading
from articles.parser.records.base import Cell
from articles.parser.records.projects.anaphora import MANY_PATTERN
from articles.parser.records.projects.dossiers import Dossier
from articles.parser.records.projects.stretches import Stretch
from articles.parser.records.projects.sums import find_in_turn
from articles.parser.units import Quantity

INVESTMENT, AREA, OUTPUT, TAX = "investment", "area", "output", "tax"
JOBS, CAPACITY, FLOOR = "jobs", "capacity", "floor"

MONEY = ("元", "美元", "欧元", "港元", "日元", "英镑")
LAND = ("亩", "平方米", "公顷", "平方公里")
# between what is measured and its figure
LINK = (
    r"(?:\([^()]{1,8}\)|总额|额|规模|资金|贡献|收入|总量|[在可将约达到超为近逾是有]|可达|预计|不低于|不少于|突破|实现"
    r"|人民币|以上|:|\s)*$"
)
INVESTMENT_PATTERN = re.compile(rf"(?:投资|投入|增资|总造价|概算){LINK}")
OUTPUT_PATTERN = re.compile(
    rf"(?:产值|营收|销售收入|营业收入|主营业务收入|销售额|销售|营业额|交易额|应税销售|开票|产出){LINK}"
)
TAX_PATTERN = re.compile(rf"(?:税收|税金|利税|纳税|缴税|创税|税额|税){LINK}")
AREA_PATTERN = re.compile(rf"(?:占地|用地|征地|规划)(?:总)?(?:面积|规划|总规划)?{LINK}")
FLOOR_PATTERN = re.compile(rf"(?:建筑|厂房|建设)(?:总)?(?:面积|规模)?{LINK}")
JOBS_BEFORE_PATTERN = re.compile(r"(?:就业|岗位|用工)[^,;。]{0,6}$")
JOBS_AFTER_PATTERN = re.compile(r"(?:的)?(?:劳动力)?(?:就业|岗位)")
CAPACITY_PATTERN = re.compile(
    r"年(?:可|新增)?(?:生产|加工|处理)?(?:产能|产量|产|生产|加工|处理|可生产|吞吐量|交易量|发电量|供热量|屠宰量?|出栏量?)"
    r"(?!值|出)(?:[^,;。\d]{0,10}|[^,;。\d]{0,30}等[^,;。\d]{0,8})$|产能[^,;。\d]{0,6}$"
)
# 完成投资, 年度计划投资: what is spent so far or by when, not the sum
SPENT_PATTERN = re.compile(
    r"(?:完成|累计|固定资产|年度|已投|已经投|本年|当年|今年计划|亩均|每亩|单位|税收|产业|合同|引资|工业)[^,;。]{0,8}$"
)
# "一期投资": the sum of a part
PART_PATTERN = re.compile(r"(?:[一二三四首]期|其中|先期|启动区)[^,;。]{0,10}$")
# "入驻企业16家,总投资44亿元,NAME投产": the sum before the name is of the firms
FIRMS_PATTERN = re.compile(r"(?:企业|公司)[^,。;]{0,4}\d+[余多]?家|\d+[余多]?[家户]")
# "年产量达3万平方米" is no land
MADE_PATTERN = re.compile(r"年(?:产|产量|产能|生产)[达为可约超近]*$")
# "6个项目总投资均在10亿元以上": of each of them
EACH_OF_MANY_PATTERN = re.compile(r"(?:均|各)(?:为|在|达|超过?|约)*$")
LEAD = 44  # characters before a figure that may say what it is of
PER_PATTERN = re.compile(r"\s*(?:[/每]|亩均)")
# "5000台装载机和4000台…": two capacities are none
MORE_PATTERN = re.compile(r"[^,;。\d]{0,12}[和与][^,;。\d]{0,6}\d")
# "亩均新增产值400万元" is of each mu
# "5万吨致密刚玉及1万吨蓝刚玉": the first of two products counts
JOINED_PATTERN = re.compile(r"\d万?[吨件台套][^\d]{2,12}[及和]\d")
# "实现园区工业总产值超500亿元" is of the park
EACH_PATTERN = re.compile(
    r"(?:园区|全区|规上|开发区|集群)[^,。;]{0,8}产值[^,。;]{0,4}$|(?:亩均|每亩|单位面积)[^,。;]{0,8}$"
)
# "引进9.1亿元建设NAME"
BROUGHT_PATTERN = re.compile(r"(?:引进|引资|斥资|注资)(?:约|近|超|逾)?$")
BUILDING_PATTERN = re.compile(r"(?:资金)?(?:的|建设|兴建|新建|打造)")
# "产能由40万吨增至53万吨": what it was before
GROWS_PATTERN = re.compile(r"(?:增加?|提[高升]?|扩[大产]?|升)[到至为]")
FRAME_PATTERN = re.compile(r"在?[^,。;]{0,40}项目[中里],")
# of what size the product is: 年产1.5兆瓦风力发电机组1000台
SIZES = (
    "兆瓦",
    "千瓦",
    "英寸",
    "千伏",
    "毫米",
    "厘米",
    "米",
    "MW",
    "kW",
    "kV",
    "升",
    "微米",
)
PRODUCTS = ("吨", "件", "台", "套", "辆", "只", "片", "台(套)", "支", "枚", "头", "羽")
NAMED_CAPACITY_PATTERN = re.compile(r"[×等~\-]|日产|日处理|月产")


@dataclass(frozen=True, slots=True)
class Amount:
    """One figure of a project and what it is a figure of."""

    field: str
    mention: Mention
    reading: Reading
    is_part: bool = False

    def to_cell(self) -> Cell:
        span = self.reading.sentence.span_of(self.mention.start, self.mention.stop)
        confidence = 0.5 if self.is_part else 0.88
        rule = f"amount_{self.field}"
        return Cell(self.mention.value.to_json(), span, rule, confidence)


def build_amounts(dossier: Dossier) -> dict[str, Cell]:
    """The first figure of each field, of the whole before a part of it."""
    found = [a for stretch in dossier.stretches for a in read_stretch(stretch)]
    found += [*read_names(dossier), *read_turns(dossier)]
    cells: dict[str, Cell] = {}
    for amount in sorted(found, key=lambda amount: amount.is_part):
        cells.setdefault(amount.field, amount.to_cell())
    floor = cells.pop(FLOOR, None)
    if floor:
        cells.setdefault(AREA, floor)
    return cells


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
    stop = many.start() if many else stretch.stop
    for mention in stretch.reading.between(floor, stop, QUANTITY):
        if is_size(stretch.reading, mention, stop) or GROWS_PATTERN.match(
            text, mention.stop
        ):
            continue
        amount = read_amount(stretch.reading, mention, floor)
        if amount:
            yield amount
        floor = mention.stop


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
        lead = lead[: size.start - start] + lead[size.stop - start :]
    return lead


def read_amount(reading: Reading, mention: Mention, floor: int) -> Amount | None:
    text = reading.text
    lead = read_lead(reading, floor, mention.start)
    field = find_field(mention.value, lead, text[mention.stop : mention.stop + 8])
    if field is None and text.startswith("/年", mention.stop):
        field = CAPACITY if is_product(reading, mention) else None
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
    wide = text[max(0, mention.start - 24) : mention.start]
    return Amount(field, mention, reading, bool(PART_PATTERN.search(wide)))


def find_field(value: Quantity, lead: str, after: str) -> str | None:
    """What a figure is of, by its unit and the words around it."""
    for field, units, pattern in FIELDS:
        if value.unit in units and pattern.search(lead):
            return field
    if value.unit in MONEY and lead.endswith("项目(") and after.startswith(")"):
        return INVESTMENT
    if value.unit in MONEY and not lead and after.startswith("的"):
        return INVESTMENT
    if value.unit in MONEY and BROUGHT_PATTERN.search(lead):
        return INVESTMENT if BUILDING_PATTERN.match(after) else None
    is_people = value.unit in ("人", "个", "名")
    if is_people and (
        JOBS_BEFORE_PATTERN.search(lead) or JOBS_AFTER_PATTERN.match(after)
    ):
        return JOBS
    is_made = value.unit in LAND and MADE_PATTERN.search(lead)
    is_product = is_made or value.unit not in (
        *MONEY,
        *LAND,
        "人",
        "%",
        "家",
        "天",
        "年",
        "次",
    )
    return CAPACITY if is_product and CAPACITY_PATTERN.search(lead) else None


FIELDS = (
    (OUTPUT, MONEY, OUTPUT_PATTERN),
    (TAX, MONEY, TAX_PATTERN),
    (INVESTMENT, MONEY, INVESTMENT_PATTERN),
    (FLOOR, LAND, FLOOR_PATTERN),
    (AREA, LAND, AREA_PATTERN),
)


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
        products = [m for m in inside if is_product(reading, m)]
        is_one = len(products) == 1 or bool(
            products and JOINED_PATTERN.search(mention.value)
        )
        if is_one and not NAMED_CAPACITY_PATTERN.search(mention.value):
            yield Amount(CAPACITY, products[0], reading)


def is_product(reading: Reading, quantity: Mention) -> bool:
    """2万吨; the 一支 of a brand is no figure."""
    written = reading.text[quantity.start : quantity.stop]
    return quantity.value.unit in PRODUCTS and any(map(str.isdigit, written))
