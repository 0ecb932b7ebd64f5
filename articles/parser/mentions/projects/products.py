"""What is made and stands for the project that makes it: 年产5万吨铜箔3月投产."""

import re
from collections.abc import Iterator

from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import PROJECT, QUANTITY, Mention, Reading
from articles.parser.mentions.projects.attributes import is_told_before
from articles.parser.mentions.projects.bounds import (
    find_bounds,
    is_product_unit,
)
from articles.parser.mentions.projects.brands import find_brand
from articles.parser.mentions.projects.clauses import find_name_start
from articles.parser.mentions.projects.generic import is_generic
from articles.parser.mentions.projects.heads import PHASE, find_run_start
from articles.parser.mentions.projects.predicates import (
    DEAL,
    GOING,
    MONEY,
    PART,
    STEP,
    YARD,
)

# "已在去年9月", "6月27日", "则是", "今年内"
WHEN = (
    r"(?:[今去前明]年|20\d\d年|[上下]半年|[一二三四]季度|[上本下]个?月|昨[日天]|[上本]周|\d{1,2}月|\d{1,2}日|[底初末份内]前?|[上中下]旬|(?:国庆|春节|五一|元旦|端午|中秋)期间|近日|日前|目前|眼下"
    r"|已经?|均|都|将|于|在|正|刚刚?|则|还|也|就|即将|预计|计划|有望|定于|力争|正式|全面|全部|顺利|陆续|成功|进入|实现|一次|联动|开始|相继|先后|又)"
)
# what is done where goods are made, not with the goods
BEGUN = (
    r"(?:投产|试产|投料|量产|达产|满产|试车|试生产|点火|打桩|打下[^,。;]{0,3}桩|开工|动工|破土|开建|奠基|竣工|建成|投用|投运|全?容?量?并网"
    r"|复工|停工|点亮|出片|进气|跑起来|(?:[拿领取]到|取得|获得?)了?施工许可证|满负荷|签约|签下|签了|打通[^,。;]{0,4}流程|机械竣工|中交)(?![以之]?后|以来|时)"
)
TAIL = rf"(?:{WHEN}*+{BEGUN}|{WHEN}*?在[^,。;的]{{2,12}}?{BEGUN})"
SIZED = r"[,(]?(?:计划|规划|预计)?(?:总?投资|占地|用地|投了|花了|拿地)[约近超达为]?(?=[\d.])"
LETTER = r"(?:[^\s,。;:!?、的了把被让从在将拟()是有没未不—](?<![仅只]用))"
# "年产3万吨|高镍前驱体|已在上月满产", "8万吨|钛白粉|的土地平整刚刚收尾"
MADE_PATTERN = re.compile(
    rf"(?P<thing>{LETTER}{{2,18}}?)(?={DEAL}|{TAIL}|{PART}|{GOING}|{STEP}|{YARD}|[,—]+{TAIL})"
)
# "丙企的|缆绳用高强涤纶|7月投料", "丙企的|四期烯烃|投资110亿元"
OWN_PATTERN = re.compile(
    rf"(?P<thing>{LETTER}{{2,18}}?)(?={TAIL}|{PART}|{GOING}|{STEP}|[,—]+{TAIL}|{SIZED}|(?:施工|建设)?工地|[,(]{MONEY}[,)的]|年(?:产|加工|处理)|,(?:厂房|主体|桩基|钢构|土建)|(?:拟|打算|准备)[在于投用占])"
)
# "投资8亿元上马的|锂电隔膜|,"
PAID_PATTERN = re.compile(
    rf"(?P<thing>{LETTER}{{3,18}}?)(?={TAIL}|{PART}|{GOING}|{STEP}|[,。;、)—])"
)
OWNER_PATTERN = re.compile(
    r"(?:旗下|(?:投资|牵头|参与|兴建|投建|建设|承建|合建|合办|打造|主导)(?:兴建|建设|实施)?)?的"
)
# "丙基|单晶硅棒|一季度达产"
BRANDED_PATTERN = re.compile(
    rf"(?P<thing>{LETTER}{{3,12}}?)(?={WHEN}*+(?:建成投产|投产|达产|满产|试产|投料|点火|开工|动工|打桩|竣工)(?![以之]?后|以来|时))"
)
# "丙翼食品|的二期则还在装修", "丙翼食品|在园区的二期车间正在安装设备"
OWN_PHASE_PATTERN = re.compile(
    rf"(?:[在于][^,。;的]{{2,10}})?的(?P<phase>{PHASE}(?:厂房|车间|工厂|基地|生产线|产线|扩建|技改)?)(?:工程|项目|厂区)?(?={TAIL}|{PART}|{GOING}|{STEP}|[,—]+{TAIL}|{SIZED})"
)
YEARLY_PATTERN = re.compile(r"[年日](?:产能?|加工|处理)$")
PER_PATTERN = re.compile(r"/[年日天]")
# "企业3家", "新产品", "设备投产": nothing that tells one from another
PLAIN_PATTERN = re.compile(
    rf"{WHEN}|.*(?:\d[月日]|项目)|[\d一二两三四五六七八九十]+[余多]?[个家批项条座]|第?[一二三四五六]期(?:工程|项目)?$|(?:企业|公司|项目|产业|工业|设备|产品|厂区|新厂|车间)|.*(?:项目|企业|公司|集团|资金|基金|以上|左右|上市|市场|系统|体系|机制|设备|设施|措施|订单|合同|协议|工作|能力|客厅|矿山|车型|手机|物资|家园|城市)$"
)
# "园区内,", "投产的", "建设": not "一期", "形成", "产能"
OPENING_PATTERN = re.compile(
    rf"(?:^|[,、;:。“—]|(?<!期)的|签[下署订约]了?)(?:{WHEN}|总投资|全球最大|首[条个]|算上|加上|连同|包括)*$"
)
# "10万吨级冷库|一座"
COUNTED_PATTERN = re.compile(
    r"(?<=[^\d.])(?:[一二两三四五六七八九十]|\d+)[座条个栋处套]$"
)
SHORTEST, LONGEST_OWNER, LONGEST_YEARLY, NEAR = 3, 12, 3, 40


def find_products(reading: Reading) -> Iterator[Mention]:
    """'丙材的缆绳用高强涤纶7月投料' → 缆绳用高强涤纶."""
    yield from find_capacities(reading)
    if reading.of(ENTERPRISE):
        yield from find_owned(reading)
        yield from find_owned_phases(reading)
        yield from find_branded(reading)


def find_capacities(reading: Reading) -> Iterator[Mention]:
    """'丙翼化工年产4万吨聚甲醛三线已于5月开工' → all up to 三线."""
    text = reading.text
    for quantity in reading.of(QUANTITY):
        if not is_capacity(reading, quantity):
            continue
        per = PER_PATTERN.match(text, quantity.stop)
        at = per.end() if per else quantity.stop
        match = MADE_PATTERN.match(text, at) or PAID_PATTERN.match(text, at)
        thing = match["thing"] if match else "项目"
        if not match or "项目" in thing or PLAIN_PATTERN.match(thing):
            continue
        start = find_beginning(reading, quantity)
        is_told = match.re is MADE_PATTERN or is_told_before(text[:start])
        if is_told and opens_item(text, start):
            yield build_product(text, start, match.end(), "product_made")


def is_capacity(reading: Reading, quantity: Mention) -> bool:
    unit = quantity.value.unit
    is_made = is_product_unit(unit) and unit not in ("平方米", "条")
    is_first = reading.text.startswith("第", max(0, quantity.start - 1))
    return is_made and not is_first and reading.text[quantity.start].isdigit()


def find_beginning(reading: Reading, quantity: Mention) -> int:
    """Before 年产, and before the firm that stands right before it."""
    text = reading.text
    before = max(0, quantity.start - LONGEST_YEARLY)
    yearly = YEARLY_PATTERN.search(text, before, quantity.start)
    start = yearly.start() if yearly else quantity.start
    low = find_run_start(text, start)
    floor = max(bound.stop for bound in find_bounds(reading, low, start))
    is_owner = start - floor <= LONGEST_OWNER and is_brand(reading, floor, start)
    return floor if is_owner else start


def opens_item(text: str, start: int) -> bool:
    """Whether nothing before it in its clause says what it is a part of: 一期年产…."""
    return OPENING_PATTERN.search(text, max(0, start - NEAR), start) is not None


def is_brand(reading: Reading, start: int, stop: int) -> bool:
    firms = reading.between(start, stop, ENTERPRISE)
    is_firm = any(firm.span == (start, stop) for firm in firms)
    return is_firm or find_brand(reading.text[start:stop] + "年产1") != ""


def find_owned(reading: Reading) -> Iterator[Mention]:
    """'丙材的缆绳用高强涤纶7月投料', '丙能的四期烯烃投资110亿元'."""
    text = reading.text
    for firm in reading.of(ENTERPRISE):
        owner = OWNER_PATTERN.match(text, firm.stop)
        match = OWN_PATTERN.match(text, owner.end()) if owner else None
        if match and not is_plain(match["thing"]):
            yield build_product(text, match.start(), match.end(), "product_owned")


def find_branded(reading: Reading) -> Iterator[Mention]:
    """'丙基单晶硅棒一季度达产' → all but the season and the verb."""
    text = reading.text
    for firm in reading.of(ENTERPRISE):
        opens = not firm.start or text[firm.start - 1] in ",;:、"
        match = BRANDED_PATTERN.match(text, firm.stop) if opens else None
        if not match or is_plain(match["thing"]) or find_name_start(match["thing"]):
            continue
        yield build_product(text, firm.start, match.end(), "product_owned")


def find_owned_phases(reading: Reading) -> Iterator[Mention]:
    """'丙翼食品的二期则还在吊装冷库板' → 丙翼食品二期."""
    text = reading.text
    if "的" not in text or "期" not in text:
        return
    for firm in reading.of(ENTERPRISE):
        match = OWN_PHASE_PATTERN.match(text, firm.stop)
        if match:
            name = text[firm.start : firm.stop] + match["phase"]
            stop = match.end("phase")
            yield Mention(PROJECT, firm.start, stop, name, "product_owned")


def is_plain(thing: str) -> bool:
    """Whether it does not tell which is meant."""
    is_short = len(thing) < SHORTEST
    return is_short or bool(PLAIN_PATTERN.match(thing)) or is_generic(thing)


def build_product(text: str, start: int, stop: int, rule: str) -> Mention:
    """10万吨级冷库 of 10万吨级冷库一座."""
    count = COUNTED_PATTERN.search(text, start, stop)
    stop = count.start() if count and rule == "product_funded" else stop
    return Mention(PROJECT, start, stop, text[start:stop], rule)
