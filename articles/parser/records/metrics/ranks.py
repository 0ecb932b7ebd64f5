"""Ranks: 居全省第二, 位列全市园区第一, 全省首位, 在衡阳市排名第一."""

import re
from collections.abc import Iterator
from dataclasses import replace

from articles.parser.mentions.base import BY_PLACE, Mention, Reading
from articles.parser.numerals import read_numeral
from articles.parser.records.metrics.assessments import ASSESSMENT
from articles.parser.span import keep_longest
from articles.parser.words import compile_guarded

RANKED = r"均?(?:稳居|位居|居于|排名|排在|排位|位列|名列|列居|跃居|跃升至|跃升|升至|上升[至到]|提升[至到]|攀升[至到]|前移[至到]|晋升至|晋级至|前进[至到]|进位[至到]|位于|蝉联|保持|继续保持|夺得|拿下|荣获|(?<![宜民安定])居|(?<![班行系下前队专序])列|排|获)"
ORDINAL = r"第(?P<position>[一二三四五六七八九十]{1,3}|\d{1,4})(?![\d一二三四五六七八九十]?(?:次|个|批|届|期|季|产业|方|年|条|家|代|场|轮|阶段|款|座|台|项|章|步|医|中学|时间|版|大|梯|线|站|笔|支|例|张|书记|责任|动力|资源|要务))(?:位|名)?"
TOP = r"(?P<top>首位|榜首|之首|头名|(?<=居)首(?=[,。;、)]|$)|双第一|“双第一”)"
AREA = r"(?:全国|全省|全市|全区|全县|全州|全盟|全自治区|全球|全行业|[省市县区]内|国内(?!第一)|[东中西]部|中西部|东北|长三角|珠三角)"
# "位列全市园区第一", "居全省首位", "在衡阳市排名第一" match; "获第一批" does not
VERB_PATTERN = compile_guarded(
    rf"(?:(?:(?:在|于)(?P<before>(?:[^,。;、第\d在]|\d+[个家]){{1,14}}?(?:[省市区县州盟国球内园者]|行业|系统|企业|集群|(?<=\d[个家])))|(?P<bare>{AREA}[^,。;、第\d]{{0,8}}?))(?:中|内|里)?的?)?(?:{RANKED})"
    rf"(?P<scope>(?:[^,。;、第\d]|\d+[家个]|\(市、区\)){{0,14}}?)(?:{ORDINAL}|{TOP})"
)
# "由全国第48位前进到第33位", "从48位升至33位": the place it rose to
ROSE_PATTERN = re.compile(
    r"(?:由|从)(?P<scope>[^,。;、第\d]{0,12})(?:第[一二三四五六七八九十\d]{1,4}|\d{1,4})[位名]?"
    r"(?:前进|上升|提升|跃升|攀升|前移|晋升|进位|升)[到至](?P<to>[^,。;、第\d]{0,8})"
    r"第?(?P<position>[一二三四五六七八九十]{1,3}|\d{1,4})(?![\d.])[位名]?"
)
# 去年的 of 由去年的第17位升至第9位 is no scope
FORMER_SCOPE = re.compile(
    r"^(?:[去上前]年|上[年期]|原来|此前|之前|20\d\d年|年初|上一?[年季]度?)(?:度|底|末|同期)?的?"
)
# of 甲园区(第3位) what stands in the brackets
ASIDE_PATTERN = re.compile(
    r"(?<=[区园市县城司团]\()(?P<rank>第?(?P<position>\d{1,4})[位名])(?=\))"
)
# "增速全省第一", "全市首位"
BARE_PATTERN = compile_guarded(
    rf"(?P<scope>{AREA}[^,。;、第\d]{{0,8}}?)(?:{ORDINAL}|{TOP})"
)
# "增速在全市各园区中最快", "领跑全省综保区"
LEADING_PATTERN = compile_guarded(
    rf"(?:领跑(?P<scope>{AREA}[^,。;、第\d]{{0,8}}|[^,。;、\d]{{0,4}}各[园港区县市][^,。;、\d]{{0,4}})|(?:在|为)?(?P<before>{AREA}[^,。;、第\d]{{0,8}}?)(?:中|里)?最[快高])(?=[,。;)]|$)"
)
# "居20位", "列全国第156位", "西部排名27"
PLACE_PATTERN = compile_guarded(
    rf"(?P<before>{AREA}[^,。;、第\d]{{0,6}}?)?(?:居|位居|位列|列|名列|排名|排|跃居|升至)(?![^,。]{{0,3}}(?:前进|上升|提升|跃升|前移|下降|后退))(?P<scope>[^,。;、第\d(]{{0,14}}?)(?<!前)(?P<position>\d{{1,4}})"
    r"(?:[位名](?![\u4e00-\u9fff]{0,2}人)|(?<=排名\d)(?=[,。;)]|$)|(?<=排名\d\d)(?=[,。;)]|$))"
)
FOLLOWING_PATTERN = re.compile(
    r"(?:、|和|及)(?P<rank>第(?P<position>[一二三四五六七八九十]{1,3}|\d{1,4})(?:位|名)?)(?![\u4e00-\u9fff]?(?:批|届|季|产业))"
)
# "行业排名第一的甲集团", not "位居全省第一的好成绩"
MODIFIER_PATTERN = re.compile("的(?!好?成绩|佳绩|位置|水平|名次|位次|排名)")
LETTER_PATTERN = re.compile("[第首头领跑最位名]")  # of which each hint holds one
HINT_PATTERN = compile_guarded(
    r"第|首位|[榜之]首|头名|居首|领跑|最[快高]|\d[位名]|排名\d"
)


def find_ranks(reading: Reading) -> list[Mention]:
    """All ranks of a sentence; the value is the guide's position and scope."""
    text = reading.text
    if not (LETTER_PATTERN.search(text) and HINT_PATTERN.search(text)):
        return []
    found = [
        Mention("rank", match.start(), match.end(), read_rank(match), "find_ranks")
        for pattern in (VERB_PATTERN, BARE_PATTERN, PLACE_PATTERN)
        for match in pattern.finditer(text)
    ]
    found += [
        Mention("rank", m.start(), m.end(), read_leading(m), "find_leading")
        for m in LEADING_PATTERN.finditer(text)
    ]
    found += [
        Mention("rank", m.start(), m.end(), read_rose(m), "find_rose")
        for m in ROSE_PATTERN.finditer(text)
    ]
    found += [
        Mention("rank", m.start(), m.end(), {"position": int(m["position"])}, "aside")
        for m in ASIDE_PATTERN.finditer(text)
    ]
    found = [m for m in found if not is_no_rank(text, m)]
    kept = keep_longest(found, BY_PLACE)
    ranks = [add_scope(text, rank) for rank in kept]
    return [m for rank in ranks for m in (rank, *find_following(text, rank))]


# "考核都要争全市第一": hoped for, with no figure
HOPED_PATTERN = re.compile(r"(?:(?<!竞)争[创做当夺取]?|冲刺|冲击|瞄准|剑指|挑战)$")


def is_no_rank(text: str, rank: Mention) -> bool:
    """Who is told by a rank, and what one strives for."""
    is_hoped = HOPED_PATTERN.search(text, 0, rank.start) is not None
    return is_hoped or MODIFIER_PATTERN.match(text, rank.stop) is not None


# "在湖北省86个开发区中,创新水平居第一", "在全国30个高新区中综合排名第3"
AMONG_PATTERN = re.compile(
    r"在(?P<scope>[^,。;在]{2,16}?)(?:中|里|内)(?:,[^。;]{0,24}|综合|考核|总体)$"
)


def add_scope(text: str, rank: Mention) -> Mention:
    """The scope that the clause before gives."""
    among = None if "scope" in rank.value else AMONG_PATTERN.search(text, 0, rank.start)
    scope = clean_scope(among["scope"]) if among else ""
    return replace(rank, value={**rank.value, "scope": scope}) if scope else rank


def read_leading(match: re.Match[str]) -> dict[str, object]:
    """Of 领跑全省综保区 the first of 全省综保区."""
    return {"position": 1, "scope": clean_scope(match["scope"] or match["before"])}


def read_rose(match: re.Match[str]) -> dict[str, object]:
    """Of 由全国第48位前进到第33位 the 33 of 全国."""
    position = read_numeral(match["position"])
    scope = clean_scope(match["to"] or FORMER_SCOPE.sub("", match["scope"]))
    rank: dict[str, object] = {"position": int(position or 0)}
    return {**rank, "scope": scope} if scope else rank


def find_following(text: str, rank: Mention) -> Iterator[Mention]:
    """The 第二 of 分别位居全市第一、第二, which shares the scope."""
    start = rank.stop
    while match := FOLLOWING_PATTERN.match(text, start):
        position = read_numeral(match["position"])
        value = {**rank.value, "position": int(position or 0)}
        yield Mention("rank", match.start("rank"), match.end(), value, "find_following")
        start = match.end()


def read_rank(match: re.Match[str]) -> dict[str, object]:
    """{"position": 2, "scope": "全省"}; 首位 and 榜首 are the first."""
    groups = match.groupdict()
    position = 1 if groups.get("top") else read_numeral(groups["position"])
    scope = clean_scope(
        groups["scope"] or groups.get("before") or groups.get("bare") or ""
    )
    rank: dict[str, object] = {"position": int(position or 0)}
    return {**rank, "scope": scope} if scope else rank


# "全国综合评价": in what, beside among whom
JUDGED_END = re.compile(
    rf"(?:年度|综合|绩效|考核|高质量|发展|水平|创新)*{ASSESSMENT}(?:结果)?$"
)


# "全国综保区中增速": what is ranked among them
RANKED_END = re.compile(r"[中里]的?(?:增速|增幅|总量|规模|占比)$")
SCOPE_LEAD = re.compile(r"^(?:[上提攀跃晋]?升|前移|中?位?[居列]|于|至|到|为|了|均|都)+")
SCOPE_COUNT = re.compile(r"\d+[家个]")
SCOPE_TAIL = re.compile(r"(?:的|中|内|里|排名|排|“)+$")
LANDS = frozenset("省市县区国")  # of 省内第2


def clean_scope(scope: str) -> str:
    """在全市园区的 → 全市园区."""
    scope = scope.strip().rpartition("在")[2]
    scope = RANKED_END.sub("", scope)
    scope = SCOPE_LEAD.sub("", scope)
    scope = SCOPE_COUNT.sub("", scope)
    scope = JUDGED_END.sub("", scope) or scope
    scope = SCOPE_TAIL.sub("", scope)
    return "全" + scope if scope in LANDS else scope
