import pytest


@pytest.mark.django_db
def test_x(client, settings):
    assert client.get("/admin/login/").status_code == 200
