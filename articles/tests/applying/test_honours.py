import pytest

from articles.services import confirm_proposal, reopen_proposal
from articles.tests.texts import propose, write_article
from entities.models import Honour, Park
from entities.tests.make import make_enterprise, make_project, make_user

pytestmark = pytest.mark.django_db

TEXT = "2021年12月，白沙洲工业园区获评省级“绿色园区”，由省工信厅授予。"
FIELDS = {
    "title": "绿色园区",
    "recipient": "白沙洲工业园区",
    "issuer": "省工信厅",
    "level": "provincial",
    "date": "2021-12",
}
WORDS = {
    "title": "绿色园区",
    "recipient": "白沙洲工业园区",
    "issuer": "省工信厅",
    "level": "省级",
    "date": "2021年12月",
}


@pytest.fixture
def reviewer():
    return make_user()


def propose_honour(**changes):
    fields = {name: cell for name, cell in (FIELDS | changes).items() if cell}
    article = write_article(TEXT, title=str(changes))
    return propose(article, "honour", fields, WORDS)


def test_an_honour_is_kept_with_its_recipient_and_date(reviewer):
    honour = confirm_proposal(propose_honour(), by=reviewer).honour

    assert (honour.title, honour.recipient, honour.issuer) == (
        "绿色园区",
        Park.objects.get(),
        "省工信厅",
    )
    assert (honour.level, honour.date_label) == ("provincial", "2021年12月")
    assert honour.claims.preferred().count() == 5


def test_an_undated_honour_joins_the_dated_one(reviewer):
    confirm_proposal(propose_honour(), by=reviewer)
    confirm_proposal(propose_honour(date="", title="“绿色园区”称号"), by=reviewer)

    assert Honour.objects.get().date_label == "2021年12月"


def test_a_dated_honour_dates_the_undated_one(reviewer):
    confirm_proposal(propose_honour(date=""), by=reviewer)
    confirm_proposal(propose_honour(), by=reviewer)

    honour = Honour.objects.get()
    assert honour.date_label == "2021年12月"
    assert honour.claims.filter(field="date", is_preferred=True).count() == 1


def test_a_date_within_the_other_is_the_same_honour(reviewer):
    confirm_proposal(propose_honour(), by=reviewer)
    confirm_proposal(propose_honour(date="2021-12-28"), by=reviewer)

    assert Honour.objects.get().claims.contradicting().count() == 0


def test_the_same_title_in_another_year_is_another_honour(reviewer):
    confirm_proposal(propose_honour(), by=reviewer)
    confirm_proposal(propose_honour(date="2019"), by=reviewer)

    assert Honour.objects.count() == 2


def test_another_issuer_is_a_contradiction(reviewer):
    confirm_proposal(propose_honour(), by=reviewer)
    confirm_proposal(propose_honour(issuer="市发改委"), by=reviewer)

    claim = Honour.objects.get().claims.contradicting().get()
    assert (claim.field, claim.value) == ("issuer", "市发改委")


@pytest.mark.parametrize(
    ("name", "build"),
    [
        ("富泰宏", lambda name: make_enterprise(name=name)),
        ("人凝血因子项目", lambda name: make_project(name=name)),
        ("电子信息产业集群", lambda name: name),
    ],
    ids=["enterprise", "project", "other"],
)
def test_the_recipient_is_what_the_database_knows(reviewer, name, build):
    recipient = build(name)
    honour = confirm_proposal(propose_honour(recipient=name), by=reviewer).honour
    assert honour.recipient == recipient


def test_reopening_an_honour_takes_it_and_the_park_away(reviewer):
    proposal = confirm_proposal(propose_honour(), by=reviewer)
    reopen_proposal(proposal, by=reviewer)
    assert (Honour.objects.count(), Park.objects.count()) == (0, 0)
