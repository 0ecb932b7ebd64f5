"""An article's text → proposals, beside what people decided on earlier ones."""

import datetime
import logging
import traceback
from collections.abc import Sequence
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.drafts import ProposalDraft, build_drafts
from articles.errors import AlreadyParsingError
from articles.lexicons import build_lexicon
from articles.models import Article, ParseRun
from articles.parser import PARSER_VERSION, Lexicon, parse
from articles.reparsing import Plan, plan_proposals

logger = logging.getLogger(__name__)

# no text takes that long: the process must have died
STUCK_AFTER = datetime.timedelta(minutes=10)


def parse_article(article: Article, *, lexicon: Lexicon | None = None) -> ParseRun:
    """Parse the article and store what is new; a failure is kept with the run.

    Pending proposals that are found no more are superseded, decided ones stay. A
    second call at the same time raises AlreadyParsingError.
    """
    run = start_run(article)
    try:
        result = read_article(article, lexicon or build_lexicon())
        drafts = build_drafts(result["records"], article.text)
        return store_drafts(run, drafts, result["entities"])
    except Exception:
        # an exception is a bug of the parser's; the article stays reviewable
        logger.exception("parsing article %s failed", article.pk)
        return fail_run(run, traceback.format_exc())


@transaction.atomic
def start_run(article: Article) -> ParseRun:
    running = article.parse_runs.filter(outcome=ParseRun.Outcome.RUNNING)
    for stuck in running.filter(started_at__lt=timezone.now() - STUCK_AFTER):
        fail_run(stuck, "解析中断，没有结束。")
    try:
        with transaction.atomic():
            return ParseRun.objects.create(
                article=article, parser_version=PARSER_VERSION
            )
    except IntegrityError as error:
        raise AlreadyParsingError(running.first()) from error


def fail_run(run: ParseRun, details: str) -> ParseRun:
    run.outcome = ParseRun.Outcome.FAILED
    run.traceback = details
    run.finished_at = timezone.now()
    run.save()
    return run


def read_article(article: Article, lexicon: Lexicon) -> dict[str, list[Any]]:
    """Return the records and entities of the text, by the parser's JSON."""
    parsed = parse(article.text, article.published_on, lexicon).to_dict()["articles"]
    return {
        "records": [record for part in parsed for record in part["records"]],
        "entities": [
            {key: entity[key] for key in ("kind", "name", "aliases")}
            for part in parsed
            for entity in part["entities"]
        ],
    }


@transaction.atomic
def store_drafts(
    run: ParseRun, drafts: Sequence[ProposalDraft], entities: list[dict[str, Any]]
) -> ParseRun:
    # deciding locks the article too, so nobody decides while we compare
    article = Article.objects.select_for_update().get(pk=run.article_id)
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
