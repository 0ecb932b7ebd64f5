"""What runs in the background; every task may begin again after any of its steps."""

import traceback
from collections.abc import Callable
from contextlib import suppress
from typing import Any
from uuid import UUID

from django.db import transaction
from django_tasks import TaskContext, task

from articles.isolated import parse_text
from articles.lexicons import load_lexicon
from articles.limits import build_process_limits
from articles.models import Reparse, ReparseArticle, Upload
from articles.parser import Lexicon
from articles.services import endings, rehearsals
from articles.services.uploads import Means, Origin, process_upload
from parkdb.background.models import MOST_ATTEMPTS

# People who wait for what they have just sent come first.
REHEARSAL_PRIORITY = -10
# A little of all that articles tell: what it needs is then loaded before the fork.
WARMING_TEXT = """甲乙高新区上半年开局良好

本报讯 7月8日,甲乙高新区集中开工18个项目,总投资101.7亿元。由甲山科技有限公司投资6.6亿元的丙材薄片项目占地120亩,
预计明年6月投产,达产后年产值20亿元、税收1.2亿元,新增就业300人。上半年,园区规模以上工业总产值83.9亿元,同比增长19.18%,
居全市第一;甲山科技、乙水电子等5家企业获评国家级专精特新“小巨人”企业,园区被省工信厅认定为省级绿色园区。
"""


@task(takes_context=True)
def read_and_parse(
    context: TaskContext, upload_id: int, origin: dict[str, Any]
) -> None:
    """Read an upload and parse its articles; the last attempt ends it in any case."""
    upload = Upload.objects.get(pk=upload_id)
    task_id, is_last = read_task_id(context), context.attempt >= MOST_ATTEMPTS
    if is_last:
        upload = endings.give_up_broken(upload, task_id)
    try:
        means = gather_means(context)
        process_upload(upload, origin=Origin.from_json(origin), means=means)
    except Exception:
        if is_last:
            endings.give_up_rest(upload, task_id, traceback.format_exc())
        raise


def read_task_id(context: TaskContext) -> UUID:
    return UUID(str(context.task_result.id))


def gather_means(context: TaskContext) -> Means:
    return Means(
        lexicon=load_warm_lexicon(),
        task_id=read_task_id(context),
        limits=build_process_limits(),
    )


def load_warm_lexicon() -> Lexicon:
    """Return it with all built that is built of it: the forked child inherits that."""
    lexicon = load_lexicon()
    # a parser that fails on everything is told of by the runs of the articles
    with suppress(Exception):
        parse_text(WARMING_TEXT, None, lexicon)
    return lexicon


@task(priority=REHEARSAL_PRIORITY)
def prepare_reparse(reparse_id: int) -> None:
    """List the articles and ask for their rehearsal, a chunk a task."""
    reparse = Reparse.objects.get(pk=reparse_id)
    with transaction.atomic():
        for keys in rehearsals.list_articles(reparse):
            rehearse_chunk.enqueue(reparse_id, keys)
    rehearsals.end_rehearsal(reparse)


@task(takes_context=True, priority=REHEARSAL_PRIORITY)
def rehearse_chunk(context: TaskContext, reparse_id: int, keys: list[int]) -> None:
    """Look at what a parse of these would change."""
    reparse = Reparse.objects.get(pk=reparse_id)
    if reparse.status != Reparse.Status.REHEARSING:
        return
    rows = reparse.articles.filter(pk__in=keys, status="waiting")
    work_through(context, list(rows.order_by("pk")), rehearsals.rehearse_article)
    rehearsals.end_rehearsal(reparse)


@task(takes_context=True, priority=REHEARSAL_PRIORITY)
def reparse_chunk(context: TaskContext, reparse_id: int, keys: list[int]) -> None:
    """Parse these in earnest."""
    reparse = Reparse.objects.get(pk=reparse_id)
    rows = reparse.articles.filter(pk__in=keys, status="rehearsed")
    work_through(context, list(rows.order_by("pk")), rehearsals.reparse_article)
    rehearsals.end_reparse(reparse)


def work_through(
    context: TaskContext,
    rows: list[ReparseArticle],
    work: Callable[[ReparseArticle, Means], None],
) -> None:
    """One after the other; the last attempt gives up the first one left, which is
    what the attempts before it broke off at.
    """
    if rows and context.attempt >= MOST_ATTEMPTS:
        rehearsals.fail_row(rows.pop(0), endings.GAVE_UP)
    for row in rows:
        work(row, gather_means(context))
