import pytest
from django.contrib.auth.models import Permission

from articles.tests.review.desk_pages import read, send
from articles.tests.texts import propose_heli
from entities.models import Project
from entities.tests.make import make_enterprise, make_park, make_project

pytestmark = pytest.mark.django_db


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


def test_names_are_offered_of_what_one_may_see(desk):
    make_park(name="白沙洲工业园区")
    make_project(name="白沙洲项目")

    assert desk.get("/review/names/?kind=park&q=白沙").json() == {
        "names": ["白沙洲工业园区"]
    }
    assert desk.get("/review/names/?kind=indicator&q=白").json() == {"names": []}
    assert desk.get("/review/names/?kind=user&q=白").json() == {"names": []}
