"""Whether a figure is reached, expected or aimed at."""

import re

from articles.parser.blocks import SUBHEADING
from articles.parser.mentions.base import PERIOD, Reading
from articles.parser.paragraphs import find_heading, list_earlier
from articles.parser.records.base import Cell
from articles.parser.records.metrics.confidences import build_cell, build_figure
from articles.parser.records.metrics.phrases import BOUND_PATTERN
from articles.parser.records.metrics.statements import Draft
from articles.parser.records.metrics.yields import BEGUN
from articles.parser.story import Story
from articles.parser.words import compile_guarded

REACH = 150  # characters over which a cue may hold
AHEAD = 4  # characters behind the figure's start that a cue asks for: 要突破20亿元
ACTUAL, EXPECTED, TARGET = "actual", "expected", "target"

# "预计全年实现", "可新增产值", "将有25个项目投产" match; "将金杯电工周边" does not
EXPECTED_PATTERN = compile_guarded(
    r"预计|预期|预估|有望|可望|望达|料将"
    r"|届时|会(?:翻|突破)|可(?:实现|新增|达|创|带动|提供|解决|年产|形成|容纳|满足|节约|安置|吸纳|增加|完成|突破|入驻|吸引|拉动|贡献|引进|承载|减少|生产|处理)"
    r"|将(?:有|会|在本|陆续|全部|集中|实现|新增|达|形成|建成|投|完成|带动|突破|增|超|陆续|新|提供|创造|于|占|解决|吸引|吸纳|集聚|聚集|覆盖)"
    rf"|{BEGUN}后"
)
# "力争2025年达到", "确保全年完成" match; "完成年度目标任务75%" does not
TARGET_PATTERN = compile_guarded(
    r"力争|打算(?!盘)|争取(?=实现|达到|完成|到|年|新|突破|全年|20)|目标(?!任务|考核|考评|评估|评价|管理|责任|绩效|的|已|完成|达成)(?:是|为)?|(?<!投资|研发)计划(?!完成率|总投资|任务|项目|课题|的)|规划(?:到|建设)"
    r"|将(?:培育|打造|实施|引进|招引|安排|新建)|(?:冲刺|冲击|奔着|瞄准)(?=\d)|要冲|定在|定的是|军令状"
    r"|(?<!去年)年内(?=[^,。;]{0,8}?(?:[将要可能拟]|力争|有望|计划|预计|完成|建成|投产|竣工|开工|动工|实现|达|突破|新开))(?![已的,])|年底前|明年|[三五]年内(?!已)|(?:未来|今后)[三五几]年|接下来|下一步|[今全]年安排(?!了)"
    r"|(?:》|规划|方案|纲要)(?:还|同时)?提出|将(?:重点|着力|全力|突出)*(?:抓好|做好)"
    r"|[确力]保(?!了|障|护|持)|拟(?=新|建|引|投|实)"
    r"|(?<![重主需必首紧只还])要(?=再|把|新[增建引培]|实现|完成|达到?|到|突破|引进|培育|建成|保持)"
)
# "助力实现产值200亿元年度目标": said behind the figure, unless it is reached
AIM_PATTERN = re.compile(
    r"的?(?:年度|全年|阶段性?|既定|预期|发展|总体|总)?目标(?!任务)"
)
REACHED_PATTERN = re.compile(r"(?:完成|达成|达到|超额)[^,。;]*$")
# 年内计划投资86亿元,开工项目25个: 计划 reaches no further than its clause
# "计划实现产值45亿元,新增企业8家": what a plan enumerates, and 计划投资 does not
ENUMERATED_AIM = re.compile(
    r"计划(?:再|全年|今年)?(?:实现|完成|实施|达到|引进|新增|培育|签约|新[签开引])"
)
OWN_CLAUSE = re.compile(r"[,:;](?!实现|达到)")
# "全年计划税收9亿元,新增企业6家": what is planned goes on with verbs, but not sums
PLANNED = re.compile(r"计划(?!总?投资|完成投资|用地)")
PLAN_ENDS = re.compile(
    r"[:;]|,(?!(?:并|同时|共|年度投资|总投资|其中)*(?:实现|达到|完成|新增|新建|新开工|引进|招引|培育|建成|盘活|实施|年度|总投资))"
)
SHORT_CUES = (
    "计划",
    "规划",
    "拟",
    "目标",
    "确保",
    "力保",
    "年内",
    "年底前",
    "明年",
    "今年安排",
    "全年安排",
)
# 计划安排项目126个,产值增长9%以上: an aim goes on with what is only bounded
AIMED_PATTERN = re.compile(r"(?:增长)?[\d.]+%(?:以上|左右)")
# "确保产值增长8%以上,税收突破9亿元": what it begins with is an aim among others
ENSURED_AIM = re.compile(r"[确力]保[^,;:]*?\d[^,;:]*,")
# "主要目标是:税收增长5%,投资增长8%": all that follows is aimed at
LISTED_AIM = re.compile(
    r"目标(?:[^。;]{0,30}:|到\d{4}年)|(?:将|要)(?:重点|着力|全力|突出)?(?:抓好|做好|推进)[^。;]{0,16}?(?:工作|任务|项目)?:"
)
# what holds for all that a list enumerates; an expectation is of its item alone
CHAINED_PATTERN = re.compile(r"力争|确保")
# "到2030年,企业将达30家": a year up to which one means to come
COMING_PATTERN = re.compile(r"(?<!截)[到至]20\d\d年[^。;]{0,30}$")
# "目前", "已": what was said before holds no longer
RESET_PATTERN = compile_guarded(
    r"(?:突破|达到|超过|完成|实现)了|目前|截至|截止|已(?:经|有|达)?|现有|累计|实际"
)


def build_nature(
    story: Story, reading: Reading, draft: Draft, whole: Draft | None
) -> Cell:
    """The last cue before the figure; after 其中 what holds for the whole."""
    aim = build_aim(reading, draft)
    if aim:
        return aim
    among = reading.text.rfind("其中", 0, draft.at)
    for word, nature, at in reversed(list_cues(reading, draft)):
        is_short = word.startswith(SHORT_CUES)
        is_listed = LISTED_AIM.match(reading.text, at)
        is_listed = is_listed or ENSURED_AIM.match(reading.text, at)
        enumerated = ENUMERATED_AIM.match(reading.text, at)
        is_listed = is_listed or enumerated
        is_short = is_short and not is_listed
        is_aimed = AIMED_PATTERN.match(reading.text, draft.at) or is_bounded(
            reading, draft
        )
        is_aimed = is_aimed or (enumerated is not None and draft.value is None)
        ends = OWN_CLAUSE if is_short and not is_aimed else RESET_PATTERN
        if PLANNED.match(reading.text, at) and not is_aimed:
            ends = PLAN_ENDS
        is_over = ends.search(reading.text, at + len(word), draft.at)
        is_over = is_over or RESET_PATTERN.search(
            reading.text, at + len(word), draft.at
        )
        if at > among and not is_over:
            if word.startswith("将") and COMING_PATTERN.search(reading.text, 0, at):
                nature = TARGET
            span = reading.sentence.span_of(at, at + len(word))
            return build_cell(nature, span, f"{nature}_cue")
        break
    if among >= 0 and whole and whole.at < among:
        return build_nature(story, reading, whole, None)
    return build_chained(story, reading, draft) or build_timed(story, reading, draft)


def is_bounded(reading: Reading, draft: Draft) -> bool:
    """引进企业60家以上: what is aimed at is often no more than bounded."""
    figure = draft.value
    return (
        figure is not None and "以上" in reading.text[figure.stop - 2 : figure.stop + 2]
    )


def build_chained(story: Story, reading: Reading, draft: Draft) -> Cell | None:
    """力争引进龙头企业5家;新培育企业3家: what ends in a semicolon goes on."""
    if RESET_PATTERN.search(reading.text, 0, draft.at):
        return None
    if any(m.start < draft.at for m in reading.of(PERIOD)):
        return None
    for earlier in list_earlier(story, reading):
        if not earlier.text.endswith(";"):
            return None
        found = [
            *CHAINED_PATTERN.finditer(earlier.text),
            *LISTED_AIM.finditer(earlier.text),
        ]
        if found and not RESET_PATTERN.search(earlier.text, found[-1].end()):
            span = earlier.sentence.span_of(*found[-1].span())
            return build_cell(TARGET, span, "target_cue")
    return None


def build_aim(reading: Reading, draft: Draft) -> Cell | None:
    """产值200亿元年度目标 is aimed at, 完成税收2亿元的目标 reached."""
    figure = draft.value or draft.growth
    aim = AIM_PATTERN.match(reading.text, figure.stop) if figure else None
    if aim is None or REACHED_PATTERN.search(reading.text, 0, draft.at):
        return None
    span = reading.sentence.span_of(*aim.span())
    return build_cell(TARGET, span, "target_cue")


def list_cues(reading: Reading, draft: Draft) -> list[tuple[str, str, int]]:
    """Cues of the sentence up to the figure, and after a count up to the next bound."""
    stop = find_reach(reading, draft)
    found = [
        (match.group(), nature, match.start())
        for pattern, nature in ((EXPECTED_PATTERN, EXPECTED), (TARGET_PATTERN, TARGET))
        for match in pattern.finditer(
            reading.text, max(0, draft.at - REACH), stop + AHEAD
        )
        if match.start() < stop
    ]
    return sorted(found, key=lambda cue: cue[2])


def find_reach(reading: Reading, draft: Draft) -> int:
    """其中50家计划年底投产: the cue stands after the count."""
    bound = BOUND_PATTERN.search(reading.text, draft.at)
    return max(draft.at, min(draft.name.stop, bound.start() if bound else draft.at))


# "二、2021年重点工作", "今年的目标"; not "目标完成情况"
AIM_HEADING = re.compile(
    r"(?:预期|奋斗|发展|主要|工作|的)目标|重点工作|重点任务|工作(?:安排|打算|思路)|下一?步(?:工作|打算|计划)"
)
# "目标完成情况"
LOOKING_BACK = re.compile(r"完成|情况|回顾|总结|进展|成效|推进会")


def is_headed_aim(story: Story, reading: Reading) -> bool:
    """增长9%以上 below the heading 二、2021年重点工作."""
    heading = find_heading(story, reading)
    if heading is None or heading.sentence.block.kind != SUBHEADING:
        return False
    is_aim = AIM_HEADING.search(heading.text) is not None
    return is_aim and not LOOKING_BACK.search(heading.text)


def build_timed(story: Story, reading: Reading, draft: Draft) -> Cell:
    """Without a cue: actual, unless the sentence speaks of a year to come."""
    start = draft.value or draft.growth or draft.rank
    at = start.start if start else draft.at
    span = reading.sentence.span_of(at, start.stop if start else draft.name.stop)
    stated = [m.value for m in reading.of(PERIOD) if m.start < draft.at]
    is_coming = story.year is None and is_ahead(reading.text, draft.at, at)
    if story.year and stated and stated[-1].first.year > story.year:
        is_coming = True
    if is_coming:
        return build_cell(TARGET, span, "coming_year")
    is_aim = draft.is_aim or is_headed_aim(story, reading)
    if is_aim and not RESET_PATTERN.search(reading.text, 0, draft.at):
        return build_cell(TARGET, span, "headed_aim")
    return build_figure(ACTUAL, span, "no_cue", draft.name.rule)


DONE_PATTERN = re.compile(r"已|超额|了|目标任务|全年(?:目标|任务|计划|预算)")
YEAR_END = 10  # months after which 全年 may be as good as over


def is_yearly_aim(story: Story, reading: Reading, period: Cell) -> bool:
    """全年产值突破600亿元 in a report of April is aimed at."""
    day = story.published
    if day is None or day.month > YEAR_END or str(period.value) != str(day.year):
        return False
    if DONE_PATTERN.search(reading.text):
        return False
    return any(
        reading.sentence.span_of(m.start, m.stop) == period.span
        for m in reading.of(PERIOD)
        if reading.text[m.start : m.stop] == "全年"
    )


def is_ahead(text: str, stop: int, at: int) -> bool:
    """到2025年税收达到5亿元, where nothing tells the year; not 到2025年已达5亿元."""
    coming = COMING_PATTERN.search(text, 0, stop)
    return bool(coming and not RESET_PATTERN.search(text, coming.start(), at))


def time_nature(
    story: Story, reading: Reading, nature: Cell, period: Cell | None
) -> Cell:
    """What is told of a year to come, be it by the sentence before, is aimed at."""
    if nature.rule != "no_cue" or period is None or story.year is None:
        return nature
    is_coming = int(str(period.value)[:4]) > story.year
    if not (is_coming or is_yearly_aim(story, reading, period)):
        return nature
    return build_cell(TARGET, nature.span, "coming_year")
