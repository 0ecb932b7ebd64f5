"""A figure with the words around it → the name of its indicator, or none."""

import re
from dataclasses import replace

from articles.parser.mentions.base import Reading
from articles.parser.records.metrics.counts import is_bare_verb, is_product, read_count
from articles.parser.records.metrics.elements import COUNT, MONEY, RATIO
from articles.parser.records.metrics.items import INDICATOR_TAIL
from articles.parser.records.metrics.names import Name, read_left
from articles.parser.records.metrics.phrases import (
    BOUND_PATTERN,
    Phrase,
    load_verbs,
)
from articles.parser.records.metrics.predicates import find_deed, read_right
from articles.parser.records.metrics.totals import read_total

# the sum of what was just counted: 签约项目17个,总投资28.74亿元
OWN_NAMES = re.compile(
    r"(?:项目)?(?:年度)?(?:计划|预计|合同|协议)?(?:总投资|投资总额|投资|总引资|引资|签约)额?|总投资规模|总?金额|总额|协议资金|合同金额"
)
# "占规上工业总产值比重": a share of something names what it is a share of
SHARE_PATTERN = re.compile(
    r"(?:总量|规模|总额)?[约已]?占(?![地用])|(?:完成|为|是|达到?|相当于)(?:全年|年度|年初|年|目标|任务|计划|预算)"
)
# "产值创历史新高", "税收再上台阶": how an indicator did, before its figure
TOLD_PATTERN = re.compile(
    r"(?P<name>产值|收入|投资|增加值|总额|销售额|贸易额|税收|利润|[额量率数值])(?:同比|环比)?"
    r"(?:再?创|连跨|跨越|稳步|持续|快速|大幅|再上|迈上|跃上|首次|不断|实现|较快|平稳|逆势|呈|保持|稳中|由负转正|由降转[增升]|止跌|扭负|回升|降幅收窄|增长(?=较快|迅速|,))"
)
# of 完成投资占总投资,完成年度计划 the second is of the same investment
SHARE_START = re.compile(
    r"(?:总量|规模|总额)?占(?![地用])|(?:完成|为|相当于)(?=全年|年|目标|任务|计划|预算)"
)
COUNTED_AFTER = re.compile(
    r"的\d+[余多]?[个家项只大](?P<noun>[\u4e00-\u9fff]{0,6}?(?:项目|企业))"
)
COUNT_BEFORE = re.compile(r"\d[余多]?[个家项],$")
# the name of one project, not 的新项目
ANOTHER_AFTER = re.compile(
    r"的(?!重[大点]|优质|[新大好]|产业|工业|亿元|[一二三]产)[^,。;、]{4,}?(?:项目|基地|工厂|生产线|产业园|中心)"
)
SPENT = "完成投资"
# 实施项目86个,开工72个,完成投资58亿元: spent on all of them
STARTED = re.compile(r"(?:已|新|集中|复|续)*(?:开|复|竣|完)(?:工|建)")
HAS_FIGURE = re.compile(r"\d")
GIVING_PATTERN = re.compile(
    r"(?:构建起?|组建|打造|达成|获得|筹资|筹集|垫资|提供|安排|落实|争取|发放|投入|出资|拨付|设立|减免|返还|签订|兑现|签下|新增|募集|新?设|推出|争取到|争取了|争得|撬动|引来|拿到|贡献|创造|带来|贡献了|形成)$"
)
# "分别占全省的5%、全市的9%" is one share and then another
EACH_PATTERN = re.compile("分别(?!占)")
OUTPUT_PATTERN = re.compile(
    r"(?:工业)?(?:总?产值|营业收入|营收|主营业务收入|增加值|税收|利润|销售收入)"
)
DOER_END = re.compile(r"(?:企业|单位|公司|项目|区|户|家|园|机构|[市县镇]|大户|主体)$")
# "有3亿多元的产值", "以9亿元的进出口总额、2亿元的税收双双居首"
NAMED_AFTER = re.compile(
    r"的(?P<name>[\u4e00-\u9fff]{0,12}?(?:产值|增加值|税收|利润|收入|销售额|营收|订单|出口额?|进口额?|融资|贷款|授信|总额|总值|外资|内资|[^贷的]{2}基金(?:群)?))"
    r"(?=[、,。;:)和及与,]|[双均都]|[居列排位稳]|$)"
)
TOLD_END = re.compile(r"(?:产值|收入|投资|额|税收|利润|贷款|资金)$")
THIN_AFTER = re.compile(r"[、,和及与]|规模|大关|左右|目标|水平|以上|关口|级|的")
# "70%的重点实验室,", "95%以上为本地人"; not "98%的目标", nor behind 占比 30%
SHARED_AFTER = re.compile(
    r"(?:的|(?:都|均|全)?(?:是|为|属于))(?P<noun>(?:GDP|[\u4e00-\u9fff“”]{2,14}?)(?<!目标|水平|增速|增长|速度|股份|股权|比例|份额))(?=[、,;。]|[和及与]\d|$)"
)
# as in 全年目标已完成75%
DONE_PATTERN = re.compile(
    r"(?P<duty>(?:全年|年度|年初|年)(?:目标|任务|计划)(?:任务)?)(?:数|已|累计)*(?:完成|实现)(?:了|达到?|过)*$"
)
SHARE_ENDS = ("%", "%以上", "%左右")
SHARING_END = re.compile(r"(?:[额量率值数税比]|占.*|比重|收入|投资|消费|能耗|强度)$")


def read_name(
    reading: Reading, phrase: Phrase, owner: Name | None, last: Name | None
) -> Name | None:
    """From the words before the figure, or for counts from those after it."""
    left = read_left(reading, *phrase.left, "read_left")
    if phrase.element.kind == COUNT:
        total = read_total(reading, phrase, last)
        return total or read_count(reading, phrase, left, owner)
    shared = read_shared(reading, phrase, left)
    return shared or read_measure(reading, phrase, left, (owner, last))


def read_measure(
    reading: Reading,
    phrase: Phrase,
    left: Name | None,
    before: tuple[Name | None, Name | None],
) -> Name | None:
    """A sum or measure; before are what was counted last and what was told last."""
    owner, last = before
    is_total = left is not None and is_sum(left)
    if is_foreign(reading.text, phrase, is_sum=is_total):
        return None
    counted = find_counted(reading.text, phrase)
    if left and counted and is_total:
        return replace(left, text=counted["noun"] + left.text, rule="join_names")
    if left and owner and (is_total or is_spent(reading.text, phrase, left)):
        return join_names(left, owner, last)
    if left and last and is_trade(reading.text, phrase, left, last):
        return replace(left, text=last.text + left.text, rule="join_names")
    named = read_named_after(reading, phrase, left)
    if named or is_bare_verb(left) or is_object_after(reading.text, phrase, left):
        right = named or read_right(reading, None, phrase.right, "")
        return (
            right or left or read_before(reading, phrase) or inherit_name(last, phrase)
        )
    return join_names(left, owner, last) if left else None


def is_sum(name: Name) -> bool:
    """Whether a name says no more than 总投资 or 合同金额."""
    return OWN_NAMES.fullmatch(name.text) is not None


def is_foreign(text: str, phrase: Phrase, *, is_sum: bool) -> bool:
    """A project's own figure: 占地369亩的生产基地项目, 总投资6.6亿元的厂区."""
    if is_sum and (follows_count(text, phrase) or is_of_count(text, phrase)):
        return False
    if is_sum and find_counted(text, phrase):
        return False
    if is_sum and text.startswith("的", phrase.element.stop):
        return True
    return is_product(text, phrase) or bool(EACH_PATTERN.search(text, *phrase.left))


def is_of_count(text: str, phrase: Phrase) -> bool:
    """引进350个,总投资620亿元的新项目: the sum of those counted before the comma."""
    start = phrase.left[0]
    is_counted = COUNT_BEFORE.search(text, max(0, start - 6), start) is not None
    return is_counted and not ANOTHER_AFTER.match(text, phrase.element.stop)


def is_spent(text: str, phrase: Phrase, left: Name) -> bool:
    """5个省重点项目累计完成投资36.96亿元: what those projects cost so far."""
    return left.text == SPENT and follows_count(text, phrase)


def find_counted(text: str, phrase: Phrase) -> re.Match[str] | None:
    """The 项目 of 总投资188亿元的11个项目."""
    return COUNTED_AFTER.match(text, phrase.element.stop)


def is_trade(text: str, phrase: Phrase, left: Name, last: Name) -> bool:
    """纺织鞋服13户实现产值41亿元: the output of that trade, not of all.

    Of 营业收入160亿元、税收6亿元 the second is no part of the first.
    """
    is_output = OUTPUT_PATTERN.fullmatch(left.text) and follows_count(text, phrase)
    is_other = DOER_END.search(last.text) or INDICATOR_TAIL.search(last.text)
    return bool(is_output) and not is_other


def read_named_after(
    reading: Reading, phrase: Phrase, left: Name | None
) -> Name | None:
    """实现每年50亿元的产值: the figure stands before its name."""
    match = NAMED_AFTER.match(reading.text, phrase.element.stop)
    is_named = left is not None and TOLD_END.search(left.text)
    if match is None or (is_named and not follows_owner(reading.text, phrase)):
        return None
    return Name(match["name"], *match.span("name"), "read_right")


def follows_owner(text: str, phrase: Phrase) -> bool:
    """9亿元的出口、2亿元的税收: what stands between belongs to the figure before."""
    start = phrase.left[0]
    return start > 0 and text.startswith("的", start)


def read_shared(reading: Reading, phrase: Phrase, left: Name | None) -> Name | None:
    """聚集了70%的重点实验室, 其中95%以上为本地人 → the share of them."""
    if phrase.element.kind != RATIO or phrase.element.unit != "%":
        return None
    done = DONE_PATTERN.search(reading.text, *phrase.left)
    if done:
        return Name("完成" + done["duty"], *done.span("duty"), "join_share")
    match = SHARED_AFTER.match(reading.text, phrase.element.stop)
    is_told = left is not None and SHARING_END.search(left.text)
    if match is None or (is_told and not follows_share(reading.text, phrase)):
        return None
    start, stop = match.span("noun")
    stop = find_deed(reading.text, start, stop)
    return Name(reading.text[start:stop] + "占比", start, stop, "read_shared")


def follows_share(text: str, phrase: Phrase) -> bool:
    """40%的产值、60%的税收: what stands between belongs to the share before."""
    is_share = text.endswith(SHARE_ENDS, 0, phrase.left[0])
    return is_share and follows_owner(text, phrase)


def read_before(reading: Reading, phrase: Phrase) -> Name | None:
    """工程机械产业产值创历史新高,达1615亿元: the clause before names it."""
    stop = phrase.left[0] - 1
    if stop < 1 or reading.text[stop] != ",":
        return None
    bound = [m.end() for m in BOUND_PATTERN.finditer(reading.text, 0, stop)]
    start = bound[-1] if bound else 0
    told = TOLD_PATTERN.search(reading.text, start, stop)
    if told is None or HAS_FIGURE.search(reading.text, start, stop):
        return None
    return read_left(reading, start, told.end("name"), "read_before")


def inherit_name(last: Name | None, phrase: Phrase) -> Name | None:
    """认购厂房71栋共计26.7万平方米; of 未利用地占国土面积10%,达3300万亩 the first part.

    Of 技改项目16个、40亿元 the sum is what is invested.
    """
    if last is None or not last.text.split("占")[0]:
        return last
    if phrase.element.kind == MONEY and last.text.endswith("项目"):
        return replace(last, text=last.text + "总投资", rule="join_names")
    return replace(last, text=last.text.split("占")[0])


def follows_count(text: str, phrase: Phrase) -> bool:
    """The 总投资120亿元 of 20个总投资120亿元的重大项目."""
    start = phrase.left[0]
    return start > 0 and not BOUND_PATTERN.match(text, start - 1)


def is_object_after(text: str, phrase: Phrase, left: Name | None) -> bool:
    """'链上企业达成26亿元融资意向': the verb's object stands after the sum."""
    after = text[slice(*phrase.right)].strip(" 的")
    if len(after) < 2 or THIN_AFTER.match(after) or load_verbs().match(after):
        return False
    return bool(left and GIVING_PATTERN.search(left.text))


def is_sum_of(name: str, owner: Name, last: Name | None) -> bool:
    """Whether the sum is that of what was counted, not of all that came before."""
    if name == SPENT:
        is_last = last is None or last.text == owner.text or last.rule == "join_names"
        return is_last and STARTED.match(owner.text) is None
    return OWN_NAMES.fullmatch(name) is not None


def join_names(left: Name, owner: Name | None, last: Name | None) -> Name:
    """总投资 after 签约产业项目17个 → 签约产业项目总投资; a share to its whole."""
    is_own = owner is not None and is_sum_of(left.text, owner, last)
    if owner and is_own:
        own = left.text
        if own.startswith("项目") and owner.text.endswith(("协议", "合同")):
            return replace(left, rule="join_names")
        own = own.removeprefix("项目") if owner.text.endswith("项目") else own
        return replace(left, text=owner.text + own, rule="join_names")
    if last and SHARE_PATTERN.match(left.text):
        whole = SHARE_START.split(last.text)[0] or last.text
        text = whole + left.text.removeprefix("约")
        return replace(left, text=text, rule="join_share")
    return left
