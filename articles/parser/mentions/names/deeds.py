"""Names of enterprises by what only an enterprise spends or has: 丙谷钛白投资5亿元."""

import re
from collections.abc import Iterator

from articles.parser.mentions.base import Mention
from articles.parser.mentions.names.brands import GOODS_PATTERN
from articles.parser.mentions.names.contexts import NOBODY_PATTERN, is_person
from articles.parser.mentions.names.lists import Item
from articles.parser.mentions.names.shapes import is_firm, is_named
from articles.parser.mentions.names.surroundings import (
    build_enterprise,
    is_other,
    take_before,
)
from articles.parser.mentions.names.walking import read_tokens
from articles.parser.words import compile_guarded

WORKS = (
    r"(?:项目|生产线|产线|基地|工厂|车间|厂房|厂区|仓库|装置|研发中心|实验室|总部|产业园|科技园|物流园|设备|工地"
    r"|产品|订单|员工|职工|产能|专利|[一二三四]期|“?新家”?|[新老]厂|(?:采购|生产|技术|销售|运营)总监)"
)
# the verbs of who spends a sum
SPEND = (
    r"(?:追加(?:投资)?|投资|投入|增资|出资|斥资|耗资|豪掷|拿出|花费?|砸下?|投)"
    r"(?:了|约|近|超|逾)*"
)
# what is spent on works: 丙谷钛白|追加6000万元, 丙谷钛白|20亿元的建材基地
SPENT_PATTERN = compile_guarded(
    r"(?:(?:又|再|已|拟|将|还|则|要|计划|准备|打算|决定|累计|先后|一次性|总共|共)*"
    rf"{SPEND}\d[\d.]*(?:万|亿)"
    # who is followed by a sum and land: 丙谷钛白|,2.1亿元,75亩
    r"|,(?:总?投资)?\d[\d.]*[万亿](?:[美欧日港]?元)?,(?:占地|用地)?\d+亩"
    rf"|\d[\d.]*[万亿](?:[美欧日港]?元)?的[^,。;:!?、]{{1,20}}?{WORKS})"
)
SPENT_HINT = re.compile(r"\d[万亿]")
# what it has: 丙谷钛白|的镍氢电池项目
OWNED_PATTERN = re.compile(rf"的[^,。;:!?、的]{{0,20}}?{WORKS}")
# what stands between a firm and what it did
LEAD_PATTERN = compile_guarded(
    r"(?:今年|去年|目前|现在|如今|当年|已经|已于|正在|将于|即将|刚刚|预计|累计|全年|去年底|年内|上半年|双双|同时|相继|先后|陆续|成功|顺利|正式|一举|率先|再次|首次|前\d个月"
    r"|(?:上|下)半年|[一二三四1-4]季度|前三季度|\d+[-—~至到]\d+月份?|\d+月份?|于?\d{4}年(?:\d+月(?:\d+日)?)?|\d+月(?:\d+日)?|(?:也|就|还)?在(?:园区|园内|这里|此)|从[^,。;:、]{2,8}|[已正将又还也都均则刚就,])+$"
)
LONGEST_LEAD = 20  # characters
FIGURE = (
    "产值|营收|营业收入|销售收入|销售额|开票销售|纳税|缴税|税收|利润|产销|出口额|订单"
)
# what only a firm does: 丙川达|去年产值翻番, 丙川达|新上两条线, 丙川达|获批工程中心
DONE_PATTERN = compile_guarded(
    # with what any of these begins, else each would be tried behind every letter
    "(?=[产营销开纳缴税利出订投试量达扩增上落入一二三四五新拥建添购拿盖租买把被获成跻是申手生制实完看])"
    rf"(?:(?:{FIGURE})(?:约|近|超|达|可|首|将|已|有望|突破|翻|增长|过|实现|同比|\d)"
    rf"|(?:实现|完成)(?:工业|年)?总?(?:{FIGURE})|看[中好]了"
    r"|(?:投产|试产|量产|达产|扩产|增资|上市|落户|入驻)|[一二三四五]期(?:已|正|将)?(?:投产|开工|封顶|达产|试产|量产|竣工|启动)"
    r"|(?:新上|上马|增加|拥有|建成|添置|购置|新增)了?(?:一|两|[三四五六七八九十]|\d+)[条台套座][^,。;:、]{0,10}?(?:线|设备|机|炉|车间)"
    r"|拿地\d|(?:建起|盖起|租下|买下|建成|扩建|新建)了?[^,。;:、]{0,8}?(?:厂房|车间|工厂|产线|生产线|厂区)"
    r"|把[^,。;:、]{0,12}?(?:厂|总部|产线|生产线|产能|基地|车间)"
    r"|(?:被|获|入选|成为|跻身|上榜|入围)[^,。;:、]{0,20}?(?:企业|上市公司|小巨人|单项冠军|绿色工厂|瞪羚|独角兽|(?:技术|工程|研究)中心)"
    r"|是(?:一家|全国|国内|全球|世界|全省|全市|我国)[^,。;:]{0,24}?(?:企业|公司|品牌|[厂造产应营务成]商)"
    r"|(?:拥有|申请|获得|手握)[^,。;:、]{0,6}?专利|(?:生产|制造|出品)的)"
)
DONE_HINT = compile_guarded(
    rf"{FIGURE}|[投试量达扩]产|增资|上市|落户|入驻|[一二三四五]期|[条台套座]|拿地|厂|车间|线|专利|企业|中心|[产造品]的"
)
# whom one visits, is like or works for: 走进|丙川达|, 像|丙川达|这样的企业, 在|丙川达|, 给|丙川达|配套
VISITED_PATTERN = compile_guarded(
    r"(?:走进|来到|走访|探访|参观|访问)了?([^,。;:!?、的“”()]{3,10}?)(?=[,、的]|参观|考察|调研)"
    r"|像([^,。;:!?、的“”()]{2,10}?)(?:、[^,。;:!?的]{2,20}?)?(?:一样|这样)的[^,。;:]{0,6}?企业"
    r"|在(?<![^,。;:!?“]在)([^,。;:!?、的“”()]{3,10}?)(?=,)"
    r"|对([^,。;:!?、的“”()]{3,10}?)(?=进行|开展)"
    r"|[给为]([^,。;:!?、的“”()]{2,10}?)(?:做|提供)?(?:配套|供货|代工)"
)
# no firm: 甲三角, 乙都市圈, 科创板, 首条产线
REGION_PATTERN = re.compile(
    "(?:[角带圈群链园区城板线看下岸畔旁边]|门口|附近|身边|现场|工地|方面)$"
)
UNITS = "号期条座栋楼"  # 二|号线上月底投产: the rest of a count
SHORTEST = 3  # characters of who has something; two may be a village


def find_spenders(text: str) -> Iterator[Mention]:
    """'德国丙斯道夫追加6000万元,' → 德国丙斯道夫."""
    if not SPENT_HINT.search(text):
        return
    for match in SPENT_PATTERN.finditer(text):
        name = take_before(text, match.start())
        if name and not (is_person(name.text) or NOBODY_PATTERN.search(name.text)):
            yield build_enterprise(name, "enterprise_spender")


def find_owners(text: str) -> Iterator[Mention]:
    """'丙盈志合的镍氢电池项目' → 丙盈志合."""
    for match in OWNED_PATTERN.finditer(text):
        name = take_before(text, match.start())
        if name and is_owner(name):
            yield build_enterprise(name, "enterprise_owner")


def find_doers(text: str) -> Iterator[Mention]:
    """'丙川达去年产值翻番' → 丙川达."""
    if not DONE_HINT.search(text):
        return
    for match in DONE_PATTERN.finditer(text):
        first = max(0, match.start() - LONGEST_LEAD)
        lead = LEAD_PATTERN.search(text, first, match.start())
        name = take_before(text, lead.start() if lead else match.start())
        if name and is_owner(name):
            yield build_enterprise(name, "enterprise_deed")


def find_visited(text: str) -> Iterator[Mention]:
    """'走进丙川达,' → 丙川达."""
    for match in VISITED_PATTERN.finditer(text):
        item = Item(match[match.lastindex or 0], *match.span(match.lastindex or 0))
        tokens = read_tokens(item.text)
        is_firm_name = is_named(tokens) or is_firm(tokens)
        if is_firm_name and is_owner(item) and not is_other(item.text):
            yield build_enterprise(item, "enterprise_visited")


def is_owner(name: Item) -> bool:
    """Neither a villager nor a thing: 锂电池."""
    is_thing = GOODS_PATTERN.search(name.text) and len(read_tokens(name.text)) == 1
    is_thing = is_thing or name.text[0] in UNITS
    is_none = is_thing or is_person(name.text) or REGION_PATTERN.search(name.text)
    return len(name.text) >= SHORTEST and not is_none


RULES = (
    ("万亿", find_spenders),
    ("的", find_owners),
    ("", find_doers),
    ("走来访参像在对配供代", find_visited),
)
