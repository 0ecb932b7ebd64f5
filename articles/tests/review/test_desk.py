from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Proposal, Upload
from articles.services import (
    confirm_proposal,
    reject_proposal,
    reopen_proposal,
)
from articles.tests.texts import (
    HELI,
    HELI_FIELDS,
    HELI_WORDS,
    propose,
    propose_heli,
    write_article,
)
from entities.models import Claim, Project
from entities.tests.make import (
    make_enterprise,
    make_indicator,
    make_metric,
    make_park,
    make_project,
    make_user,
)

pytestmark = pytest.mark.django_db


def read(response):
    return BeautifulSoup(response.content, "html.parser")


def send(desk, proposal, action="confirm", *, version=None, **cells):
    start = f"p{proposal.pk}-"
    data = {f"{start}{name.replace('__', '-')}": cell for name, cell in cells.items()}
    data[f"{start}version"] = version or proposal.version
    if "name" in cells:
        data["edited"] = "1"
    return desk.post(f"/review/proposals/{proposal.pk}/", {**data, "action": action})


TYPED = {
    "name": "南方基地项目",
    "park": "白沙洲工业园区",
    "enterprises": "合力叉车",
    "investment": "6.6亿元",
    "area": "369亩",
    "stage": "signed",
    "milestones": "2021-10-26 签约",
}


def list_rows(page):
    return {
        row.dt.get_text(): " ".join(row.dd.get_text(" ").split())
        for row in page.select(".cell")
    }


def test_a_card_says_what_will_be_written(desk):
    make_park(name="白沙洲工业园区")
    propose_heli()
    page = read(desk.get(f"/review/{Proposal.objects.get().article_id}/"))

    assert list_rows(page) == {
        "项目名称": "南方基地项目",
        "所在园区": "白沙洲工业园区 已有园区",
        "参与企业": "合力叉车 新企业",
        "总投资": "6.6亿元",
        "用地": "369亩",
        "阶段": "签约",
        "进展": "2021年10月26日签约",
    }
    marked = "".join(mark.get_text() for mark in page.select("#text mark"))
    assert marked == "".join(sorted(HELI_WORDS.values(), key=HELI.index))
    assert page.select_one("#text").get_text() == HELI


def test_overlapping_evidence_tiles_the_text(desk):
    article = write_article("产值8.39亿元，增长8%。")
    fields = {"subject": "某园区", "name": "产值", "value": "839000000", "unit": "元"}
    propose(
        article, "metric", fields, {"value": "8.39亿元", "nature": "8", "name": "产值"}
    )

    page = read(desk.get(f"/review/{article.pk}/"))
    pieces = [
        (m.get_text(), m["data-start"]) for m in page.select("#text [data-start]")
    ]
    assert pieces == [
        ("产值", "0"),
        ("8", "2"),
        (".39亿元", "3"),
        ("，增长8%。", "8"),
    ]


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


def test_a_person_chooses_among_rows_of_one_name(desk):
    rows = [
        make_enterprise(name=f"{place}合力叉车有限公司") for place in ("安徽", "衡阳")
    ]
    for row in rows:
        row.names.create(name="合力叉车")
    proposal = propose_heli()

    page = read(send(desk, proposal))
    name, value = find_choice(page, proposal, "衡阳合力叉车有限公司（企业）")
    send(desk, proposal, **{name: value})

    assert [row.name for row in Project.objects.get().enterprises.all()] == [
        rows[1].name
    ]


def find_choice(page, proposal, label):
    """What choosing this row sends: the input's name without its start, and value."""
    rows = {
        " ".join(choice.parent.get_text(" ").split()[1:]): choice
        for choice in page.select("[data-link] [type=radio]")
    }
    return rows[label]["name"].removeprefix(f"p{proposal.pk}-"), rows[label]["value"]


def test_a_new_name_is_linked_to_a_known_row_and_becomes_its_alias(desk, reviewer):
    known = make_enterprise(name="衡阳合力智能制造有限公司")
    make_enterprise(name="衡阳恒飞电缆有限公司")
    proposal = propose_heli()
    reviewer.user_permissions.add(Permission.objects.get(codename="view_enterprise"))

    address = f"/review/{proposal.article_id}/?at={proposal.pk}&link=1"
    page = read(desk.get(address))
    name, value = find_choice(page, proposal, "衡阳合力智能制造有限公司（企业）")
    send(desk, proposal, **{name: value})

    project = Project.objects.get()
    assert list(project.enterprises.all()) == [known]
    assert [alias.name for alias in known.names.all()] == ["合力叉车"]
    proposal.refresh_from_db()
    assert proposal.status == "confirmed"
    desk.post(f"/review/{proposal.article_id}/undo/")
    assert known.names.count() == 0


def test_a_known_name_may_be_written_out(desk):
    known = make_enterprise(name="安徽叉车集团")
    proposal = propose_heli()
    name = "known-enterprise|合力叉车"

    refused = send(desk, proposal, **{name: "没有这家"})
    page = read(refused)
    assert page.select_one(".message.error").get_text() == (
        "没有保存：数据库里没有“没有这家”，请从提示的名称里选。"
    )
    typed = page.select_one(f"[name='p{proposal.pk}-{name}']")
    assert typed["value"] == "没有这家"
    send(desk, proposal, **{name: "安徽叉车集团"})
    assert list(Project.objects.get().enterprises.all()) == [known]


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


def test_what_the_database_knows_is_shown_beside(desk, reviewer):
    confirm_proposal(propose_heli(), by=reviewer)
    fields = HELI_FIELDS | {"area": {"value": "300", "unit": "亩"}}
    again = propose(write_article(HELI + "又。"), "project", fields, HELI_WORDS)

    page = read(desk.get(f"/review/{again.article_id}/"))
    said = " ".join(page.select_one(".known li").get_text(" ").split())
    assert said == "有出入 南方基地项目 用地：已有 369亩 ，这里 300亩"


def test_names_are_offered_of_what_one_may_see(desk):
    make_park(name="白沙洲工业园区")
    make_project(name="白沙洲项目")

    assert desk.get("/review/names/?kind=park&q=白沙").json() == {
        "names": ["白沙洲工业园区"]
    }
    assert desk.get("/review/names/?kind=indicator&q=白").json() == {"names": []}
    assert desk.get("/review/names/?kind=user&q=白").json() == {"names": []}


def write_proposals(number):
    """An article of the size of the longest there are."""
    text = "".join(
        f"第{i}园区第{i}公司完成第{i}产值{i + 1}亿元。" for i in range(number)
    )
    article = write_article(text)
    for i in range(number):
        value = {"value": str((i + 1) * 10**8), "unit": "元"}
        words = {"subject": f"第{i}公司", "name": f"第{i}产值", "value": f"{i + 1}亿元"}
        fields = {"subject": f"第{i}公司", "name": f"第{i}产值", **value}
        propose(article, "metric", fields, words)
    for kind, fields in OTHERS:
        propose(article, kind, fields, {})
    return article


OTHERS = (
    ("project", HELI_FIELDS),
    ("honour", {"title": "百强", "recipient": "第1公司"}),
    ("event", {"title": "签约会", "date": "2021-10-26"}),
)


def test_the_desk_takes_the_same_queries_for_15_and_150(desk):
    """Of each kind something is known."""
    make_metric(
        enterprise=make_enterprise(name="第1公司"),
        indicator=make_indicator(name="第1产值"),
    )
    make_project(name="南方基地项目")
    counts = []
    for number in (15, 150):
        article = write_proposals(number - len(OTHERS))
        with CaptureQueriesContext(connection) as queries:
            response = desk.get(f"/review/{article.pk}/")
        assert len(read(response).select(".proposal")) == number
        counts.append(len(queries))
    assert counts == [28, 28]


def test_what_is_doubtful_comes_last_and_says_why(desk):
    article = write_article("甲项目、乙项目、丙项目。")
    sure = {name: {"name": 0.9} for name in ("甲项目", "丙项目")}
    for name in ("甲项目", "乙项目", "丙项目"):
        confidences = sure.get(name, {"name": 0.4})
        fields, words = {"name": name}, {"name": name}
        propose(article, "project", fields, words, confidences=confidences)

    page = read(desk.get(f"/review/{article.pk}/"))

    column = page.select_one(".desk-proposals").find_all(
        ["section", "p"], recursive=False
    )
    heads = [" ".join((each.h2 or each).get_text(" ").split()[:2]) for each in column]
    assert heads[:2] == ["项目 甲项目", "项目 丙项目"]
    assert (heads[2][:4], heads[3]) == ("看清再定", "项目 乙项目")
    said = column[3].select_one(".proposal-state").get_text(" ", strip=True)
    assert said == "没有把握 项目名称 0.40"


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
