"""A reviewer and the browser in which he has logged in."""

import pytest
from django.contrib.auth.models import Permission

from entities.tests.make import make_user


@pytest.fixture
def reviewer():
    person = make_user(username="reviewer")
    rights = Permission.objects.filter(
        codename__in=["change_proposal", "view_park", "view_enterprise"]
    )
    person.user_permissions.set(rights)
    return person


@pytest.fixture
def desk(client, reviewer):
    client.force_login(reviewer)
    return client
