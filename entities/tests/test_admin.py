import re

import pytest
from bs4 import BeautifulSoup
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from entities.models import Claim, Park, Project
from entities.tests.make import (
    make_claim,
    make_enterprise,
    make_event,
    make_honour,
    make_indicator,
    make_industry,
    make_metric,
    make_milestone,
    make_park,
    make_place,
    make_project,
    make_user,
)
from entities.tests.workbooks.reading import read_bytes

pytestmark = pytest.mark.django_db
REGISTERED = [m for m in admin.site._registry if m._meta.app_label == "entities"]
MODELS = [m for m in REGISTERED if m.__name__ not in ("ErrorReport", "ImportBatch")]
SHEETS = [m for m in MODELS if m.__name__ not in ("Source", "Claim")]


@pytest.fixture
def chief(client: Client) -> Client:
    client.force_login(make_user(is_superuser=True))
    return client


def make_one_of_each() -> None:
    make_claim(park=make_park(place=make_place()))
    make_enterprise().industries.add(make_industry())
    make_milestone(project=make_project())
    make_honour()
    make_metric(indicator=make_indicator())
    make_event()


def build_address(model: type, page: str, *args: int) -> str:
    return reverse(f"admin:entities_{model._meta.model_name}_{page}", args=args)


@pytest.mark.parametrize("model", MODELS, ids=lambda m: m.__name__)
def test_list_search_and_row_open(chief: Client, model: type) -> None:
    make_one_of_each()
    row = model.objects.first()
    listed = chief.get(build_address(model, "changelist"), {"q": "第"})
    opened = chief.get(build_address(model, "change", row.pk))
    assert (listed.status_code, opened.status_code) == (200, 200)
    assert model._meta.verbose_name in listed.content.decode()


@pytest.mark.parametrize("model", MODELS, ids=lambda m: m.__name__)
def test_list_has_chinese_headings(chief: Client, model: type) -> None:
    make_one_of_each()
    page = BeautifulSoup(
        chief.get(build_address(model, "changelist")).content, "html.parser"
    )
    headings = [th.get_text() for th in page.select("#result_list thead th")]
    assert headings
    assert [text for text in headings if re.search("[A-Za-z]", text)] == []


@pytest.mark.parametrize("model", SHEETS, ids=lambda m: m.__name__)
def test_columns_to_export_are_named_in_chinese(chief: Client, model: type) -> None:
    response = chief.get(build_address(model, "export"))
    fields = response.context["form"].visible_fields()
    labels = [str(field.label) for field in fields if field.name != "resource"]
    assert [label for label in labels if re.search("[A-Za-z]", label)] == []
    assert "全选" in response.content.decode()


def test_a_claim_names_its_cell_in_chinese(chief: Client) -> None:
    claim = make_claim(park=make_park(), field="name")
    for address in (
        build_address(Claim, "change", claim.pk),
        build_address(Park, "change", claim.park_id),
    ):
        page = BeautifulSoup(chief.get(address).content, "html.parser")
        assert (
            page.select_one(".field-cell p, .field-cell .readonly").get_text() == "名称"
        )


@pytest.mark.parametrize("model", SHEETS, ids=lambda m: m.__name__)
def test_spreadsheet_goes_out_with_chinese_headings(chief: Client, model: type) -> None:
    make_one_of_each()
    address = build_address(model, "export")
    form = chief.get(address).context["form"]
    others = {"export_items", "format", "resource"}
    chosen = {field.html_name: "on" for field in form if field.name not in others}
    response = chief.post(address, {"format": "1", "resource": "", **chosen})
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    heading = read_bytes(response).decode("utf-8-sig").splitlines()[0]
    assert not any(letter.isascii() and letter.isalpha() for letter in heading)


def test_saving_a_change_counts_the_version(chief: Client) -> None:
    park = make_park(name="甲园区")
    address = build_address(Park, "change", park.pk)
    form = chief.get(address).context["adminform"].form
    data = {k: v for k, v in form.initial.items() if v not in (None, False)}
    for prefix in ("names", "claims"):
        data |= {f"{prefix}-TOTAL_FORMS": 0, f"{prefix}-INITIAL_FORMS": 0}
    data |= {"is_published": "on", "level": "national"}
    assert chief.post(address, data).status_code == 302
    park.refresh_from_db()
    assert (park.level, park.version) == ("national", 2)


def test_withdrawing_hides_and_publishing_shows_again(chief: Client) -> None:
    project = make_project()
    for action, shown in (("withdraw", False), ("publish", True)):
        data = {"action": action, "_selected_action": [project.pk]}
        chief.post(build_address(Project, "changelist"), data)
        project.refresh_from_db()
        assert project.is_published is shown
    assert project.version == 3


def test_visitor_is_sent_to_the_login(client: Client) -> None:
    response = client.get(build_address(Park, "changelist"))
    assert (response.status_code, response["Location"].split("?")[0]) == (
        302,
        reverse("admin:login"),
    )
