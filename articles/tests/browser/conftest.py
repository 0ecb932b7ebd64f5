"""Headless Chromium on a live server, logged in as a reviewer."""

import os
from pathlib import Path

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from playwright.sync_api import sync_playwright
from pytest_django.live_server_helper import LiveServer

from entities.tests.make import make_user

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items):
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.django_db(transaction=True))


@pytest.fixture(scope="session")
def chromium():
    if not CHROMIUM.exists():
        pytest.skip(f"no browser at {CHROMIUM}")
    # playwright keeps a loop running, which Django takes for an asynchronous view
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def server(shared_database):
    """Each request on a connection of its own, as in production."""
    server = LiveServer("127.0.0.1")
    yield server
    server.stop()


@pytest.fixture
def reviewer(shared_database):
    person = make_user(username="reviewer", first_name="审核员")
    rights = Permission.objects.filter(
        content_type__app_label__in=["articles", "entities"]
    )
    person.user_permissions.set(rights)
    return person


@pytest.fixture
def open_page(chromium, server, reviewer):
    """Open an address at a width; any error in the page's scripts fails the test."""
    client = Client()
    client.force_login(reviewer)
    contexts, errors = [], []

    def open_address(address, width=1280, **options):
        context = chromium.new_context(
            viewport={"width": width, "height": 850}, **options
        )
        contexts.append(context)
        session = client.cookies["sessionid"].value
        cookie = {"name": "sessionid", "value": session, "url": server.url}
        context.add_cookies([cookie])
        page = context.new_page()
        page.set_default_timeout(8000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda message: note_error(message, errors))
        page.goto(server.url + address)
        return page

    yield open_address
    for context in contexts:
        context.close()
    assert errors == []


def note_error(message, errors):
    """What the policy for content refuses is an error too; a refused card is none."""
    if message.type == "error" and "Failed to load resource" not in message.text:
        errors.append(message.text)
