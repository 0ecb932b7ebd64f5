"""Which of the names of a clause may own its figures."""

import re

from articles.parser.lexicon import ENTERPRISE, PARK, PLACE
from articles.parser.mentions.base import PERIOD, QUANTITY, Mention, Reading
from articles.parser.mentions.names.walking import tokens_between
from articles.parser.openings import ITEM_MARKS, STATED, is_office, list_clause_starts
from articles.parser.span import Span
from articles.parser.story import Story
from articles.parser.tokens import is_verb

# "甲创业园一期、乙物流园等9个项目": names of a list own nothing
ITEM_PATTERN = re.compile(rf"(?:[一二三四]期)?(?:项目|工程)?(?:{'|'.join(ITEM_MARKS)})")
# "甲企9万吨水泥生产线、乙企厂房等75个为开工项目": whose works are listed, not whose figures
LISTED_PATTERN = re.compile(r"[^,。;:]*等\d+[余多]?[个项][^,。;:]{0,16}(?:项目|工程)")
# "甲产业园标准厂房、乙企车间等8个项目", "甲市乙水电、丙铝业等14户企业"
THINGS_PATTERN = re.compile(
    r"(?![^、]{0,20}(?:引进|引入|签约|开工|实现|推[进动]|新增|共|有|的|实施|建成|集中|举行|组织|培育|招引|围绕|以|重点|完成))"
    r"[^,。;:、]{1,20}、[^,。;:]*等?\d+[余多]?(?:[个项][^,。;:]{0,16}(?:项目|工程)|[家户][^,。;:]{0,10}企业)"
)
# "甲源燃气热电联产项目、乙港二期等项目破土动工": a firm in the name of a project
NAMING_PATTERN = re.compile(r"[\u4e00-\u9fffA-Za-z]{2,14}项目(?:、|等)")
# "位于甲山经开区的乙企", "龙头企业乙企", "两市共建的丙园": what stands before a subject
TOLD_ENDS = (
    *("的", "企业", "公司", "厂家", "造商", "应商", "品牌", "独角兽", "旗下"),
    *("园中园", "链主", "龙头"),
)
# "甲公司所在的乙园", "甲公司对面,": it only says where
LANDMARK_PATTERN = re.compile(
    r"所[在处属](?!行业)|(?:隔壁|对面|旁边|附近|周边|以[东南西北]|[东南西北]侧)(?:的|,)"
)
# "依托龙头企业乙企,": what another does with it
ACTED_PATTERN = re.compile(
    r"[^的]*?(?:依托|借助|凭借|通过|围绕|发挥|引进|引入|培育|服务|支持|帮助|推动|联合|携手|走访|以|由|与|为|对|向|将)[^的]*$"
)
# "乙企,", "乙企年产值": what stands behind a subject
GOING_ON_PATTERN = re.compile(
    rf",|{STATED}|[也还更又则却均都刚]|同样|日子|年(?:产|销|营|纳)|日产|研发|销售|出口|员工|上缴|纳税|专利|投入|生产|在全|是|总(?!部|经|裁|工)"
)
# the bracket of "乙企(简称“乙”)产值"
BRACKET_PATTERN = re.compile(r"\([^()]{0,24}\)")
# "乙市项目120个" in a report on a park: where they come from
ORIGIN_PATTERN = re.compile(r"(?:籍|来源)?(?:项目|企业|客商)(?:共|已|达|超过?|有)*\d")


# "全市总共11家" between "高新区拥有5家" and "省级15家": of its own clause alone
ASIDE_PATTERN = re.compile(
    r"(?:全[市省区县州国球]|[^,。;:\d]{2,6}[市省])(?:总共|一共|共计|合计|才|仅|也只|共)(?:有)?\d+[余多]?[家个户项名席][,;]"
)


def is_aside(text: str, start: int, at: int) -> bool:
    """Whether a clause before text[at] only compares with a whole: 高新区5家,全市共11家;"""
    aside = ASIDE_PATTERN.match(text, start) if start > 0 else None
    return aside is not None and aside.end() <= at


def find_told(
    reading: Reading, start: int, stop: int, kinds: tuple[str, ...]
) -> Mention | None:
    """The one that words before it tell of: 位于甲园区的乙企, 两市共建的丙园."""
    text = reading.text
    for mention in reading.of(*kinds):
        if mention.kind == PLACE or not start < mention.start < stop:
            continue
        is_told = text.endswith(TOLD_ENDS, start, mention.start)
        is_told = is_told and list_clause_starts(text, mention.start)[-1] <= start
        is_told = is_told and not ACTED_PATTERN.match(text, start, mention.start)
        if is_told and (mention.stop == stop or goes_on(reading, mention)):
            return mention
    return None


def goes_on(reading: Reading, mention: Mention) -> bool:
    """Whether a clause ends, a time begins or a statement goes on behind a name."""
    bracket = BRACKET_PATTERN.match(reading.text, mention.stop)
    stop = bracket.end() if bracket else mention.stop
    if any(period.start == stop for period in reading.of(PERIOD)):
        return True
    if GOING_ON_PATTERN.match(reading.text, stop):
        return True
    return any(
        is_verb(token.text) for token in tokens_between(reading.text, stop, stop + 1)
    )


def is_origin(story: Story, reading: Reading, mention: Mention) -> bool:
    """Whether the place only says whence the projects of a park come."""
    if mention.kind != PLACE or not story.main_park or story.is_about_place:
        return False
    return ORIGIN_PATTERN.match(reading.text, mention.stop) is not None


def may_own(reading: Reading, mention: Mention) -> bool:
    """Whether the name is no item of a list, no official's place and no landmark."""
    if LANDMARK_PATTERN.match(reading.text, mention.stop):
        return False
    is_item = ITEM_PATTERN.match(reading.text, mention.stop) is not None
    if mention.kind == ENTERPRISE and NAMING_PATTERN.match(reading.text, mention.stop):
        return False
    return not (is_item or is_office(reading, mention) or is_listed(reading, mention))


def is_listed(reading: Reading, mention: Mention) -> bool:
    """Whether it is named only by the first project or firm of a list."""
    if "、" not in reading.text:
        return False
    if mention.kind != ENTERPRISE:
        return THINGS_PATTERN.match(reading.text, mention.stop) is not None
    return LISTED_PATTERN.match(reading.text, mention.stop) is not None


# "从区域看,甲区25个,乙区23个,丙市18个。": none of them is told of behind it
COUNTED_PLACE = re.compile(r"[区市县镇园州旗]\d")
LISTING_PATTERN = re.compile(
    r"(?:[\u4e00-\u9fff]{1,10}(?:区|市|县|镇|园|州|旗)\d+[个家户项][,、;。]){3}"
)
# "三大产业集群一齐上扬。": each of which is then told of by itself
GROUP_PATTERN = re.compile(r"[两三四五六七八九十\d]+大|[两三四五六七八九十\d]+[个条]")


def is_group(subject: str) -> bool:
    return GROUP_PATTERN.match(subject) is not None


FEWEST_EACH = 3


def tells_of_each(reading: Reading) -> bool:
    """甲县25个,乙县18个,丙区9个. has no subject that the next sentence goes on with."""
    digits = (reading.text[m.stop : m.stop + 1] for m in reading.of(PARK, PLACE))
    return sum(map(str.isdigit, digits)) >= FEWEST_EACH or is_listing(reading.text)


def is_listing(text: str) -> bool:
    """Whether a sentence counts what there is in one district after the other."""
    is_likely = COUNTED_PLACE.search(text) is not None
    return is_likely and LISTING_PATTERN.search(text) is not None


def is_scenery(reading: Reading, subject: Span) -> bool:
    """3月的甲市,南江的风: a sentence without a figure tells of no place, only where one is."""
    return not reading.of(QUANTITY) and any(
        reading.sentence.span_of(place.start, place.stop) == subject
        and reading.text.startswith("的", place.stop)
        for place in reading.of(PLACE)
    )


STATED_PATTERN = re.compile(STATED)


def states(reading: Reading, mention: Mention) -> bool:
    """其中甲区签约项目66个 tells of the district, 其中甲区12家 of what there is in it."""
    return STATED_PATTERN.match(reading.text, mention.stop) is not None
