import pytest

from articles.models import Decision, Proposal
from articles.services import confirm_proposal, parse_article, reject_proposal
from articles.tests.review.desk_pages import read
from articles.tests.texts import HELI, find_words, propose, propose_heli, write_article
from entities.models import Metric, Park, Project
from entities.tests.make import make_user

pytestmark = pytest.mark.django_db


TEXT = "总装线项目、涂装线项目、焊装线项目落户白沙洲工业园区，总投资3亿元。"


NAMES = ("总装线项目", "涂装线项目", "焊装线项目")


@pytest.fixture
def proposals():
    article = write_article(TEXT)
    park = {"park": "白沙洲工业园区"}
    return [
        propose(
            article, "project", {"name": name, **park}, {"name": name}, confidence=sure
        )
        for name, sure in zip(NAMES, ("0.95", "0.92", "0.6"), strict=True)
    ]


def test_a_bulk_page_says_what_will_happen_and_writes_nothing(
    desk, proposals, reviewer
):
    article = proposals[0].article
    known = propose(write_article(TEXT + "又。"), "project", proposals[0].fields, {})
    confirm_proposal(known, by=reviewer)

    page = read(desk.get(f"/review/{article.pk}/bulk/"))

    effects = [row.select("td")[-1].get_text() for row in page.select("tbody tr")]
    assert effects == ["并入已有的“总装线项目”", "新建"]
    counts = (Project.objects.count(), Decision.objects.count())
    assert counts == (1, 1)


def test_a_bulk_page_shows_the_words_and_ticks_no_doubtful_one(desk, proposals):
    first, doubtful = proposals[:2]
    Proposal.objects.filter(pk=doubtful.pk).update(confidences={"name": 0.5})

    page = read(desk.get(f"/review/{first.article_id}/bulk/"))

    ticked = {
        box["value"]: box.has_attr("checked") for box in page.select("[name=chosen]")
    }
    assert ticked == {f"{first.pk}:1": True, f"{doubtful.pk}:1": False}
    said = page.select_one(".said")
    assert (said.get_text().strip(), said.mark.get_text()) == (TEXT, "总装线项目")


def test_exactly_what_was_listed_is_confirmed_and_undone(desk, proposals):
    article = proposals[0].article
    address = (
        f"/review/{article.pk}/bulk/?least=0&only={proposals[0].pk},{proposals[2].pk}"
    )
    boxes = read(desk.get(address)).select("[name=chosen]")
    chosen = [box["value"] for box in boxes]
    assert chosen == [f"{proposals[0].pk}:1", f"{proposals[2].pk}:1"]
    proposals[2].fields = {"name": "改过的"}
    Proposal.objects.filter(pk=proposals[2].pk).revise(fields={"name": "改过的"})

    response = desk.post(address, {"chosen": chosen}, follow=True)

    said = [each.get_text() for each in read(response).select(".messages li")]
    assert said[0] == "已确认 1 条。按 U 整批撤回。"
    assert "现在是第2版" in said[1]
    desk.post(f"/review/{article.pk}/undo/")
    assert (Project.objects.count(), article.proposals.pending().count()) == (0, 3)


def test_a_bulk_page_is_narrowed_by_kind_and_rule(desk, proposals):
    article = proposals[0].article
    address = f"/review/{article.pk}/bulk/"

    for query, count in (
        ("?kind=honour", 0),
        ("?rule=find_it&least=0.5", 3),
        ("?x", 2),
    ):
        assert len(read(desk.get(address + query)).select("[name=chosen]")) == count


def test_the_same_rejection_for_the_same_words_elsewhere(desk, reviewer):
    first, again = propose_heli(), propose_heli(title="转载")
    reject_proposal(first, by=reviewer, reason="广告")
    address = f"/review/proposals/{first.pk}/identical/"

    boxes = read(desk.get(address)).select("[name=chosen]")
    assert [box["value"] for box in boxes] == [f"{again.pk}:1"]
    desk.post(address, {"chosen": [f"{again.pk}:1"], "action": "reject"})

    again.refresh_from_db()
    assert (again.status, again.reject_reason) == ("rejected", "广告")


def test_the_same_correction_for_all_that_bear_the_same_word(desk, proposals):
    article = proposals[0].article
    fields = {"name": "总装线项目", "park": "白沙洲工业园", "edited": "1"}
    pk = proposals[0].pk
    data = {f"p{pk}-{name}": cell for name, cell in fields.items()}
    data |= {f"p{pk}-version": 1, "edited": "1", "action": "confirm"}
    desk.post(f"/review/proposals/{pk}/", data)

    address = f"/review/proposals/{pk}/identical/"
    chosen = [box["value"] for box in read(desk.get(address)).select("[name=chosen]")]
    desk.post(address, {"chosen": chosen, "action": "confirm"})

    parks = {p.status: p.final_fields["park"] for p in article.proposals.all()}
    assert parks == {"edited": "白沙洲工业园"}
    assert Park.objects.count() == 1


def test_two_proposals_become_one_and_two_again(desk, proposals, reviewer):
    kept, other = proposals[:2]
    Proposal.objects.filter(pk=other.pk).update(
        fields={
            "name": "涂装线项目",
            "investment": {"value": "300000000", "unit": "元"},
        },
        evidence={"investment": find_words(TEXT, "3亿元")},
    )
    data = {"action": "merge", "other": other.pk, "version": 1}

    desk.post(f"/review/proposals/{kept.pk}/reshape/", data)

    kept.refresh_from_db()
    assert kept.fields == {
        "name": "总装线项目",
        "park": "白沙洲工业园区",
        "investment": {"value": "300000000", "unit": "元"},
    }
    assert Proposal.objects.get(pk=other.pk).reject_reason == "并入“项目 总装线项目”"

    desk.post(f"/review/{kept.article_id}/undo/")
    kept.refresh_from_db()
    other.refresh_from_db()
    assert (kept.fields, other.status) == (proposals[0].fields, "pending")


def test_the_nearest_are_offered_for_merging_first(desk, proposals):
    for place, proposal in enumerate(proposals):
        Proposal.objects.filter(pk=proposal.pk).update(sentence_start=(0, 30, 5)[place])

    page = read(desk.get(f"/review/proposals/{proposals[0].pk}/reshape/"))

    others = [int(box["value"]) for box in page.select("[name=other]")]
    assert others == [proposals[2].pk, proposals[1].pk]


def test_one_proposal_becomes_two_and_one_again(desk):
    article = write_article("白沙洲工业园区产值8亿元，居全市第1。")
    said = {"subject": "白沙洲工业园区", "name": "产值"}
    fields = said | {"value": "800000000", "unit": "元", "rank": {"position": 1}}
    proposal = propose(article, "metric", fields, {"name": "产值", "rank": "第1"})
    data = {"cell-subject": "both", "cell-name": "both", "cell-rank": "second"}

    desk.post(
        f"/review/proposals/{proposal.pk}/reshape/",
        {**data, "cell-value": "first", "action": "split", "version": 1},
    )

    rows = [row.fields for row in article.proposals.standing().order_by("pk")]
    assert rows == [
        said | {"value": "800000000", "unit": "元"},
        said | {"rank": {"position": 1}},
    ]
    desk.post(f"/review/{article.pk}/undo/")
    assert [row.fields for row in article.proposals.standing()] == [fields]


def test_a_split_that_leaves_nothing_is_refused(desk, proposals):
    proposal = proposals[0]
    response = desk.post(
        f"/review/proposals/{proposal.pk}/reshape/",
        {"cell-name": "second", "cell-park": "second", "action": "split", "version": 1},
    )

    assert response.status_code == 409
    assert proposal.article.proposals.count() == 3


@pytest.mark.parametrize("key", ["", "x", "-1", "9" * 30, "9" * 5000])
def test_numbers_that_no_row_can_have_name_none(desk, proposals, key):
    desk_page = f"/review/{proposals[0].article_id}/"
    merging = {"action": "merge", "other": key, "version": key}
    answers = [
        desk.post(f"/review/proposals/{proposals[0].pk}/reshape/", merging),
        desk.post(f"{desk_page}bulk/", {"chosen": [f"{key}:1", key]}),
        desk.get(f"{desk_page}bulk/", {"only": key}),
        desk.get(f"{desk_page}add/", {"kind": "project", "at": f"0,{key}"}),
        desk.get("/review/contradictions/", {"fact": f"entities.project:{key}"}),
    ]

    assert [answer.status_code for answer in answers] == [404, 302, 200, 200, 200]
    assert Proposal.objects.pending().count() == 3


def test_the_history_says_who_and_what_and_takes_back(desk, reviewer):
    proposal = propose_heli()
    data = {
        "action": "reject",
        f"p{proposal.pk}-version": 1,
        f"p{proposal.pk}-reason": "广告",
    }
    desk.post(f"/review/proposals/{proposal.pk}/", data)

    page = read(desk.get(f"/review/{proposal.article_id}/history/"))
    cells = [cell.get_text(" ", strip=True) for cell in page.select("tbody td")]
    assert cells[1:] == ["reviewer", "驳回", "项目 南方基地项目", "理由：广告", "撤回"]

    form = page.select_one("tbody form")
    desk.post(form["action"])
    proposal.refresh_from_db()
    assert proposal.status == "pending"
    page = read(desk.get("/review/history/"))
    assert page.select("tbody form") == []


def test_a_missed_fact_is_added_by_a_plain_form(desk):
    article = write_article(HELI)
    fields = {"subject": "白沙洲工业园区", "name": "用地", "value": "369亩"}
    data = {f"pNone-{name}": cell for name, cell in fields.items()}
    address = f"/review/{article.pk}/add/?kind=metric"

    refused = desk.post(address, data | {"pNone-quote": "没有这句话"})
    assert refused.status_code == 422
    assert Metric.objects.count() == 0
    desk.post(address, data | {"pNone-quote": "用地369亩"})

    claims = Metric.objects.get().claims.values_list("field", "quote")
    assert dict(claims) == {"subject": "用地369亩", "name": "用地", "value": "369亩"}


def test_reject_parse_again_and_another_article(desk):
    text = "2021年，白沙洲工业园区完成规模以上工业总产值8.39亿元。"
    article, other = write_article(text), write_article(text, title="转载")
    parse_article(article)
    proposal = article.proposals.get()
    data = {"action": "reject", f"p{proposal.pk}-version": 1}
    desk.post(f"/review/proposals/{proposal.pk}/", data)

    parse_article(article)
    parse_article(other)

    statuses = []
    for each in (article, other):
        page = read(desk.get(f"/review/{each.pk}/"))
        statuses.append([card["data-status"] for card in page.select(".proposal")])
    assert statuses == [["decided"], ["pending"]]


def test_undo_is_one_s_own(desk, proposals):
    confirm_proposal(proposals[0], by=make_user())

    page = read(desk.post(f"/review/{proposals[0].article_id}/undo/", follow=True))

    assert page.select_one(".messages").get_text(strip=True) == (
        "这篇文章里没有你可以撤回的操作。"
    )
