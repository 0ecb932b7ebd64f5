"""What was found in an upload, article by article, in words for its editor."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count, OuterRef, Subquery

from articles.models import Article, ParseRun, Proposal, Upload

NOTHING_FOUND = (
    "没有找到一条可入库的事实（项目、荣誉、指标值、大事）。"
    "请核对正文是否完整，也可在审核页手工补充。"
)
PARSING_FAILED = (
    "解析时出错，文章已保存；管理员可在解析记录中看到原因，修复后重新解析。"
)
NOT_PARSED = "正在解析，请稍后刷新。"


@dataclass(frozen=True, slots=True)
class Finding:
    """An article with the number of proposals of each kind, and what is wrong."""

    article: Article
    counts: tuple[tuple[str, int], ...] = ()
    problem: str = ""


def list_findings(upload: Upload) -> list[Finding]:
    latest = ParseRun.objects.filter(article=OuterRef("pk")).values("outcome")[:1]
    articles = (
        upload.articles.prefetch_related("likenesses__earlier", "likenesses__chosen_by")
        .annotate(outcome=Subquery(latest))
        .order_by("start")
    )
    counts = count_proposals(upload)
    return [build_finding(article, counts[article.pk]) for article in articles]


def count_proposals(upload: Upload) -> dict[int, dict[str, int]]:
    """Return article → kind → number, in one query."""
    rows = Proposal.objects.standing().filter(article__upload=upload).order_by()
    counts: dict[int, dict[str, int]] = defaultdict(dict)
    for row in rows.values("article", "kind").annotate(found=Count("pk")):
        counts[row["article"]][row["kind"]] = row["found"]
    return counts


def build_finding(article: Article, found: dict[str, int]) -> Finding:
    kinds = Proposal.Kind
    counts = tuple((kind.label, found[kind]) for kind in kinds if kind in found)
    return Finding(article, counts, find_problem(article.outcome, counts))


def find_problem(outcome: str | None, counts: tuple) -> str:
    if outcome == ParseRun.Outcome.FAILED:
        return PARSING_FAILED
    if outcome != ParseRun.Outcome.SUCCEEDED:
        return NOT_PARSED
    return "" if counts else NOTHING_FOUND
