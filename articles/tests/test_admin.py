import re

import pytest
from bs4 import BeautifulSoup
from django.contrib import admin
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from articles.models import Article, Proposal, Reparse, Settlement
from articles.services import parse_article, reject_proposal
from articles.services.corrections import correct_text
from articles.tests.make import make_article, make_likeness, make_proposal
from entities.models import Project
from entities.tests.make import make_user

pytestmark = pytest.mark.django_db
MODELS = [m for m in admin.site._registry if m._meta.app_label == "articles"]


@pytest.fixture
def chief(client: Client) -> Client:
    client.force_login(make_user(is_superuser=True))
    return client


def build_address(model: type, page: str, *args: int) -> str:
    return reverse(f"admin:articles_{model._meta.model_name}_{page}", args=args)


def make_one_of_each() -> None:
    article, person = make_article(), make_user()
    parse_article(article)
    reject_proposal(make_proposal(), by=person)
    make_likeness()
    area = [{"value": value, "unit": "亩"} for value in ("369", "300")]
    Settlement.objects.create(
        fact="entities.project:1",
        field="area",
        before=area[0],
        after=area[1],
        by=person,
    )
    correct_text(
        article, f"{article.text}完", by=person, text_sha256=article.text_sha256
    )


def run_action(client: Client, model: type, action: str, *pks: int) -> str:
    data = {"action": action, "_selected_action": pks}
    return client.post(
        build_address(model, "changelist"), data, follow=True
    ).content.decode()


@pytest.mark.parametrize("model", MODELS, ids=lambda m: m.__name__)
def test_list_and_row_open_with_chinese_headings(chief: Client, model: type) -> None:
    make_one_of_each()
    listed = chief.get(build_address(model, "changelist"))
    page = BeautifulSoup(listed.content, "html.parser")
    headings = [th.get_text() for th in page.select("#result_list thead th")]
    assert headings
    assert [text for text in headings if re.search("[A-Za-z]", text)] == []
    row = build_address(model, "change", model.objects.first().pk)
    assert chief.get(row).status_code == 200


def test_confirming_reports_what_was_done_and_what_was_not(chief: Client) -> None:
    pending, rejected = make_proposal(), make_proposal()
    reject_proposal(rejected, by=make_user())
    page = run_action(chief, Proposal, "confirm", pending.pk, rejected.pk)
    assert "已确认 1 条。" in page
    assert page.count('<li class="warning">') == 1
    pending.refresh_from_db()
    assert (pending.status, Project.objects.get()) == ("confirmed", pending.project)


def test_rejecting_writes_no_fact(chief: Client) -> None:
    proposal = make_proposal()
    assert "已驳回 1 条。" in run_action(chief, Proposal, "reject", proposal.pk)
    proposal.refresh_from_db()
    assert (proposal.status, Project.objects.count()) == ("rejected", 0)


def test_an_article_is_parsed_again(chief: Client) -> None:
    article = make_article()
    page = run_action(chief, Article, "parse_again", article.pk)
    assert "正在试解析，还没有改变任何内容" in page
    assert Reparse.objects.get().selection == [article.pk]


def test_proposals_are_neither_added_nor_deleted_by_hand(chief: Client) -> None:
    proposal = make_proposal()
    addresses = [
        build_address(Proposal, "add"),
        build_address(Proposal, "delete", proposal.pk),
    ]
    assert [chief.get(address).status_code for address in addresses] == [403, 403]


def test_who_may_only_look_decides_nothing(client: Client) -> None:
    visitor = make_user()
    sees = Permission.objects.filter(codename="view_proposal")
    visitor.user_permissions.set(sees)
    client.force_login(visitor)
    proposal = make_proposal()
    run_action(client, Proposal, "confirm", proposal.pk)
    proposal.refresh_from_db()
    assert proposal.status == "pending"


def test_rules_are_filtered_by_their_chinese_names(chief: Client) -> None:
    make_proposal(rule="read_left")
    address = build_address(Proposal, "changelist")
    page = BeautifulSoup(chief.get(address).content, "html.parser")
    links = {
        link.get_text(): link["href"] for link in page.select("#changelist-filter a")
    }
    assert links["数字前的名称"] == "?rule=read_left"
