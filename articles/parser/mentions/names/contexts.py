"""Names of enterprises by what stands round them: 外资企业荷兰帝斯曼, 湖南捷高…项目."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import Mention
from articles.parser.mentions.names.lists import BREAKS
from articles.parser.mentions.names.plain_words import (
    is_ended,
    take_word_name,
)
from articles.parser.mentions.names.shapes import (
    is_firm,
    is_rare,
    is_split_firm,
)
from articles.parser.mentions.names.trades import INDUSTRIES
from articles.parser.mentions.names.walking import (
    HARD,
    LEADS,
    PLACE,
    PLAIN,
    PROPER,
    SELDOM,
    TRADE,
    find_sort,
    read_tokens,
    tokens_between,
)
from articles.parser.tokens import Token, is_common, is_verb
from articles.parser.words import compile_guarded, load_column

# such as "龙头企业——", "外资企业", "上市公司"; the name follows
TITLE_PATTERN = compile_guarded(
    r"(?:[龙头链主骨干外台港侨合独日韩德美资民营本土上市重点知名领军央国园新区内入驻]{2,4}(?:企业|公司)(?:——)?|强(?:民营|制造业)?企业|(?:独角兽|瞪羚|头部|标杆|冠军|领航|“?小巨人”?)企业|行业巨头|(?<=[\u4e00-\u9fff]{2})(?:制造|供应|服务|运营|生产)商|(?:[央民国港台外]企)(?:——|(?!业))|旗下的)“?"
)
# such as "由…投资建设": between the two stands who does it
DONE_BY_PATTERN = re.compile(
    r"由(.{2,16}?)(?:全额|独家|独资|联合|共同|负责|计划|总)?(?:投资|出资|承建|投建|打造|运营|开发建设|建设)"
)
SUM_PATTERN = re.compile(
    r"(?:全额|独家|独资|计划|总)*(?:投资|出资)(?:约|近|超)?\d|独资|承建"
)
# "由县财政投资", "由社会资本投资": no name
NOBODY_PATTERN = re.compile(
    r"[政财市县区省镇乡村局委部府厅处们户方双其该我他她它者商人家的了与和及]"
    r"|社会|民间|资本|资金|国家|中央|上级|自筹|单位|机构|共同|联合|股东|预算|地方|企业|公司$|产业|行业|过去|年"
)
NAME_LENGTHS = (3, 8)  # characters
# what such a name does stands right behind it; only then words are asked about
NEAR_PATTERN = re.compile("落户|入驻|投产|增资|投资|是一家|作为")
NEAR = 18  # characters from where the name begins
# two firms, or 由点到面
JOINED_PATTERN = re.compile("[与到]")
# what an enterprise does, right after its name at the start of a clause
DOING_PATTERN = re.compile(
    r"(?:在[^,。;]{2,12})?(?:正式|成功|顺利|计划|拟|已|将)?"
    r"(?:投资(?![区〔])|入驻|落户|投产|增资|签约落户|为[^,。;]{2,6}企业|是一家|作为[^,。;]{2,12}企业)"
)
# without one of these ahead nothing is done or built by whom a clause begins with
BEGUN_HINT = re.compile("项目|投资|入驻|落户|投产|增资|为.{2,12}企业|是一家")
BEGUN_PATTERN = re.compile(
    r"[^,。;:、]{0,24}?项目"
    r"|[^,。;]{0,40}?(?:投资(?![区〔])|入驻|落户|投产|增资|为[^,。;]{2,12}企业|是一家)"
)
# such as "总投资5亿元的"; the name of who builds follows, then the work
FUNDED_PATTERN = re.compile(r"投资[约近超]?\d[\d.]*(?:万|亿)(?:美元|元)的")
WORK_PATTERN = re.compile(
    r"(?:年产|[\u4e00-\u9fffA-Za-z0-9()“”.]{2,24}?(?:项目|基地|生产线|工厂|产业园))"
)
# such as "甲马|生态社区项目": the name is the quarter's own
PUBLIC_PATTERN = re.compile(r"社区|小区|街区|景区|酒店|学校|医院")
BUILT_PATTERN = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9()]{2,20}?(?:生产|制造|研发|加工)(?:基地|线|中心)?项目(?:拟|计划|总|预计)?投资"
)
SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
LONGEST = 10
SPLIT_NAME = 4  # characters of 皖通科技, which the tokenizer takes to pieces
# a clause or an item begins behind a mark, 和 and 与
OPENING_PATTERN = re.compile(f"[{''.join(sorted(BREAKS))}、和与“]")


def find_titled(text: str) -> Iterator[Mention]:
    """'外资企业荷兰帝斯曼在园区' → 荷兰帝斯曼."""
    for match in TITLE_PATTERN.finditer(text):
        name = take_name(text, match.end()) or take_placed_word(text, match.end())
        name = name or take_word_name(text, match.end())
        name = name or take_coined(text, match.end())
        name = add_last_word(text, name) or take_split_name(text, match.end())
        if name:
            yield build(text, match.end(), name, "enterprise_titled")


def add_last_word(text: str, name: list[Token]) -> list[Token]:
    """量子 of 国某量子, where a mark follows: two letters and two more are a name."""
    if len(name) != 1 or len(name[0].text) != 2:
        return name
    following = tokens_between(text, name[0].stop, name[0].stop + LONGEST)[:2]
    is_last = len(following) == 2 and following[1].text in BREAKS | {"、"}
    is_word = is_last and find_sort(following[0]) in (PLAIN, SELDOM)
    return [*name, following[0]] if is_word and len(following[0].text) == 2 else name


def take_placed_word(text: str, start: int) -> list[Token]:
    """衡阳合力, where a verb or particle follows: a place and a plain word."""
    tokens = list(tokens_between(text, start, start + LONGEST))[:3]
    sorts = [find_sort(token) for token in tokens]
    is_name = sorts == [PLACE, PLAIN, HARD] and tokens[1].text not in load_column(
        "common"
    )
    return tokens[:2] if is_name and len(tokens[1].text) == 2 else []


def take_coined(text: str, start: int) -> list[Token]:
    """光宝 of 台资企业光宝, where a mark, verb or particle follows."""
    first = [*tokens_between(text, start, start + 1)]
    is_name = first and first[0].start == start and is_rare(first[0])
    is_name = is_name and not is_person(first[0].text)
    return first if is_name and is_ended(text, first[0].stop) else []


def take_split_name(text: str, start: int) -> list[Token]:
    """皖|通科技, 中农|威特 before a mark, verb or particle: four letters, taken to pieces."""
    tokens = tokens_between(text, start, start + SPLIT_NAME + 1)
    parts = [token for token in tokens if token.stop <= start + SPLIT_NAME]
    is_whole = len(parts) > 1 and parts[-1].stop == start + SPLIT_NAME
    is_ended = all(find_sort(token) == HARD for token in tokens[len(parts) :])
    sorts = {find_sort(part) for part in parts}
    is_named = sorts <= {PLAIN, SELDOM, PROPER, TRADE} and sorts != {PLAIN}
    is_rare = all(map(may_be_split, parts))
    return parts if is_whole and is_ended and is_named and is_rare else []


def may_be_split(token: Token) -> bool:
    """A single letter, or a word too seldom to stand there for itself."""
    is_known = is_common(token.text) or is_verb(token.text)
    is_listed = is_known or token.text in load_column("common")
    return len(token.text) == 1 or find_sort(token) == TRADE or not is_listed


def find_doers(text: str) -> Iterator[Mention]:
    """'由香港铂奥威投资8亿元' → 香港铂奥威."""
    for match in DONE_BY_PATTERN.finditer(text):
        name = match[1]
        # 铂 of 铂奥威: the tokenizer splits single characters off
        words = [t for t in read_tokens(name) if len(t.text) > 1]
        sorts = [find_sort(token) for token in words]
        is_named = PROPER in sorts and set(sorts) <= {PROPER, PLACE, TRADE, SELDOM}
        is_named = is_named or is_investor(match, sorts) or is_builder(name)
        is_named = is_named and not JOINED_PATTERN.search(name)
        if is_named and len(name) <= LONGEST and not is_person(name):
            yield Mention(ENTERPRISE, *match.span(1), name, "enterprise_doer")


def is_builder(name: str) -> bool:
    """'由亘某信息投建': a rare word and what it deals in."""
    words = read_tokens(name)
    is_name = is_firm(words) or is_split_firm(words)
    return is_name and not NOBODY_PATTERN.search(name)


def is_investor(match: re.Match[str], sorts: Sequence[str]) -> bool:
    """'由国翼控股投资3亿元': a sum tells who it is, whatever the words."""
    name = match[1]
    is_name = NAME_LENGTHS[0] <= len(name) <= NAME_LENGTHS[1] and name.isalpha()
    if not is_name or HARD in sorts or set(sorts) <= {PLACE}:
        return False
    has_sum = SUM_PATTERN.match(match.string, match.end(1))
    return has_sum is not None and not NOBODY_PATTERN.search(name)


def find_openers(text: str) -> Iterator[Mention]:
    """'恒天智客投产实现了本土化' → 恒天智客: by what follows the name at a clause's start."""
    hints = [match.end() for match in BEGUN_HINT.finditer(text)]
    for start in list_clause_starts(text, hints[-1]) if hints else ():
        name = take_name(text, start)
        for rule, is_meant in OPENERS if name else ():
            if is_meant(text, name):
                yield build(text, start, name, rule)
        is_near = not name and NEAR_PATTERN.search(text, start + 3, start + NEAR)
        name = take_word_name(text, start) if is_near else []
        if name and is_doing(text, name):
            yield build(text, start, name, "enterprise_opener")


def is_doing(text: str, name: Sequence[Token]) -> bool:
    """'恒天智客投产实现了本土化'."""
    return DOING_PATTERN.match(text, name[-1].stop) is not None


def is_placed(text: str, name: Sequence[Token]) -> bool:
    """'湖南捷高AI智能摄像机产业项目'."""
    return len(name) > 1 and find_sort(name[0]) == PLACE and has_project(text, name)


def is_building(text: str, name: Sequence[Token]) -> bool:
    """'梓源PET汽车零部件生产基地项目拟投资1.5亿元'."""
    return BUILT_PATTERN.match(text, name[-1].stop) is not None


OPENERS: tuple[tuple[str, Callable[[str, Sequence[Token]], bool]], ...] = (
    ("enterprise_opener", is_doing),
    ("enterprise_placed", is_placed),
    ("enterprise_builder", is_building),
)


def find_funded(text: str) -> Iterator[Mention]:
    """'总投资10.5亿元的亚弘泰年产3.5GWh储能电池' → 亚弘泰."""
    for match in FUNDED_PATTERN.finditer(text):
        name = take_name(text, match.end())
        work = WORK_PATTERN.match(text, name[-1].stop) if name else None
        if work and is_parted(text, name) and not PUBLIC_PATTERN.search(work.group()):
            yield build(text, match.end(), name, "enterprise_funded")


def is_parted(text: str, name: Sequence[Token]) -> bool:
    """莱宝 of 莱宝高科 goes on with letters that the tokenizer split off."""
    following = tokens_between(text, name[-1].stop, name[-1].stop + 1)
    return all(len(token.text) > 1 for token in following)


def has_project(text: str, name: Sequence[Token]) -> bool:
    """项目 follows within the phrase, and the name is no village or street."""
    rest = text[name[-1].stop : name[-1].stop + 16]
    is_of_place = re.match(
        r"[镇乡村街路山河湖港县市区岛州]|大道|社区|大学|学院|医院|中学|总投资", rest
    )
    return not is_of_place and bool(re.match(r"[^,。;:、]*?项目", rest))


def list_clause_starts(text: str, stop: int) -> Iterator[int]:
    """Where something done or built stands ahead; words are asked about last."""
    marks = OPENING_PATTERN.finditer(text, 0, stop)
    for start in (0, *(mark.end() for mark in marks)):
        if BEGUN_PATTERN.match(text, start) and not is_in_word(text, start):
            yield start


def is_in_word(text: str, start: int) -> bool:
    """和 of 和平, 与 of 参与, behind which nothing begins."""
    if start == 0 or text[start - 1] not in "和与":
        return False
    before = tokens_between(text, start - 1, start)
    return not before or before[0].stop > start


def take_name(text: str, start: int) -> list[Token]:
    """Places and proper words from here on, a trade at the end; empty where no name."""
    tokens = tokens_between(text, start, start + LONGEST)
    parts = list(takewhile(is_part, tokens))
    sorts = [find_sort(part) for part in parts]
    if PROPER not in sorts or sorts[0] == TRADE:
        return []
    if TRADE in sorts:
        parts = parts[: sorts.index(TRADE) + 1]
        if parts[-1].text in INDUSTRIES and not is_closed(text, parts):
            parts.pop()  # 普洛斯|医药物流
    if PLACE in sorts[sorts.index(PROPER) + 1 :]:
        parts = parts[: sorts.index(PLACE, sorts.index(PROPER))]
    name = "".join(part.text for part in parts)
    is_glued = not parts[0].frequency and name[0] in LEADS and sorts[0] == PROPER
    is_none = is_person(name) or is_glued or name[-1] in "及和与"
    return [] if is_none or len(name) > LONGEST else parts


def is_closed(text: str, parts: Sequence[Token]) -> bool:
    """The name is short without its trade, or a mark or verb follows."""
    is_known = parts[0].text in load_column("known_enterprises")
    bare = parts[-1].start - parts[0].start + is_known
    following = tokens_between(text, parts[-1].stop, parts[-1].stop + LONGEST)[:1]
    return bare < 3 or all(find_sort(token) == HARD for token in following)


def is_part(token: Token) -> bool:
    """综改, 经开区 are of a park's name."""
    if token.text in load_column("park_suffixes") or token.text == "综改":
        return False
    return find_sort(token) in (PLACE, PROPER, TRADE) or token.text == "国际"


def is_person(name: str) -> bool:
    """王岩, 邓小山; 最靠 of 最靠前 is no name either."""
    return name[0] in "最更较很极" or (len(name) < 4 and name[0] in SURNAMES)


def build(text: str, start: int, name: Sequence[Token], rule: str) -> Mention:
    stop = name[-1].stop
    return Mention(ENTERPRISE, start, stop, text[start:stop], rule)


RULES = (
    ("企司商头旗", find_titled),
    ("由", find_doers),
    ("", find_openers),
    ("元", find_funded),
)
