"""Parks that are called by plain words: 智能装备产业园 where someone stands in one."""

import re
from collections.abc import Sequence

from articles.parser.mentions.names.park_words import (
    KIND_WORDS,
    is_chinese,
    is_vague_part,
)
from articles.parser.mentions.names.walking import PLACE, Part
from articles.parser.words import load_pattern

# whoever stands in a park, or comes to it, says that there is one: 位于智能装备产业园
LOCATED_PATTERN = re.compile(
    r"(?:位于|坐落[于在]|落户[于到在]?|落地|入驻|进驻|走进|来到|走访|选址[于在]?|地处|在)我?[省市县区]?$"
    r"|(?:位于|坐落[于在]|地处|走进|来到|入驻|落户)[^,。;:、]{2,12}[区县市镇乡]的$"
    r"|\d[万亿]元的$|(?:\d[万亿]元|在[^,。;:、]{1,10})(?:新建|兴建|建设|打造|建)$"
)
# such as "内" of 在智能装备产业园内, and what is done there
INNER_PATTERN = re.compile(
    r"[内里]|的|(?:正式|隆重|集中|顺利)?(?:奠基|揭牌|开园|开工|投产|举行|举办|召开|签约|启动|封顶|竣工)"
)
# 高新区|生物医药产业园, where the zone goes by no other name
ZONE_PATTERN = re.compile(
    r"(?:^|[,。;:!?“(、在于与和到入])(?P<zone>高新区|经开区|综保区|开发区)$"
)
MARKS = ",。;:!?“("  # a clause begins behind them: ,循环化工园区里
# whose figure it is: 临港产业园增长16.8%, 临港产业园9个
TOLD_PATTERN = re.compile(
    r"\d+(?:\.\d+)?[万亿个家%]|以\d|(?:同比)?(?:增长|下降)\d|(?:完成|实现)(?:产值|税收|投资|规|工业|营|进出口|\d)|(?:规上|工业总产值|税收|营业收入)[^,。]{0,8}\d"
)
# what part of the whole it has: 装备制造产业园区17个,占18.5%
SHARE_PATTERN = re.compile(r"\d+[个家项],占(?:比|总数的|全[区市县]的)?\d")
# what is told of one and not of its kind: 黄金产业园2022年11月开工, 食品产业园占地300亩
BEGUN_PATTERN = re.compile(
    r"(?:(?:项目)?(?:一期|二期|三期)|于?(?:20)?\d\d年\d*月?|\d+月|(?:规划)?(?:占地|用地|面积)(?:面积)?(?:约|近|超)?\d|总?投资\d|位于|坐落|已(?:入驻|引进|建成)|由[^,。;:]{2,16}?(?:投资|建设|打造|运营))"
)
# what is called so has a name, though of plain words: 国际医药创新公园
CALLED_PATTERN = re.compile("[城谷港]$|公园$")


def find_described_start(
    text: str, anchor: int, parts: Sequence[Part], suffix: str
) -> int:
    """智能装备 of 位于智能装备产业园, 市 of 市农产品加工园区: named by what it is for."""
    start = parts[-1].start
    stop = anchor + len(suffix)
    is_opening = not start or text[start - 1] in MARKS + "、"
    if is_opening and anchor > start + 1 and SHARE_PATTERN.match(text, stop):
        return start
    is_vague = any(map(is_vague_part, parts)) or parts[0].sort == PLACE
    if anchor - start < 2 or is_vague:
        return anchor
    is_called = CALLED_PATTERN.search(suffix) is not None and len(parts) > 1
    is_called = is_called and text[start - 1 : start] != "的"  # 建设一流的甲乙城
    is_own = parts[-1].text in ("市", "县") and not is_chinese(text[start - 1 : start])
    zone = ZONE_PATTERN.search(text, 0, start)
    if zone:
        return zone.start("zone")
    located = LOCATED_PATTERN.search(text, 0, start)
    is_plain = all(part.text in KIND_WORDS for part in parts)
    is_in = None if is_plain else INNER_PATTERN.match(text, stop)
    is_there = located and (located[0][0] != "在" or is_in)
    is_scene = is_in and is_in[0] in "内里"
    is_told = not is_plain and TOLD_PATTERN.match(text, stop) and is_compared(text)
    is_begun = not is_plain and BEGUN_PATTERN.match(text, stop)
    is_meant = is_opening and (is_scene or is_told or is_begun)
    return start if is_called or is_own or is_there or is_meant else anchor


def is_compared(text: str) -> bool:
    """Whether another zone is named beside it: 高新区11个、临港产业园9个."""
    return sum(1 for _ in load_pattern("park_suffixes").finditer(text)) > 1
