"""Who gives an honour: read off the front of its title or the clause before it."""

import re

from articles.parser.span import Span
from articles.parser.words import load_column, write_pattern

ALONE = write_pattern(load_column("agencies", "alone"))
ENDS = write_pattern(load_column("agencies", "end"))
# Chinese but for 从, 在, 年, 据, 由, 经, 获 and 被, which belong to the clause around an agency:
# "2003年原甲乡经|省民政厅"; 经信局, 数据局 and 青年联合会 are names
LETTER = r"(?:[\u4e00-\u4ecd\u4ecf-\u5727\u5729-\u5e73\u5e75-\u636d\u636f-\u7530\u7532-\u7ece\u7ed0-\u83b6\u83b8-\u88aa\u88ac-\u9fff]|经[济信贸发委合]|青年|数据)"
REGION = rf"(?:{LETTER}{{2,6}}?[省市区县]|自治区|省|市|区|县)"
# "工信部", "江苏省工业和信息化厅", "湖南省委、省政府", "全球电子行业责任商业联盟"
AGENCY = (
    rf"(?:(?:国家)?{ALONE}(?:办公厅)?|{LETTER}{{2,20}}?(?:{ENDS})(?!会|员|书记|主任)"
    rf"|{REGION}(?:委|委省政府|委市政府|政府|人民政府))"
)
AGENCIES = rf"{AGENCY}(?:(?:、|和|与|及|联合){AGENCY}){{0,5}}(?:等[\d一二三四五六七八九十多]*(?:个|家)?(?:部门|部委|单位)?)?"
AGENCIES_PATTERN = re.compile(AGENCIES)
GIVING = r"(?:联合|共同|正式|最新|新近|日前|近日|首次|组织|[去今前]年|(?:19|20)\d\d年|\d{1,2}月)*(?:公布|公示|发布|颁发|颁布|授予|评选|评定|认定|命名|评出|主办|评审|授牌|举办|颁授|印发|开展|通报|表彰|推荐|联合|组织)+"
# "工信部公布的国家级绿色工厂": the issuer and the words up to the title
GIVEN_PATTERN = re.compile(rf"(?P<issuer>{AGENCIES}){GIVING}的")
# "工信部首届“创新之光”…": an issuer that stands right before the title
FRONT_PATTERN = re.compile(
    r"(?P<bureau>国家[\u4e00-\u9fff]{2,6}?(?<![布格])局|[\u4e00-\u9fff]{2,3}省[\u4e00-\u9fff]{2,10}?厅)(?=[\u4e00-\u9fff“]{4})"
    rf"|(?P<issuer>(?:国家)?(?:{ALONE})(?:办公厅|[\u4e00-\u9fff]{{2,12}}?中心(?=[首第全上年公“\d]))?)(?=[\u4e00-\u9fff“《\d]{{4}})|(?P<other>{AGENCY}(?:[、和]{AGENCY}){{0,3}})(?=[“《首第\dA-Z全国年省优先重])"
)
ISSUING = r"(?:认定|评定|评审|审定|审核|验收|考核|推荐)(?=,|$)|公布|公示|发布|印发|通报|命名|表彰|组织(?=专家|评选|开展|评审|申报)|评选|授牌|批复|批准|决定|发文|下[发文]|主办(?=的[^,。;]{2,40}?(?:评选|评比|大赛|竞赛|榜))"
ISSUING_PATTERN = re.compile(ISSUING)
ISSUED_PATTERN = re.compile(
    rf"(?P<issuer>{AGENCIES})(?P<between>(?:所属|下属|直属|旗下)[^,。;:]{{0,20}}?|[^,。;:]{{0,12}}?)(?:{ISSUING})"
)
# "所属研究机构赛迪顾问" is who gives it, "园区经济研究中心" belongs to the name before
UNDER_PATTERN = re.compile(
    r"(?:所属|下属|直属|旗下)的?(?:[\u4e00-\u9fff]{0,6}(?:机构|单位|智库))?(?P<unit>[\u4e00-\u9fff]{3,14}?)(?:日前|近日|联合|共同|正式|最新)*$"
)
UNIT_PATTERN = re.compile(r"[\u4e00-\u9fff]{2,10}?(?:研究中心|中心|研究院|研究所|智库)")

# "团中央、全国青联授予…": what the clause before a verb of giving must end with
GIVER_PATTERN = re.compile(
    rf"(?P<issuer>[\u4e00-\u9fff、\d()]{{2,60}}?(?:{ALONE}|{ENDS}|部|办|中央|[青妇侨]联|[市县区省]委|府|组织|总署|部门))"
    r"(?:联合|共同|正式|首次|分别|再次|又|也|将|,)*"
)
# such words belong to whom it is given to, or to a passive clause
RECEIVED_PATTERN = re.compile(r"被|获|经(?![济贸信])|由|公司|集团|通过")


def find_giver(text: str, start: int, stop: int) -> Span | None:
    """The agency that text[start:stop] consists of: 团中央、全国青联|授予….

    >>> text = "团中央、全国青联联合"
    >>> giver = find_giver(text, 0, len(text))
    >>> text[giver.start:giver.stop]
    '团中央、全国青联'
    """
    found = GIVER_PATTERN.fullmatch(text, start, stop)
    if found is None or RECEIVED_PATTERN.search(found["issuer"]):
        return None
    return Span(*found.span("issuer"))


def split_issuer(text: str, span: Span) -> tuple[Span | None, Span]:
    """An object's issuer, where it begins with one, and the rest.

    >>> text = "工信部公布的国家级绿色工厂"
    >>> issuer, rest = split_issuer(text, Span(0, len(text)))
    >>> text[issuer.start:issuer.stop], text[rest.start:rest.stop]
    ('工信部', '国家级绿色工厂')
    """
    for pattern in (GIVEN_PATTERN, FRONT_PATTERN):
        found = pattern.match(text, span.start, span.stop)
        if found and found.end() < span.stop - 2:
            named = found.lastgroup or "issuer"
            return Span(*found.span(named)), Span(found.end(), span.stop)
    return None, span


# "甲省人民政府质量奖": what bears its giver's name keeps it
NAMESAKE_PATTERN = re.compile(rf"(?P<issuer>{AGENCIES})[\u4e00-\u9fff]{{0,6}}奖")


def find_namesake(text: str, title: Span) -> Span | None:
    """The agency by whose name a prize is called."""
    found = NAMESAKE_PATTERN.match(text, title.start, title.stop)
    return Span(*found.span("issuer")) if found else None


def find_issuer(text: str, start: int, stop: int) -> Span | None:
    """The agency of text[start:stop] that publishes, gives or recognises.

    >>> text = "近日,国家知识产权局公布获奖名单"
    >>> issuer = find_issuer(text, 0, len(text))
    >>> text[issuer.start:issuer.stop]
    '国家知识产权局'
    """
    if not ISSUING_PATTERN.search(text, start, stop):
        return None
    found = ISSUED_PATTERN.search(text, start, stop)
    if found is None:
        return None
    unit = read_unit(text, found)
    told = TOLD_PATTERN.match(text, unit.start, unit.stop)
    return Span(told.end(), unit.stop) if told else unit


# "甲山讯 近日省工信厅公示": a time that runs into the name behind it
TOLD_PATTERN = re.compile(r".*(?:近日|日前|今日|昨日|今天|昨天|最近|刚刚)")


def read_unit(text: str, found: re.Match[str]) -> Span:
    """The institute of an agency, where that is who publishes.

    >>> text = "工信部下属机构甲研究院发布"
    >>> unit = read_unit(text, ISSUED_PATTERN.match(text))
    >>> text[unit.start:unit.stop]
    '甲研究院'
    """
    start, stop = found.span("between")
    under = UNDER_PATTERN.fullmatch(text, start, stop)
    if under:
        return Span(*under.span("unit"))
    unit = UNIT_PATTERN.match(text, start, stop)
    return Span(found.start("issuer"), unit.end() if unit else found.end("issuer"))
