"""Choosing on a copy, from the page of an upload and from the desk."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.urls import reverse

from articles.duplicates import link_duplicates
from articles.models import Article, Likeness
from articles.tests.duplicates.texts import LONG
from articles.tests.make import make_article, make_upload

pytestmark = pytest.mark.django_db


@pytest.fixture
def likeness() -> Likeness:
    for text in (LONG, f"转载：{LONG}"):
        upload = make_upload(text=text)
        article = make_article(upload=upload, title=text[:4], publisher="云栖湖日报")
        link_duplicates(article)
    return Likeness.objects.get()


@pytest.fixture
def uploader(django_user_model):
    person = django_user_model.objects.create_user("uploader", is_staff=True)
    wanted = Permission.objects.filter(codename__in=["add_upload", "view_upload"])
    person.user_permissions.set(wanted)
    return person


def read_message(html: str) -> str:
    found = BeautifulSoup(html, "lxml").select_one(".likeness p, p.likeness")
    return "".join(found.get_text().split())


def test_upload_page_shows_the_copy_and_takes_the_choice(client, uploader, likeness):
    client.force_login(uploader)
    page = reverse("upload-detail", args=[likeness.article.upload_id])
    assert read_message(client.get(page).content.decode()) == (
        "与先有的《云栖湖高》（云栖湖日报）：正文近似，相同部分100%。"
        "请选择；选择之前不算独立来源。"
    )
    address = reverse("duplicate-choose", args=[likeness.pk])
    answer = client.post(address, {"choice": "independent", "next": page})
    likeness.refresh_from_db()
    assert (answer.url, likeness.choice) == (page, "independent")
    assert likeness.chosen_by == uploader
    assert list(Article.objects.exclude(duplicate_of=None)) == []


def test_desk_of_the_earlier_article_names_the_later(admin_client, likeness):
    page = reverse("review-desk", args=[likeness.earlier_id])
    assert read_message(admin_client.get(page).content.decode()) == (
        "后来的《转载：云》与这一篇：正文近似，相同部分100%（待定）。"
    )


@pytest.mark.parametrize("choice", ["", "gone"])
def test_odd_choice_changes_nothing(client, uploader, likeness, choice):
    client.force_login(uploader)
    address = reverse("duplicate-choose", args=[likeness.pk])
    answer = client.post(address, {"choice": choice, "next": "https://evil.example/"})
    likeness.refresh_from_db()
    own = reverse("upload-detail", args=[likeness.article.upload_id])
    assert (answer.url, likeness.choice) == (own, "open")


def test_strangers_choose_nothing(client, django_user_model, likeness):
    client.force_login(django_user_model.objects.create_user("stranger"))
    address = reverse("duplicate-choose", args=[likeness.pk])
    assert client.post(address, {"choice": "reprint"}).status_code == 403
