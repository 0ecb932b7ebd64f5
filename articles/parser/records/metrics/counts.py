"""A count → what is counted: 高新技术企业30家, 8家央企, 25个项目投产."""

import re
from dataclasses import replace

from articles.parser.mentions.base import PERIOD, Reading
from articles.parser.openings import skip_lead
from articles.parser.records.metrics.asides import SOLD_PATTERN, WORLD_PATTERN
from articles.parser.records.metrics.elements import LEVEL, Element
from articles.parser.records.metrics.names import THIN_HEADS, Name
from articles.parser.records.metrics.phrases import (
    BOUND_PATTERN,
    SERVED_PATTERN,
    Phrase,
    Stretch,
    load_verbs,
)
from articles.parser.records.metrics.predicates import (
    MARK_PATTERN,
    load_sort,
    read_right,
)
from articles.parser.records.metrics.stripping import ACT_PATTERN
from articles.parser.records.metrics.thresholds import match_criterion

AWARDED_PATTERN = re.compile(
    r"(?:被|新|成功|荣)*(?:认定|获批|获评|入选|入围|评为|列入|纳入|荣获|上榜|获)"
)
AMONG_PATTERN = re.compile(
    r"[个家项][\u4e00-\u9fff]{0,8}?(?P<noun>项目|企业|单位|园区|公司)[中里]"
)
HEAD_PATTERN = re.compile(
    r"(企业|项目|高新区|经开区|开发区|园区|单位|公司|厂房|平台|中心)$"
)
# "350个,总投资620亿元的新项目签约": the noun of a count stands behind their sum
SUM_BETWEEN = re.compile(r",总?投资(?:额)?[^,。;、]{2,12}元的")
# "拥有10万人的制鞋产业园": the count is the park's own
OWNED_COUNT = re.compile(r"的[^,。、;]{0,16}(?:产业园|项目|基地|工厂|园区)$")
PRODUCING = re.compile(
    r"(?:年|日|月)(?:产|加工|处理|生产|屠宰|出栏)[^,。;:、\d]{0,12}$"
)
ATTENDED = re.compile(
    r"(?:参加|出席|参与)了?[^,。;]{0,24}(?:仪式|会议|大会|论坛|推介会|座谈会|活动)|[\u4e00-\u9fff]{0,8}(?:参会|到会|与会)"
)
# "储备项目120个的目标任务"
AIM_PATTERN = re.compile(r"目标|任务")
# "116个超亿元产业项目": how large each is, not how many
SIZED_PATTERN = re.compile(
    r"超过?[\d百千万十]*亿?元?的?[\u4e00-\u9fff]{0,10}(?:项目|企业|产业|园区)"
)
# "9个绿色工厂,其中国家级2个": the noun is told before
LEVEL_PATTERN = re.compile(rf"{LEVEL}(?:以上|及以上)?")
LEVELS_START = re.compile(rf"(?:{LEVEL_PATTERN.pattern})+")
# "10亿元以上5个", "税收超千万元的有20家", "新开工44项"
SIZE_END = re.compile(
    r"元(?:之间)?$|以[上下]$|^(?:上市)?(?:毕业|在孵|在谈|在建|续建|停产|停工|搬迁|关停|清退|注销|后备|储备)$|^(?:新|拟|已|现场|集中|正式|当场|当天)(?:开工|竣工|投产|签约|落地|入库|建成)$"
)
# "投资10亿元以上的36个", where no noun is told before
SIZED_LEFT = re.compile(r"\d[\d.]*[万亿]*元(?:以[上下]|之间)?$")
BARE_ACTS = frozenset(
    {
        "交付",
        "入住",
        "分配",
        "出租",
        "落实",
        "落地",
        "竣工",
        "开工",
        "投产",
        "建成",
        "签约",
        "完成",
    }
)
# "签约135项吸金800多亿"
SUMMED_AFTER = re.compile(
    r"[\u4e00-\u9fff]{0,4}\d+[余多]?[万亿](?!级|元?(?:以上)?的|元以上)"
)
# "64个已签约的亿元项目"
MODIFIED_PATTERN = re.compile(
    r"(?:已|未|新|拟|正在|即将)?[\u4e00-\u9fff]{2,4}的[\u4e00-\u9fff]{0,8}(?:项目|企业|平台|人才)$"
)
# what is done with projects, wherever their noun stands: "签约26个"
UNDERTAKEN = BARE_ACTS - {"交付", "入住", "分配", "出租"}
RISING = frozenset({"增加", "增长", "提升", "扩大", "发展", "壮大", "减少", "下降"})
PRODUCT_PATTERN = re.compile(
    r"[^,。、;]{0,24}(?:项目|基地|产业园|工厂|生产线|厂房|工程|园区)"
)


def read_count(
    reading: Reading, phrase: Phrase, left: Name | None, owner: Name | None
) -> Name | None:
    """'高新技术企业30家', '8家央企', '25个项目投产', '竣工1个'."""
    if is_of_one(reading.text, phrase):
        return None
    passed = read_sold(reading, phrase) or read_passed(reading, phrase)
    if passed:
        return passed
    told = read_trade(left, owner) or read_served(reading, phrase)
    if told:
        return told
    noun = read_head(phrase.element, owner) or read_among(reading, phrase)
    if not noun and left and SIZED_LEFT.search(left.text):
        noun = "项目"
    if not noun and left and left.text in UNDERTAKEN:
        noun = "项目"
    is_listed = reading.text.endswith("等", 0, phrase.element.start)
    left = read_listed(left) if is_listed else left
    if is_listed or has_noun_after(reading, phrase, left):
        right = read_right(reading, left, find_reach(reading, phrase), noun)
        is_among = reading.text.endswith(("项目中", "企业中"), *phrase.right)
        if right or is_bare_verb(left) or is_among:
            return right and add_modifier(reading, left, right, phrase)
    return name_left(left, noun, owner) or (None if is_listed else left)


# "规上企业58家,其中工业32家、服务业26家"
SIZED_FIRMS = re.compile(
    r"(?P<size>规上|规模以上|限上|限额以上|“四上”|纳统|入统)(?:工|服务|建筑|商贸)?业?企业$"
)
TRADE_PATTERN = re.compile(
    r"(?:工|服务|建筑|商贸|批零|住餐|批零住餐|房地产|制造|农|物流)业?"
)


def read_trade(left: Name | None, owner: Name | None) -> Name | None:
    """其中工业32家 of 规上企业58家 → 规上工业企业."""
    sized = owner and SIZED_FIRMS.search(owner.text)
    if left is None or not sized or not TRADE_PATTERN.fullmatch(left.text):
        return None
    return replace(left, text=f"{sized['size']}{left.text}企业", rule="join_names")


# "为57家企业办理退税手续", "协助20家企业申请贷款"
SERVING_PATTERN = re.compile(r"(?:[为向对]|帮助?|协助|助力|支持|推动|助推)$")


def read_served(reading: Reading, phrase: Phrase) -> Name | None:
    """为57家企业办理退税手续 → 办理退税手续企业."""
    text, (start, stop) = reading.text, phrase.right
    if not SERVING_PATTERN.search(text, *phrase.left):
        return None
    served = SERVED_PATTERN.match(text, start, stop)
    if served is None:
        return None
    return Name(served["act"] + served["noun"], start, served.end(), "read_served")


# "高企总数达到212家,净增46家"
MORE_PATTERN = re.compile(r"(?:净增|新增|增加|新认定|新培育|新获批)")
TOTAL_END = re.compile(r"(?:总数|总量|数量|数)$")


def name_left(left: Name | None, noun: str, owner: Name | None) -> Name | None:
    """开工24个 of projects → 开工项目; 省级2家 of 绿色工厂9家 → 省级绿色工厂."""
    if left is None:
        return None
    is_bare = left.text in load_sort("status") or SIZE_END.search(left.text)
    is_act_alone = is_act(left) and (owner is None or is_act(owner))
    if noun and (is_bare or is_act_alone):
        return replace(left, text=left.text + noun)
    if owner and MORE_PATTERN.fullmatch(left.text):
        base = TOTAL_END.sub("", strip_act(owner.text))
        return replace(left, text=left.text + base)
    if owner and (LEVEL_PATTERN.fullmatch(left.text) or is_act(left)):
        noun = TOTAL_END.sub("", LEVELS_START.sub("", strip_act(owner.text)))
        return replace(left, text=left.text + noun)
    return None


def add_modifier(
    reading: Reading, left: Name | None, right: Name, phrase: Phrase
) -> Name:
    """参会的30家企业 → 参会企业: a bare noun needs what stands before 的."""
    is_told = reading.text.endswith("的", 0, phrase.element.start)
    if left is None or not is_told or right.text not in THIN_HEADS:
        return right
    return replace(left, text=left.text + right.text)


def is_of_one(text: str, phrase: Phrase) -> bool:
    """拥有10万人的产业园, 年产60万箱灯饰项目, 550人参加奠基仪式."""
    stop = phrase.element.stop
    if OWNED_COUNT.match(text, stop, phrase.right[1]):
        return True
    if PRODUCING.search(text, *phrase.left):
        return is_product(text, phrase)
    return phrase.element.unit in ("人", "名", "位") and bool(
        ATTENDED.match(text, stop)
    )


def read_sold(reading: Reading, phrase: Phrase) -> Name | None:
    """'远销欧洲等30多个国家和地区' → 远销国家和地区."""
    sold = SOLD_PATTERN.search(reading.text, *phrase.left)
    world = WORLD_PATTERN.match(reading.text, phrase.element.stop) if sold else None
    if sold is None or world is None:
        return None
    return Name(sold["act"] + world.group(), sold.start(), world.end(), "read_served")


def read_passed(reading: Reading, phrase: Phrase) -> Name | None:
    """'12家企业产值超亿元' → 产值超亿元企业; '税收超千万元的有20家' → 税收超千万元企业."""
    found = match_criterion(reading.text, *phrase.right)
    if found is None:
        return None
    noun = found["noun"] or read_head(phrase.element, None)
    text = found["told"] + noun
    return Name(text, *phrase.right, "read_passed")


def read_head(element: Element, owner: Name | None) -> str:
    """What 其中50家 counts: the 企业 of the count before, else what 家 is used for."""
    found = HEAD_PATTERN.search(owner.text) if owner else None
    if element.unit in ("家", "户"):
        return "企业"
    return found[1] if found else ""


def read_among(reading: Reading, phrase: Phrase) -> str:
    """The 项目 of 38个项目中已开工24个."""
    found = [*AMONG_PATTERN.finditer(reading.text, 0, phrase.element.start)]
    return found[-1]["noun"] if found else ""


def is_act(left: Name) -> bool:
    """目前已落实171个 speaks of what was counted before."""
    return left.text in BARE_ACTS


def strip_act(name: str) -> str:
    """计划引进亿元以上项目 → 亿元以上项目."""
    act = ACT_PATTERN.match(name)
    return name[act.end() :] if act and act.end() < len(name) - 1 else name


def read_listed(left: Name | None) -> Name | None:
    """Of 完成大陆电子等5个 only the verb names something."""
    act = left and ACT_PATTERN.match(left.text)
    return replace(left, text=act.group()) if left and act else None


def find_reach(reading: Reading, phrase: Phrase) -> Stretch:
    """On to the next clause where that is what happened to them: 10家企业,被认定为…"""
    start, stop = phrase.right
    between = SUM_BETWEEN.match(reading.text, start) if start == stop else None
    if between:
        bound = BOUND_PATTERN.search(reading.text, between.end())
        return between.end(), bound.start() if bound else len(reading.text)
    if reading.text[start:stop].strip(" 的") not in THIN_HEADS:
        return phrase.right
    if not reading.text.startswith(",", stop):
        return phrase.right
    verb = AWARDED_PATTERN.match(reading.text, skip_lead(reading, stop + 1))
    bound = BOUND_PATTERN.search(reading.text, verb.end()) if verb else None
    return (start, bound.start()) if bound else phrase.right


def has_noun_after(reading: Reading, phrase: Phrase, left: Name | None) -> bool:
    """'8家央企', '25个项目投产'; not '59家(' nor '30家,'."""
    after = reading.text[slice(*phrase.right)].strip(" 的")
    is_total = left is not None and left.text.endswith(("总数", "数量"))
    if is_total or SUMMED_AFTER.match(after) or after in RISING:
        return False
    if MODIFIED_PATTERN.match(after):
        return True
    is_dated = any(m.start == phrase.right[0] for m in reading.of(PERIOD))
    is_aim = AIM_PATTERN.match(after) or MARK_PATTERN.match(after)
    if not after or is_dated or is_aim or after[0] in "、和及与":
        return False
    return not (left and load_verbs().match(after) and not SIZED_PATTERN.match(after))


def is_product(text: str, phrase: Phrase) -> bool:
    return bool(PRODUCT_PATTERN.match(text, phrase.element.stop, phrase.right[1]))


def is_bare_verb(left: Name | None) -> bool:
    return left is None or bool(load_verbs().fullmatch(left.text))
