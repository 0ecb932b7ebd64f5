"""Reports of errors: taken in within limits, resolved and opened again by editors."""

import datetime

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.utils import timezone

from entities.models import ErrorReport, Fact

SENDER_LIMIT, DAY_LIMIT = 5, 300
DAY = datetime.timedelta(days=1)


class TooManyReportsError(Exception):
    """One sender, or all together, have sent enough for a day."""

    code = "too_many_reports"


@transaction.atomic
def add_report(fact: Fact, *, sender: str, **fields: str) -> ErrorReport:
    """Keep what a reader says of a fact; yesterday's senders are forgotten."""
    since = timezone.now() - DAY
    recent = ErrorReport.objects.filter(created_at__gte=since)
    is_sent_out = recent.filter(sender=sender).count() >= SENDER_LIMIT
    if is_sent_out or recent.count() >= DAY_LIMIT:
        raise TooManyReportsError
    old = ErrorReport.objects.filter(created_at__lt=since)
    old.exclude(sender="").update(sender="")
    return ErrorReport.objects.create(
        kind=type(fact).__name__.lower(),
        object_id=fact.pk,
        fact_label=str(fact)[:300],
        address=fact.get_absolute_url(),
        sender=sender,
        **fields,
    )


def resolve_report(report: ErrorReport, *, by: AbstractBaseUser) -> bool:
    """Whether it was waiting until now; a second person changes nothing."""
    waiting = ErrorReport.objects.waiting().filter(pk=report.pk)
    return bool(
        waiting.update(
            status=ErrorReport.Status.RESOLVED,
            resolved_by=by,
            resolved_at=timezone.now(),
        )
    )


def reopen_report(report: ErrorReport) -> bool:
    resolved = ErrorReport.objects.filter(
        pk=report.pk, status=ErrorReport.Status.RESOLVED
    )
    return bool(
        resolved.update(
            status=ErrorReport.Status.WAITING, resolved_by=None, resolved_at=None
        )
    )
