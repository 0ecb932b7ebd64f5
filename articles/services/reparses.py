"""Many articles parsed anew: asked for as a rehearsal, confirmed or given up."""

from collections.abc import Iterable

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.utils import timezone

from articles import tasks
from articles.models import Reparse, ReparseArticle
from articles.parser import PARSER_VERSION
from articles.services.rehearsals import end_reparse, split_chunks


@transaction.atomic
def open_reparse(
    *, by: AbstractBaseUser | None, articles: Iterable[int] = ()
) -> Reparse:
    """Have the articles, or all there are, rehearsed in the background."""
    reparse = Reparse.objects.create(
        by=by, selection=sorted(articles), parser_version=PARSER_VERSION
    )
    tasks.prepare_reparse.enqueue(reparse.pk)
    return reparse


@transaction.atomic
def confirm_reparse(reparse: Reparse) -> bool:
    """Do it, once; articles in which nothing changes are left as they are."""
    ready = Reparse.objects.filter(pk=reparse.pk, status="ready")
    if not ready.update(status=Reparse.Status.RUNNING, confirmed_at=timezone.now()):
        return False
    changing = reparse.articles.changing().values("pk")
    reparse.articles.filter(status=ReparseArticle.Status.REHEARSED).exclude(
        pk__in=changing
    ).update(status=ReparseArticle.Status.DONE)
    for keys in split_chunks(reparse, ReparseArticle.Status.REHEARSED):
        tasks.reparse_chunk.enqueue(reparse.pk, keys)
    end_reparse(reparse)
    return True


def cancel_reparse(reparse: Reparse) -> bool:
    """Give it up before it has begun in earnest."""
    waiting = Reparse.objects.filter(pk=reparse.pk, status__in=["rehearsing", "ready"])
    return bool(
        waiting.update(status=Reparse.Status.CANCELLED, finished_at=timezone.now())
    )
