"""The items of a list before its figures: 高端化工、医药制造产业增加值分别增长24%、12%."""

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.parser.mentions.base import Reading
from articles.parser.records.metrics.elements import LEVEL, VALUE
from articles.parser.records.metrics.names import Name, read_left, strip_growth
from articles.parser.records.metrics.phrases import Phrase, Stretch
from articles.parser.records.metrics.series import find_each, split_items

# names that only say "the figure just mentioned"
EMPTY_NAMES = re.compile(
    r"(?:(?:新增)?(?:总数|数量|强度|质量|总量|规模|增速|增幅|增量|总额|个数|排名|均|都|增长率|增长|分别|其|该|两项|三项|四项|指标|同样|连续|和|与|、"
    r"|综合实力|入选|金额|绝对值|项目|位次|占比|以上|幅度|下降|稳居|首次|已|继续|进位|成功|一举|并|净"
    r"|若|只|仅|单看|单论|双双|双|却|则|又|还|更|再|也))+"
)
# "装备制造业、生物医药两大主导产业"
GROUPED_TAIL = re.compile(
    r"[两三四五六七八九十\d]+[大个](?:主导|重点|特色|优势|支柱|新兴)?(?=(?:[\u4e00-\u9fff]{2})?[产行]业|集群|板块)"
)
GROUP_TAIL = re.compile(r"[两三四五六七八九十\d]+大(?:主导|支柱|特色|优势|重点)?产业$")
# "形成了纺织、家具两大主导产业," before the figures of each
GROUPED_PATTERN = re.compile(
    r"(?:^|[,。;:])(?:[\u4e00-\u9fff]{0,12}(?:形成|构建|培育|打造|布局|聚焦|拥有|发展))?(?:了|起|出|以)?"
    r"(?P<list>[\u4e00-\u9fff]{2,10}(?:[、和与][\u4e00-\u9fff]{2,10}?)+)(?:等|为主的)?"
    r"[两三四五六七八九\d][大个](?:主导|支柱|特色|优势|重点|新兴|战略性|[百千万]亿级?)*(?:产业|行业)(?:集群|体系|格局)?,$"
)
# "国家级、省级研发平台各2个": the last item says of what level they are
LEVEL_END = re.compile(rf"{LEVEL}$")
LEVEL_START = re.compile(rf"{LEVEL}(?=[\u4e00-\u9fff“]{{2}})")
# "省级研发平台已达到" before 2个
VERB_END = re.compile(r"(?:已|共|总数)*(?:达到?|为|有|增至|增加到)?$")
ADVERBS = "则也均都又"
REACH = 60  # characters of such a clause
# "高端化工、医药制造产业增加值": what the last item alone spells out
SHARED_TAIL = re.compile(
    r"(?:产业|行业|业|领域|集群|板块)*(?:的(?=开工率))?(?:(?:常住)?居民(?=人均))?(?P<indicator>(?:人均(?:可支配|纯)收入|开工率|复工率|产销率|产能利用率|用电量|总产值|增加值|产值|投资|营业收入|营收|利润|税收|销售收入|销售额|进出口额?))$"
)
# "工业增加值", "用电量", "规上企业数"
INDICATOR_TAIL = re.compile(
    r"(?:[额量率值数税]|收入|营收|投资|利润|税收|进出口|出口|进口|消费|面积|贸易|GDP|[个家])$"
)


def read_items(reading: Reading, series: Sequence[Phrase]) -> list[Name]:
    """The indicators or names before 分别."""
    start, stop = find_list(reading.text, series)
    found = (
        read_left(reading, *item, "read_items")
        for item in split_items(reading.text, start, stop, len(series))
    )
    return [name for name in found if name and not EMPTY_NAMES.fullmatch(name.text)]


def add_suffix(reading: Reading, item: Name, series: Sequence[Phrase]) -> Name:
    """The 工业总产值 of 装备制造、生物医药两大产业分别实现工业总产值775、112亿元."""
    start, stop = series[0].left
    at = find_each(reading.text, start, stop)
    if at < 0 or series[0].element.role != VALUE:
        return share_tail(reading.text, item, series)
    suffix = read_left(reading, at + 2, stop, "read_items")
    if suffix is None:
        return share_tail(reading.text, item, series)
    text = GROUP_TAIL.sub("", item.text)
    return replace(item, text=text + suffix.text)


def read_grouped(reading: Reading, series: Sequence[Phrase]) -> list[Name]:
    """形成纺织、家具两大产业,产值分别为3亿元、2亿元: the clause before lists them."""
    text, (start, stop) = reading.text, series[0].left
    group = GROUPED_PATTERN.search(text, max(0, start - REACH), start)
    at = find_each(text, start, stop)
    if group is None or at < 0:
        return []
    stop = strip_growth(text, start, at)
    suffix = read_left(reading, start, stop, "read_items")
    items = split_items(text, *group.span("list"), len(series))
    if suffix is None or len(items) != len(series):
        return []
    return [
        Name(text[slice(*item)] + suffix.text, item[0], suffix.stop, "read_items")
        for item in items
    ]


def share_tail(text: str, item: Name, series: Sequence[Phrase]) -> Name:
    """In 高端化工、医药制造产业增加值分别增长24%、12% both grew in 增加值."""
    start, stop = find_list(text, series)
    *others, last = (
        text[slice(*s)] for s in split_items(text, start, stop, len(series))
    )
    if LEVEL_END.search(item.text) and LEVEL_START.match(last):
        return replace(item, text=item.text + LEVEL_START.sub("", strip_verb(last)))
    tail = SHARED_TAIL.search(last.rstrip(ADVERBS))
    if tail is None or any(INDICATOR_TAIL.search(other) for other in others):
        return item
    item = replace(item, text=GROUPED_TAIL.sub("", item.text))
    if item.text.endswith(tail["indicator"]):
        return item
    is_trade = item.text.endswith(("业", "居民"))
    return replace(item, text=item.text + tail["indicator" if is_trade else 0])


def strip_verb(item: str) -> str:
    """省级研发平台已达到 → 省级研发平台."""
    return VERB_END.sub("", item, count=1)


def find_list(text: str, series: Sequence[Phrase]) -> Stretch:
    """What stands before 分别, or before the words of growth."""
    start, stop = series[0].left
    at = find_each(text, start, stop)
    return start, strip_growth(text, start, at if at >= 0 else stop)
