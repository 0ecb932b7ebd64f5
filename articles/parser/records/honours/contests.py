"""What a bare prize was won in: 在第六届甲创业大赛中,A公司获二等奖."""

import re
from itertools import islice

from articles.parser.mentions.base import Reading
from articles.parser.mentions.honours import split_issuer
from articles.parser.paragraphs import list_earlier
from articles.parser.records.honours.places import Place
from articles.parser.span import Span

LOOK_BACK = 2  # sentences
# "一等奖", "初创组金奖", "“优秀”等次": such a title does not say of what
PRIZE_PATTERN = re.compile(
    r"(?:[\u4e00-\u9fff]{1,5}(?:组|类|赛道)的?)?"
    r"(?:全国|全省|全市|全球|国际|大赛|总决赛)?(?:[特一二三]等奖|[金银铜]奖|金牌|(?:优[秀胜]|表彰|提名|进步|入围|特别|鼓励)奖|[冠亚季]军|“?[^“”]{2,4}冠军”?"
    r"|“?优秀”?(?:等次|等级|档次|\(A[类级]\))?|“?A[类级]”?(?:等次|等级)?)"
)
MATCH = "大赛|竞赛|比赛|联赛|决赛|挑战赛|赛区|博览会|交易会"
# matches "在第六届甲创业大赛中" and "在全省园区考核评价中", not "在省政府领导下"
CONTEST_PATTERN = re.compile(
    r"在(?:此次|本次|今年|近日|[^,。;:在]{0,8}(?:结束|落幕|举行|举办|闭幕|召开)的)*(?P<contest>[^,。;:在]{4,40}?"
    rf"(?:{MATCH}|评选|评比|考评|考核|评价|测评|评估)"
    r"|第[一二三四五六七八九十\d]+届[^,。;:在]{2,30}?(?:会议|大会|年会|论坛|展览会|洽谈会)(?:\([A-Za-z]+\))?)"
    r"(?:活动|工作|决赛|结果)?[中上里]"
)
# matches "第六届甲创业大赛乙赛区决赛在乙市落幕" and "公布第九届甲专利奖评审结果": where
# the prizes told next were won
ENDED_PATTERN = re.compile(
    rf"(?:^|(?<=[,。;:]))(?:近日|日前)?(?P<contest>[^,。;:]{{4,40}}?(?:{MATCH})(?:总?决赛)?)"
    r"(?:在[^,。;:]{2,20})?(?:正式|圆满|顺利|成功)*"
    r"(?:落幕|闭幕|收官|举行|举办|结束|揭晓|开赛|颁奖|落下帷幕)"
    r"|(?:公布|揭晓)了?(?P<prize>第[一二三四五六七八九十\d]+届[^,。;:]{2,30}?奖)(?=[,。;]|$)"
    rf"|(?:公布|发布|揭晓|通报|公示)了?(?P<awarded>[^,。;:]{{4,40}}?(?:奖|评选|考核|评价|评估|{MATCH}))"
    r"(?:获奖|授奖|评选|评审|最终)*(?:名单|结果)"
)


def find_contest(place: Place, title: Span) -> tuple[Reading, Span] | None:
    """The contest or assessment in whose clause, or one before, a prize was won.

    It may stand in the sentence before: 甲创业大赛在乙市落幕。A公司获二等奖.
    """
    text = place.titled.text
    if place.listed or not PRIZE_PATTERN.fullmatch(text, title.start, title.stop):
        return None
    found = [*CONTEST_PATTERN.finditer(text, place.floor, title.start)]
    found = found or [*ENDED_PATTERN.finditer(text, 0, title.start)]
    found = found or [*CONTEST_PATTERN.finditer(text, 0, place.floor)]
    if found:
        return place.titled, read_contest(place.titled, found[-1])
    earlier = islice(list_earlier(place.story, place.reading), LOOK_BACK)
    for reading in earlier:
        ended = [*ENDED_PATTERN.finditer(reading.text)]
        if ended:
            return reading, read_contest(reading, ended[-1])
    return None


def read_contest(reading: Reading, found: re.Match[str]) -> Span:
    """Its name, without who holds it."""
    named = found.lastgroup or "contest"
    return split_issuer(reading.text, Span(*found.span(named)))[1]
