import io
import zipfile

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile

from articles.models import Article, Batch, BatchFile, Upload
from articles.tests.make import make_article, make_batch_file, make_proposal
from entities.tests.make import make_user
from parkdb.background.models import Worker
from parkdb.background.workers import add_worker, run_waiting

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]

TEXT = "2021年，白沙洲工业园区完成规模以上工业总产值8.39亿元，同比增长19.18%。"
TEXTS = (
    TEXT,
    "今年上半年，松木经开区实现一般公共预算收入3.2亿元。",
    "截至2023年底，衡山科学城累计获得专利授权516件。",
)


@pytest.fixture
def editor(client):
    client.force_login(make_user(is_superuser=True, first_name="甲"))
    return client


def build_files(*names):
    return [
        SimpleUploadedFile(name, text.encode())
        for name, text in zip(names, TEXTS, strict=False)
    ]


def read_rows(response):
    page = BeautifulSoup(response.content, "html.parser")
    rows = page.select("tbody tr")
    return [[" ".join(cell.get_text().split()) for cell in row("td")] for row in rows]


def test_several_files_without_a_script_become_a_batch(editor):
    files = build_files("甲.txt", "乙.txt", "乙.txt")
    fields = {"file": files, "publisher": "某报"}
    response = editor.post("/articles/upload/", fields)
    batch = Batch.objects.exclude(closed_at=None).get()
    assert response.url == batch.get_absolute_url()

    waiting = editor.get(response.url)
    assert [row[1] for row in read_rows(waiting)] == ["等待读取"] * 3
    run_waiting()
    assert read_rows(editor.get(response.url)) == [
        [name, "已读取并解析", "1 篇 1 条 去审核"]
        for name in ("乙.txt", "乙（2）.txt", "甲.txt")
    ]
    assert set(Article.objects.values_list("publisher", flat=True)) == {"某报"}


def test_a_title_is_refused_for_several_files(editor):
    fields = {"file": build_files("甲.txt", "乙.txt"), "title": "盘点"}
    response = editor.post("/articles/upload/", fields)

    assert response.status_code == 400
    assert "标题和链接只能用于一个文件" in response.content.decode()
    assert Upload.objects.count() == 0


def test_the_script_s_files_come_one_by_one_and_count_once(editor):
    address = editor.post("/articles/batches/add/").json()["address"]
    for content in (TEXT.encode(), TEXT.encode(), b""):
        name = "2021/甲.txt" if content else "空.txt"
        fields = {"file": SimpleUploadedFile("甲.txt", content), "path": name}
        answer = editor.post(f"{address}files/", fields).json()
    reason = "文件“空.txt”是空的，里面没有文字。请检查内容后重新上传。"
    assert answer == {"problems": [reason]}
    assert editor.post(f"{address}close/").json() == {"address": address}

    run_waiting()
    counts = editor.get(f"{address}progress/").json()
    assert counts == {
        "total": 2,
        "waiting": 0,
        "refused": 1,
        "known": 0,
        "parsed": 1,
        "failed": 0,
        "twin": 0,
    }
    assert [row[0] for row in read_rows(editor.get(f"{address}?show=refused"))] == [
        "空.txt"
    ]


def test_nobody_adds_to_the_batch_of_another(editor):
    batch = Batch.objects.create(by=make_user())
    fields = {"file": SimpleUploadedFile("甲.txt", TEXT.encode())}

    assert (
        editor.post(f"/articles/batches/{batch.pk}/files/", fields).status_code == 404
    )
    assert editor.post(f"/articles/batches/{batch.pk}/close/").status_code == 404


def test_a_page_says_whether_anybody_works(editor):
    file = make_batch_file()
    Upload.objects.update(finished_at=None, status="received")
    addresses = [f"/articles/uploads/{file.upload_id}/", file.batch.get_absolute_url()]

    for address in addresses:
        assert "没有后台进程在工作" in editor.get(address).content.decode()
    add_worker()
    assert Worker.objects.alive().exists()
    for address in addresses:
        assert "没有后台进程在工作" not in editor.get(address).content.decode()


@pytest.mark.parametrize("number", [1, 3])
def test_pages_of_batches_take_the_same_queries(
    editor, number, django_assert_num_queries
):
    batch = Batch.objects.create()
    for _ in range(number):
        file = make_batch_file(batch=batch)
        make_proposal(article=make_article(upload=file.upload))
        make_batch_file()

    with django_assert_num_queries(6):
        assert len(read_rows(editor.get(batch.get_absolute_url()))) == number
    with django_assert_num_queries(4):
        assert len(read_rows(editor.get("/articles/batches/"))) == number + 1
    assert BatchFile.objects.count() == 2 * number


def test_an_archive_becomes_a_batch(editor):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("甲.txt", TEXT)
        archive.writestr("乙.txt", TEXTS[1])
    file = SimpleUploadedFile("剪报.zip", stream.getvalue())
    response = editor.post("/articles/upload/", {"file": file})
    run_waiting()

    assert [row[:2] for row in read_rows(editor.get(response.url))] == [
        ["剪报.zip/乙.txt", "已读取并解析"],
        ["剪报.zip/甲.txt", "已读取并解析"],
    ]
