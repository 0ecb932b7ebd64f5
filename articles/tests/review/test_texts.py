import pytest

from articles.services import confirm_proposal
from articles.tests.make import hash_text
from articles.tests.review.desk_pages import read
from articles.tests.texts import HELI, HELI_FIELDS, propose, write_article

pytestmark = pytest.mark.django_db


def test_a_text_put_right_moves_every_span(desk, reviewer):
    article = write_article("广告。招商引姿，" + HELI)
    words = {"name": "南方基地项目", "area": "369亩"}
    proposal = propose(article, "project", HELI_FIELDS, words)
    confirm_proposal(proposal, by=reviewer)
    text = article.text.replace("引姿", "引资工作").replace("369亩", "396亩")
    data = {"text": text.replace("\n", "\r\n"), "text_sha256": article.text_sha256}

    desk.post(f"/review/{article.pk}/text/", data)

    article.refresh_from_db()
    proposal.refresh_from_db()
    assert (article.text, article.text_sha256) == (text, hash_text(text))
    found = {name: text[slice(*span)] for name, span in proposal.evidence.items()}
    assert found == {"name": "南方基地项目", "area": "396亩"}
    claims = proposal.claims.exclude(start=None)
    quotes = {claim.field: text[claim.start : claim.stop] for claim in claims}
    assert quotes == {"name": "南方基地项目", "area": "396亩"}
    assert article.source.text == text


def test_what_cannot_be_anchored_again_is_listed(desk):
    article = write_article(HELI)
    proposal = propose(article, "project", HELI_FIELDS, {"name": "南方基地项目"})
    text = HELI.replace("的南方基地", "某某园")
    data = {"text": text, "text_sha256": article.text_sha256}

    page = read(desk.post(f"/review/{article.pk}/text/", data, follow=True))

    proposal.refresh_from_db()
    assert proposal.evidence == {}
    lost = "“南方基地项目”（项目 南方基地项目）在正文里找不到位置了，请重新选取。"
    assert lost in [each.get_text() for each in page.select(".messages li")]


def test_a_correction_of_the_text_is_taken_back_with_every_span(desk, reviewer):
    article = write_article("招商引姿，" + HELI)
    words = {"name": "南方基地项目", "area": "369亩"}
    proposal = propose(article, "project", HELI_FIELDS, words)
    confirm_proposal(proposal, by=reviewer)
    proposal.refresh_from_db()
    spans = proposal.evidence
    places = list_places(proposal)
    before = article.text
    text = before.replace("引姿", "引资工作").replace("的南方基地", "某园")
    data = {"text": text, "text_sha256": article.text_sha256}
    desk.post(f"/review/{article.pk}/text/", data)
    proposal.refresh_from_db()
    assert list(proposal.evidence) == ["area"]
    (correction,) = article.corrections.all()

    desk.post(f"/review/corrections/{correction.pk}/revert/")

    article.refresh_from_db()
    proposal.refresh_from_db()
    assert (article.text, article.source.text) == (before, before)
    assert (proposal.evidence, list_places(proposal)) == (spans, places)
    said = [(c.by, c.reverts) for c in article.corrections.order_by("id")]
    assert said == [(reviewer, None), (reviewer, correction)]
    again = desk.post(f"/review/corrections/{correction.pk}/revert/", follow=True)
    warning = read(again).select(".messages li")[-1]
    assert warning.get_text() == "正文后来又改过，请先撤回后来的更正。"


def list_places(proposal):
    rows = proposal.claims.order_by("id")
    return list(rows.values_list("field", "start", "stop", "quote", "sentence_start"))


def test_a_text_that_somebody_else_put_right_first_is_refused(desk):
    article = write_article(HELI)
    data = {"text": HELI + "甲", "text_sha256": "of an earlier text"}

    response = desk.post(f"/review/{article.pk}/text/", data)

    page = read(response)
    article.refresh_from_db()
    assert (response.status_code, article.text) == (409, HELI)
    assert page.textarea.get_text().strip() == HELI + "甲"
