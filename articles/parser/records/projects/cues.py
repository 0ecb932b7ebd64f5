"""Words of a sentence that name a stage, how each is meant, and its date."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from articles.parser.context import (
    ASSERTED,
    PLANNED,
    find_clause_start,
    find_forward,
    find_modality,
)
from articles.parser.mentions.base import PERIOD, PROJECT, Mention, Reading
from articles.parser.words import build_pattern, load_words

STAGES = (
    "negotiating",
    "signed",
    "started",
    "building",
    "completed",
    "operating",
    "full_capacity",
)
# "投产周期", "签约细节", "开工率" speak of no stage that is reached
NOMINAL_PATTERN = re.compile(
    r"(?:周期|细节|效率|率|条件|标准|要求|手续|许可|准备|进度|项目[^,。;]{0,2}\d(?![^,。;]{0,3}个,?[^,。;]{0,4}(?:分别|包括|有:|为:))|计划|目标|工期|(?:[^,。;、]{2,6}的|的)?(?:重点|龙头|优质|骨干)?企业|[一两]?家|阶段|一批|见效)"
)
# "引进世界先进设备": what is bought for it
BOUGHT_PATTERN = re.compile(
    r"了?[^,。;、]{0,12}(?:设备|技术|工艺|机组|人才|团队|软件|系统|仪器|品种)"
)
# "第1.5亿台产品正式下线" is what a firm makes; 首台 is what a project does
SERIAL_PATTERN = re.compile(r"第[\d.]{2,}[千万亿]*[台辆件套片艘架][^,。;、]{0,10}$")
# "可入驻3D打印企业50余家": who will be its tenants
TENANT_PATTERN = re.compile(
    r"了?[^,。;]{0,12}?(?:企业|商户|机构|团队|公司)[^,。;]{0,4}\d"
)
# "进入装修阶段" is where it stands
ENTERED_PATTERN = re.compile(r"(?:进入|处于|转入)[^,。;]{0,8}$")
FIRMS_PATTERN = re.compile(r"[\d多余几批](?:家|户)[^,。;]*$|企业[^,。;]{0,6}$")
# "3户企业投产": what several tenants do is no stage of the project
TENANTS_PATTERN = re.compile(r"[\d多余几批](?:家|户)(?:企业|公司|商户)?[^,。;]{0,6}$")
AFTER_PATTERN = re.compile(
    r"(?:以|之)?[后前]|之日|时(?!间)|年(?:度|份)?(?=[可将均预产销实新])"
)
# "投产5年内", "达产三年后" look ahead, however surely the word is said
TERM_PATTERN = re.compile(r"[一二三四五六七八九十两\d]+(?:年|个月)(?:内|后|以内)")
WITHIN_PATTERN = re.compile(r"[一二三四五六七八九十两\d](?:年|个月)内[^,。;]{0,6}$")
SINCE_PATTERN = re.compile(r"(?:正式|自从?|已)$")
# a date after the word: "开工于2019年", "投产时间为2023年6月"
LATE_PATTERN = re.compile(r"(?:时间|仪式|活动)?[于为是在:]{1,2}$|(?:仪式|活动)$")
# a part of what is built: 动力车间等主体, 首栋主体结构, 厂房建设
PART_PATTERN = re.compile(
    r"(?:主体|厂房|车间|外墙|外立面|幕墙|屋面|内墙|宿舍楼?|办公楼|综合楼|研发中心|研发楼|仓库|食堂|基础|地基|土建|结构|桩基|钢构"
    r"|管网|配套设施|\d+号?楼|[\d一二三四五六七八九十]栋)"
    r"(?:工程|施工|建设|部分|结构|已经|[等均也都已全部将基本于顺利]|[上本]月|\d{1,2}月[底初份]?)*$"
)
# "加快推进A签约": what is pushed is not reached; "为项目如期竣工打下基础" neither
PUSHED_PATTERN = re.compile(
    r"(?:推进|推动|争取|促成|促进|力促|力推|催生)(?:项目)?$|为(?:企业|项目|早日|如期|顺利|尽快|全面)+$"
)
GROUND_PATTERN = re.compile(
    r"[^,。;]{0,14}(?:打下|奠定|提供|创造)[^,。;]{0,6}(?:基础|保障|条件|支撑)"
)
PART_OF_YEAR_PATTERN = re.compile(r"(?:第?[一二三四]季度|[上下]半年)$")
STAGED_PATTERN = re.compile(
    r"(?:正式|全面|即可|可)?(?:建成|竣工|投产|开工|动工|完工|投用|达产|启用|试生产|试产|投料|试车|封顶|交付|投运|量产|试运营)"
)
PLAN_PATTERN = re.compile(r"(?:预计|计划|力争|有望|争取|确保|拟|将)[于在到]?$")
PLANNED_PATTERN = re.compile(r"(?:可望|有望|预计|计划|力争|还有|还将|再|[将拟可前内])")
# "3月5日调研10个新开工项目", "3月5日,记者获悉": the day of a visit or a report
VISIT_PATTERN = re.compile(
    r"调研|考察|走访|视察|察看|查看|观摩|督导|督查|检查|获悉|了解到|看到|采访"
)
# "重大项目集中开工投产活动": the name of what the project took part in
RITE_PATTERN = re.compile(r"(?:仪式|活动|大会|动员会|推进会)")
# "重大项目集中" before 签约
MASS_PATTERN = re.compile(r"(?:集中|统一|项目|批次?)$")
# "项目集中签约暨NAME动工仪式": what was signed is something else
ALSO_PATTERN = re.compile(r"(?:仪式|活动|大会)?暨")
# "NAME启动暨招商项目集中签约仪式": and what is signed
ALSO_MASS_PATTERN = re.compile(r"暨[^,。;]{0,12}(?:集中|项目|批次?)$")
NEAR = 4  # "竣工并投产" happen at one time


@dataclass(frozen=True, slots=True)
class Cue:
    """text[start:stop] of a sentence names a stage; conditional in 投产后."""

    stage: str
    modality: str
    start: int
    stop: int
    is_conditional: bool = False
    period: Mention | None = None


@cache
def load_stage_words() -> tuple[re.Pattern[str], dict[str, str]]:
    """All words for a stage, longest first; '-' marks words that name none."""
    stage_by_word = {
        word: row[1] for row in load_words("stages") for word in list_forms(*row)
    }
    return build_pattern(stage_by_word), stage_by_word


def list_forms(word: str, stage: str, apart: str = "") -> tuple[str, ...]:
    """A verb with its object may be parted.

    >>> list_forms("投产", "operating", "apart")
    ('投产', '投了产', '投的产')
    """
    joints = ("", "了", "的") if apart else ("",)
    return tuple(word[:1] + joint + word[1:] for joint in joints)


def find_cues(reading: Reading) -> tuple[Cue, ...]:
    """Every stage that a sentence names, with the date that stands nearest before."""
    pattern, stage_by_word = load_stage_words()
    found: list[Cue] = []
    for match in pattern.finditer(hide_names(reading)):
        stage = stage_by_word[match.group()]
        if stage != "-" and not is_nominal(match, stage):
            found.append(build_cue(reading, match, stage, found))
    return tuple(found)


def is_nominal(match: re.Match[str], stage: str) -> bool:
    """'投产周期' reaches no stage, and '8家企业入驻' says nothing of the project."""
    text = match.string
    if NOMINAL_PATTERN.match(text, match.end()):
        return not ENTERED_PATTERN.search(text, 0, match.start())
    if is_of_rite(match) or is_also(match) or is_span(match):
        return True
    if match.group().endswith("下线") and SERIAL_PATTERN.search(text, 0, match.start()):
        return True
    if match.group().endswith("入驻") and TENANT_PATTERN.match(text, match.end()):
        return True
    if match.group() in ("引进", "引入") and BOUGHT_PATTERN.match(text, match.end()):
        return True
    clause = find_clause_start(text, match.start())
    pattern = FIRMS_PATTERN if stage == STAGES[1] else TENANTS_PATTERN
    return bool(pattern.search(text, clause, match.start()))


def is_span(match: re.Match[str]) -> bool:
    """The 签约 of 从签约到投产不过一年: from there the time is counted."""
    text = match.string
    return text.endswith("从", 0, match.start()) and text.startswith("到", match.end())


def is_of_rite(match: re.Match[str]) -> bool:
    """Either word of 集中开工投产活动, of which a project has had only one."""
    text, word = match.string, load_stage_words()[0]
    first = match.start()
    while before := find_word_before(text, first):
        first = before
    stop = find_chain(text, match.end())
    is_pair = (first, stop) != match.span() and bool(word.match(text, first))
    is_mass = MASS_PATTERN.search(text, max(0, first - 2), first)
    return is_pair and bool(is_mass and RITE_PATTERN.match(text, stop))


def is_also(match: re.Match[str]) -> bool:
    """The 签约 of 集中签约暨NAME动工仪式, and of NAME动工暨项目集中签约仪式."""
    text, start = match.string, match.start()
    if ALSO_MASS_PATTERN.search(text, 0, start):
        return True
    is_mass = MASS_PATTERN.search(text, 0, start)
    return bool(is_mass and ALSO_PATTERN.match(text, match.end()))


def find_word_before(text: str, stop: int) -> int:
    """Where the word for a stage that ends here begins; 0 where none does."""
    words = load_stage_words()[1]
    return stop - 2 if stop > 2 and text[stop - 2 : stop] in words else 0


def hide_names(reading: Reading) -> str:
    """The sentence with 〇 for every project's name: 未来 in a name plans nothing."""
    text = reading.text
    for mention in reading.of(PROJECT):
        width = mention.stop - mention.start
        text = text[: mention.start] + "〇" * width + text[mention.stop :]
    return text


def build_cue(
    reading: Reading, match: re.Match[str], stage: str, before: Sequence[Cue]
) -> Cue:
    text = match.string
    start, stop = match.span()
    chain = find_chain(text, stop)
    after = AFTER_PATTERN.match(text, chain)
    since = SINCE_PATTERN.search(text, max(0, start - 2), start)
    is_term = bool(
        TERM_PATTERN.match(text, chain)
        or WITHIN_PATTERN.search(text, max(0, start - 14), start)
    )
    is_dated = bool(after) and not is_term and is_right_behind_date(reading, start)
    is_conditional = is_term or (bool(after) and not since and not is_dated)
    modality = ASSERTED if since and after else find_modality(text, start, stop)
    if is_dated:
        modality = find_forward(text, find_clause_start(text, start), start)
    if PUSHED_PATTERN.search(text, max(0, start - 6), start):
        modality = PLANNED
    is_conditional = is_conditional or bool(GROUND_PATTERN.match(text, chain))
    period = None if is_conditional else find_date(reading, before, start, stop)
    stage = find_stage(text, start, stage)
    return Cue(stage, modality, start, stop, is_conditional, period)


def is_right_behind_date(reading: Reading, start: int) -> bool:
    """'预计8月试生产后': the condition has its own date."""
    return any(
        0 <= start - m.stop <= NEAR - 2 and "-" in m.value.start
        for m in reading.of(PERIOD)
        if is_moment(reading, m)
    )


def find_stage(text: str, start: int, stage: str) -> str:
    """'研发中心主体已竣工': of a part that is done the whole is still being built."""
    is_end = stage in STAGES[STAGES.index("completed") :]
    clause = find_clause_start(text, start)
    is_part = is_end and PART_PATTERN.search(text, clause, start)
    return "building" if is_part else stage


def find_chain(text: str, stop: int) -> int:
    """Past all of 建成投产达效, so that what follows holds for each of them."""
    pattern = load_stage_words()[0]
    while match := pattern.match(text, stop):
        stop = match.end()
    return stop


def find_date(
    reading: Reading, before: Sequence[Cue], start: int, stop: int
) -> Mention | None:
    """The nearest date since the cue before; that cue's own where both stand together."""
    late = next((m for m in reading.of(PERIOD) if is_late(reading.text, stop, m)), None)
    if late:
        return late
    # what goes on has no day, and leaves it to what comes next
    floor = max((cue.stop for cue in before if cue.stage != "building"), default=0)
    moments = [
        m for m in reading.between(floor, start, PERIOD) if is_moment(reading, m)
    ]
    clause = max(reading.text.rfind(mark, 0, start) for mark in ",;。:") + 1
    near = [m for m in moments if m.start >= clause or "-" in m.value.start]
    near = near or [m for m in moments if is_frame(reading.text, m)]
    if near:
        is_visit = VISIT_PATTERN.search(reading.text, near[-1].stop, start)
        return None if is_visit and near[-1].value.is_day else near[-1]
    return before[-1].period if before and start - before[-1].stop <= NEAR else None


def is_frame(text: str, mention: Mention) -> bool:
    """The 2018年 of '2018年,总投资7亿元的NAME开工', and of what the sentence goes on with."""
    return mention.start == 0 and text.startswith(",", mention.stop)


def is_late(text: str, stop: int, mention: Mention) -> bool:
    gap = text[stop : mention.start]
    return 0 < len(gap) <= NEAR and bool(LATE_PATTERN.fullmatch(gap))


def is_moment(reading: Reading, mention: Mention) -> bool:
    """A year, a month or a day; no stretch of months, no 截至, no 2024年第三次."""
    written = reading.text[mention.start : mention.stop]
    # "5月24日电" is the day of the report
    is_count = reading.text.startswith(("第", "电", "讯"), mention.stop)
    is_stretch = bool(mention.value.stop) and not is_term(reading.text, mention)
    is_span = is_stretch or written.endswith("年度") or is_count
    return not is_span and not written.startswith(("截至", "截止"))


def is_term(text: str, mention: Mention) -> bool:
    """The 2025年上半年 of 计划2025年上半年投产."""
    is_part = PART_OF_YEAR_PATTERN.search(text, mention.start, mention.stop)
    if is_part and STAGED_PATTERN.match(text, mention.stop):
        return True
    start = max(0, mention.start - 4)
    before = PLAN_PATTERN.search(text, start, mention.start)
    return bool(is_part and (before or PLANNED_PATTERN.match(text, mention.stop)))


def list_days(readings: Sequence[Reading]) -> Iterator[Mention]:
    """Every full date of some sentences, for 当天."""
    for reading in readings:
        for mention in reading.of(PERIOD):
            if mention.value.is_day and reading.text[mention.stop - 1] in "日号":
                yield mention
