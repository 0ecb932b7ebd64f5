"""Years that are still to come where a text names them."""

import re

from articles.parser.words import compile_guarded

# such as "到2025年", "力争2025年": a year that is still to come
PLANNED_PATTERN = re.compile(
    r"(?:到|至|比|较|与|从|自|力争|预计|计划|目标|规划|于|并|展望)[^,。;]{0,8}$"
)
# such as "2025年力争实现", "2025年底前"
COMING_PATTERN = re.compile(
    r"同期|[^,。;]{0,4}(?:力争|计划|预计|将|有望|底前|目标)"
    r"|,?[^,。;]{0,14}(?:将(?:达|突破|实现|建成|完成|形成)|力争|(?<![主重只需])要(?:再|新[增建引培签]|实现|完成|达|突破|引进|培育|建成|力争|确保))"
    r"|[^,。;\d]{0,16}目标[是为定:,]"
)
# "2026年底投产后": what it will bring
BUILT_PATTERN = re.compile(
    r"(?:底|初|\d{1,2}月)?(?:前|底)?(?:全部|整体)?(?:建成|并网|投产|投运|达产|竣工|交付|投用)[^,。;]{0,6}后"
)
# "至2015年已达", "增加到2024年的30家": reached all the same
REACHED_PATTERN = re.compile(
    r"[^,。;]{0,8}已|的[\d近约]|年?[末底],?(?:[^,。;\d]{0,4}累计|(?:全市|全县|全区|园区)?(?:共有?|实现|完成)[^,。;]{0,12}?\d)"
)
# "2017年12月至2021年6月": up to when something was done
SPAN_PATTERN = re.compile(r"[年月]?\d{1,2}月[至到]\d{4}年\d")
SPAN = 4  # characters of 12月至
# "从2021年到2023年": up to when something was counted
SPANNED_PATTERN = re.compile(r"(?:从|自|由)(?:19|20)\d\d年?[至到]$")
SPANNED = 8  # characters of 从2021年到
# "行动方案(2025—2027年)": the last year of what is planned
RANGE_PATTERN = re.compile(r"20\d\d年?(?:——|[-—–~至到])$")
RANGED = 7  # characters of 2025年——
CLOSING = (")", "》", "〕")
# "预计明年3月开工,2023年6月投产": the next step of the same plan
STEP_PATTERN = re.compile(
    r"(?:\d{1,2}月)?(?:[底初]|上半年|下半年)?(?:前|份)?[^,。;\d]{0,6}?(?:投产|竣工|建成|达产|完工|投用|投运|交付|开工|试?生产|试产|试运行|见效)"
)
# "预计明年3月开工," before "2023年6月投产"
AHEAD_PATTERN = re.compile(r"(?:预计|计划|力争|拟|将于?|明年|年底前?|年内)[^。;]*,$")
AHEAD = 30  # characters
# "2025年达到": reached by then, where the sentence does not look back
REACHING_PATTERN = re.compile(r"[^,。;]{0,4}达到")
# "年均增长12%,2025年达到": the sentence looks back
LOOKING_BACK = re.compile(r"年均|期间|五年来|由|增至|增长到?|已|翻")


def is_planned(text: str, year: re.Match[str]) -> bool:
    """Whether a year is named as one up to which something is to be done."""
    if REACHED_PATTERN.match(text, year.end()) or SPAN_PATTERN.fullmatch(
        text, max(0, year.start() - SPAN), year.end() + 1
    ):
        return False
    if SPANNED_PATTERN.search(text, max(0, year.start() - SPANNED), year.start()):
        return COMING_PATTERN.match(text, year.end()) is not None
    if text.startswith(CLOSING, year.end()) and RANGE_PATTERN.search(
        text, max(0, year.start() - RANGED), year.start()
    ):
        return True
    before = PLANNED_PATTERN.search(text, max(0, year.start() - 12), year.start())
    if STEP_PATTERN.match(text, year.end()) and AHEAD_PATTERN.search(
        text, max(0, year.start() - AHEAD), year.start()
    ):
        return True
    if REACHING_PATTERN.match(text, year.end()):
        start = text.rfind("。", 0, year.start()) + 1
        return bool(before) or not LOOKING_BACK.search(text, start, year.start())
    return bool(
        before
        or COMING_PATTERN.match(text, year.end())
        or BUILT_PATTERN.match(text, year.end())
    )


# "预计2023年总产值", "2022年预计实现产值": what the year is to bring as a whole
EXPECTED_PATTERN = compile_guarded(
    r"(?<!到)(?:预计|预期|有望)(?P<year>20\d\d)年(?!\d|[上下前初])(?=[^,。;]{0,16}?(?:产值|收入|税|营收|销售|投资|增长))"
    r"|(?<![\d到])(?P<coming>20\d\d)年(?:全年)?,?[^,。;\d到至]{0,8}?(?:预计|预期|有望)(?=[^,。;]{0,16}?(?:产值|收入|税|营收|销售|投资|增长))"
)


def find_expected_year(text: str) -> int | None:
    """The year of which figures are expected, where 今年 and 去年 are spoken of.

    >>> find_expected_year("去年底添置设备,2022年预计实现年产值9000万元")
    2022
    """
    if "明年" in text or not ("今年" in text or "去年" in text or "目前" in text):
        return None
    found = (int(m["year"] or m["coming"]) for m in EXPECTED_PATTERN.finditer(text))
    return min(found, default=None)


# "2012年,开发区将力争": this year, where a part of 今年 is told that lies in its first months
AIMED_YEAR_PATTERN = re.compile(
    r"(?<![\d到至—~-])(?P<aimed>20\d\d)年,?[^,。;\d到至]{0,12}?(?:将)?(?:力争|计划|确保)"
)
EARLY_PATTERN = re.compile(r"今年(?:1|一季度|前?[2-8二三四五六七八]个?月|上半年)")


def find_aimed_year(text: str) -> int | None:
    """The first year that is aimed at, in the report of a first quarter or half.

    >>> find_aimed_year("截至今年3月,企业90家。2012年,园区将力争实现产值8亿元")
    2012
    """
    if not EARLY_PATTERN.search(text):
        return None
    return min(
        (int(m["aimed"]) for m in AIMED_YEAR_PATTERN.finditer(text)), default=None
    )


# "今年年底前建成,2025年上半年试生产": the next step is of the year behind
NEXT_STEP_PATTERN = re.compile(
    r"今年(?:年?底前?|内|下半年|\d{1,2}月底?前?)[^。;\d]{0,16}[,、](?P<next>20\d\d)年"
)


def find_stepped_year(text: str) -> int | None:
    """The year before the one of the next step of a plan.

    >>> find_stepped_year("厂房今年底前建成,2025年6月试生产")
    2024
    """
    match = NEXT_STEP_PATTERN.search(text) if "今年" in text else None
    return int(match["next"]) - 1 if match else None
