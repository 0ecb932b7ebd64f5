"""The steps of a reparse, each safe to repeat: list, rehearse, parse, end."""

from django.db import transaction
from django.utils import timezone

from articles.models import Article, ParseRun, Reparse, ReparseArticle
from articles.rehearsing import rehearse
from articles.services.parsing import draft_proposals, parse_article
from articles.services.uploads import Means
from parkdb.background.errors import LimitError, TroubleError

Status = ReparseArticle.Status
# So many articles are one task: few enough to be done soon, many enough to be few.
CHUNK = 20


@transaction.atomic
def list_articles(reparse: Reparse) -> list[list[int]]:
    """Write down the articles, once, and return their rows in chunks."""
    reparse = Reparse.objects.select_for_update().get(pk=reparse.pk)
    if not reparse.articles.exists():
        articles = Article.objects.order_by("pk")
        if reparse.selection:
            articles = articles.filter(pk__in=reparse.selection)
        keys = articles.values_list("pk", flat=True).iterator()
        ReparseArticle.objects.bulk_create(
            (ReparseArticle(reparse=reparse, article_id=key) for key in keys),
            batch_size=1000,
        )
    return split_chunks(reparse, Status.WAITING)


def split_chunks(reparse: Reparse, status: str) -> list[list[int]]:
    rows = reparse.articles.filter(status=status).order_by("pk")
    keys = list(rows.values_list("pk", flat=True))
    return [keys[i : i + CHUNK] for i in range(0, len(keys), CHUNK)]


def rehearse_article(row: ReparseArticle, means: Means) -> None:
    """Write down what a parse would change; nothing else is touched."""
    article = row.article
    try:
        drafts = draft_proposals(article, means.lexicon, means.limits)[0]
    except (LimitError, TroubleError) as error:
        if isinstance(error, LimitError) and error.is_killed:
            raise
        fail_row(row, str(error))
        return
    found = rehearse(drafts, list(article.proposals.standing()))
    row.new_count, row.changed_count = found.count("new"), found.count("changed")
    row.gone_count, row.kept_count = found.count("gone"), found.kept_count
    row.examples, row.status = found.list_examples(), Status.REHEARSED
    row.save()


def reparse_article(row: ReparseArticle, means: Means) -> None:
    run = parse_article(
        row.article, lexicon=means.lexicon, task_id=means.task_id, limits=means.limits
    )
    if run.outcome == ParseRun.Outcome.FAILED:
        fail_row(row, run.traceback.strip().splitlines()[-1])
        return
    row.status = Status.DONE
    row.save(update_fields=["status"])


def fail_row(row: ReparseArticle, error: str) -> None:
    row.status, row.error = Status.FAILED, error
    row.save(update_fields=["status", "error"])


def end_rehearsal(reparse: Reparse) -> None:
    """Let a person decide once every article has been looked at."""
    rehearsing = Reparse.objects.filter(pk=reparse.pk, status="rehearsing")
    if not reparse.articles.filter(status=Status.WAITING).exists():
        rehearsing.update(status=Reparse.Status.READY)


def end_reparse(reparse: Reparse) -> None:
    running = Reparse.objects.filter(pk=reparse.pk, status="running")
    if not reparse.articles.filter(status=Status.REHEARSED).exists():
        running.update(status=Reparse.Status.DONE, finished_at=timezone.now())
