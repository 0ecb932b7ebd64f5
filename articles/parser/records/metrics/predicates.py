"""The words after a count → the indicator's name: 8家央企, 25个重大项目投产."""

import re
from functools import cache

from articles.parser.lexicon import ENTERPRISE, PARK
from articles.parser.mentions.base import PERIOD, Reading
from articles.parser.mentions.names.walking import tokens_between
from articles.parser.records.metrics.assessments import ASSESSMENT
from articles.parser.records.metrics.names import (
    LONGEST,
    THIN_HEADS,
    Name,
    clean_name,
    drop_examples,
)
from articles.parser.records.metrics.phrases import load_verbs
from articles.parser.records.metrics.stripping import ACT_PATTERN, ACTS, STRIPPED
from articles.parser.segmenting import load_tagged
from articles.parser.tokens import is_verb
from articles.parser.words import load_words

# "国家级专精特新小巨人": what is counted is named
NOUN_END = re.compile(
    r"(?:企业|单位|项目|中心|基地|平台|机构|公司|名单|冠军|巨人|标杆|人才|工厂|车间|示范|”)$"
)
# "在8家企业的基础上", "15家企业中": no count of its own
PLACE_END = re.compile(
    r"(?:基础上|[^以]上|(?<!集)中|[^国以]内|(?:项目|企业|园区)里|左右|期间|之间|下)$"
)
# "500余家工业企业中": how many there are among whom one looks
AMONG_END = re.compile(r"(?<=[\u4e00-\u9fff]{2}(?:企业|项目|园区|单位|大类))[中里]$")
# "突破260亿元规模", "100亿元大关" have no object
MARK_PATTERN = re.compile(r"大关|关口|台阶")
RANKED = 2  # characters of 排名, which belongs to the rank behind
# "在54个国家级开发区中名列前茅", "在30个高新区中综合排名第3"
AMONG_PATTERN = re.compile(
    r"中(?:共?有|(?:综合|考核|评价|总体)*(?:名列|排名|位居|位列|居|率先|排))"
)


# the 新增 of 建设阳光小学新增
LAST_ACT = re.compile(rf"{ACTS}$")


# "8个国家高新区实现营业收入7831亿元": who did it, no count of its own
ACTING_PATTERN = re.compile(
    r"[\u4e00-\u9fff]{0,8}(?:高新区|开发区|经开区|园区|集中区|产业园|县区|区县)(?:共|累计)?(?:实现|完成|贡献)"
)


# "15个城市建设重点项目": which projects
BUILT_PATTERN = re.compile(r"(?:重[点大])?(?:项目|工程)")
# "8个市重点推进项目": the verb is a part of the noun
OBJECTS = frozenset({"项目", "企业", "工程", "单位"})


@cache
def load_sort(sort: str) -> frozenset[str]:
    return frozenset(row[0] for row in load_words("verbs") if row[1] == sort)


def read_right(
    reading: Reading, left: Name | None, right: tuple[int, int], head: str
) -> Name | None:
    """'25家' + '企业创建省级企业技术中心' → 创建省级企业技术中心."""
    text, (start, stop) = reading.text, right
    while start < stop and text[start] in STRIPPED:
        start += 1
    if AMONG_PATTERN.search(text, start, stop + RANKED) or ACTING_PATTERN.match(
        text, start
    ):
        return None
    verb = find_predicate(text, start, stop)
    end = find_noun_end(reading, start, verb.start() if verb else stop)
    end = leave_owner(reading, start, end)
    deed = find_deed(text, start, end)
    noun = read_noun(text[start:deed])
    if verb is None and noun in THIN_HEADS and deed < end <= deed + LONGEST_DEED:
        noun = text[deed:end] + noun
    predicate = read_predicate(reading, verb.start(), stop) if verb else ""
    if predicate:
        tail = "" if NOUN_END.search(predicate) else noun or head
        return Name(clean_name(predicate + tail), start, stop, "read_predicate")
    if len(noun) < 2 or MARK_PATTERN.match(noun):
        return None
    act = read_act(left)
    first = left.start if left and act else start
    return Name(act + noun, first, verb.start() if verb else stop, "read_right")


def find_noun_end(reading: Reading, start: int, stop: int) -> int:
    """A comma or a time ends the noun: 项目上半年投产."""
    dated = (m.start for m in reading.of(PERIOD) if start < m.start < stop)
    comma = reading.text.find(",", start, stop)
    return min([*dated, comma if comma >= 0 else stop])


def find_predicate(text: str, start: int, stop: int) -> re.Match[str] | None:
    """The first verb that does not stand inside the noun or a modifier with 的."""
    if DONE_NOUN.fullmatch(text, start, stop):
        return None
    modifier = text.rfind("的", start, stop)
    verb = load_verbs().search(text, max(start, modifier + 1), stop)
    is_part = (
        verb
        and verb.start() > start
        and (
            text[verb.end() : stop] in OBJECTS
            or (verb.group() == "建设" and BUILT_PATTERN.match(text, verb.end(), stop))
        )
    )
    return None if is_part else verb


def leave_owner(reading: Reading, start: int, stop: int) -> int:
    """The 上市企业 of 10户上市企业的甲开发区, where they are."""
    owners = (
        m.start
        for m in reading.of(PARK, ENTERPRISE)
        if start < m.start and m.stop == stop
    )
    return next(
        (at - 1 for at in owners if reading.text.endswith("的", start, at)), stop
    )


# "13个园区交出半年账", "90家企业拿到贷款": those counted, before what they did
DOERS = re.compile(
    r"(?:企业|项目|园区|开发区|高新区|经开区|公司|单位|商户|团队|生产线|产线|工人|员工)(?=[\u4e00-\u9fff]{2})"
)
# "企业研发中心", "项目申报书": the verb is a part of the noun
COMPOUND_END = re.compile(
    r"(?:中心|平台|基地|机构|[站室园库书证件]|标准|项目|企业|人才|产品|单位|公司|协会|联盟|集群|事项|方案|活动|会|班|岗位?|问题|诉求|需求|经理|专员|主体)$"
)
MANNERS = frozenset({"集体", "同批", "当天", "当日", "正"})
LONGEST_DEED = 10  # characters


def is_manner(word: str) -> bool:
    """The 正 of 正紧张施工, the 已 of 已搬进园区."""
    return word in MANNERS or word in load_sort("adverb") or word in load_tagged("d")


def find_deed(text: str, start: int, stop: int) -> int:
    """Where a verb that no list holds stands behind those counted."""
    for doers in DOERS.finditer(text, start, stop):
        words = tokens_between(text, doers.end(), stop)
        first = next((w for w in words if not is_manner(w.text)), None)
        if first and is_verb(first.text):
            is_noun = COMPOUND_END.search(text, doers.end(), stop)
            return stop if is_noun else doers.end()
    return stop


# "12个集中签约项目": what was done is a part of the noun
DONE_NOUN = re.compile(
    rf"(?:集中|现场|首批|拟|在|已|同批)*{ACTS}(?:的?(?:重[点大]|产业|工业|招商引资))*(?:项目|企业|工程)"
)


# "10家企业组成的联盟", "9家企业的当家人": what is counted stands before
MADE_PATTERN = re.compile(r"(?:组成|构成)的.*$")
# "146家国家高新区GDP达到"
OUTPUT_PATTERN = re.compile(
    r"(?<=[企区园司业])(?:GDP|生产总值|工业总产值|总产值|产值|营业收入|营收|税收|利润)$"
)
# "120家国家级高新区综合发展考核": what is done with those counted
JUDGED_PATTERN = re.compile(
    rf"(?<=[区园地业])的?(?:综合)?(?:发展)?(?:水平|质量|能力|竞争力)?(?:排名|{ASSESSMENT}).*$"
)
ABOUT_PATTERN = re.compile(
    r"(?<=[业区司位体构县市])的[^的]{0,10}(?:结果|情况|名单|工作|社长|负责人|代表|当家人|老总|董事长)$"
)


# the rest of "8个项目当场", "7个项目同日破土", "9个项目在园区集中", "13条道路基本"
MANNER_PATTERN = re.compile(
    r"(?:后|时|以来|目前|现|进展"
    r"|(?:(?<=[\u4e00-\u9fff]{2})在[\u4e00-\u9fff]{0,8}(?:[区园内里]|现场))?"
    r"(?:当场|现场|同日|同天|同时|同期|同一天|当日|当天|同步|一齐|一起|一同|一并|齐齐|集体|集中|相继|陆续|先后|接连|纷纷|同批|宣布|集体登场|登场|起步|亮相"
    r"|基本|大体|顺利|如期|按期|提前|扎堆|组团|抱团|已经|正在|即将)*(?:破土)?)$"
)


# "37名员工的乡镇涂料厂": who is counted, not what has them
PEOPLE_PATTERN = re.compile(
    r"(?P<who>员工|职工|工人|博士|院士|专家|工程师|技术人员|研发人员|科研人员|村民)的"
)


def read_noun(text: str) -> str:
    """'具有引领性、支撑性的重大项目' → 重大项目; 500强企业的项目 stays."""
    people = PEOPLE_PATTERN.match(text)
    if people:
        return people["who"]
    text = ABOUT_PATTERN.sub("", MADE_PATTERN.sub("", text))
    text = JUDGED_PATTERN.sub("", OUTPUT_PATTERN.sub("", text))
    head = text.rsplit("的", 1)[-1].strip(STRIPPED)
    if head in THIN_HEADS and len(text) <= LONGEST:
        head = text.strip(STRIPPED)
    head = AMONG_END.sub("", MANNER_PATTERN.sub("", head))
    return "" if PLACE_END.search(head) else drop_examples(head)


def read_predicate(reading: Reading, start: int, stop: int) -> str:
    """'计划今年年底投产' → 投产; an act without object says nothing."""
    start = skip_adverbs(reading, start, stop)
    verb = load_verbs().match(reading.text, start, stop)
    if verb is None or verb.group() in load_sort("act"):
        return ""
    if verb.group() in YIELDING and OUTPUT_END.search(reading.text, start, stop):
        return ""
    return clean_predicate(reading.text[start:stop].strip(STRIPPED), verb.group())


# "56户规上企业实现工业总产值" before its sum
YIELDING = frozenset({"实现", "完成", "贡献"})
OUTPUT_END = re.compile(
    r"(?:产值|总值|增加值|收入|营收|税收|税金|利润|利税|投资|[总销售出口]额)$"
)


def skip_adverbs(reading: Reading, start: int, stop: int) -> int:
    """Past 已, 计划, 成功, periods and the party in 与…签订."""
    periods = {m.start: m.stop for m in reading.of(PERIOD)}
    text = reading.text
    while start < stop:
        found = (a for a in load_sort("adverb") if text.startswith(a, start))
        adverb = max(found, key=len, default="")
        party = PARTY_PATTERN.match(text, start, stop)
        moved = periods.get(start, start + len(adverb))
        if moved == start and party:
            moved = party.end()
        if moved == start:
            return start
        start = moved
    return start


# "与衡阳高新区签订协议": the party is no part of the name
PARTY_PATTERN = re.compile(
    r"(?:与|同|和|向|在)[^,。]{2,20}?(?=签订|签署|签约|达成|落户|入驻|投产|开工|落地|集中)"
)


def clean_predicate(predicate: str, verb: str) -> str:
    """'认定为2022年湖南省质量标杆' → 认定为湖南省质量标杆."""
    predicate = re.sub(r"\d{4}年度?", "", predicate)
    if verb in load_sort("status") and len(predicate) > len(verb) + 4:
        return verb
    if "的" in predicate[len(verb) :]:
        tail = predicate.rsplit("的", 1)[-1]
        predicate = verb + tail if len(tail) >= 4 else predicate
    return predicate if len(predicate) <= LONGEST + 8 else verb


def read_act(left: Name | None) -> str:
    """The verb before a count: 引进, 签约, 新增, 布局."""
    act = left and ACT_PATTERN.fullmatch(left.text)
    if act:
        return act.group()
    verb = left and load_verbs().fullmatch(left.text)
    if verb:
        return verb.group()
    last = left and LAST_ACT.search(left.text)
    return last.group() if last else ""
