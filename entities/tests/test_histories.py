import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission

from entities.models import Claim, Park, ProjectName
from entities.resources import ParkResource
from entities.seeding import load_seeds
from entities.tests.make import (
    make_claim,
    make_enterprise,
    make_park,
    make_project,
    make_source,
    make_user,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    person = make_user(username="editor")
    person.user_permissions.set(Permission.objects.all())
    client.force_login(person)
    return person


def list_states(park):
    rows = park.history.order_by("history_id")
    return [(row.history_type, row.is_published, row.history_user) for row in rows]


def test_a_change_in_the_admin_is_kept_with_its_author(client, editor):
    park = make_park()
    data = {"action": "withdraw", "_selected_action": [park.pk]}
    client.post("/admin/entities/park/", data)

    assert list_states(park) == [("+", True, None), ("~", False, editor)]
    page = client.get(f"/admin/entities/park/{park.pk}/history/")
    rows = BeautifulSoup(page.content, "html.parser").select("#change-history tr")
    cells = [[cell.get_text(" ", strip=True) for cell in row("td")] for row in rows]
    assert [row[1:] for row in cells[1:]] == [
        ["已修改", park.name, "editor", "", "公开： 是 → 否"],
        ["已创建", park.name, "", "", ""],
    ]


def test_a_choice_is_called_as_in_its_form(client, editor):
    park = make_park(level="provincial")
    park.level = "national"
    park.save()
    page = client.get(f"/admin/entities/park/{park.pk}/history/")
    rows = BeautifulSoup(page.content, "html.parser").select("#change-history tr")
    words = rows[1].select("td")[-1].get_text(" ", strip=True)
    assert words == "级别： 省级 → 国家级"


def test_an_import_is_kept(editor):
    park = make_park(name="松木经开区")
    table = ParkResource().export()
    headers = table.headers
    row = dict(zip(headers, table[0], strict=True))
    row["公开"] = "否"
    table.wipe()
    table.headers = headers
    table.append([row[header] for header in headers])

    result = ParkResource().import_data(table, raise_errors=True)

    assert result.totals["update"] == 1
    assert [state[:2] for state in list_states(park)] == [("+", True), ("~", False)]


def build_data(page):
    """What the browser would send back of a form as it is shown."""
    form = page.context["adminform"].form
    data = {field.html_name: field.value() for field in form}
    return {name: value for name, value in data.items() if value not in (None, False)}


def test_an_earlier_state_is_saved_back_as_a_new_one(client, editor):
    park = make_park(name="高新区", level="provincial")
    park.name, park.level, park.version = "衡阳高新区", "national", 2
    park.save()
    first = park.history.order_by("history_id").first()
    address = f"/admin/entities/park/{park.pk}/history/{first.pk}/"

    client.post(address, build_data(client.get(address)))

    park.refresh_from_db()
    assert (park.name, park.level, park.version) == ("高新区", "provincial", 3)
    rows = park.history.order_by("history_id")
    states = [(row.history_type, row.name, row.version) for row in rows]
    assert states == [("+", "高新区", 1), ("~", "衡阳高新区", 2), ("~", "高新区", 3)]
    assert rows.last().history_user == editor


def test_a_source_returns_to_its_title_and_keeps_its_text(client, editor):
    source = make_source(title="旧标题", text="原文")
    source.title, source.text = "新标题", "改过的原文"
    source.save()
    first = source.history.order_by("history_id").first()
    address = f"/admin/entities/source/{source.pk}/history/{first.pk}/"

    client.post(address, build_data(client.get(address)))

    source.refresh_from_db()
    assert (source.title, source.text) == ("旧标题", "改过的原文")


def test_a_deleted_row_is_still_shown_in_its_history():
    park = make_park(name="松木经开区")
    Park.objects.get(pk=park.pk).delete()

    assert [state[0] for state in list_states(park)] == ["+", "-"]


def read_parts(client, project):
    page = client.get(f"/admin/entities/project/{project.pk}/history/")
    rows = BeautifulSoup(page.content, "html.parser").select("#part-history tbody tr")
    cells = [[cell.get_text() for cell in row.select("td")] for row in rows]
    return [(kind, deed, text) for _at, deed, kind, text, *_more in reversed(cells)]


def test_names_partners_and_claims_are_in_the_history_of_their_row(client, editor):
    project = make_project(name="南方基地项目")
    alias = project.names.create(name="南方基地")
    project.partners.create(enterprise=make_enterprise(name="合力叉车"))
    make_claim(project=project, field="name", value="南方基地项目", is_preferred=True)
    alias.delete()

    assert read_parts(client, project) == [
        ("项目别名", "新增", "南方基地"),
        ("项目企业", "新增", "南方基地项目 · 合力叉车"),
        ("依据", "新增", "项目名称：南方基地项目（采用）"),
        ("项目别名", "删除", "南方基地"),
    ]


def test_claims_of_seeds_are_in_the_history(tmp_path):
    path = tmp_path / "parks.csv"
    path.write_text("名称\n松木经开区\n", encoding="utf-8")
    load_seeds(tmp_path, {"parks": ParkResource})

    claim = Claim.objects.get()
    rows = claim.history.values_list("history_type", "history_change_reason")
    assert list(rows) == [("+", "种子数据")]


def list_restorable(client, project):
    page = client.get(f"/admin/entities/project/{project.pk}/history/")
    found = BeautifulSoup(page.content, "html.parser").select("#part-history button")
    return [button["value"] for button in found]


def restore(client, project, token):
    address = f"/admin/entities/project/{project.pk}/history/"
    page = client.post(address, {"restore": token}, follow=True)
    return BeautifulSoup(page.content, "html.parser").select_one(".messagelist").li


def test_a_deleted_name_is_brought_back(client, editor):
    project = make_project(name="南方基地项目")
    alias = project.names.create(name="南方基地")
    alias.delete()
    (token,) = list_restorable(client, project)

    assert restore(client, project, token).get_text() == "已恢复“南方基地”。"

    assert [row.name for row in project.names.all()] == ["南方基地"]
    assert project.names.get().history.first().history_user == editor
    assert list_restorable(client, project) == []


def test_a_changed_partner_is_as_it_was_before(client, editor):
    project = make_project(name="南方基地项目")
    first, second = make_enterprise(name="甲公司"), make_enterprise(name="乙公司")
    partner = project.partners.create(enterprise=first)
    partner.enterprise = second
    partner.save()
    (token,) = list_restorable(client, project)

    assert restore(client, project, token).get_text().startswith("已恢复")

    assert [row.enterprise for row in project.partners.all()] == [first]


def test_what_stands_in_the_way_is_said(client, editor):
    project = make_project(name="南方基地项目")
    project.names.create(name="南方基地").delete()
    (token,) = list_restorable(client, project)
    project.names.create(name="南方基地")

    assert restore(client, project, token).get_text().startswith("不能恢复：")
    assert project.names.count() == 1


def test_who_may_only_look_brings_nothing_back(client):
    project = make_project(name="南方基地项目")
    project.names.create(name="南方基地").delete()
    viewer = make_user()
    viewer.user_permissions.set(Permission.objects.filter(codename="view_project"))
    client.force_login(viewer)

    token = f"projectname:{ProjectName.history.first().history_id}"
    address = f"/admin/entities/project/{project.pk}/history/"
    assert client.post(address, {"restore": token}).status_code == 403
    assert project.names.count() == 0
