"""Names of projects by how they end: 中烟薄片项目, a 产业园 that is being built."""

import re
from collections.abc import Iterator
from operator import attrgetter

from articles.parser.lexicon import ENTERPRISE, PARK
from articles.parser.mentions.base import PROJECT, Mention, Reading
from articles.parser.mentions.projects.bounds import (
    BUILD,
    WEAK,
    Bound,
    find_bound,
    find_bounds,
)
from articles.parser.mentions.projects.built import is_built
from articles.parser.mentions.projects.clauses import skip_clause
from articles.parser.mentions.projects.generic import is_area, is_generic_name
from articles.parser.mentions.projects.heads import (
    Head,
    find_first_head,
    find_heads,
    find_runs,
)
from articles.parser.mentions.projects.refusals import is_refused
from articles.parser.words import compile_guarded

JOINT_PATTERN = re.compile(r"以及|和|与|暨(?!南)")
BY_STOP = attrgetter("stop", "start")
# "产品下线和灯塔工厂": what stands before 和 is a verb, so 和 is not of the name
VERB_PATTERN = re.compile(r"(?:下线|投产|开工|竣工|签约|揭牌|落户|公司|集团)$")


def find_named(reading: Reading) -> Iterator[Mention]:
    """'搁置多年的中烟薄片项目9月30日开工' → 中烟薄片项目."""
    text = reading.text
    first = find_first_head(text)
    if first == len(text):
        return
    for start, stop in find_runs(text):
        heads = find_heads(text, max(start, first), stop) if stop > first else []
        if heads:
            yield from find_in_run(reading, (start, stop), heads)


def find_in_run(
    reading: Reading, run: tuple[int, int], heads: list[Head]
) -> Iterator[Mention]:
    """A name for each head; what a 项目 ends is no part of the name after it."""
    bounds = find_all_bounds(reading, (run[0], heads[-1].stop), heads)
    floor = run[0]
    for head in heads:
        if "”" in reading.text:
            bounds = [b for b in bounds if not is_quoted(reading.text, b, head)]
        bound = find_bound(bounds, head, floor)
        mention = build_named(reading, bound, head)
        if mention is None and is_word_of_name(reading, bound, head):
            earlier = [b for b in bounds if b.stop <= bound.start]
            mention = build_named(reading, find_bound(earlier, head, floor), head)
        if mention:
            yield mention
        if head.is_sure:
            floor = head.stop


def is_quoted(text: str, bound: Bound, head: Head) -> bool:
    """建设 of “中信建设—百亿强基”项目: what a quotation holds is not cut."""
    between = text[bound.stop : head.start]
    return between.count("”") > between.count("“")


def is_word_of_name(reading: Reading, bound: Bound, head: Head) -> bool:
    """Whether 建设 can be part of the name, as in 高端建设装备制造项目."""
    is_word = reading.text[bound.start : bound.stop] == "建设"
    return is_word and head.is_sure and reading.text[bound.stop] not in "”’"


def find_all_bounds(
    reading: Reading, run: tuple[int, int], heads: list[Head]
) -> list[Bound]:
    """The bounds of a run, and 和 where it joins two things and is not of a name."""
    stops = {head.stop for head in heads}
    joints = [
        Bound(match.start(), match.end())
        for match in JOINT_PATTERN.finditer(reading.text, *run)
        if match.start() in stops
        or match.group() == "暨"
        or VERB_PATTERN.search(
            reading.text, max(run[0], match.start() - 2), match.start()
        )
    ]
    found = [*find_bounds(reading, *run), *joints]
    return sorted(found, key=BY_STOP)


LEADING_PATTERN = compile_guarded(
    r"(?:园区|龙头|外资|美资|台资|港资|日资|德资|民营|骨干|重点|上市|本土|落户|入驻)*企业(?=[\u4e00-\u9fff]{2})(?!家|孵化|服务|总部|技术|创新|加速|中心|公共|研发|上|投资|扩|自)|(?:该|本|我们)?公司(?=第?[一二三四]期|年产|新建)|\d{1,2}[.、](?=[^\d.])|(?:\d{1,4}年)?\d{1,2}月(?:底|初|份|中旬|末)?|(?:以及|并且|[以为和与及并也又就都而暨到])(?=[^\d])"
)


def trim_bound(text: str, bound: Bound, stop: int) -> Bound:
    """Past the 以 of '以大湾区项目为例' and the 和 of '和文德根水库项目'.

    Not past that of '落户该区的和润磷化工项目', which joins nothing.
    """
    if text.startswith("的和", bound.stop - 1):
        return bound
    # one character more, for what looks ahead
    match = LEADING_PATTERN.match(text, bound.stop, stop + 1)
    is_before = match is not None and match.end() <= stop
    return bound._replace(stop=match.end()) if match and is_before else bound


DOUBLE_PATTERN = re.compile(r"(.{3,12})(?=\1)")


def skip_double(reading: Reading, bound: Bound, head: Head) -> Bound:
    """Past a heading or firm that the name repeats: 东复路东复路工程."""
    text = reading.text
    double = DOUBLE_PATTERN.match(text, bound.stop, head.stop)
    if double:
        return bound._replace(stop=double.end())
    for firm in reading.between(bound.stop, head.start, ENTERPRISE):
        core = text[firm.start : firm.start + 3]
        if firm.start == bound.stop and text.startswith(core, firm.stop):
            return bound._replace(stop=firm.stop)
    return bound


# "市经济开发区丙材薄片项目": a park that is not called by its name
SOME_PARK_PATTERN = compile_guarded(
    r"(?:[我全该]?[市县区])?(?:国家级|省级)?(?:经济(?:技术)?开发区|开发区|高新区|经开区|园区)(?!域)"
)


def skip_park(reading: Reading, bound: Bound, stop: int) -> Bound:
    """Past the park before a name that tells enough: 甲山经开区丙材薄片项目."""
    for park in reading.between(bound.stop, stop, PARK):
        is_leading = park.start == bound.stop and (
            is_area(reading, park) or is_firms(reading, park.stop)
        )
        if park.start == bound.stop and reading.text[park.stop] == "内":
            return bound._replace(stop=park.stop + 1)
        if is_leading and not is_generic_name(reading, park.stop, stop):
            return bound._replace(stop=park.stop)
    some = SOME_PARK_PATTERN.match(reading.text, bound.stop, stop)
    if some and not is_generic_name(reading, some.end(), stop):
        return bound._replace(stop=some.end())
    return bound


def is_firms(reading: Reading, at: int) -> bool:
    """Whether the name of an enterprise begins here: 甲山产业园|丙友锂电项目."""
    return any(firm.start == at for firm in reading.of(ENTERPRISE))


def skip_remark(reading: Reading, bound: Bound, head: Head) -> Bound:
    """Past what a bracket or quotation opens in: 第一台电视(某某项目), 打响“项目攻坚战."""
    for left, right in ("()", "“”"):
        opened = reading.text.rfind(left, bound.stop, head.start)
        if opened >= 0 and reading.text.find(right, opened, head.stop) < 0:
            return bound._replace(stop=opened + 1)
    return bound


def build_named(reading: Reading, bound: Bound, head: Head) -> Mention | None:
    bound = skip_remark(reading, bound, head)
    bound = skip_clause(reading, bound, head.start)
    bound = trim_bound(reading.text, bound, head.start)
    bound = skip_double(reading, bound, head)
    bound = skip_park(reading, bound, head.start)
    bound = trim_bound(reading.text, bound, head.start)
    if not (head.is_sure or is_built(reading, bound, head)):
        return None
    if is_refused(reading, bound, head):
        return None
    rule = "thing_told" if bound.tag not in (BUILD, WEAK) else "thing_built"
    rule = "project_head" if head.is_sure else rule
    return name_project(reading, bound, head, rule)


def name_project(reading: Reading, bound: Bound, head: Head, rule: str) -> Mention:
    name = clean_name(reading.text[bound.stop : head.stop])
    return Mention(PROJECT, bound.stop, head.stop, name, rule)


def clean_name(name: str) -> str:
    """Without the quotation marks around all of it.

    >>> clean_name("“政企通”"), clean_name("“船山时间谷”钟表产业园")
    ('政企通', '“船山时间谷”钟表产业园')
    """
    inner = name.strip()
    if inner[:1] in "“‘" and inner[-1:] in "”’" and not set(inner[1:-1]) & set("“”‘’"):
        return inner[1:-1]
    return inner
