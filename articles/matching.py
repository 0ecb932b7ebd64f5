"""A statement with its rows → the fact in the database that it speaks of."""

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from django.db.models import Model

from articles.agreement import normalise_name, quantities_agree
from articles.errors import AmbiguousNameError
from articles.references import References
from articles.shelves import Shelf
from articles.statements import (
    EventStatement,
    HonourStatement,
    MetricStatement,
    ProjectStatement,
)
from entities.models import Event, Honour, Metric, Park, Project
from entities.periods import Period

SIMILAR = 0.6
# 二期, 2期, 第三期
PHASE_PATTERN = re.compile(r"[一二三四五六七八九十\d]+期")
PROJECT_TAIL_PATTERN = re.compile(r"(?:建设|工程)?项目$|工程$")
TITLE_TAIL_PATTERN = re.compile(r"(?:荣誉)?称号$|企业$|榜$|名单$")
# common to enterprises that have nothing to do with each other
TRADE_PATTERN = re.compile(
    r"有限责任|有限|股份|公司|集团|控股|科技|技术|工业|实业|电子|信息|智能|精密|制造|材料|"
    r"生物|医药|汽车|新能源|能源|机械|设备|装备|产业|发展|投资|国际|中国|环保|食品|服饰"
)


def find_project(
    statement: ProjectStatement, refs: References, shelf: Shelf
) -> Project | None:
    """By name, else by enterprise and investment, else by two figures that agree."""
    named = find_named_project(statement.name, refs, shelf)
    if named:
        return named
    rows = shelf.list_related_projects(statement, refs)
    for rule in (has_same_name, has_same_investor, has_same_figures):
        found = [row for row in rows if rule(row, statement, refs, shelf)]
        if len(found) > 1:
            raise AmbiguousNameError("project", statement.name, found)
        if found:
            return found[0]
    return None


def find_named_project(name: str, refs: References, shelf: Shelf) -> Project | None:
    rows = shelf.list_named_projects(name)
    near = [row for row in rows if may_stand_in(row, refs)]
    same = [row for row in near if refs.park and row.park == refs.park] or near
    if len(same) > 1:
        raise AmbiguousNameError("project", name, same)
    return same[0] if same else None


def is_compatible(park_id: int | None, park: Park | None) -> bool:
    return park is None or park_id is None or park_id == park.pk


def may_stand_in(row: Project, refs: References) -> bool:
    """Whether the park is the same, or one of the two is not said."""
    if refs.has_new_park and row.park_id:
        return False
    return is_compatible(row.park_id, refs.park)


def has_same_name(
    row: Project, statement: ProjectStatement, refs: References, shelf: Shelf
) -> bool:
    """“衡阳智造谷” is 衡阳智造谷项目, in the same park."""
    same = to_project_core(row.name) == to_project_core(statement.name)
    return same and may_stand_in(row, refs)


def has_same_investor(
    row: Project, statement: ProjectStatement, refs: References, shelf: Shelf
) -> bool:
    """The same enterprise puts the same sum into it, and nothing else differs."""
    partners = {enterprise.pk for enterprise in row.enterprises.all()}
    if partners.isdisjoint(enterprise.pk for enterprise in refs.enterprises):
        return False
    if not may_stand_in(row, refs) or not is_joinable(row, statement, refs, shelf):
        return False
    agreeing = list_agreeing(row, statement)
    return "investment" in agreeing or names_are_related(row.name, statement.name)


def has_same_figures(
    row: Project, statement: ProjectStatement, refs: References, shelf: Shelf
) -> bool:
    """合力叉车: 6.6亿元, 369亩; 衡阳合力: 约6.6亿元, 约370亩, under another park."""
    if len(list_agreeing(row, statement)) < 2:
        return False
    if not is_joinable(row, statement, refs, shelf):
        return False
    names = [enterprise.name for enterprise in row.enterprises.all()]
    return has_related_enterprise(names, refs.names, shelf)


def is_joinable(
    row: Project, statement: ProjectStatement, refs: References, shelf: Shelf
) -> bool:
    """No figure and no phase differs, and the article does not tell the two apart."""
    phases = [set(PHASE_PATTERN.findall(name)) for name in (row.name, statement.name)]
    if all(phases) and phases[0] != phases[1]:
        return False
    if set(list_shared(row, statement)) != set(list_agreeing(row, statement)):
        return False
    return not shelf.is_cited(row, refs.source_id)


def list_shared(row: Project, statement: ProjectStatement) -> list[str]:
    return [name for name in statement.quantities if getattr(row, name) is not None]


def list_agreeing(row: Project, statement: ProjectStatement) -> list[str]:
    return [
        name
        for name in list_shared(row, statement)
        if quantities_agree(getattr(row, name), statement.quantities[name])
    ]


def to_project_core(name: str) -> str:
    return normalise_name(PROJECT_TAIL_PATTERN.sub("", name)) or normalise_name(name)


def names_are_related(first: str, second: str) -> bool:
    ours, theirs = to_project_core(first), to_project_core(second)
    short, long = sorted((ours, theirs), key=len)
    return len(short) >= 3 and short in long


def has_related_enterprise(
    first: Iterable[str], second: Iterable[str], shelf: Shelf
) -> bool:
    """合力叉车 and 衡阳合力 share 合力; 衡阳恒飞 and 衡阳合力 share a place alone."""
    second = tuple(second)
    shared = (
        find_shared_part(TRADE_PATTERN.sub(" ", ours), TRADE_PATTERN.sub(" ", theirs))
        for ours in first
        for theirs in second
    )
    return any(len(part) >= 2 and part not in shelf.place_names for part in shared)


def find_shared_part(first: str, second: str) -> str:
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    match = matcher.find_longest_match()
    return first[match.a : match.a + match.size].strip()


def find_honour(
    statement: HonourStatement, recipient: Mapping[str, Any], shelf: Shelf
) -> Honour | None:
    """By recipient, title and date; where either has no date the two are one."""
    rows = [
        row
        for row in shelf.list_honours(recipient)
        if to_title_core(row.title) == to_title_core(statement.title)
    ]
    dated = [row for row in rows if row.period]
    undated = [row for row in rows if not row.period]
    if statement.period is None:
        return pick_only(undated) or pick_only(dated)
    same = [row for row in dated if periods_touch(row.period, statement.period)]
    return pick_only(same) or pick_only(undated)


def pick_only(rows: Sequence[Model]) -> Any:
    """Return the only one; of several none is chosen."""
    return rows[0] if len(rows) == 1 else None


def periods_touch(first: Period, second: Period) -> bool:
    return first.first_day <= second.last_day and second.first_day <= first.last_day


def to_title_core(title: str) -> str:
    return normalise_name(TITLE_TAIL_PATTERN.sub("", title)) or normalise_name(title)


def find_metric(
    statement: MetricStatement, identity: Mapping[str, Any], shelf: Shelf
) -> Metric | None:
    """By indicator, subject, period and nature: 1–9月 is never a whole year."""
    return shelf.find_metric(identity, statement.period, statement.nature)


def find_event(
    statement: EventStatement, park: Park | None, shelf: Shelf
) -> Event | None:
    """By day and a title that says much the same."""
    near = [
        (similarity, row)
        for row in shelf.list_events(statement.period)
        if is_compatible(row.park_id, park)
        and (similarity := measure_similarity(row.title, statement.title)) >= SIMILAR
    ]
    return max(near, key=lambda pair: (pair[0], -pair[1].pk))[1] if near else None


def measure_similarity(first: str, second: str) -> float:
    ours, theirs = normalise_name(first), normalise_name(second)
    short, long = sorted((ours, theirs), key=len)
    if len(short) >= 4 and short in long:
        return 1.0
    return SequenceMatcher(None, ours, theirs, autojunk=False).ratio()
