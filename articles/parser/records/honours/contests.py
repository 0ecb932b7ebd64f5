"""What a bare prize was won in: 在第六届甲创业大赛中,A公司获二等奖."""

import re

from articles.parser.records.honours.places import Place
from articles.parser.span import Span

# "一等奖", "金奖", "“优秀”等次": such a title does not say of what
PRIZE_PATTERN = re.compile(
    r"(?:[特一二三]等奖|[金银铜]奖|金牌|优[秀胜]奖|冠军|亚军|季军|“?[^“”]{2,4}冠军”?|“?优秀”?(?:等次|等级|档次))"
)
# matches "在第六届甲创业大赛中" and "在全省园区考核评价中", not "在省政府领导下"
CONTEST_PATTERN = re.compile(
    r"在(?:此次|本次|今年|刚刚结束的|近日)*(?P<contest>[^,。;:在]{4,40}?"
    r"(?:大赛|竞赛|比赛|联赛|决赛|挑战赛|评选|评比|考评|考核|评价|测评|博览会|交易会))"
    r"(?:活动|工作|决赛|结果)?[中上里]"
)


def find_contest(place: Place, title: Span) -> Span | None:
    """The contest or assessment in whose clause, or the one before, a prize was won."""
    text = place.titled.text
    if place.listed or not PRIZE_PATTERN.fullmatch(text, title.start, title.stop):
        return None
    found = [*CONTEST_PATTERN.finditer(text, place.floor, title.start)]
    return Span(*found[-1].span("contest")) if found else None
