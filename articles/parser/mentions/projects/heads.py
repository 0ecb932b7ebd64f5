"""What the name of a project ends with: 项目, 生产基地, 产业园一期, 二期工程 …"""

import re
from bisect import bisect_right
from functools import cache, lru_cache
from typing import NamedTuple

from articles.parser.words import compile_guarded, load_column, write_pattern, write_set

DIGIT = r"[一二三四五六七八九十\d]"
PHASE = rf"\(?(?:第?{DIGIT}{{1,2}}期|首期|[ⅠⅡⅢ]期)\)?"
PHASE_PATTERN = compile_guarded(PHASE)
# 工程部, 工程师 and 工程量 are no works
WORKS = r"(?:部|师|量|款|车|机械|技术|咨询|设计|管理|有限|公司|学院)"
# "智能车间改造项目": what is done to it
CHANGED = r"(?:扩建|(?:智能化|技术|升级)?改造|扩产|扩能|技改|升级)"
# 科技大道|快速化改造
ROAD = r"(?<=[道路街桥])(?:快速化|综合|提升|升级|拓宽|大修)+(?:改造)?"
# a stretch without a break: "中国(焦作)创新中心", "“船山时间谷”钟表产业园项目"
RUN_PATTERN = re.compile(
    # 📍 and ✅ part what stands on either side
    r"(?:[^\s,。;:!?、()“”‘’《》【】…|—►■▲△▼●◆\u2460-\u249b\u2600-\u27bf\U0001f300-\U0001faff]++|(?<!—)—(?!—)|(?<=\d) (?=[一-鿿])|(?<=[一-鿿]) (?=\d)|(?<=[A-Za-z\d]) (?=[A-Za-z\d])"
    r"|“[^“”,。;:!?、]{1,20}”|‘[^‘’,。;:!?、]{1,20}’|\([^(),。;:!?]{1,14}\))+"
)


class Head(NamedTuple):
    """text[start:stop] can end a project's name; core is where its first word ends.

    Sure where it holds 项目; bare where it says nothing else (项目, 二期工程).
    """

    start: int
    stop: int
    core: int
    is_sure: bool
    is_bare: bool


@cache
def load_head_pattern() -> re.Pattern[str]:
    """A head with the phase and the 项目 that may follow it."""
    words = load_column("project_heads")
    heads, firsts = write_pattern(words), write_set(word[0] for word in words)
    tail = rf"(?:{PHASE}|[A-Z]区)?(?:(?:扩建|改造|建设|拓宽|新建|延伸|延长|提升|整治|修复|配套|迁建|升级改造)?工程)?(?:建设)?(?:项目)?(?:{PHASE})?(?:工程(?!{WORKS}))?"
    return re.compile(
        rf"(?=[(第首ⅠⅡⅢ]|{DIGIT}|{firsts})(?:(?P<word>(?:{heads})(?!(?<=厂)[房区商家长]|(?<=示范园)区|(?<=工程){WORKS}))(?:{CHANGED}(?=项目)|{ROAD})?|(?<!分)(?<!分为){PHASE})[”’]?(?:{tail}(?<!建设))?"
    )


def find_first_head(text: str) -> int:
    """Where a sentence is worth a closer look; its end where it is not."""
    first = load_head_pattern().search(text)
    return first.start() if first else len(text)


def find_heads(text: str, start: int, stop: int) -> list[Head]:
    """All heads inside a run, from left to right.

    >>> [(h.start, h.stop, h.is_sure) for h in find_heads("服饰产业园一期项目", 0, 9)]
    [(2, 9, True)]
    """
    matches = load_head_pattern().finditer(text, start, stop)
    return [build_head(match) for match in matches]


def build_head(match: re.Match[str]) -> Head:
    is_bare = match["word"] in ("项目", "工程", None)
    core = match.start() if is_bare else match.end("word")
    return Head(match.start(), match.end(), core, "项目" in match.group(), is_bare)


@lru_cache(maxsize=16)
def find_runs(text: str) -> tuple[tuple[int, int], ...]:
    """Stretches of a sentence in which a name can lie whole."""
    return tuple([match.span() for match in RUN_PATTERN.finditer(text)])


def find_run_start(text: str, at: int) -> int:
    """Where the run begins that holds text[at]; at itself where none does.

    >>> find_run_start("甲园,乙企薄片基地", 6)
    3
    """
    runs = find_runs(text)
    i = bisect_right(runs, (at, len(text))) - 1
    return runs[i][0] if i >= 0 and at <= runs[i][1] else at
