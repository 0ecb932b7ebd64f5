import pytest
from django.contrib.auth.models import Permission

from entities.models import Park
from entities.resources import ParkResource
from entities.tests.make import make_park, make_user

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


def test_an_earlier_state_is_shown_and_restored(client, editor):
    park = make_park(name="松木经开区")
    first = park.history.get()
    Park.objects.get(pk=park.pk).delete()
    assert [state[0] for state in list_states(park)] == ["+", "-"]

    other = make_park(name="高新区")
    other.name = "衡阳高新区"
    other.save()
    first = other.history.order_by("history_id").first()
    address = f"/admin/entities/park/{other.pk}/history/{first.pk}/"
    page = client.get(address)
    assert (page.status_code, 'value="高新区"' in page.content.decode()) == (200, True)
