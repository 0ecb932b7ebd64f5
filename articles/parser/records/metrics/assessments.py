"""By what parks are ranked as wholes: the assessments that a text names."""

import re

from articles.parser.records.metrics.elements import Element

FAR = 60  # characters between an assessment and the rank in it
SHORTEST = 4  # characters of 综合考评; 考核 needs the parks that were assessed
OVERALL = "综合排名"  # of whom a name has to say
ASSESSMENT = r"(?:评价|考核|考评|评估|测评|评比)"
# "在省级高新区年度考核中排名提升至第8位", "在科技部公布的2023年度国家高新区综合评价结果中,"
ASSESSED_PATTERN = re.compile(
    rf"在(?P<body>[^,。;、在]{{0,40}}?(?:{ASSESSMENT}|排序|综合排名|综合竞争力排名)+)(?:结果)?[中里](?:,|$|(?=[^。;]))"
)
# "科技部公布2022年度国家高新区创新能力评价结果", "考核成绩单出炉"
ANNOUNCED_PATTERN = re.compile(
    rf"(?P<body>[^,。;:、“”《》【】\s]{{2,40}}?{ASSESSMENT}+)(?:的?(?:最终|最新|综合)?(?:结果|成绩|排名|榜单|名次|通报)|[中里],)"
)
ANNOUNCED_HINT = re.compile(
    r"[价核评估比](?:的?(?:最终|最新|综合)?[结成排榜名通]|[中里],)"
)
# who assessed, when, and whom: "商务部2023年度国家级经开区"
ISSUED_PATTERN = re.compile(
    r"(?:.*(?:公布|发布|下发|反馈|印发|揭晓|组织|开展|通报|进行|评选)[的了]?|.{2,14}?(?:部|厅|委|局|中心|办公室|研究院)(?:对|的)?(?=\d{4}年|上?年度|[国全省]|最新))?"
    r"(?:最新|上年度|本年度|年度|一轮|(?:19|20)\d\d(?:年度?|[-—~/]\d{4}年度?))*"
)
ZONES = re.compile(
    r"(?P<scope>(?:中国)?(?:全[国省市县区州盟]?(?:[\d多余]+[家个])?(?:国家|省)?级?|(?:国家|省|市)级?)?)?"
    r"(?P<zones>(?:经济技术|高新技术产业|经济|高新|工业|产业|化工|省级|重点)*(?:开发区|经开区|高新区|综合保税区|综保区|园区|集中区|集聚区|工业园|产业园|县市区|县区)的?)?"
)
NUMBER = re.compile(r"\d+[余多]?[家个]")


def find_assessed(text: str, rank: Element) -> re.Match[str] | None:
    """The last assessment told before the rank, or at its beginning."""
    if "在" not in text[: rank.stop]:
        return None
    found = [*ASSESSED_PATTERN.finditer(text, max(0, rank.start - FAR), rank.stop)]
    return found[-1] if found else None


def find_announced(text: str, stop: int) -> re.Match[str] | None:
    """The last assessment before text[stop:] whose results a text announces."""
    if not ANNOUNCED_HINT.search(text, 0, stop):
        return None
    found = [*ANNOUNCED_PATTERN.finditer(text, 0, stop)]
    return found[-1] if found else None


def name_assessed(found: re.Match[str]) -> tuple[int, int, str]:
    """Of 商务部2023年度国家级经开区综合考核 the 综合考核, and who were assessed."""
    body = found["body"]
    issued = ISSUED_PATTERN.match(body)
    start = issued.end() if issued else 0
    zones = ZONES.match(body, start)
    first = zones.end() if zones else start
    scope = NUMBER.sub("", body[start:first].removesuffix("的"))
    is_thin = len(body) - first < SHORTEST or body.startswith(OVERALL, first)
    if is_thin and zones and zones["zones"]:
        first = zones.start("zones")
    return found.start("body") + first, found.end("body"), scope
