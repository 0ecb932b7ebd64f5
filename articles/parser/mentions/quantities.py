"""Quantities in a sentence: 6.6亿元, 近5000平方米, 13.5至15亿元, 三分之二, 两成."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from articles.parser.mentions.base import BY_PLACE, QUANTITY, Mention
from articles.parser.numerals import ARABIC, CHINESE, DIGITS, plain, read_numeral
from articles.parser.span import keep_longest
from articles.parser.units import Quantity, find_bound, normalise_unit
from articles.parser.words import compile_guarded, load_words


def build_unit_pattern() -> str:
    """Longest first; each with the characters that would make it another word.

    What begins with one character is tried together: few of them follow a number.
    """
    rows = sorted(load_words("units"), key=lambda row: (-len(row[0]), row[0]))
    branches: dict[str, list[str]] = {}
    for row in rows:
        rest = re.escape(row[0][1:]) + (f"(?![{row[2]}])" if len(row) > 2 else "")
        branches.setdefault(re.escape(row[0][0]), []).append(rest)
    joined = "|".join(f"{c}(?:{'|'.join(rests)})" for c, rests in branches.items())
    return f"(?=[{''.join(branches)}])(?:{joined})"


UNIT = build_unit_pattern()
# "232万元/亩", "1.2吨/平方米": the unit goes on; 吨/年 is 吨
PER_PATTERN = re.compile(r"/(?:亩|平方公里|平方米|公里|户|家)(?![\d/])")
POINTS, JOINTS = "个百分点", ("、", "和", "与")
# the 千 of 亿千瓦时 is the unit's
SCALE = r"(?:[十百万亿]|千(?![瓦伏焦])){0,3}"
MORE = r"[多余来]"
BEFORE = r"不足|不到|不少于|不低于|不超过|不高于|超过|突破|接近|至少|至多|将近|大约|约为|(?<![签合契预])约|近|超|逾"
AFTER = r"(?:\(含\))?及?以[上下]|以内|左右|上下|之多"
# "突破千亿元", "超百家", "过万人"; not the 百 of 通过百家
HAN = (
    rf"(?:[{CHINESE}十][{CHINESE}十百千万亿点]*|[百千万](?={MORE})"
    r"|(?<=[近超逾破达足])[百千万]|(?<=[达不]到)[百千万]|(?<=[^通经]过)[百千万])"
)
# not the 53 of 第53届, the 5 of G5, the 12 of 3.12; a year or a phone has no unit
NOT_INSIDE = r"(?<![\d.A-Za-z第#/])(?<!\d,)"

# "6.6亿元", "30余家", "500多万元", "近5000平方米", "3个亿", "13.5至15亿元" match;
# 24个 of "24个亿元以上项目"; "5G", "第53届", "世界500强" do not
QUANTITY_PATTERN = re.compile(
    rf"(?P<low>{ARABIC}|{HAN})(?P<low_scale>{SCALE})"
    rf"(?:(?P<low_unit>{UNIT})?(?:[-—~至到]|——)(?P<high>{ARABIC}|{HAN}))?"
    rf"(?P<more>{MORE})?(?P<scale>{SCALE})"
    rf"(?:个(?P<loose>[万亿])(?!元(?:以[上下]|级|项目)))?(?P<more_after>{MORE})?(?P<unit>{UNIT})?"
    rf"(?P<after>{AFTER})?"
)
# "五六千元", "两三家": roughly so many, and no figure
ROUGH = frozenset(
    [
        "一两",
        "一二",
        "二三",
        "两三",
        "三四",
        "四五",
        "五六",
        "六七",
        "七八",
        "八九",
    ]
)
# NOT_INSIDE said after the digit: re then looks at digits alone
# the letters of GDP are an indicator's; the 一 of 唯一 and the 十 of 几十, 数十 are none
START_PATTERN = re.compile(
    rf"[\d{CHINESE}十百千万](?<![几数][十百千万])(?:(?<![\d.A-Za-z第#/唯].)|(?<=(?:GDP|CPI|PMI|FDI).))(?<!\d,.)"
)
# "到位资金2.69亿,": what is paid in so many 亿 is money
MONEY_BEFORE = re.compile(
    r"(?:资金?|产值|收入|税[收金]?|营收|利润|销售额?|贷款|融资|金额|总额|授信|投入)(?:已|共|达到?|为|约|近|超过?|突破|逾)*$"
)
PEOPLE_BEFORE = re.compile(
    r"(?:人口|人员|员工|职工|用工|就业)(?:已|共|达到?|约|近|超过?|突破|逾|总数)*$"
)
BARE_END = re.compile(r"[,。;、)]|大关|台阶|$")
BEFORE_PATTERN = compile_guarded(rf"(?:{BEFORE})$")
# the 4.5个 of "4.5个、1.0个百分点" and the 15 of "15、18万吨"
SHARING = ("、", "和", "及", "与")
SHARED_PATTERN = re.compile(rf"{NOT_INSIDE}({ARABIC})(个)?[{''.join(SHARING)}]$")
YEAR_PATTERN = re.compile(r"(?:19|20)\d\d")
GRAND_PATTERN = compile_guarded(
    rf"{NOT_INSIDE}(\d+)大(?=(?:产业|工业|民生|政府投资|重点|建设)*(?:项目|工程))"
)
FRACTION_DIGITS = f"{CHINESE}十百千0123456789"
FRACTION_PATTERN = re.compile(
    rf"(?P<low>[{CHINESE}十百千\d]+)分之(?P<high>[{CHINESE}十百点\d.]+)(?P<after>{AFTER})?"
)
# "近三成", "2成以上", "一成二" match; "建成", "三成立" do not
TENTHS_PATTERN = compile_guarded(
    rf"(?<!第)(?P<low>[{CHINESE}]|\d(?:\.\d)?)成(?P<more>半|[一二三四五六七八九](?=[,。;、)的以左]|$))?"
    rf"(?P<after>{AFTER})?(?![立为果长功员就套熟])"
)
# the 二 of 一成二, in per cent
PERCENTS = {**DIGITS, "半": 5}
# "翻一番", "翻了两番", "翻番" match
DOUBLING_PATTERN = re.compile(rf"翻了?[近约超]?(?P<low>[{CHINESE}])?番")


def find_quantities(text: str) -> tuple[Mention, ...]:
    """All quantities of a folded sentence, in order.

    >>> [m.value.to_json()["value"] for m in find_quantities("亩产3个亿,占三分之二")]
    ['300000000', '0.6667']
    """
    found = [mention for find in RULES for mention in find(text)]
    kept = keep_longest(found, BY_PLACE)
    return tuple(share_points(text, kept))


def share_points(text: str, mentions: list[Mention]) -> list[Mention]:
    """The 4.5个 of 4.5个、1.0个百分点 is in points as well."""
    shared: list[Mention] = []
    for mention in reversed(mentions):
        after = shared[-1] if shared else None
        in_points = after and after.value.unit == POINTS and mention.value.unit == "个"
        if after and in_points and text[mention.stop : after.start] in JOINTS:
            mention = replace(mention, value=replace(mention.value, unit=POINTS))
        shared.append(mention)
    return shared[::-1]


def find_measured(text: str) -> Iterator[Mention]:
    """A number and its unit: 6.6亿元, 近5000平方米, 10至15家."""
    stop = 0
    for start in START_PATTERN.finditer(text):
        if start.start() < stop:
            continue
        match = QUANTITY_PATTERN.match(text, start.start())
        mention = match and read_measured(match)
        if match and mention:
            stop = mention.stop
            yield from find_sharing(text, mention)
            yield mention


def read_measured(match: re.Match[str]) -> Mention | None:
    """None for a bare number, a year and a number that cannot be read."""
    unit = match["unit"] or find_left_out(match)
    if not unit or (unit == "年" and YEAR_PATTERN.fullmatch(match["low"])):
        return None
    if match["low"] == "零" or is_rough(match):  # of 零部件
        return None
    scale = match["scale"] + (match["loose"] or "")
    low = read_scaled(match["low"] + match["low_scale"], scale, match)
    high = match["high"] and read_numeral(match["high"] + scale)
    if low is None or (match["high"] and high is None):
        return None
    return build_mention(match, low, high or None, unit)


def is_rough(match: re.Match[str]) -> bool:
    """The 五六千 of 五六千元, the 三四十万 of 三四十万件, wherever a number begins in it."""
    text, start = match.string, match.start()
    return any(text[at : at + 2] in ROUGH for at in range(max(0, start - 2), start + 1))


def find_left_out(match: re.Match[str]) -> str:
    """The unit that goes without saying: 资金2.69亿, 常住人口43万."""
    if is_bare_money(match):
        return "元"
    text, start = match.string, match.start()
    if not match.group().endswith("万") or not BARE_END.match(text, match.end()):
        return ""
    if PEOPLE_BEFORE.search(text, max(0, start - 8), start):
        return "人"
    return "元" if MONEY_BEFORE.search(text, max(0, start - 8), start) else ""


def is_bare_money(match: re.Match[str]) -> bool:
    """3个亿; the 2.69亿 of 到位资金2.69亿."""
    if match["loose"] or not match.group().endswith("亿"):
        return bool(match["loose"])
    text, start = match.string, match.start()
    is_paid = MONEY_BEFORE.search(text, max(0, start - 8), start)
    return bool(is_paid and BARE_END.match(text, match.end()))


def read_scaled(digits: str, scale: str, match: re.Match[str]) -> Decimal | None:
    """In 13.5至15亿 the 亿 holds for both ends; 5000万至1亿 has its own."""
    own = digits if match["high"] and match["low_scale"] else digits + scale
    return read_numeral(own)


def build_mention(
    match: re.Match[str], low: Decimal, high: Decimal | None, unit: str
) -> Mention:
    """With the qualifier that stands before, within or after the number."""
    text, start = match.string, match.start()
    before = BEFORE_PATTERN.search(text, max(0, start - 3), start)
    within = match["more"] or match["more_after"] or ""
    qualifier = before.group() if before else within or match["after"] or ""
    rule = "find_measured" if match["low"][0].isdigit() else "find_measured_han"
    value = Quantity(
        plain(low),
        normalise_unit(unit) + match.string[match.end() : find_stop(match)],
        high,
        qualifier,
        find_bound(qualifier, match["after"] or ""),
    )
    first = before.start() if before else start
    return Mention(QUANTITY, first, find_stop(match), value, rule)


def find_stop(match: re.Match[str]) -> int:
    """Behind the /亩 of 元/亩."""
    stop = match.end()
    is_likely = match["unit"] and match.string.startswith("/", stop)
    per = PER_PATTERN.match(match.string, stop) if is_likely else None
    return per.end() if per else stop


def find_sharing(text: str, mention: Mention) -> list[Mention]:
    """Numbers before 、 that share the unit of the next: 15、18万吨."""
    found: list[Mention] = []
    start = mention.start
    if not text.endswith(SHARING, 0, start):
        return found
    shared = SCALED_PATTERN.search(text, *mention.span)
    tail = shared.group("scale") if shared else ""
    while match := SHARED_PATTERN.search(text, max(0, start - 20), start):
        number = read_numeral(match[1] + tail)
        if number is None or YEAR_PATTERN.fullmatch(match[1]):
            break
        value = Quantity(plain(number), mention.value.unit)
        found.append(
            Mention(QUANTITY, match.start(), match.end() - 1, value, "find_sharing")
        )
        start = match.start()
    return found[::-1]


SCALED_PATTERN = re.compile(rf"\d(?P<scale>{SCALE})(?:{UNIT})(?:{AFTER})?$")


def find_grand(text: str) -> Iterator[Mention]:
    """The 10大 of 10大产业项目 counts them; 八大产业 is a way of speaking."""
    if "大" not in text:
        return
    for match in GRAND_PATTERN.finditer(text):
        number = read_numeral(match[1])
        if number:
            value = Quantity(number, "个")
            yield Mention(QUANTITY, match.start(), match.end(), value, "find_grand")


def find_fractions(text: str) -> Iterator[Mention]:
    """三分之二, 百分之五."""
    if "分之" not in text:
        return
    for hint in re.finditer("分之", text):
        match = FRACTION_PATTERN.match(text, find_digits(text, hint.start()))
        if match is None:
            continue
        low, high = read_numeral(match["low"]), read_numeral(match["high"])
        if low == 100 and high is not None:
            yield build_share(match, high, "%")
        elif low and high is not None and high <= low:
            share = (high / low).quantize(Decimal("0.0001"))
            yield build_share(match, share, "")


def find_digits(text: str, stop: int) -> int:
    """Where the number that ends before stop begins, ten characters back at most."""
    start = stop
    while start > max(0, stop - 10) and text[start - 1] in FRACTION_DIGITS:
        start -= 1
    return start


def find_tenths(text: str) -> Iterator[Mention]:
    """两成, 近三成, 六成以上, 一成二."""
    if "成" not in text:
        return
    for match in TENTHS_PATTERN.finditer(text):
        tenths = read_numeral(match["low"])
        if tenths:
            percents = tenths * 10 + PERCENTS.get(match["more"], 0)
            yield build_share(match, percents, "%")


def find_doublings(text: str) -> Iterator[Mention]:
    """翻一番 is a growth of 100 %, 翻两番 of 300 %."""
    for match in DOUBLING_PATTERN.finditer(text) if "番" in text else ():
        times = read_numeral(match["low"] or "一") or Decimal(1)
        value = Quantity(plain((2**times - 1) * 100), "%")
        yield Mention(QUANTITY, match.start(), match.end(), value, "find_doublings")


def build_share(match: re.Match[str], value: Decimal, unit: str) -> Mention:
    before = BEFORE_PATTERN.search(
        match.string, max(0, match.start() - 3), match.start()
    )
    after = (match.groupdict().get("after")) or ""
    qualifier = before.group() if before else after
    quantity = Quantity(
        plain(value), unit, None, qualifier, find_bound(qualifier, after)
    )
    first = before.start() if before else match.start()
    return Mention(QUANTITY, first, match.end(), quantity, "find_share")


RULES = (find_measured, find_grand, find_fractions, find_tenths, find_doublings)
