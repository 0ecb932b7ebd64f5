import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from entities.models import ErrorReport
from entities.tests.make import (
    make_enterprise,
    make_event,
    make_honour,
    make_metric,
    make_park,
    make_project,
    make_user,
)

pytestmark = pytest.mark.django_db

WORDS = {"field": "investment", "message": "总投资应为6.6亿元"}


def build_address(fact) -> str:
    return reverse("report-error", args=[type(fact).__name__.lower(), fact.pk])


@pytest.mark.parametrize(
    "make",
    [make_park, make_enterprise, make_project, make_honour, make_metric, make_event],
)
def test_every_kind_of_fact_has_a_form(client: Client, make) -> None:
    fact = make()
    page = BeautifulSoup(client.get(build_address(fact)).content, "html.parser")
    names = [field["name"] for field in page.select("form.report-form [name]")]
    assert names[1:] == ["field", "message", "evidence_url", "contact", "website"]


def test_a_reader_sends_a_report_without_login(client: Client) -> None:
    project = make_project(name="某项目")
    response = client.post(build_address(project), WORDS, follow=True)
    assert response.redirect_chain == [(project.get_absolute_url(), 302)]
    assert "谢谢，已转给编辑部核对。" in response.content.decode()
    report = ErrorReport.objects.get()
    assert (report.field, report.message) == ("investment", "总投资应为6.6亿元")
    assert (report.object_id, len(report.sender)) == (project.pk, 32)
    assert "127.0.0.1" not in str(vars(report))


def test_a_program_is_thanked_and_not_heard(client: Client) -> None:
    words = WORDS | {"website": "http://spam.example"}
    response = client.post(build_address(make_project()), words)
    assert response.status_code == 302
    assert ErrorReport.objects.count() == 0


@pytest.mark.parametrize(
    "wrong",
    [
        {"message": " 短 "},
        {"message": "长" * 2001},
        {"field": "x"},
        {"evidence_url": "x"},
    ],
)
def test_what_cannot_be_used_is_said_and_nothing_kept(client: Client, wrong) -> None:
    response = client.post(build_address(make_project()), WORDS | wrong)
    assert response.status_code == 422
    assert "errorlist" in response.content.decode()
    assert ErrorReport.objects.count() == 0


def test_the_sixth_report_of_a_day_is_refused(client: Client) -> None:
    address = build_address(make_project())
    codes = [client.post(address, WORDS).status_code for _ in range(6)]
    assert codes == [302] * 5 + [422]


@pytest.mark.parametrize("kind", ["project", "source", "user", "没有"])
def test_hidden_and_unknown_facts_have_no_form(client: Client, kind: str) -> None:
    hidden = make_project(is_published=False)
    address = reverse("report-error", args=[kind, hidden.pk])
    assert client.get(address).status_code == 404


def test_editors_answer_in_the_admin(client: Client) -> None:
    project = make_project(name="某项目")
    client.post(build_address(project), WORDS)
    editor = make_user()
    editor.user_permissions.set(
        Permission.objects.filter(codename__endswith="_errorreport")
    )
    client.force_login(editor)
    page = client.get("/admin/entities/errorreport/").content.decode()
    assert f'<a href="{project.get_absolute_url()}">某项目</a>' in page
    assert "总投资" in page
    report = ErrorReport.objects.get()
    change = reverse("admin:entities_errorreport_change", args=[report.pk])
    client.post(change, {"answer": "已改为6.6亿元"})
    report.refresh_from_db()
    assert (report.status, report.resolved_by) == ("resolved", editor)
