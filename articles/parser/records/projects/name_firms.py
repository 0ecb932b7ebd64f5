"""The firm that stands in a project's name: 湖南创大玉兔公司钛白粉项目."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from articles.parser.lexicon import ENTERPRISE, PLACE
from articles.parser.linking.cores import find_core
from articles.parser.mentions.base import Mention, Reading
from articles.parser.mentions.names.brands import RARE_LETTER
from articles.parser.mentions.names.walking import (
    is_aligned,
    load_places,
    read_tokens,
)
from articles.parser.mentions.projects.brands import (
    INDUSTRY_PATTERN,
    LUCKY,
    find_brand,
    is_stuff,
)
from articles.parser.mentions.projects.generic import is_generic
from articles.parser.records.base import Cell
from articles.parser.records.projects.desks import Dossier
from articles.parser.segmenting import load_frequencies
from articles.parser.story import Story
from articles.parser.tokens import Token, is_word
from articles.parser.words import load_pattern

Found = tuple[Reading, Mention]
SISTER = 4  # characters of 宁德时代
CORE = 3  # characters by which a project's name tells a firm that is named elsewhere

# "甲翼科技有限公司", "乙光集团": a whole name
FORMAL_PATTERN = re.compile(r"(?:公司|集团|股份|厂|局|院|银行|大学)$")
# "甲翼路", "乙光小区": a road or quarter that begins like a firm's name is none
ROAD_PATTERN = re.compile(r"[路街道桥线段]$|延$|小区$|小学$|中学$|公园$|广场$")

# "甲磁科技正定有限责任公司储能装备项目", "甲山玻璃设计研究院薄片项目"; 研究院项目 is one itself
TITLED_PATTERN = re.compile(
    r"(?P<firm>(?![该本某])[一-鿿A-Za-z()·]{3,26}?(?:有限(?:责任)?公司|股份公司|集团公司|研究院|研究所|设计院))"
    r"(?!(?:重大|重点|建设|新建|扩建|改造|搬迁|迁建|大楼|[一二三]期)*(?:项目|工程|$)|建设|大楼|[院园]区|迁建|搬迁|分院|、|[和与的])"
)
# trades by which a branch of a known firm goes: 奇瑞起重
BRANCHES = frozenset(["起重", "重卡", "客车", "商用车", "叉车", "铲运", "路面机械"])
# 桑顿新能源|三元材料, but 名士达|医药物流: before a product such a trade is the firm's
WIDE = frozenset(["新能源", "新材料", "生物", "电子", "光电", "半导体", "环保", "智能"])
# "汽车产业园", "电池材料" behind such a trade
JOINED_PATTERN = re.compile(
    r"物流|汽车|整车|产业|基地|项目|工程|装备|设备|生产|制造|研发|[园城谷厂]|工厂|总部|科技|电池|材料|产品|信息|元器件|元件|器件|加工|创新|中心|检测|服务|综合|[一二三四]期"
)


def find_in_names(dossier: Dossier) -> Iterator[Found]:
    """'湖南创大玉兔公司钛白粉项目' → 湖南创大玉兔公司."""
    for reading, mention in dossier.mentions:
        leading = list_leading(reading, mention)
        whole = [firm for firm in leading if is_whole(reading, firm)]
        last = (whole or leading)[-1:]
        if not whole and (titled := read_titled(reading, mention)):
            last = [titled]
        if last and not is_of_road(mention, last[0]):
            firm = extend_firm(reading, mention, last[0])
            yield reading, trim_firm(reading, mention, firm)


def is_of_road(mention: Mention, firm: Mention) -> bool:
    """A road is no firm, nor is what a road is called by; a builder's whole name is."""
    if ROAD_PATTERN.search(firm.value):
        return True
    is_road = ROADWORKS_PATTERN.search(mention.value)
    return bool(is_road) and not FORMAL_PATTERN.search(firm.value)


def read_titled(reading: Reading, mention: Mention) -> Mention | None:
    """甲磁科技正定有限责任公司, by its ending alone."""
    match = TITLED_PATTERN.match(reading.text, mention.start, mention.stop)
    if match is None or is_generic(match["firm"]):
        return None
    return Mention(ENTERPRISE, *match.span("firm"), match["firm"], "enterprise_titled")


def extend_firm(reading: Reading, mention: Mention, firm: Mention) -> Mention:
    """东软睿驰 of 东软睿驰南方基地, where 东软 alone is known to all."""
    text = reading.text
    if firm.rule != "enterprise_known" or firm.value != text[firm.start : firm.stop]:
        return firm
    more = count_more(read_tokens(text[firm.stop : min(firm.stop + 8, mention.stop)]))
    stop = firm.stop + more
    return replace(firm, stop=stop, value=text[firm.start : stop]) if more else firm


def count_more(tokens: Sequence[Token]) -> int:
    """How many characters belong to a firm's name: 睿|驰, 起重, the 达 of 恒瑞|达."""
    words = [token.text for token in tokens[:2]]
    if is_rare_pair(words):
        return 2
    if words and words[0] in LUCKY:
        return 1
    if words and INDUSTRY_PATTERN.fullmatch(words[0]) and words[-1][0] not in "园城谷":
        return len(words[0])
    return len(words[0]) if words and words[0] in BRANCHES else 0


def is_rare_pair(words: Sequence[str]) -> bool:
    """睿|驰, 花|荄: two letters that the tokenizer joins to no word, or knows as none."""
    pair = "".join(words[:2]) if words and len(words[0]) == 1 else "".join(words[:1])
    if len(pair) != 2 or is_word(pair) or pair[0] in "高超低全微新多大小双单":
        return False
    is_han = all(i >= "一" for i in pair)
    return is_han and all(load_frequencies().get(i, 0) <= RARE_LETTER for i in pair)


def is_whole(reading: Reading, firm: Mention) -> bool:
    return bool(FORMAL_PATTERN.search(reading.text, firm.start, firm.stop))


def trim_firm(reading: Reading, mention: Mention, firm: Mention) -> Mention:
    """名士达 of 名士达医药物流项目, 欣旺达 of 欣旺达动力电池项目."""
    written = reading.text[firm.start : firm.stop]
    if firm.value != written or FORMAL_PATTERN.search(written):
        return firm
    known = load_pattern("known_enterprises").match(written)
    if known and not is_aligned(reading.text, firm.start, firm.stop):
        return replace(firm, stop=firm.start + known.end(), value=known.group())
    brand = find_brand(reading.text[firm.start : mention.stop])
    trade = written[len(brand) :]
    if not brand or not written.startswith(brand) or not is_stuff(trade):
        return firm
    if trade in WIDE and not JOINED_PATTERN.match(reading.text, firm.stop):
        return firm
    return replace(firm, stop=firm.start + len(brand), value=brand)


def find_namesake(story: Story, dossier: Dossier) -> Cell | None:
    """'丙兰卡年产3万套零部件项目' → 甲山丙兰卡汽车部件有限公司, named elsewhere."""
    for reading, mention in dossier.mentions:
        for entity in story.cast.of(ENTERPRISE):
            core = find_core(ENTERPRISE, entity.name)
            shared = sum(
                1 for _ in takewhile(are_same, zip(core, mention.value, strict=False))
            )
            rest = mention.value[shared:]
            is_called = shared == len(core) > 1 and (
                core in entity.aliases or bool(OWN_PARK_PATTERN.fullmatch(rest))
            )
            if (shared >= CORE or is_called) and not is_generic(core[:shared]):
                stop = mention.start + shared
                span = reading.sentence.span_of(mention.start, stop)
                return Cell([entity.name], span, "enterprise_namesake", 0.8)
    return None


def read_sister(story: Story, dossier: Dossier) -> Cell | None:
    """'福鼎时代电池项目' where 宁德时代 is named: its sister in another city."""
    for reading, mention in dossier.mentions:
        name = str(mention.value)
        words = {
            called[2:]
            for entity in story.cast.of(ENTERPRISE)
            for called in entity.names
            if len(called) == SISTER and called[:2] in load_places()
        }
        if name[:2] in load_places() and name[2:SISTER] in words:
            span = reading.sentence.span_of(mention.start, mention.start + SISTER)
            return Cell([name[:SISTER]], span, "enterprise_sister", 0.75)
    return None


def are_same(pair: tuple[str, str]) -> bool:
    return pair[0] == pair[1]


# the 产业园一期 of 甲翼产业园一期: what is called by a firm's name alone
OWN_PARK_PATTERN = re.compile(
    r"(?:产业园|科技园|工业园|物流园|产业基地|总部|生产基地|工厂|大厦)(?:项目|[一二三]期)*"
)
# what serves everybody bears no firm's name: 环湾旅游公路支线
ROADWORKS_PATTERN = re.compile(
    r"(?:公路|高速|快速[路通]道?|大道|铁路|大桥|隧道|立交桥?|互通|支线|航道|机场|水库|灌区|绿道|环线)(?:[^,。;]{0,6}段)?"
    r"(?:建设|改造|改扩建|扩建|拓宽|延伸|[一二三]期)*(?:项目|工程)?$"
)
# quarters, malls and sights bear names of their own: 云栖广场, 青岭御庭, 麦田酒村
ESTATE_PATTERN = re.compile(
    r"(?:广场|商[业贸务]中心|商业街|商业综合体|花园|家园|公[馆寓园]|御[庭府园苑]|[嘉雅丽华名学云紫]苑|府邸|小区|安置房|回迁房|公租房|保障房"
    r"|人才房|棚户?改造?|住宅|商住楼?|民宿|酒村|[古小]镇|古城|古村|田园综合体|度假[区村]|旅游区|景区|风景区|游客中心|体育[馆场]|体育中心|文化[馆宫]|图书馆"
    r"|博物馆|科技馆|展览馆|会展中心|大剧院|游乐园|动物园|植物园|湿地)(?:建设|改造|开发|提升|扩建|一期|二期|三期)*(?:项目|工程)?$"
)

# "竹木加工", "文旅综合体": what is made, raised or shown, with which no short name begins
MATTER_PATTERN = re.compile(
    r"竹木|文旅|农文旅|康养|农旅|粮油|果蔬|肉类|禽蛋|畜禽|花卉|苗木|茶叶|中药|药材|石材|木材|板材|塑料|橡胶|钢材|铝材|铜材"
    r"|不锈钢|陶瓷|水泥|玻璃|纺织|服装|服饰|鞋材|箱包|家具|家居|家纺|食品|饮料|饲料|农机|机械|五金|电线|电缆|汽车|汽配|摩托|电动车"
    r"|光伏|风电|储能|锂电|芯片|医疗|医药|包装|印刷|模具|轴承|紧固件|线束|铸造|锻造|压铸|热电|污水|固废|餐厨|垃圾"
)


def read_brand(dossier: Dossier) -> Cell | None:
    """'名士达新材料项目' → 名士达: a word no dictionary knows, at the name's head."""
    for reading, mention in dossier.mentions:
        written = reading.text[mention.start : mention.stop]
        known = load_pattern("known_enterprises").match(written)
        is_estate = ESTATE_PATTERN.search(written) or ROADWORKS_PATTERN.search(written)
        brand = find_brand(written) if not is_estate else known.group() if known else ""
        if brand and (known or not MATTER_PATTERN.match(brand)):
            span = reading.sentence.span_of(mention.start, mention.start + len(brand))
            return Cell([brand], span, "enterprise_brand", 0.7)
    return None


# "湘丙|年产20万吨肥料厂", "丙石化|1000万吨/年炼化"
PREFIX_PATTERN = re.compile(
    r"(?P<firm>[一-鿿A-Za-z]{2,8}?)(?:(?:新建|扩建|新增)?年(?:产|加工|处理)|(?=[\d.]+[万亿]?(?:吨|台|套|件|GW|MW|吉瓦|兆瓦|万?片|万?只|辆)))"
)
# no firm begins or ends so: 一期年产5万吨铜箔项目, 项目年产3万吨
NO_FIRM_PATTERN = re.compile(
    r"(?:第?[一二三四五六七八九十首]期|新|扩|改|高|大型|全|首|该|本|其|我|这|某|和|与|及|等|的|为|在|于|是|有|将|可|能|要|以|或)"
    r"|.*(?:项目|工程|基地|产业园|园区|工厂|公司|企业|生产线|[年日月](?:产|加工|处理|生产|产能)|[市县区镇省州旗]|设计|实现|形成|新增|可|达|约|近|超|总)$"
)


def read_prefix(dossier: Dossier) -> Cell | None:
    """'湘丙年产20万吨肥料厂' → 湘丙: before what it makes in a year stands who makes it."""
    for reading, mention in dossier.mentions:
        match = PREFIX_PATTERN.match(mention.value)
        firm = match["firm"] if match else ""
        is_kind = not firm or NO_FIRM_PATTERN.match(firm) or is_generic(firm)
        if is_kind or is_stuff(firm) or firm in load_places():
            continue
        if reading.between(mention.start, mention.start + len(firm), PLACE):
            continue
        span = reading.sentence.span_of(mention.start, mention.start + len(firm))
        return Cell([firm], span, "enterprise_prefix", 0.6)
    return None


def list_leading(reading: Reading, mention: Mention) -> list[Mention]:
    """The enterprises that a name begins with, one after the other, places apart."""
    start, found = mention.start, []
    for part in reading.between(start, mention.stop, ENTERPRISE, PLACE):
        if part.start == start:
            start = part.stop
            found += [part] if part.kind == ENTERPRISE else []
    return found
