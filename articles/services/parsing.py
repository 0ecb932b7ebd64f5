"""An article's text → proposals, beside what people decided on earlier ones."""

import datetime
import logging
import traceback
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.drafts import ProposalDraft, build_drafts
from articles.errors import AlreadyParsingError
from articles.isolated import parse_text
from articles.lexicons import build_lexicon
from articles.models import Article, ParseRun
from articles.parser import PARSER_VERSION, Lexicon
from articles.reparsing import Plan, plan_proposals
from parkdb.background.errors import LimitError
from parkdb.background.isolation import ProcessLimits, run_isolated

logger = logging.getLogger(__name__)

# no text takes that long: the process must have died
STUCK_AFTER = datetime.timedelta(minutes=10)


def parse_article(
    article: Article,
    *,
    lexicon: Lexicon | None = None,
    task_id: UUID | None = None,
    limits: ProcessLimits | None = None,
) -> ParseRun:
    """Parse the article and store what is new; a failure is kept with the run.

    Pending proposals that are found no more are superseded, decided ones stay. A
    second call at the same time raises AlreadyParsingError; the same task begins
    anew, for it does so only where its last attempt has died.
    """
    run = start_run(article, task_id)
    try:
        drafts, entities = draft_proposals(article, lexicon, limits)
        return store_drafts(run, drafts, entities)
    except LimitError as error:
        if error.is_killed:
            # nothing was found out about the text: whoever asked may ask again
            run.delete()
            raise
        return fail_run(run, f"{error.code}: {error}")
    except Exception:
        # an exception is a bug of the parser's; the article stays reviewable
        logger.exception("parsing article %s failed", article.pk)
        return fail_run(run, traceback.format_exc())


@transaction.atomic
def start_run(article: Article, task_id: UUID | None = None) -> ParseRun:
    running = article.parse_runs.filter(outcome=ParseRun.Outcome.RUNNING)
    for run in running:
        is_own = task_id is not None and run.task_id == task_id
        if is_own or run.started_at < timezone.now() - STUCK_AFTER:
            fail_run(run, "解析中断，没有结束。")
    try:
        with transaction.atomic():
            return ParseRun.objects.create(
                article=article, parser_version=PARSER_VERSION, task_id=task_id
            )
    except IntegrityError as error:
        raise AlreadyParsingError(running.first()) from error


def fail_run(run: ParseRun, details: str) -> ParseRun:
    run.outcome = ParseRun.Outcome.FAILED
    run.traceback = details
    run.finished_at = timezone.now()
    run.save()
    return run


def draft_proposals(
    article: Article,
    lexicon: Lexicon | None = None,
    limits: ProcessLimits | None = None,
) -> tuple[Sequence[ProposalDraft], list[dict[str, Any]]]:
    """Return what the present parser finds in the article, and the names in it."""
    found = run_isolated(
        parse_text,
        article.text,
        article.published_on,
        lexicon or build_lexicon(),
        limits=limits,
    )
    return build_drafts(found["records"], article.text), found["entities"]


@transaction.atomic
def store_drafts(
    run: ParseRun, drafts: Sequence[ProposalDraft], entities: list[dict[str, Any]]
) -> ParseRun:
    # deciding locks the article too, so nobody decides while we compare
    article = Article.objects.select_for_update().get(pk=run.article_id)
    current = ParseRun.objects.get(pk=run.pk)
    if current.outcome != ParseRun.Outcome.RUNNING:
        # written off meanwhile: another run has taken its place
        return current
    plan = plan_proposals(drafts, list(article.proposals.standing()))
    carry_out(plan, run)
    run.entities = entities
    run.outcome = ParseRun.Outcome.SUCCEEDED
    run.finished_at = timezone.now()
    run.save()
    return run


def carry_out(plan: Plan, run: ParseRun) -> None:
    """Supersede first: a fingerprint stands only once in an article."""
    proposals = run.article.proposals
    outdated = proposals.pending().filter(pk__in=plan.outdated)
    run.superseded_count = outdated.revise(status="superseded")
    proposals.bulk_create(draft.build_proposal(run) for draft in plan.fresh)
    run.created_count = len(plan.fresh)
    run.kept_count = plan.kept_count
