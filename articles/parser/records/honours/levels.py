"""The level of an honour, read off its title or its issuer."""

import re

from articles.parser.span import Span
from articles.parser.words import compile_guarded, load_words

INTERNATIONAL, NATIONAL = "international", "national"
PROVINCIAL, MUNICIPAL, COUNTY = "provincial", "municipal", "county"


def list_places(division: str) -> str:
    """An alternation of the divisions of one kind; counties only in full."""
    rows = [row for row in load_words("places") if row[1] == division]
    shorts = [row[2] for row in rows if len(row) > 2 and division != "county"]
    names = sorted({*shorts, *(row[0] for row in rows)}, key=len, reverse=True)
    return "|".join(map(re.escape, names))


# tried in this order; "国家国际科技合作基地" is national, "世界500强" international
GRADED_PATTERN = re.compile(
    r"(?P<international>国际级|世界级)|(?P<national>国家级|国字号|部级)"
    r"|(?P<provincial>省级|自治区级|省部级)|(?P<municipal>市级)|(?P<county>[区县]级)"
)
# "大赛湖南分赛区一等奖" is the province's, whatever the contest is called
REGIONAL_PATTERN = re.compile(
    rf"(?P<provincial>{list_places('province')})(?:分?赛区|分赛)"
)
# "中国省级开发区百强" ranks the whole country's, whatever the 省级 within says
LISTED_PATTERN = re.compile(
    r"(?P<national>(?:全国|中国|国家)[^,。;]{0,6}(?:省级|市级|[区县]级)[^,。;]*"
    r"(?:\d+强|[百十]强|榜|排名|排行))"
)
WIDE_PATTERN = re.compile(
    r"(?P<national>国家|全国|中国(?!”)|中华|国务院)"
    r"|(?P<international>全球|世界|国际(?!合作|物流|化|贸易|商务|港|陆港)|亚洲|联合国|灯塔工厂)"
)
NARROW_PATTERN = compile_guarded(
    rf"(?P<provincial>(?:^“?|创建|培育|年度?|[届批])省(?![会外内])|全省|我省|自治区|{list_places('province')})"
    rf"|(?P<municipal>(?:^“?|年度?|[届批])市(?![场值])|全市|我市|{list_places('city')})"
    rf"|(?P<county>^“?[区县](?![域块间位])|全[区县](?!域)|{list_places('county')})"
)
PROGRAMME_PATTERN = re.compile(
    "(?P<national>" + "|".join(row[0] for row in load_words("programmes")) + ")"
)
MINISTRY_PATTERN = re.compile(
    r"(?P<national>[\u4e00-\u9fff]部(?:$|[、和等])|国务院|国家|全国|中国|中华|中央)"
    r"|(?P<international>全球|世界|国际|联合国)|(?P<provincial>^省|省[\u4e00-\u9fff]*[厅局委府]|自治区|^(?:北京|上海|天津|重庆)市(?![\u4e00-\u9fff]{1,4}[区县]))"
    r"|(?P<municipal>^市|市[\u4e00-\u9fff]*[局委府])|(?P<county>[区县](?!管)[\u4e00-\u9fff]*[局委府])"
)
TITLE_PATTERNS = (
    REGIONAL_PATTERN,
    LISTED_PATTERN,
    GRADED_PATTERN,
    WIDE_PATTERN,
    NARROW_PATTERN,
)


def read_level(text: str, title: Span, issuer: Span | None) -> tuple[str, Span] | None:
    """The level and the words that show it.

    >>> read_level("湖南省智造标杆", Span(0, 7), None)
    ('provincial', Span(start=0, stop=3))
    """
    for pattern in TITLE_PATTERNS:
        found = search_level(pattern, text, title)
        if found:
            return found
    shown = read_issuer_level(text, issuer) if issuer else None
    return shown or search_level(PROGRAMME_PATTERN, text, title)


def read_issuer_level(text: str, issuer: Span) -> tuple[str, Span] | None:
    """The level at which an agency stands: 工信部 is the nation's."""
    return search_level(MINISTRY_PATTERN, text, issuer)


def search_level(
    pattern: re.Pattern[str], text: str, span: Span
) -> tuple[str, Span] | None:
    """What a pattern finds in text[span], whose ends count as the text's."""
    found = pattern.search(text[span.start : span.stop])
    if found is None or found.lastgroup is None:
        return None
    return found.lastgroup, Span(*found.span()).moved(span.start)
