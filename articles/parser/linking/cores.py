"""The core of a name: what is left of it without place, trade and kind of company."""

import re
from functools import cache, lru_cache

from articles.parser.lexicon import ENTERPRISE, PARK
from articles.parser.words import build_pattern, load_column, load_words

# such as "(湖南)" of 万魔声学(湖南)公司
BRACKETED_PATTERN = re.compile(r"[(（][^)）]*[)）]")
# "国家" of 襄阳国家高新技术产业开发区
NATIONAL_PATTERN = re.compile(r"(?<=..)国家级?(?=高新|经济|经开)")
# a name that ends so is a company's own; what follows it names another
LEGAL_ENDS = ("公司", "集团", "总厂", "合伙企业")


@cache
def load_divisions() -> re.Pattern[str]:
    """衡阳县: divisions by their full names."""
    return build_pattern(row[0] for row in load_words("places"))


@cache
def load_place_head() -> re.Pattern[str]:
    """The same, with the short names of provinces and cities, and countries."""
    rows = load_words("places")
    shorts = {row[2] for row in rows if len(row) > 2 and row[1] != "county"}
    names = {row[0] for row in rows} | shorts | load_column("countries")
    return build_pattern(names)


@cache
def load_tail(kind: str) -> re.Pattern[str]:
    """Suffixes of the kind, for enterprises the trades too, at the end of a name."""
    words = set(load_column(f"{kind}_suffixes"))
    if kind == ENTERPRISE:
        words |= load_column("trades") | {"集团", "科技", "国际"}
    return re.compile(f"(?:{'|'.join(sorted(map(re.escape, words), key=len))})$")


@lru_cache(maxsize=4096)  # names of some articles
def find_core(kind: str, name: str) -> str:
    """富泰宏 of 衡阳富泰宏精密工业有限公司, 葛店 of 鄂州葛店开发区.

    >>> find_core("enterprise", "衡阳富泰宏精密工业有限公司")
    '富泰宏'
    >>> find_core("park", "鄂州葛店开发区"), find_core("park", "徐州经开区")
    ('葛店', '徐州')
    """
    core = BRACKETED_PATTERN.sub("", name)
    core = NATIONAL_PATTERN.sub("", core) if kind == PARK else core
    tail = load_tail(kind)
    while (match := tail.search(core)) and match.start() > 1:
        core = core[: match.start()]
        core = cut_inner_trade(core) if kind == ENTERPRISE else core
    core = cut_places(core)
    return name if kind == ENTERPRISE and is_place(core) else core


def cut_places(core: str) -> str:
    """Without the places it begins with, as long as two characters remain."""
    head = load_place_head()
    while match := head.match(core):
        if len(core) - match.end() < 2:
            break
        core = core[match.end() :]
    return core


# nouns of branches that are no trades by themselves
INNER_WORDS = (
    *("新材料", "新能源", "微电子", "光电子"),  # before 材料, 能源 and 电子
    *("工业", "精密", "股份", "制造", "智能", "发展", "建设", "投资", "贸易", "商贸"),
    *("建筑", "工程", "材料", "装备", "设备", "信息", "环境", "文化", "教育", "管理"),
    *("服务", "咨询", "健康", "生态", "数字", "电子商务", "互联网", "置业", "开发"),
    *("系统", "制品", "产品", "用品", "自动化", "安全", "加工", "连锁"),
    *(
        "控制",
        "新型",
        "零部件",
        "部件",
        "起重机",
        "风机",
        "农机",
        "器材",
        "机具",
        "制造业",
    ),
    *(
        "锻件",
        "铸件",
        "配件",
        "五金",
        "电器",
        "重型",
        "特种",
        "高新",
        "创新",
        "工贸",
        "日用",
        "化学品",
    ),
)


def cut_inner_trade(core: str) -> str:
    """'富泰宏精密工业' → '富泰宏'."""
    for word in INNER_WORDS:
        if core.endswith(word) and len(core) - len(word) >= 2:
            return cut_inner_trade(core[: -len(word)])
    return core


def strip_divisions(name: str) -> str:
    """西渡高新区 of 衡阳县西渡高新区; 乌兰浩特市工业园区 stays as it is.

    >>> strip_divisions("衡阳县西渡高新区"), strip_divisions("乌兰浩特市工业园区")
    ('西渡高新区', '乌兰浩特市工业园区')
    """
    bare = name
    while match := load_divisions().match(bare):
        bare = bare[match.end() :]
    return name if load_tail(PARK).fullmatch(bare) else bare


def is_place(core: str) -> bool:
    """徐州 of 徐州经开区: any zone of the city may bear it."""
    return bool(load_place_head().fullmatch(core))


def is_legal(name: str) -> bool:
    return name.endswith(LEGAL_ENDS)
