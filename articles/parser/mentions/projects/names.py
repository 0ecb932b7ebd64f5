"""Names of projects by how they end: 中烟薄片项目, a 产业园 that is being built."""

import re
from collections.abc import Iterator

from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import PROJECT, Mention, Reading
from articles.parser.mentions.projects.bounds import (
    BUILD,
    COVER,
    PLACED,
    WEAK,
    Bound,
    find_bound,
    find_bounds,
)
from articles.parser.mentions.projects.generic import is_generic, is_generic_name
from articles.parser.mentions.projects.heads import Head, find_heads, find_runs

# "项目16个", "项目数", "项目共有6个" count projects and name none
COUNTED_PATTERN = re.compile(
    r"(?:数量?|总数|个数)|(?:共计?|总计|约|达|有|近|超)*\d+[余多]?(?:个|项|只|宗|家)"
)
# what is said of a thing that makes it a project; "工厂标准建设" says it of another
BUILT_PATTERN = re.compile(
    r"[”’]?(?:(?!标准|企业|级|样板)[^,。;、的内]){0,9}?(?:开工|动工|奠基|封顶|竣工|建成|落成|完工"
    r"|投产|投用|投运|投入使用|投入运营|投入生产|启用|开通|交付|签约|启航|启动|通车|试运行|点火"
    r"|开园|亮相|达产|满产|总投资|计划投资|占地|用地|规划面积|建筑面积|由.{2,20}?建设"
    r"|(?<!加快)建设(?!成)|施工|进场|如火如荼|加紧)"
)
LOFTY_PATTERN = re.compile(
    r"(?:全国|全球|全省|全市|国家|国际|世界|区域|一流|重要|领先|服务|新时代|先进|现代|智慧园)"
)
# a part of what is built, no project of its own: 主体工程, 装饰装修工程
PART_PATTERN = re.compile(
    r"(?:主体|装修|装饰|土建|桩基|基础|安装|绿化|配套|附属|收尾|系统|民心|民生|惠民|名师|强链|补链|攻坚|重点)工程$"
)
JOINT_PATTERN = re.compile(r"以及|[和与及暨]")
# "产品下线和灯塔工厂": what stands before 和 is a verb, so 和 is not of the name
DONE_PATTERN = re.compile(r"(?:下线|投产|开工|竣工|签约|揭牌|落户|公司|集团)$")


def find_named(reading: Reading) -> Iterator[Mention]:
    """'搁置多年的中烟薄片项目9月30日开工' → 中烟薄片项目."""
    for start, stop in find_runs(reading.text):
        heads = find_heads(reading.text, start, stop)
        if heads:
            yield from find_in_run(reading, (start, stop), heads)


def find_in_run(
    reading: Reading, run: tuple[int, int], heads: list[Head]
) -> Iterator[Mention]:
    """A name for each head; what a 项目 ends is no part of the name after it."""
    bounds = find_all_bounds(reading, run, heads)
    floor = run[0]
    for head in heads:
        bound = find_bound(bounds, head, floor)
        mention = build_named(reading, bound, head)
        if mention:
            yield mention
        if head.is_sure:
            floor = head.stop


def find_all_bounds(
    reading: Reading, run: tuple[int, int], heads: list[Head]
) -> list[Bound]:
    """The bounds of a run, and 和 where it joins two things and is not of a name."""
    stops = {head.stop for head in heads}
    joints = [
        Bound(match.start(), match.end())
        for match in JOINT_PATTERN.finditer(reading.text, *run)
        if match.start() in stops
        or DONE_PATTERN.search(
            reading.text, max(run[0], match.start() - 2), match.start()
        )
    ]
    found = [*find_bounds(reading, *run), *joints]
    return sorted(found, key=lambda bound: (bound.stop, bound.start))


def build_named(reading: Reading, bound: Bound, head: Head) -> Mention | None:
    if is_refused(reading, bound, head):
        return None
    rule = "project_head" if head.is_sure else "thing_built"
    if head.is_sure or is_built(reading, bound, head):
        name = clean_name(reading.text[bound.stop : head.stop])
        return Mention(PROJECT, bound.stop, head.stop, name, rule)
    return None


def is_refused(reading: Reading, bound: Bound, head: Head) -> bool:
    """重大产业项目, 该项目, 工业制造业项目16个, A、B等项目."""
    text, start = reading.text, bound.stop
    if COUNTED_PATTERN.match(text, head.stop) or PART_PATTERN.search(
        text, start, head.stop
    ):
        return True
    before = text[start : head.start]
    if head.is_bare:
        kind = before.rpartition("等")[2] if "等" in before else None
        is_class = is_generic_name(reading, start, head.start)
        return len(before) < 2 or is_class or (kind is not None and is_generic(kind))
    return head.stop - start < 4 or is_generic_name(reading, start, head.start)


def is_built(reading: Reading, bound: Bound, head: Head) -> bool:
    """Whether the sentence says that the thing is built, not only that it is there."""
    name = reading.text[bound.stop : head.stop]
    if bound.tag in (PLACED, COVER) or name.startswith(("我", "其")):
        return False
    if bound.tag == BUILD:
        return not LOFTY_PATTERN.match(name)
    if bound.tag == WEAK:
        has_builder = any(m.stop <= bound.start for m in reading.of(ENTERPRISE))
        return has_builder and not LOFTY_PATTERN.match(name)
    return bool(BUILT_PATTERN.match(reading.text, head.stop))


def clean_name(name: str) -> str:
    """Without the quotation marks around all of it.

    >>> clean_name("“政企通”"), clean_name("“船山时间谷”钟表产业园")
    ('政企通', '“船山时间谷”钟表产业园')
    """
    inner = name.strip()
    if inner[:1] in "“‘" and inner[-1:] in "”’" and not set(inner[1:-1]) & set("“”‘’"):
        return inner[1:-1]
    return inner
