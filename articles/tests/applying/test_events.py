import pytest

from articles.errors import InvalidFieldsError
from articles.services import confirm_proposal, reopen_proposal
from articles.tests.texts import propose, write_article
from entities.models import Event
from entities.tests.make import make_park, make_user

pytestmark = pytest.mark.django_db

TEXT = "12月27日，国际物流港征地动员大会在松木经开区召开。"
FIELDS = {
    "title": "国际物流港征地动员大会",
    "date": "2021-12-27",
    "place": "松木经开区",
}
WORDS = {
    "title": "国际物流港征地动员大会",
    "date": "12月27日",
    "place": "松木经开区",
}


@pytest.fixture
def reviewer():
    return make_user()


def propose_event(**changes):
    article = write_article(TEXT, title=str(changes))
    return propose(article, "event", FIELDS | changes, WORDS)


def test_an_event_is_kept_with_its_day_and_place(reviewer):
    event = confirm_proposal(propose_event(), by=reviewer).event

    assert (event.title, event.date_label, event.place_name, event.park) == (
        "国际物流港征地动员大会",
        "2021年12月27日",
        "松木经开区",
        None,
    )
    assert event.claims.preferred().count() == 3


def test_an_event_at_a_known_park_is_the_park_s(reviewer):
    park = make_park(name="松木经开区")
    assert confirm_proposal(propose_event(), by=reviewer).event.park == park


def test_the_park_that_is_said_is_a_cell_with_a_claim(reviewer):
    event = confirm_proposal(propose_event(park="松木经开区"), by=reviewer).event
    assert event.claims.get(field="park").is_preferred


def test_a_similar_title_on_the_same_day_is_the_same_event(reviewer):
    confirm_proposal(propose_event(), by=reviewer)
    confirm_proposal(propose_event(title="物流港征地动员大会召开"), by=reviewer)

    assert Event.objects.get().title == "国际物流港征地动员大会"


@pytest.mark.parametrize(
    "changes", [{"date": "2021-12-28"}, {"title": "小巨人企业培育推进会"}]
)
def test_another_day_or_title_is_another_event(reviewer, changes):
    confirm_proposal(propose_event(), by=reviewer)
    confirm_proposal(propose_event(**changes), by=reviewer)

    assert Event.objects.count() == 2


def test_an_event_without_a_day_is_refused(reviewer):
    with pytest.raises(InvalidFieldsError) as caught:
        confirm_proposal(propose_event(date=""), by=reviewer)
    assert caught.value.problems == {"date": "必填"}


def test_reopening_an_event_takes_it_away(reviewer):
    proposal = confirm_proposal(propose_event(), by=reviewer)
    reopen_proposal(proposal, by=reviewer)
    assert Event.objects.count() == 0
