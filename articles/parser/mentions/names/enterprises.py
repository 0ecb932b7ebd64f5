"""Names of enterprises by their suffix: 杭叉集团, 安徽合力股份有限公司."""

import re
from collections.abc import Iterator
from itertools import takewhile

from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import Mention
from articles.parser.mentions.names.plain_words import LETTERS
from articles.parser.mentions.names.trades import COUNTY_PATTERN
from articles.parser.mentions.names.walking import (
    PLACE,
    PLAIN,
    PROPER,
    QUOTED,
    SELDOM,
    SOFT,
    TRADE,
    Part,
    ends_word,
    is_listed,
    load_places,
    skip_glued,
    walk_left,
)
from articles.parser.tokens import FOREIGN_LETTERS, is_frequent, is_verb
from articles.parser.words import load_column, load_pattern

# such as "山西恒和": a place, a letter or two and one that is also a particle
SPLIT_OFF_PATTERN = re.compile(
    r"([\u4e00-\u9fff]{2,4}?)[\u4e00-\u9fff]?[和中上正同达超友能来新大都前后]$"
)
# such as "由安徽容知日新科技股份有限公司", whatever words the tokenizer sees in it
WHOLE_PATTERN = re.compile(
    r"(?:^|(?<=[由与、,;。“:]))((?:[^\W\d_与及的在了由到将并拟是为已]|[·-]){5,26}?(?:有限责任公司|有限公司))"
)
# "集团下属" before 衢州市甲乙有限公司
OWNER_PATTERN = re.compile(r".*(?:下属|旗下)(?:子公司)?")
# a full name among others: all that stands between the marks
ITEM_PATTERN = re.compile(
    r"(?:(?<=公司[、和及与])|(?<=公司以及)|(?<=分别[是为])|(?<=分别[是为]:))"
    r"((?:[^\W\d_的在了由到将并拟]|[·-]){3,30}?(?:\([^\W\d_]{2,6}\)[^\W\d_的在了由到将并拟]{2,16}?)?(?:有限责任公司|有限公司|股份公司))"
)
# such as "广州分厂项目广汽…公司": two things run into one another
HEADED_PATTERN = re.compile(
    r"(?:项目|企业)(?!管理|咨询|数据|服务)|园区|开发区|高新区|经开区|招引|引进|投资建设|公司.*公司"
)
# no part of a name: what is done with the enterprise, or that it is one
ACTED_PATTERN = re.compile(
    r"项目|企业(?!管理|咨询|服务|发展)|管委会|政府|招引|引进|投资建设|签约|公司.*公司|^其|^该"
)
# such as "科右前旗华锐风机制造厂"; not "红旗汽车厂"
PLACED_PATTERN = re.compile(r"[\u4e00-\u9fff]{2,4}[县旗](?=.{5})")


# "眉山市" before 四川盛创畜牧设备有限公司: where the enterprise is, not its name
ADDRESS_PATTERN = re.compile(
    r"[\u4e00-\u9fff]{2,5}[市县区](?=([\u4e00-\u9fff]{2})([\u4e00-\u9fff])[\u4e00-\u9fff]{4})"
)
COOPERATIVE_PATTERN = re.compile(
    r"(?:农民|专业|互助|资金|股份|经济|土地|农机|种植|养殖|供销|农业|林业|村级?)+合作社"
)


# 村镇银行, 芯片设计公司: any of that kind
KINDS_PATTERN = re.compile(
    r"^(?:村镇|商业|政策性|国有|股份制|城市|农村|合作|开发性|各家?|多家|外资|中资|民营|大型|投资|世界)(?:商业)?银行$"
    r"|^(?:物业|运输|建筑|设计|软件|保险|物流|投资|担保|广告|咨询|电力|供电|自来水|燃气|保安|家政|快递|航空|房地产|融资|租赁"
    r"|基金|证券|信托|旅游|客运|公交|环卫|园林|工程|建设|施工|监理|检测|开发|运营|管理|平台|贸易|外贸|进出口|科技|生物|制药"
    r"|医药|电商|芯片|传媒|文化|网络|通信|服务|电子|机械|汽车|石油|化工|能源|矿业|食品|农业|地产|资产|创投|风投|国有|民营|外资"
    r"|上市|大型|本地|当地|中小|跨国|高科技|互联网|人力资源|劳务|会展|拍卖|典当|小额贷款|小贷|城投|供应链|售电|总|母)+公司$"
)


# "甲乙集团|控股的丙丁公司": it holds the other's shares
HOLDING_PATTERN = re.compile("的|子公司|企业|股东|权")


def find_full_names(text: str) -> Iterator[Mention]:
    """'由湖南楚医教育科技有限公司投资' → 湖南楚医教育科技有限公司."""
    whole: Mention | None = None
    for match in load_pattern("enterprise_suffixes").finditer(text):
        parts = list(takewhile(is_inside, walk_left(text, match.start())))
        start = find_full_start(parts, match.start())
        is_legal = match.group() in load_column("enterprise_suffixes", "legal")
        if start == match.start() or not (is_legal or ends_word(text, *match.span())):
            continue
        if text.endswith("公司", 0, start) and match.group().endswith("厂"):
            continue  # 甲乙有限公司|玩具厂: what the company builds
        if match.group() == "控股" and HOLDING_PATTERN.match(text, match.end()):
            continue
        start = join_split_off(text, skip_glued(text, start))
        placed = PLACED_PATTERN.match(text[start : match.end()])
        start += placed.end() if placed else 0
        address = ADDRESS_PATTERN.match(text, start, match.end())
        start = address.end() if address and is_addressed(address) else start
        start = skip_joined(text, start)
        if whole and start == whole.stop and match.group().startswith("分"):
            start = whole.start  # 甲乙集团|丙川分公司
        name = text[start : match.end()]
        if not is_nameless(name):
            whole = Mention(ENTERPRISE, start, match.end(), name, "enterprise_suffix")
            yield whole


def skip_joined(text: str, start: int) -> int:
    """Past 中 of 其中|华鑫公司 and 和 of 甲公司和|鑫腾公司, glued by the tokenizer.

    To the left where a name would begin with a bracket: 甲健康产业|(雅安)有限公司.
    """
    if text[start] == "(":
        parts = [*takewhile(is_inside, walk_left(text, start))]
        return parts[-1].start if parts else start
    is_among = text[max(0, start - 1) : start + 1] == "其中"
    is_behind = text[start] == "和" and text.endswith(("公司", "集团"), 0, start)
    return start + (is_among or is_behind)


def is_addressed(address: re.Match[str]) -> bool:
    """四川 behind 眉山市."""
    return address[1] in load_places() or address[1] + address[2] in load_places()


def is_nameless(name: str) -> bool:
    """北京分公司, 农民专业合作社, (惠州)公司: a place or a kind and nothing more."""
    bare = re.sub(r"(?:分公司|公司)$", "", name)
    is_bare = (
        bare in load_places() or name.startswith("(") or KINDS_PATTERN.search(name)
    )
    return bool(is_bare) or COOPERATIVE_PATTERN.fullmatch(name) is not None


def find_placed_full_names(text: str) -> Iterator[Mention]:
    """'由安徽容知日新科技股份有限公司投资': from a place at the mark to the form."""
    for match in WHOLE_PATTERN.finditer(text):
        owner = OWNER_PATTERN.match(match[1])
        start = match.start(1) + (owner.end() if owner else 0)
        name = text[start : match.end()]
        is_placed = any(name[:length] in load_places() for length in (2, 3))
        address = ADDRESS_PATTERN.match(name)
        is_placed = is_placed and not (address and is_addressed(address))
        if is_placed and not HEADED_PATTERN.search(name):
            yield Mention(
                ENTERPRISE, start, match.end(), name, "enterprise_placed_full"
            )


def find_listed_full_names(text: str) -> Iterator[Mention]:
    """'分别是衡所华威电子有限公司、甲开发区中油新星有限公司': whole, whatever its words."""
    for match in ITEM_PATTERN.finditer(text):
        if not ACTED_PATTERN.search(match[1]):
            yield Mention(ENTERPRISE, *match.span(1), match[1], "enterprise_item")


def join_split_off(text: str, start: int) -> int:
    """山西恒和磁性材料有限公司: the tokenizer took 和 for a word of its own."""
    window = text[max(0, start - 8) : start]
    split_off = SPLIT_OFF_PATTERN.search(window)
    if not split_off or split_off[1] not in load_places():
        return start
    if text[start - 1] == "和" and text[start : start + 2] in load_places():
        return start  # 甲县和|乙县某某公司
    return start - len(split_off.group())


def is_inside(part: Part) -> bool:
    """No quotation, park or other company stands inside the name of an enterprise."""
    is_kind = len(part.text) > 2 and part.text.endswith("企业")  # 龙头企业
    if is_kind or part.text.endswith("公司"):
        return False
    is_zone = part.text in load_column("park_suffixes") or part.text.endswith("开发区")
    return part.sort != QUOTED and not is_zone


def find_full_start(parts: list[Part], anchor: int) -> int:
    """The first proper part; of plain words alone the last, with its trade.

    A county before the name says where the enterprise stands: 科右前旗华锐风机制造厂.
    """
    heading = next((i for i, part in enumerate(parts) if is_heading(parts, i)), None)
    parts = parts[:heading]
    proper = [part for part in parts if part.sort in (PLACE, PROPER)]
    while len(proper) > 1 and COUNTY_PATTERN.search(proper[-1].text):
        proper.pop()
    if proper:
        rest = parts[parts.index(proper[-1]) + 1 :]
        first = find_letter(rest) or find_first_word(rest) or proper[-1]
        return first.start
    named = [part for part in parts if part.sort in (PLAIN, SELDOM, TRADE)]
    named = [] if all(is_verb(part.text) for part in named) else named
    bare = (p.text for p in named if p.sort != TRADE and not is_listed(p.text))
    is_named = sum(map(len, bare)) > 1
    is_generic = not parts or parts[0].sort == SOFT
    return named[-1].start if is_named and not is_generic else anchor


def find_first_word(rest: list[Part]) -> Part | None:
    """路易 of 路易达孚: a seldom word of two letters, alone before the proper one."""
    is_word = len(rest) == 1 and rest[0].sort in (PLAIN, SELDOM)
    is_seldom = is_word and len(rest[0].text) == 2 and not is_listed(rest[0].text)
    return rest[0] if is_seldom and not is_frequent(rest[0].text) else None


def find_letter(rest: list[Part]) -> Part | None:
    """鑫 of 鑫盛源集团: a letter that names like, right behind a verb or mark."""
    is_letter = len(rest) == 1 and rest[0].text in LETTERS | FOREIGN_LETTERS
    return rest[0] if is_letter else None


def is_heading(parts: list[Part], at: int) -> bool:
    """项目 of 广州分厂项目|广汽…公司; 项目管理 is a company's trade."""
    following = parts[at - 1].text if at else ""
    return parts[at].text == "项目" and following not in ("管理", "咨询", "数据", "")


SUFFIX_ENDS = "".join({suffix[-1] for suffix in load_column("enterprise_suffixes")})
RULES = (
    (SUFFIX_ENDS, find_full_names),
    ("限", find_placed_full_names),
    ("限股", find_listed_full_names),
)
