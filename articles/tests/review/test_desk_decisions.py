from urllib.parse import unquote

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Proposal, Upload
from articles.services import reject_proposal, reopen_proposal
from articles.tests.review.desk_pages import TYPED, list_rows, read, send
from articles.tests.texts import HELI, HELI_FIELDS, propose, propose_heli, write_article
from entities.models import Claim, Project
from entities.tests.make import make_park, make_project, make_user

pytestmark = pytest.mark.django_db


def test_a_plain_form_confirms_and_leads_to_the_next(desk, reviewer):
    proposal = propose_heli()
    later = propose(proposal.article, "project", {"name": "二期项目"}, {})

    response = send(desk, proposal)

    desk_address = f"/review/{proposal.article_id}/?at={later.pk}#proposal-{later.pk}"
    assert (response.status_code, response.url) == (302, desk_address)
    proposal.refresh_from_db()
    assert (proposal.status, proposal.decided_by) == ("confirmed", reviewer)


def test_the_page_s_script_gets_the_card_alone(desk):
    proposal = propose_heli()
    address = f"/review/proposals/{proposal.pk}/"
    data = {"action": "confirm", f"p{proposal.pk}-version": 1}

    response = desk.post(address, data, headers={"X-Requested-With": "fetch"})

    page = read(response)
    assert (response.status_code, page.html) == (200, None)
    assert page.section["data-status"] == "decided"


def test_what_was_not_touched_stays_as_proposed_and_the_rest_is_an_edit(desk):
    proposal = propose_heli()

    send(desk, proposal, **TYPED | {"investment": "约7亿元"})

    proposal.refresh_from_db()
    assert proposal.status == "edited"
    seven = {"value": "700000000", "unit": "元", "qualifier": "约"}
    assert proposal.decided_fields == HELI_FIELDS | {"investment": seven}
    page = read(desk.get(f"/review/{proposal.article_id}/"))
    assert list_rows(page)["总投资"] == "约7亿元 解析：6.6亿元"


def test_evidence_chosen_anew_is_what_the_claim_cites(desk):
    proposal = propose_heli()
    start = HELI.index("投资")

    send(desk, proposal, **TYPED | {"at__investment": f"{start},{start + 7}"})

    assert Claim.objects.get(field="investment").quote == "投资6.6亿元"


def test_a_cell_that_cannot_be_read_is_said_and_everything_typed_is_kept(desk):
    proposal = propose_heli()

    response = send(desk, proposal, **TYPED | {"area": "很大", "name": "新名"})

    page = read(response)
    assert response.status_code == 409
    assert page.select_one(f"[name=p{proposal.pk}-area]")["value"] == "很大"
    assert page.select_one(f"[name=p{proposal.pk}-name]")["value"] == "新名"
    assert page.select_one(".errorlist li").get_text().startswith("看不懂的数量“很大”")
    assert Project.objects.count() == 0


def test_an_edit_on_a_stale_page_shows_both_versions(desk):
    proposal = propose_heli()
    Proposal.objects.filter(pk=proposal.pk).revise(
        fields=HELI_FIELDS | {"name": "别名"}
    )

    response = send(desk, proposal, version=1, **TYPED | {"name": "我的名"})

    page = read(response)
    box = page.select_one(".input[data-field=name]")
    assert response.status_code == 409
    assert box.select_one("input")["value"] == "我的名"
    assert box.select_one(".overtaken").get_text() == "现为：别名"
    assert "现在是第2版" in page.select_one(".message.error").get_text()

    again = page.select_one(f"[name=p{proposal.pk}-version]")["value"]
    send(desk, proposal, version=again, **TYPED | {"name": "我的名"})
    assert Project.objects.get().name == "我的名"


def test_who_was_faster_is_said_and_what_was_typed_is_kept(desk):
    proposal = propose_heli()
    other = make_user(first_name="甲")
    reject_proposal(proposal, by=other, reason="广告")

    response = send(desk, proposal, **TYPED | {"name": "我的名"})

    page = read(response)
    said = page.select_one(".message.error").get_text()
    assert said.startswith("这条建议已由甲于")
    assert page.select_one(f"[name=p{proposal.pk}-name]")["value"] == "我的名"


def test_the_same_decision_sent_twice_makes_one_fact(desk):
    proposal = propose_heli()

    codes = [send(desk, proposal).status_code for _ in range(2)]

    assert codes == [302, 409]
    assert (Project.objects.count(), proposal.decisions.count()) == (1, 1)


@pytest.mark.parametrize("headers", [{}, {"X-Requested-With": "fetch"}])
def test_what_was_typed_is_kept_when_another_s_decision_is_reopened(desk, headers):
    proposal = propose_heli()
    reject_proposal(proposal, by=make_user())
    data = {f"p{proposal.pk}-{name}": cell for name, cell in TYPED.items()}
    data |= {f"p{proposal.pk}-name": "我的名", f"p{proposal.pk}-version": 1}
    data |= {"edited": "1", "action": "reopen"}

    response = desk.post(f"/review/proposals/{proposal.pk}/", data, headers=headers)

    page = read(response)
    proposal.refresh_from_db()
    assert (response.status_code, proposal.status) == (200, "pending")
    assert page.select_one(f"[name=p{proposal.pk}-name]")["value"] == "我的名"
    version = page.select_one(f"[name=p{proposal.pk}-version]")["value"]
    assert int(version) == proposal.version


def test_a_proposal_is_written_into_the_fact_that_was_chosen(desk):
    known = make_project(name="合力智造园")
    proposal = propose_heli()

    send(desk, proposal, **TYPED | {"into": f"project:{known.pk}"})

    assert [project.pk for project in Project.objects.all()] == [known.pk]


def test_plain_forms_leave_the_doubtful_for_last(desk):
    article = write_article("甲项目、乙项目、丙项目。")
    first, doubtful, last = (
        propose(article, "project", {"name": name}, {"name": name}, confidence=sure)
        for name, sure in (("甲项目", "0.9"), ("乙项目", "0.5"), ("丙项目", "0.9"))
    )

    followed = [send(desk, each).url for each in (first, last, doubtful)]

    address = f"/review/{article.pk}/"
    places = [f"{address}?at={each.pk}#proposal-{each.pk}" for each in (last, doubtful)]
    assert followed == [*places, address]


def test_a_decision_holds_the_article_or_says_who_has_it(desk, reviewer):
    first = propose_heli()
    article = first.article
    data = {"action": "reject", f"p{first.pk}-version": 1}
    headers = {"X-Requested-With": "fetch"}

    answer = desk.post(f"/review/proposals/{first.pk}/", data, headers=headers)
    article.refresh_from_db()
    assert (answer.get("X-Holder"), article.claimed_by) == (None, reviewer)

    Article.objects.filter(pk=article.pk).take_over(by=make_user(username="second"))
    data |= {"action": "reopen"}
    answer = desk.post(f"/review/proposals/{first.pk}/", data, headers=headers)
    assert unquote(answer["X-Holder"]) == "second"


def test_confirming_takes_the_same_queries_in_a_park_of_many_projects(desk):
    park = make_park(name="白沙洲工业园区")
    counts = []
    for _ in range(2):
        for _ in range(5):
            make_project(park=park, name=f"第{Project.objects.count()}工程")
        proposal = propose_heli(title=f"第{len(counts)}篇")
        with CaptureQueriesContext(connection) as queries:
            assert send(desk, proposal).status_code == 302
        counts.append(len(queries))
        reopen_proposal(proposal, by=make_user())
    assert counts[0] == counts[1]


def test_a_page_that_a_later_parse_has_overtaken_loses_nothing(desk):
    proposal = propose_heli()
    Proposal.objects.filter(pk=proposal.pk).revise(status="superseded")
    other = propose(proposal.article, "project", {"name": "二期项目"}, {})

    response = send(desk, proposal, **TYPED | {"name": "我的名"})

    page = read(response)
    card = page.select_one(f"#proposal-{proposal.pk}")
    assert response.status_code == 409
    assert card.select_one(".message.error").get_text().startswith("重新解析后")
    assert card.select_one(f"[name=p{proposal.pk}-name]")["value"] == "我的名"
    assert page.select(f"#proposal-{other.pk} [data-form]") == []


def test_one_s_own_upload_is_refused_with_the_reason(desk, reviewer, settings):
    settings.SEPARATE_REVIEW = True
    proposal = propose_heli()
    Upload.objects.update(uploaded_by=reviewer)

    response = send(desk, proposal)

    said = read(response).select_one(".message.error").get_text()
    assert (response.status_code, Project.objects.count()) == (409, 0)
    assert said.startswith("这篇文章是你上传的")
