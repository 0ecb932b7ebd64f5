"""Real articles: uploaded by the form, confirmed, found again with their quotes."""

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile

from articles.models import Article, Proposal, Upload
from articles.services import confirm_proposal
from entities.tests.make import make_user
from parkdb.background.workers import run_waiting

CORPUS = settings.BASE_DIR.parent / "shared/corpus/seeds"
FILES = sorted(CORPUS.glob("*.txt"))
OF_EACH_KIND = 3

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("media"),
    pytest.mark.skipif(not FILES, reason="../shared/corpus/seeds is not here"),
]


@pytest.fixture
def editor():
    person = make_user(username="editor")
    rights = Permission.objects.filter(codename__in=["add_upload", "view_upload"])
    person.user_permissions.set(rights)
    return person


def read_page(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return BeautifulSoup(response.content, "html.parser").main


def upload(client, editor, path):
    client.force_login(editor)
    sent = {"file": SimpleUploadedFile(path.name, path.read_bytes())}
    response = client.post("/articles/upload/", sent, follow=True)
    assert response.status_code == 200
    client.logout()
    run_waiting()
    return Upload.objects.get()


def choose_proposals(upload):
    """Three of each kind that the articles hold, the surest first."""
    rows = Proposal.objects.filter(article__upload=upload).order_by("-confidence", "id")
    return [row for kind in Proposal.Kind for row in rows.filter(kind=kind)[:3]]


def list_quotes(proposal):
    """What the article says for each cell, cut out of it by the parser's spans."""
    text = proposal.article.text
    return {
        (claim.field, text[slice(*proposal.evidence[claim.field])])
        for claim in proposal.claims.all()
        if claim.fact == proposal.became and claim.field in proposal.evidence
    }


def list_cited(page, source):
    """What the page of a fact marks for each cell, in passages of this source."""
    return {
        (row["id"].removeprefix("cell-"), run)
        for row in page.select("tr[id^=cell-]")
        for link in row.select('a[href^="#passage-"]')
        for run in list_marked(page.select_one(link["href"]), source)
    }


def list_marked(passage, source):
    """The stretches that the passage marks; marks side by side are one."""
    if not passage.select_one(f'a[href^="{source.get_absolute_url()}#"]'):
        return []
    pieces = passage.blockquote.p.children
    marked = "".join(p.get_text() if p.name == "mark" else "\0" for p in pieces)
    return marked.split("\0")


def check_fact_page(client, proposal):
    fact, source = proposal.became, proposal.article.source
    page = read_page(client, fact.get_absolute_url())
    quotes, cited = list_quotes(proposal), list_cited(page, source)
    assert quotes
    for field, quote in quotes:
        runs = [run for name, run in cited if name == field]
        assert any(quote in run for run in runs), (proposal, field, quote)
    if park := getattr(fact, "park", None):
        profile = read_page(client, park.get_absolute_url())
        assert profile.select(f'a[href^="{fact.get_absolute_url()}"]'), fact


def check_source_page(client, article):
    """The text stands there as it was published, every claim marked in it."""
    page = read_page(client, article.source.get_absolute_url())
    assert page.select_one(".article-text").get_text() == article.text
    claims = article.source.claims.exclude(start=None)
    anchors = {anchor["id"] for anchor in page.select(".article-text span[id]")}
    assert anchors == {f"claim-{claim.pk}" for claim in claims}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name[:3])
def test_a_real_article_goes_all_the_way(client, editor, path):
    chosen = choose_proposals(upload(client, editor, path))
    kinds = {proposal.kind for proposal in chosen}
    assert {"project", "metric", "event"} <= kinds

    for proposal in chosen:
        confirmed = confirm_proposal(proposal, by=editor)
        check_fact_page(client, confirmed)
    for article in Article.objects.exclude(source=None):
        check_source_page(client, article)
