"""Things that only the next sentence shows to be projects: 该项目总投资…, 总投资5亿元."""

import re

from articles.parser.blocks import SUBHEADING
from articles.parser.lexicon import PARK
from articles.parser.mentions.base import PROJECT, Mention, Reading
from articles.parser.mentions.projects.bounds import find_bound
from articles.parser.mentions.projects.clauses import find_name_start, skip_clause
from articles.parser.mentions.projects.generic import is_area, is_generic_name
from articles.parser.mentions.projects.heads import PHASE_PATTERN, find_heads, find_runs
from articles.parser.mentions.projects.lists import is_named
from articles.parser.mentions.projects.names import find_all_bounds, name_project
from articles.parser.mentions.projects.predicates import MONEY, NUMBER
from articles.parser.mentions.projects.refusals import is_refused

# "该基地总投资22亿元", "该产业园由丙城投建设": not "该产业园入驻企业30家"
THAT_THING_PATTERN = re.compile(
    r"[^,。;]{0,4}该(?P<noun>基地|产业园|物流园|工厂|中心|生产线|产线|总部|平台|园区|厂)(?:项目)?"
    r"(?:[^,。;]{0,6}(?:总投资|计划投资|投资[\d约])|由[^,。;]{2,20}?(?:投资|建设|[代承共合]建)"
    r"|[^,。;]{0,12}(?:开工|动工|投产)|(?:规划|计划|将|共)?分[一二两三四五]期)"
)
LONGEST_TITLE = 48  # characters, with what leads to the name
# "1.丙翼医疗合作基地。", "【丙翼钢带四期】": a name and nothing else
TITLE_PATTERN = re.compile(
    r"(?:[^,。;:]{0,12}(?:清单|名单|如下)[^,。;:]{0,4}:)?(?:\d{1,2}[.、 ]?|项目[一二三四五六七八九十\d]{1,2}:|[一二三四五六七八九十]{1,2}、|[^\w\s“(]+|[\u2460-\u249b])?"
    r"(?P<name>(?!项目)[^\s,。;:!?、][^,。;:!?、在了是有为]{2,22}[^\s,。;:!?、】])[】。]*$"
)
# "投资5亿元,", "8000万元。": what the next one begins with
SUM_PATTERN = re.compile(
    rf"[^\w。;]*(?:进展|概况|简介)?:?(?:该?(?:项目|基地))?(?:计划|规划|预计)?"
    rf"(?:(?:总?投资(?:总?额)?|总?占地(?:面积)?|总?建筑面积|用地|规划用地|规划面积|年产|年加工|年处理|日处理(?:规模)?|[线道]?路?全?长|(?:新建|扩建|改造|建设)规模):?{NUMBER}|{MONEY}(?=[,。;]))"
    r"|(?:该?项目)?由[^,。;]{2,24}?(?:投资|建设|实施|开发|打造|兴建|承建|投建|运营)|该?(?:项目|工程|产业园|基地)(?:位于|选址|坐落|包括|总投资|占地)|建设(?:单位|地点|内容|规模|工期|周期):"
)


# what leads from 该项目 to another name for it
THAT_PATTERN = re.compile(
    r"(?:^|[,“])[^,。;]{0,4}(?:该|此)(?:项目|工程)|(?:^|[,“])这[个一][^,。;]{0,16}(?:项目|工程)"
)
# "走进甲翼光学产业园", "不远处的甲翼光学产业园内": wherever one stands, this is meant
STANDING_PATTERN = re.compile(r"(?:的|在|到|走进|来到|位于|园区|深入|地处|坐落于)$")


def find_unbuilt(reading: Reading, following: str) -> tuple[Mention, ...]:
    """The thing that a sentence opens with, where the next ones say 该项目 of it."""
    for start, stop in find_runs(reading.text):
        heads = [h for h in find_heads(reading.text, start, stop) if not h.is_bare]
        if not heads or heads[0].is_sure:
            continue
        bounds = find_all_bounds(reading, (start, stop), heads[:1])
        bound = find_bound(bounds, heads[0], start)
        bound = skip_clause(reading, bound, heads[0].start)
        is_kept = not is_refused(reading, bound, heads[0])
        is_standing = THAT_PATTERN.match(following) and STANDING_PATTERN.search(
            reading.text, start, bound.stop
        )
        if is_kept and (bound.stop == start or is_standing):
            return (name_project(reading, bound, heads[0], "thing_taken_up"),)
    return ()


def find_pointed(reading: Reading, following: str) -> tuple[Mention, ...]:
    """The 电驱动基地 of a sentence after which 该基地总投资… follows."""
    that = THAT_THING_PATTERN.match(following)
    if not that:
        return ()
    for start, stop in reversed(find_runs(reading.text)):
        heads = find_heads(reading.text, start, stop)
        ends = [h for h in heads if reading.text.endswith(that["noun"], start, h.stop)]
        if not ends:
            continue
        bounds = find_all_bounds(reading, (start, stop), heads)
        bound = find_bound(bounds, ends[-1], start)
        bound = skip_clause(reading, bound, ends[-1].start)
        if is_refused(reading, bound, ends[-1]):
            return ()
        return (name_project(reading, bound, ends[-1], "thing_taken_up"),)
    return ()


def find_headed(reading: Reading, following: str) -> tuple[Mention, ...]:
    """'丙翼医疗合作基地。' before '投资3亿元,用地60亩。'."""
    is_short = len(reading.text) <= LONGEST_TITLE
    match = TITLE_PATTERN.fullmatch(reading.text) if is_short else None
    if not match or not SUM_PATTERN.match(following):
        return ()
    start, stop = match.span("name")
    found = Mention(PROJECT, start, stop, match["name"], "thing_headed")
    core = stop - len("项目") if match["name"].endswith("类项目") else stop
    is_class = is_generic_name(reading, start, core, with_trades=False)
    is_class = is_class and not PHASE_PATTERN.search(match["name"])
    if find_name_start(match["name"]) or is_class:
        return ()
    is_zone = any(
        m.span == found.span and is_area(reading, m) for m in reading.of(PARK)
    )
    is_one = is_named(reading, found) or is_told_below(reading, following)
    return (found,) if not is_zone and is_one else ()


# "项目由丙新集团开发", "工程包括两条路"
BELOW_PATTERN = re.compile(
    r"该?(?:项目|工程)(?:由|位于|选址|坐落|包括|总投资|占地|规划)"
)


def is_told_below(reading: Reading, following: str) -> bool:
    """Whether a heading says what the 项目 below it is called."""
    is_heading = reading.sentence.block.kind == SUBHEADING
    return is_heading and BELOW_PATTERN.match(following) is not None
