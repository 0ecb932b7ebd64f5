import datetime
import hashlib

import pytest

from articles.models import Article, Upload
from articles.services import Origin, add_upload, confirm_proposal
from entities.models import Source
from entities.tests.make import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]

TEXT = (
    "白沙洲工业园区年终盘点\n\n"
    "2021年，白沙洲工业园区完成规模以上工业总产值8.39亿元，同比增长19.18%。\n"
)
CONTENT = TEXT.encode()


@pytest.fixture
def uploader():
    return make_user(username="uploader")


def list_files(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def test_the_original_is_kept_untouched_under_its_hash(uploader, media):
    content = TEXT.replace("\n", "\r\n").encode("gb18030")
    upload, is_new = add_upload(content, name="年终 盘点.TXT", by=uploader)

    digest = hashlib.sha256(content).hexdigest()
    (path,) = list_files(media)
    assert (path.name, path.read_bytes()) == (f"{digest}.txt", content)
    assert (is_new, upload.sha256, upload.original_name, upload.size) == (
        True,
        digest,
        "年终 盘点.TXT",
        len(content),
    )
    assert (upload.status, upload.text.strip(), upload.uploaded_by) == (
        "read",
        TEXT.strip(),
        uploader,
    )


def test_the_article_is_cut_and_parsed(uploader):
    upload = add_upload(CONTENT, name="a.txt", by=uploader)[0]

    article = upload.articles.get()
    assert (article.title, article.text) == (
        "白沙洲工业园区年终盘点",
        upload.text[article.start : article.stop],
    )
    assert article.parse_runs.get().outcome == "succeeded"
    assert article.proposals.get().fields["value"] == "839000000"


def test_what_a_person_knows_precedes_what_is_read(uploader):
    day = datetime.date(2021, 12, 30)
    origin = Origin(
        title="盘点", authors=("甲", "乙"), publisher="某报", published_on=day
    )
    upload = add_upload(CONTENT, name="a.txt", by=uploader, origin=origin)[0]

    article = upload.articles.get()
    assert (article.title, article.authors, article.publisher) == (
        "盘点",
        "甲、乙",
        "某报",
    )
    assert article.published_on == day


def test_the_same_bytes_again_give_the_upload_that_is_there(uploader, media):
    first = add_upload(CONTENT, name="a.txt", by=uploader)[0]
    second, is_new = add_upload(CONTENT, name="b.txt", by=make_user())

    assert (second, is_new) == (first, False)
    counts = (Upload.objects.count(), Article.objects.count(), len(list_files(media)))
    assert counts == (1, 1, 1)
    assert first.articles.get().parse_runs.count() == 1


def test_the_same_text_in_another_file_is_linked(uploader):
    first = add_upload(CONTENT, name="a.txt", by=uploader)[0].articles.get()
    content = TEXT.encode("gb18030")
    second = add_upload(content, name="b.txt", by=uploader)[0].articles.get()

    assert (first.duplicate_of, second.duplicate_of) == (None, first)
    assert second.proposals.count() == first.proposals.count() == 1


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n ", "empty"),
        ("bytes.txt", bytes(range(256)) * 20, "not_text"),
        ("long.txt", "园区".encode() * 200_000, "too_long"),
    ],
)
def test_what_cannot_be_read_is_kept_with_the_reason(
    uploader, media, name, content, code
):
    upload = add_upload(content, name=name, by=uploader)[0]

    assert (upload.status, upload.error_code) == ("refused", code)
    assert upload.error_detail.startswith(f"文件“{name}”")
    assert upload.articles.count() == 0
    assert [path.read_bytes() for path in list_files(media)] == [content]


def test_a_refused_file_is_read_again_when_it_comes_again(uploader, settings):
    settings.MAX_UPLOAD_BYTES = 10
    refused = add_upload(CONTENT, name="a.txt", by=uploader)[0]
    assert refused.error_code == "too_large"

    settings.MAX_UPLOAD_BYTES = 1000
    upload, is_new = add_upload(CONTENT, name="a.txt", by=uploader)

    assert (upload, is_new, upload.status, upload.error_code) == (
        refused,
        False,
        "read",
        "",
    )
    assert upload.articles.get().proposals.count() == 1


def test_a_refused_file_is_read_under_the_name_that_it_comes_again_with(uploader):
    refused = add_upload(CONTENT, name="园区.bin", by=uploader)[0]
    assert refused.status == "refused"

    upload, is_new = add_upload(CONTENT, name="园区.txt", by=uploader)

    assert (upload, is_new, upload.status) == (refused, False, "read")
    assert Upload.objects.get().original_name == "园区.txt"


def test_a_file_whose_reading_broke_off_is_read_when_it_comes_again(uploader):
    stored = add_upload(CONTENT, name="a.txt", by=uploader)[0]
    stored.articles.get().proposals.all().delete()
    stored.articles.get().parse_runs.all().delete()
    stored.articles.all().delete()
    Upload.objects.update(status="received", text="")

    upload = add_upload(CONTENT, name="a.txt", by=uploader)[0]

    assert (upload, upload.status) == (stored, "read")
    assert upload.articles.get().proposals.count() == 1


@pytest.mark.parametrize("left", [None, b"\x00"], ids=["nothing", "a part"])
def test_a_file_that_the_folder_has_lost_is_put_back(uploader, media, left):
    add_upload(b"\x00" * 9, name="a.txt", by=uploader)
    (path,) = list_files(media)
    path.unlink() if left is None else path.write_bytes(left)

    add_upload(b"\x00" * 9, name="a.txt", by=uploader)

    assert [path.read_bytes() for path in list_files(media)] == [b"\x00" * 9]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("../../etc/报道.txt", "报道.txt"),
        ("C:\\文件\\报道.txt", "报道.txt"),
        ("报" * 300 + ".txt", "报" * 251 + ".txt"),
        ("\x00\n", "无名文件"),
    ],
    ids=["unix", "windows", "long", "unprintable"],
)
def test_the_name_is_the_last_part_of_a_path(uploader, name, expected):
    upload = add_upload(CONTENT, name=name, by=uploader)[0]
    assert upload.original_name == expected


def test_a_source_of_the_same_text_is_not_made_twice(uploader):
    article = add_upload(CONTENT, name="a.txt", by=uploader)[0].articles.get()
    source = Source.objects.create(title=article.title, text=article.text)

    confirm_proposal(article.proposals.get(), by=uploader)

    assert list(Source.objects.all()) == [source]
