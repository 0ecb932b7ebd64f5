"""Past the words of a sentence that stand in front of a name: 坚定不移抓, 均为, 关键要有."""

from dataclasses import replace
from functools import lru_cache

from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import Reading
from articles.parser.mentions.names.walking import HARD, sort_word
from articles.parser.mentions.projects.bounds import Bound
from articles.parser.tokens import split_tokens

# single characters that only a sentence has, never the name of what is built
PARTICLES = frozenset(
    "要有均为是抓由将把被已对从来让使也就还又再各每其此该这那看搞因于仅据且但则若含"
)
# verbs elsewhere, here what is done to a works: 扩能项目, 供热工程
WORKS = frozenset(
    "扩建 扩产 扩能 扩大 搬迁 迁建 改建 改制 筹建 利用 升级 优化 转型 量产 配套 辐射 集聚"
    " 聚集 集成 系统 活动 培植 培育 供水 供电 供气 供热 供图 运用 增产 承载 支撑 检查 组织 救助"
    " 服务于 续建 援建 新建 兴建 拓展 延伸 提升 替代 淘汰 深化 调研 集中 投资 上下游 上游 下游"
    " 下线 论坛 分享 分公司 控制 试产 应用于 重组 面向 隐形冠军 瞪羚 共享 合作伙伴 仪式 转让"
    " 资料 变革 论坛 辅助 汇聚 会议 全体 部分 方面 共同 及其 即可 国企 民企 外企 成立 成功 建成 建起"
    " 登记 指导 推广 海内外 正式 第一 首座 首个 首家 首批 学习 组成 立足 满足 汇集 结合".split()
)


def skip_clause(reading: Reading, bound: Bound, stop: int) -> Bound:
    """The bound moved behind the last verb or particle before text[stop].

    '坚定不移抓项目' leaves nothing, '均为工业项目' a class, '新增丙星家私产业项目' a name.
    """
    start = find_name_start(reading.text[bound.stop : stop])
    if not start:
        return bound
    at = bound.stop + start
    inside = any(m.start < at < m.stop for m in reading.of(ENTERPRISE))
    return bound if inside else replace(bound, start=at, stop=at)


@lru_cache(maxsize=4096)
def find_name_start(text: str) -> int:
    """Where what follows the last word of a sentence begins; 0 where none is in it."""
    start, depth = 0, 0
    for token in split_tokens(text):
        depth += (token.text in "“(") - (token.text in "”)")
        if not depth and is_of_sentence(token.text, token.frequency):
            start = token.stop
    return start


def is_of_sentence(word: str, frequency: int) -> bool:
    if word in PARTICLES:
        return True
    if len(word) < 2 or word in WORKS or not frequency:
        return False
    return sort_word(word, frequency) == HARD
