"""The import in the admin, as a clerk goes through it."""

import io

import openpyxl
import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from entities.models import ImportBatch, Park, Project
from entities.tests.imports.bringing import bring, build_book
from entities.tests.make import make_park, make_user

pytestmark = pytest.mark.django_db
IMPORT = "/admin/entities/park/import/"


@pytest.fixture
def chief(client: Client) -> Client:
    client.force_login(make_user(username="chief", is_superuser=True))
    return client


def upload(client: Client, content: bytes, address: str = IMPORT) -> str:
    file = SimpleUploadedFile("园区.xlsx", content)
    return client.post(address, {"file": file})["Location"]


def read_page(client: Client, address: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(address).content, "html.parser")


def test_upload_preview_confirm_undo(chief: Client) -> None:
    make_park(name="甲园区", summary="旧")
    rows = [["名称", "简介"], ["甲园区", "新"], ["乙园区", ""]]
    address = upload(chief, build_book("园区", *rows))
    page = read_page(chief, address)
    cells = [
        row.get_text(" ", strip=True) for row in page.select(".import-rows tbody tr")
    ]
    assert cells[0] == "园区 第2行 甲园区 改动 简介 旧 → 新"
    assert Park.objects.count() == 1

    chief.post(address, {"deed": "confirm"})
    assert sorted(Park.objects.values_list("name", "summary")) == [
        ("乙园区", ""),
        ("甲园区", "新"),
    ]
    chief.post(address, {"deed": "undo"})
    assert list(Park.objects.values_list("name", "summary")) == [("甲园区", "旧")]
    batch = ImportBatch.objects.get()
    assert (batch.created_by.username, batch.undone_by.username) == ("chief", "chief")


def list_labels(page: BeautifulSoup) -> list[str]:
    rows = page.select(".import-rows tbody tr")
    return [row.select("td")[1].get_text() for row in rows]


def test_preview_opens_on_what_is_changed(chief: Client) -> None:
    for name in ("甲园区", "乙园区"):
        make_park(name=name, summary="旧")
    rows = [["名称", "简介"], ["甲园区", "旧"], ["乙园区", "新"]]
    address = upload(chief, build_book("园区", *rows))
    page = read_page(chief, address)
    assert list_labels(page) == ["乙园区"]
    every = page.select_one(".import-tabs a")["href"]
    assert list_labels(read_page(chief, address + every)) == ["甲园区", "乙园区"]


def test_preview_of_what_changes_nothing_shows_all(chief: Client) -> None:
    rows = [["名称", "简介"], ["甲园区", "新"]]
    address = upload(chief, build_book("园区", *rows))
    assert list_labels(read_page(chief, address)) == ["甲园区"]


def test_a_refused_file_has_no_rows_to_show(chief: Client) -> None:
    page = read_page(chief, upload(chief, b"no spreadsheet"))
    assert page.select_one(".import-status").get_text() == "已拒绝"
    assert page.select(".import-rows") == []


def test_refused_rows_come_back_marked(chief: Client) -> None:
    rows = [["名称", "级别", "备注"], ["甲园区", "最高", "x"], ["乙园区", "省级", None]]
    address = upload(chief, build_book("园区", *rows))
    response = chief.get(address.replace("change/", "failures/"))
    content = b"".join(response.streaming_content)
    page = openpyxl.load_workbook(io.BytesIO(content))["园区"]
    values = [[cell.value for cell in row] for row in page]
    assert values == [
        ["名称", "级别", "备注", "错误"],
        [
            "甲园区",
            "最高",
            "x",
            "原第2行　级别：“最高”不在可选之列：国家级、省级、市级、县级",
        ],
    ]
    assert page["B2"].fill.fgColor.rgb == "FFFFC7CE"
    page["B2"] = "国家级"
    book = io.BytesIO()
    page.parent.save(book)
    again = bring(book.getvalue())
    assert again.counts["new"] == 1


def test_unknown_names_are_decided_on_the_page(chief: Client) -> None:
    make_park(name="甲高新区")
    rows = [["名称", "园区"], ["一项目", "甲高新"], ["二项目", "全新区"]]
    address = upload(
        chief, build_book("项目", *rows), "/admin/entities/project/import/"
    )
    chosen = {"name-park-0": "+", "name-park-1": "甲高新区", "deed": "names"}
    chief.post(address, chosen)
    chief.post(address, {"deed": "confirm"})
    assert sorted(Project.objects.values_list("name", "park__name")) == [
        ("一项目", "甲高新区"),
        ("二项目", "全新区"),
    ]


def test_large_files_are_read_in_the_background(
    chief: Client, settings, monkeypatch
) -> None:
    monkeypatch.setattr("entities.tasks.SMALL_BYTES", 0)
    address = upload(chief, build_book("园区", ["名称", "级别"], ["甲园区", "省级"]))
    batch = ImportBatch.objects.get()
    page = read_page(chief, address)
    assert (batch.status, bool(page.select(".import-progress"))) == ("waiting", True)
    answer = chief.get(address.replace("change/", "progress/")).json()
    assert answer == {"done": 0, "total": 0, "is_busy": True}
    chief.post(address, {"deed": "cancel"})
    batch.refresh_from_db()
    assert batch.status == "cancelled"


def test_who_may_not_add_rows_may_not_confirm(client: Client) -> None:
    reader = make_user(username="reader")
    codes = ("view_importbatch", "change_importbatch", "change_park")
    reader.user_permissions.set(Permission.objects.filter(codename__in=codes))
    client.force_login(reader)
    batch = bring(build_book("园区", ["名称", "级别"], ["甲园区", "省级"]))
    address = batch.get_absolute_url()
    assert client.post(address, {"deed": "confirm"}).status_code == 403
    assert not Park.objects.exists()


def test_the_librarys_own_second_step_is_closed(chief: Client) -> None:
    assert chief.post("/admin/entities/park/process_import/").status_code == 403
