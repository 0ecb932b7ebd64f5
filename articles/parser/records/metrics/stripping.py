"""What stands before and after an indicator's name and is no part of it."""

import re
from functools import cache

from articles.parser.lexicon import ENTERPRISE, PARK, PLACE
from articles.parser.mentions.base import PERIOD, Reading
from articles.parser.openings import (
    ANAPHOR_PATTERN,
    CLUSTER_PATTERN,
    COMPOUND_PATTERN,
    LISTED_PATTERN,
    SEVERAL_PATTERN,
    THE_CLUSTER_PATTERN,
    TOGETHER_PATTERN,
    TOWN_PATTERN,
    may_name_others,
    skip_lead,
)
from articles.parser.words import compile_guarded, load_words

STRIPPED = " 、,的\"'了"
# "项目达产后年产值" begins with what is no part of it
AFTER_PATTERN = re.compile(
    r"(?:项目|工程|厂区|基地)?(?:全部|全面|正式)?(?:建成|投产|达产|满产|达标|达效|投运|完工|竣工|运营|建设)+"
    r"(?:达产|投产|投用|使用)?(?:后|以后|之后)"
)
ACTS = (
    r"(?:对外|共|新|集中(?!度|供))?(?:新增|引进|签约|培育|认定|申报|发布|收集|解决|选派|推进|实施|建设|开工|竣工|投产|落地"
    r"|完成|获批|获评|入选|创建|遴选|推荐|举办|开展|组织|培训|招引|储备|谋划|盘活|清理|腾退|争取|兑现|发放"
    r"|达成|吸引|集聚|聚集|入驻|布局|建成|启动|制定|出台|办理|受理|授权|拥有|编制|整合|改造|更新|参加|接洽"
    r"|洽谈|汇聚|派出|组建|投入|拿出|筹资|引育|净增|建立|设立|搭建|打造|带动|服务|走访|转化|孵化(?!器)|成立|落户|入库|入统|入规|上规|升规|纳统|投用|承办|对接|动工|破土|奠基|复工|续建|推介|路演|谈成|敲定|签下)+"
)
ACT_PATTERN = re.compile(ACTS)
# "推动产业规模突破5000亿元": who brought it about
MOVING_PATTERN = re.compile(r"(?:推动|带动|助推|促使|促进|拉动)")
# "围绕重点产业对外发布": a phrase before the verb
PREFACE_PATTERN = re.compile(
    rf"(?:围绕|通过|依托|针对|聚焦|按照|根据|紧扣|随着|以|与|向|对|为|从|由|在|将|于)[^、]{{2,12}}?(?={ACTS})"
)
# "较2024年亩均税收增长": what it is measured against
AGAINST_PATTERN = re.compile(
    r"(?:较|比)(?:去年|上年|\d{4}年)(?:同期|年?[底末])?(?=[\u4e00-\u9fff]{2})"
)
# "连续6个月", "两年平均" before a growth or rank
LASTING_PATTERN = re.compile(
    r"(?:已)?(?:连续|连着|持续)?[\d一二两三四五六七八九十]+(?:个月|年|个季度|次|届|天)(?:以?来)?(?:平均|累计|保持)?"
)


# any of these, tried in this order
BEFORE_PATTERN = compile_guarded(
    "|".join(
        pattern.pattern
        for pattern in (
            AGAINST_PATTERN,
            AFTER_PATTERN,
            LASTING_PATTERN,
            PREFACE_PATTERN,
            MOVING_PATTERN,
        )
    )
)
# words for whose figure it is, beside those that stand for a name
OTHERS_PATTERNS = (
    LISTED_PATTERN,
    SEVERAL_PATTERN,
    THE_CLUSTER_PATTERN,
    TOWN_PATTERN,
)


def build_pattern(name: str, *, at_end: bool) -> re.Pattern[str]:
    """Longest first; the second column holds what makes it another word."""
    rows = sorted(load_words(name), key=lambda row: (-len(row[0]), row[0]))
    words = [
        re.escape(row[0]) + (f"(?![{row[1]}])" if len(row) > 1 else "") for row in rows
    ]
    return compile_guarded(f"(?:{'|'.join(words)})" + ("$" if at_end else ""))


@cache
def load_leads() -> re.Pattern[str]:
    return build_pattern("metric_leads", at_end=False)


@cache
def load_tails() -> re.Pattern[str]:
    return build_pattern("metric_tails", at_end=True)


def strip_leads(reading: Reading, start: int, stop: int) -> int:
    """Past periods, the subject and words such as 其中, 共, 累计."""
    is_item = start > 0 and reading.text[start - 1] == "、"
    while start < stop:
        moved = skip_once(reading, start, stop, is_item=is_item)
        while moved < stop and reading.text[moved] in STRIPPED:
            moved += 1
        if moved == start:
            return start
        start = moved
    return start


def skip_once(reading: Reading, start: int, stop: int, *, is_item: bool) -> int:
    """One lead, period or subject; a place in an item of a list is part of it."""
    moved = min(skip_lead(reading, start), stop)
    others = OTHERS_PATTERNS if may_name_others(reading.text) else ()
    for pattern in (ANAPHOR_PATTERN, *others, load_leads()):
        match = pattern.match(reading.text, moved, stop)
        moved = match.end() if match else moved
    kinds = (PERIOD,) if is_item else (PERIOD, PARK, ENTERPRISE, PLACE)
    for mention in reading.of(*kinds):
        if mention.start != moved:
            continue
        is_zone = mention.kind == PARK and reading.text.endswith(
            ("区", "园"), 0, mention.stop
        )
        is_whole = is_zone or not COMPOUND_PATTERN.match(reading.text, mention.stop)
        is_place = mention.kind in (PARK, PLACE) and mention.stop == stop
        if (mention.stop < stop or is_place) and is_whole:
            rest = TOGETHER_PATTERN.match(
                reading.text, mention.stop, stop
            ) or CLUSTER_PATTERN.match(reading.text, mention.stop, stop)
            return rest.end() if rest else mention.stop
    return moved


def strip_periods(reading: Reading, start: int) -> int:
    """Past times and leads only: a name stays."""
    return skip_lead(reading, start)


# the 约 of 签约 and the 均 of 人均 belong to their words
WORDS_END = compile_guarded(
    r"(?:签约|节约|合约|预约|契约|国有|民有|私有|自有|所有|人均|平均|亩均|户均|年均|日均|月均|单位均|主要|重要|需要|必要|许可|认可|公共|规则|原则|准则|成就|存在|行为|报到|改为|[产性节储智功动效势热电光风核氢潜赋]能|新能|缓冲|冷却)$"
)


# "占比超过九成、达91.28%": said roughly before it is said exactly
ROUGH_TAIL = compile_guarded(
    r"(?:已|均)*(?:超过|接近|近|约|超|达)?[一二三四五六七八九]成(?:以上)?、?(?:达到?|为)$"
)


def strip_tails(text: str, start: int, stop: int) -> int:
    """Before 达到, 完成, 共计 and the like."""
    rough = ROUGH_TAIL.search(text, max(start, stop - 12), stop)
    stop = rough.start() if rough else stop
    while stop > start and not WORDS_END.search(text, max(start, stop - 3), stop):
        match = load_tails().search(text, max(start, stop - 5), stop)
        if match:
            stop = match.start()
        elif text[stop - 1] in STRIPPED:
            stop -= 1
        else:
            break
    return stop


def skip_preface(text: str, start: int, stop: int) -> int:
    """Past 项目达产后, 围绕重点产业对外 and 连续6个月."""
    match = BEFORE_PATTERN.match(text, start, stop)
    return match.end() if match else start
