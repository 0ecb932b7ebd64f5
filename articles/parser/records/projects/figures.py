"""What a figure of a project is a figure of: by its unit and the words around it."""

import re

from articles.parser.mentions.base import Mention, Reading
from articles.parser.units import Quantity
from articles.parser.words import compile_guarded

INVESTMENT, AREA, OUTPUT, TAX = "investment", "area", "output", "tax"
JOBS, CAPACITY, FLOOR = "jobs", "capacity", "floor"

MONEY = ("元", "美元", "欧元", "港元", "日元", "英镑")
LAND = ("亩", "平方米", "公顷", "平方公里")
PEOPLE = ("人", "个", "名")
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
PRODUCTS = (
    "吨",
    "件",
    "台",
    "套",
    "辆",
    "只",
    "片",
    "台(套)",
    "支",
    "枚",
    "头",
    "羽",
    "颗",
    "锭",
)
TERMS = ("年", "个月", "天", "周", "小时")  # 一年能加工15万吨
# between what is measured and its figure
LINK = (
    r"(?:\([^()]{1,8}\)|总额|额|规模|资金|贡献|收入|总量|[在可将约达到超为近逾是有也同均]|有望|可望|可以|力争|预期|可达|预计|估计|做到|能|不低于|不少于|突破|实现"
    r"|人民币|以上|:|\s)*$"
)
INVESTMENT_PATTERN = re.compile(rf"(?:投资|投入|增资|总造价|概算){LINK}")
# "花了8.8亿元", "再投22亿元", "总价8000万元"
SPENDING_PATTERN = re.compile(
    r"(?:[投砸花掏](?:[了下掉入进出]|费)+|耗资|斥资|出资|追加|拿出|豪掷|增资|[将拟]以|(?:再|又|拟|共|将|计划)投|总价|造价|总?盘子)[约近超达逾为是共]*$"
)
# "2.6亿元的投资", "110亿元砸下去", "1.5亿元投向"
SPENT_ON_PATTERN = re.compile(
    r"的?总?(?:投资(?![基公人商环机银者])|投入)|[投砸花][了下进向入]"
)
OUTPUT_PATTERN = re.compile(
    rf"(?:产值|营收|销售收入|营业收入|主营业务收入|经营收入|销售额|销售|营业额|交易额|应税销售|开票|产出){LINK}"
)
TAX_PATTERN = re.compile(rf"(?:税收|税金|利税|纳税|缴税|创税|税额|税){LINK}")
AREA_PATTERN = re.compile(
    rf"(?:(?:占地|用地|征地|规划)(?:总)?(?:面积|规划|总规划)?{LINK})"
    r"|改造(?:总?面积|范围)?[约近达]*$|新征(?:土地|用地|地)?[约近]*$|新增用地[约近]*$|[购供]地[约近]*$|(?:[要拿供租摘]地|拿[下到]|要了|征用|流转)(?:了|约)?$"
)
FLOOR_PATTERN = re.compile(rf"(?:建筑|厂房|建设|运营|经营)(?:总)?(?:面积|规模)?{LINK}")
# "78亩地", "24万平方米的库里"
PLOT_PATTERN = re.compile(
    r"的?(?:土|戈壁|荒|滩|山|净|空|工业|建设|用)*地(?!块)|的?厂区"
)
HALL_PATTERN = re.compile(
    r"的?(?:[新标准高智能化成品]{0,4})(?:厂房|车间|仓库|冷?库[里内区房])"
)
JOBS_BEFORE_PATTERN = re.compile(
    r"(?:就业|岗位|用工|招工|招聘|吸纳|安顿|[能要可再需]招)[^,;。]{0,6}$"
)
# "用工由" before 500人减至200人
FROM_PATTERN = re.compile(r"[由从]$")
JOBS_AFTER_PATTERN = re.compile(r"(?:的)?(?:劳动力)?(?:就业|岗位)")
# what is done in a year: 年产, 每年可承接, 一年要发
MAKES = (
    r"(?:产能|产量|产|生产|加工|处理|吞吐量?|交易量|发电量|供热量|屠宰量?|出栏量?|[可能]?出(?!口|栏)|运作|周转|中转"
    r"|产出|承接|消纳|回收|冶炼|分拣|配送|检测|孵化|繁育|存栏)"
)
# "年产PA66薄片", "年产尼龙6丝": a number that is part of what is made
WARE = r"(?:[^,;。\d]|(?<=[一-鿿A-Za-z])\d{1,3}(?=[一-鿿A-Za-z]))"
CAPACITY_PATTERN = re.compile(
    rf"(?:年|每年|一年)(?:可|能|将|要|新增|预计)*(?:{MAKES}|(?<=新增)(?!.*(?:专利|订单|岗位)))"
    rf"(?!值|出)(?:{WARE}{{0,12}}|[^,;。\d]{{0,30}}等[^,;。\d]{{0,8}})$|(?<![月日])产能[^,;。\d]{{0,6}}$|库容[约达为]*$"
    r"|年[^,;。\d]{0,8}(?:能力|吞吐量|产能)[^,;。\d]{0,6}$"
)
# "产能由4万吨增至9万吨": up to this; "扩到", "翻到"
GROWN_PATTERN = re.compile(r"(?:[增提扩升翻]\w{0,2}[到至为])$")
# "年产量达3万平方米" is no land
MADE_PATTERN = re.compile(r"年可?(?:产|产量|产能|生产|加工)(?!值)[^,;。\d]{0,8}$")
NO_PRODUCTS = (*MONEY, *LAND, "人", "%", "家", "天", "年", "次")
# "引进9.1亿元建设NAME"
BROUGHT_PATTERN = re.compile(r"(?:引进|引资|斥资|注资)(?:约|近|超|逾)?$")
BUILDING_PATTERN = re.compile(r"(?:资金)?(?:的|建设|兴建|新建|打造)")
# what may be worth so much before a name, and is not what it costs
OTHER_MONEY_PATTERN = re.compile(
    r"(?:融资|贷款|补助|补贴|资金|订单|合同|收入|市值|估值|规模|采购|奖励|基金|授信)[约近超达为]*$"
)

FIELDS = (
    (OUTPUT, MONEY, OUTPUT_PATTERN),
    (TAX, MONEY, TAX_PATTERN),
    (INVESTMENT, MONEY, INVESTMENT_PATTERN),
    (INVESTMENT, MONEY, SPENDING_PATTERN),
    (FLOOR, LAND, FLOOR_PATTERN),
    (AREA, LAND, AREA_PATTERN),
)
# "5万吨级码头", "8万吨模锻压机": how big one is
SHIP_PATTERN = re.compile(
    r"级|[一-鿿]{0,8}?(?:压机|油轮|货轮|[货油]船|运输船|集装箱船|起重船|泊位|船坞|船台|航道)"
)
# 百万吨, not the 一支 of a brand
MASS_PATTERN = re.compile(r"[一二三四五六七八九十百千万两]*[十百千万][一-鿿]")
POWERS = ("GWh", "MWh", "GW", "吉瓦", "吉瓦时")
# "储能电池项目" behind 40GWh, not "光伏电站"
CELLS_PATTERN = re.compile("电池|电芯|组件|硅片|拉晶|储能|逆变器|电堆")


def find_field(value: Quantity, lead: str, after: str) -> str | None:
    """What a figure is of, by its unit and the words around it.

    >>> from decimal import Decimal
    >>> sum_ = Quantity(Decimal(3), "元")
    >>> find_field(sum_, "年产值", ""), find_field(sum_, "项目花了", "")
    ('output', 'investment')
    """
    for field, units, pattern in FIELDS:
        if value.unit in units and pattern.search(lead):
            return field
    if value.unit in MONEY:
        return find_investment(lead, after)
    if value.unit in LAND and not MADE_PATTERN.search(lead):
        return find_land(value.unit, after)
    is_people = value.unit in PEOPLE
    if (
        is_people
        and not FROM_PATTERN.search(lead)
        and (JOBS_BEFORE_PATTERN.search(lead) or JOBS_AFTER_PATTERN.match(after))
    ):
        return JOBS
    is_product = value.unit in LAND or value.unit not in NO_PRODUCTS
    return CAPACITY if is_product and CAPACITY_PATTERN.search(lead) else None


def find_investment(lead: str, after: str) -> str | None:
    """A sum of which no word before it says what it is."""
    if BROUGHT_PATTERN.search(lead):
        return INVESTMENT if BUILDING_PATTERN.match(after) else None
    is_in_brackets = lead.endswith("项目(") and after.startswith(")")
    is_spent = SPENT_ON_PATTERN.match(after) and not OTHER_MONEY_PATTERN.search(lead)
    return INVESTMENT if is_in_brackets or is_spent else None


def find_land(unit: str, after: str) -> str | None:
    """'78亩地', '2.7万平方米的厂房'."""
    if HALL_PATTERN.match(after) and unit == "平方米":
        return FLOOR
    return AREA if PLOT_PATTERN.match(after) else None


def is_power(reading: Reading, mention: Mention, quantity: Mention) -> bool:
    """The 40GWh of 40GWh储能电池项目; of 40MW光伏电站 it is what stands there."""
    behind = reading.text[quantity.stop : mention.stop]
    return quantity.value.unit in POWERS and bool(CELLS_PATTERN.search(behind))


def is_product(reading: Reading, quantity: Mention) -> bool:
    """2万吨, 百万吨; the 一支 of a brand and the 5万吨 of 5万吨级码头 are no figure."""
    written = reading.text[quantity.start : quantity.stop]
    if SHIP_PATTERN.match(reading.text, quantity.stop):
        return False
    is_figure = any(map(str.isdigit, written)) or MASS_PATTERN.fullmatch(written)
    return quantity.value.unit in PRODUCTS and bool(is_figure)


# "2022年公司实现销售收入210亿元,上缴税收12亿元": what its firm has earned by now
EARNED_PATTERN = compile_guarded(
    r"(?:去年|上年|前年|当年|(?:19|20)\d\d年|前?[一二三四]季度|上半年|\d月)[^。;\d]{0,16}?(?:实现|完成|产值|营业?收|销售|税收|纳税|利税|[成交]易额|进出口)[^。;]*$"
)
HOPED_PATTERN = re.compile(
    r"达产|投产|建成|全部|预计|预期|可(?:实现|新增|达|创)|将|力争|有望|计划|总?投资[^。;,]*$"
)


HOPE = 4  # characters of 预计 before a time


def is_earned(text: str, at: int) -> bool:
    """Whether a time that is over, and nothing hoped for, stands before text[at:]."""
    earned = EARNED_PATTERN.search(text, 0, at)
    start = max(0, earned.start() - HOPE) if earned else at
    return bool(earned and not HOPED_PATTERN.search(text, start, at))
