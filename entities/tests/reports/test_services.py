import datetime

import pytest
from django.test import RequestFactory
from django.utils import timezone

from entities.models import ErrorReport
from entities.reports.senders import hash_sender
from entities.reports.services import (
    SENDER_LIMIT,
    TooManyReportsError,
    add_report,
    reopen_report,
    resolve_report,
)
from entities.tests.make import make_project, make_user

DAY = datetime.date(2026, 11, 21)


@pytest.mark.django_db
def test_report_outlives_its_fact() -> None:
    project = make_project(name="某项目")
    address = project.get_absolute_url()
    report = add_report(project, sender="a", message="金额不对")
    project.delete()
    report.refresh_from_db()
    assert (report.fact_label, report.address) == ("某项目", address)
    assert (report.kind, report.status) == ("project", "waiting")


@pytest.mark.django_db
def test_one_sender_has_a_limit_for_a_day() -> None:
    project = make_project()
    for _ in range(SENDER_LIMIT):
        add_report(project, sender="a", message="金额不对")
    with pytest.raises(TooManyReportsError):
        add_report(project, sender="a", message="金额不对")
    add_report(project, sender="b", message="金额不对")
    yesterday = timezone.now() - datetime.timedelta(days=1, minutes=1)
    ErrorReport.objects.update(created_at=yesterday)
    add_report(project, sender="a", message="金额不对")
    assert list(ErrorReport.objects.exclude(sender="").values_list("sender")) == [
        ("a",)
    ]


@pytest.mark.django_db
def test_all_together_have_a_limit(monkeypatch) -> None:
    monkeypatch.setattr("entities.reports.services.DAY_LIMIT", 2)
    project = make_project()
    add_report(project, sender="a", message="金额不对")
    add_report(project, sender="b", message="金额不对")
    with pytest.raises(TooManyReportsError):
        add_report(project, sender="c", message="金额不对")


@pytest.mark.django_db
def test_resolving_and_opening_again_each_count_once() -> None:
    report = add_report(make_project(), sender="a", message="金额不对")
    editor = make_user()
    assert [resolve_report(report, by=editor) for _ in range(2)] == [True, False]
    report.refresh_from_db()
    assert (report.status, report.resolved_by) == ("resolved", editor)
    assert [reopen_report(report) for _ in range(2)] == [True, False]
    report.refresh_from_db()
    assert (report.status, report.resolved_by, report.resolved_at) == (
        "waiting",
        None,
        None,
    )


@pytest.mark.parametrize(
    ("proxies", "forwarded", "same_as"),
    [
        (0, "9.9.9.9", "10.0.0.1"),
        (1, "9.9.9.9", "9.9.9.9"),
        (1, "8.8.8.8, 9.9.9.9", "9.9.9.9"),
        (2, "8.8.8.8, 9.9.9.9", "8.8.8.8"),
        (2, "9.9.9.9", "10.0.0.1"),
    ],
)
def test_only_our_own_proxies_are_believed(settings, proxies, forwarded, same_as):
    settings.PROXIES = proxies
    forged = RequestFactory().get(
        "/", REMOTE_ADDR="10.0.0.1", headers={"X-Forwarded-For": forwarded}
    )
    found = hash_sender(forged, DAY)
    settings.PROXIES = 0
    plain = RequestFactory().get("/", REMOTE_ADDR=same_as)
    assert found == hash_sender(plain, DAY)
    assert hash_sender(plain, DAY + datetime.timedelta(days=1)) != found
    assert same_as not in found
