import io

import pytest
from django.core.management import CommandError, call_command

from articles.models import Batch, Upload
from articles.services import open_batch
from entities.tests.make import make_user
from parkdb.background.models import Worker

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]

TEXT = "2021年，白沙洲工业园区完成规模以上工业总产值8.39亿元，同比增长19.18%。"


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "剪报"
    (folder / "2021").mkdir(parents=True)
    (folder / "2021" / "甲.txt").write_text(TEXT)
    (folder / "2021" / "乙.txt").write_text(f"{TEXT}\n")
    (folder / "坏.txt").write_bytes(bytes(range(256)))
    (folder / ".DS_Store").write_bytes(b"\0")
    return folder


def ingest(*args):
    out = io.StringIO()
    call_command("ingest", *args, stdout=out)
    return out.getvalue().strip().splitlines()


def test_a_folder_is_read_and_reported(folder):
    lines = ingest(str(folder), "--publisher", "某报")

    assert lines[0].startswith("共 3 个文件，用时 ")
    assert lines[1:] == [
        "已读取并解析 2，其中正文与别的相同 1",
        "以前上传过 0",
        "解析出错 0",
        "未能读取 1",
        (
            "  坏.txt：文件“坏.txt”不是文字文件：第 1 行有不可显示的控制字符。"
            "请上传 .txt、.md、.docx、.doc、.html、.pdf 文件或图片。"
        ),
        f"建议 2 条，在 /review/ 审核；明细在 /articles/batches/{Batch.objects.get().pk}/",
    ]
    assert Worker.objects.count() == 0


def test_what_broke_off_is_gone_on_with(folder):
    person = make_user(username="chief")
    batch = open_batch(by=person, source=str(folder))
    ingest(str(folder), "--by", "chief")
    assert Batch.objects.get().closed_at
    assert batch.files.count() == 3

    lines = ingest(str(folder), "--by", "chief")
    assert (Batch.objects.count(), Upload.objects.count()) == (2, 3)
    assert lines[2] == "以前上传过 2"


def test_without_waiting_nothing_is_read_yet(folder):
    assert ingest(str(folder), "--no-wait") == []
    assert Batch.objects.get().files.count_outcomes()["waiting"] == 3


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["/nowhere"], "没有这个文件夹或文件：/nowhere"),
        (["/tmp", "--by", "nobody"], "没有这个用户：nobody"),  # noqa: S108
    ],
)
def test_a_wrong_word_is_told(args, message):
    with pytest.raises(CommandError) as caught:
        ingest(*args)
    assert str(caught.value) == message
