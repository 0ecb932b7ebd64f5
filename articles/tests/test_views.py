import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from articles import isolated
from articles.models import Article, Upload
from articles.readers import UnreadableFileError
from articles.tests.make import (
    make_article,
    make_likeness,
    make_proposal,
    make_upload,
)
from entities.tests.make import make_user
from parkdb.background.workers import run_waiting

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]

TEXT = (
    "白沙洲工业园区年终盘点\n\n"
    "2021年，白沙洲工业园区完成规模以上工业总产值8.39亿元，同比增长19.18%。\n"
)
ADDRESS = "/articles/upload/"
NOTHING_FOUND = (
    "没有找到一条可入库的事实（项目、荣誉、指标值、大事）。"
    "请核对正文是否完整，也可在审核页手工补充。"
)


@pytest.fixture
def uploader():
    person = make_user(username="uploader", first_name="甲")
    rights = Permission.objects.filter(codename__in=["add_upload", "view_upload"])
    person.user_permissions.set(rights)
    return person


@pytest.fixture
def editor(client, uploader):
    """A browser in which the uploader has logged in."""
    client.force_login(uploader)
    return client


def send(client, content=None, name="报道.txt", **fields):
    """Post it, let the workers do their work, and open the page it leads to."""
    if content is not None:
        fields["file"] = SimpleUploadedFile(name, content)
    response = client.post(ADDRESS, fields)
    run_waiting()
    return client.get(response.url) if response.status_code == 302 else response


def read_page(response):
    """The words of the page's main part, one line for each element with a message."""
    page = BeautifulSoup(response.content.decode(), "html.parser").main
    found = page.select(".message, .errorlist li")
    return [" ".join(element.get_text().split()) for element in found]


def test_a_file_leads_to_what_was_found_in_it(editor):
    response = send(editor, TEXT.encode())

    upload = Upload.objects.get()
    assert response.request["PATH_INFO"] == reverse("upload-detail", args=[upload.pk])
    page = BeautifulSoup(response.content.decode(), "html.parser").main
    assert page.h1.get_text() == "报道.txt"
    assert [heading.get_text() for heading in page.select("h2")] == [
        "白沙洲工业园区年终盘点"
    ]
    assert [figure.get_text() for figure in page.select(".figure")] == ["指标值1"]
    assert read_page(response) == []


def test_pasted_text_is_an_upload_too(editor):
    send(editor, text=TEXT, publisher="某报", published_on="2021-12-30")

    article = Article.objects.get()
    assert (article.publisher, str(article.published_on)) == ("某报", "2021-12-30")
    assert article.upload.original_name == "粘贴的文字.txt"


def test_the_same_file_again_is_shown_and_not_doubled(editor):
    send(editor, TEXT.encode())
    response = send(editor, TEXT.encode(), name="又.txt")

    (message,) = read_page(response)
    assert message.startswith("同样的内容已由甲于")
    assert message.endswith("上传过（报道.txt），没有重复保存，下面是那一次的结果。")
    assert Upload.objects.count() == 1


def test_the_same_text_in_another_file_is_linked(editor):
    send(editor, TEXT.encode())
    response = send(editor, f"{TEXT}\n".encode(), name="又.txt")

    (message,) = read_page(response)
    assert message.startswith(
        "与先有的《白沙洲工业园区年终盘点》：正文相同。 请选择；选择之前不算独立来源。"
    )
    assert Upload.objects.count() == 2


def test_an_empty_file_is_refused_by_the_form(editor):
    response = send(editor, b"")

    assert (response.status_code, read_page(response)) == (
        400,
        ["这个文件是空的，里面没有文字。请检查后重新选择。"],
    )


def test_random_bytes_are_kept_with_the_reason(editor):
    response = send(editor, bytes(range(256)) * 100)

    assert (response.status_code, read_page(response)) == (
        200,
        [str(UnreadableFileError("not_text", name="报道.txt", line=1))],
    )
    assert Upload.objects.get().status == "refused"


def test_a_file_of_50_megabytes_is_refused_by_the_form(editor):
    response = send(editor, "园".encode() * (50 * 1024 * 1024 // 3))

    assert (response.status_code, read_page(response)) == (
        400,
        ["文件有50.0 MB，超过了10.0 MB的上限，没有保存。请拆成几个文件后再上传。"],
    )
    assert Upload.objects.count() == 0


def test_a_pasted_text_of_50_megabytes_is_answered_in_chinese(editor):
    response = send(editor, text="园" * (50 * 1024 * 1024 // 3))

    assert response.status_code == 413
    assert "10.0" in response.content.decode()


def test_a_text_without_a_single_fact_says_so(editor):
    response = send(editor, text="春天来了，柳树绿了，燕子飞回来了。")

    assert read_page(response) == [NOTHING_FOUND]


def test_a_parser_s_failure_is_said_and_the_article_is_kept(editor, monkeypatch):
    def fail(*args):
        raise ValueError("a bug")

    monkeypatch.setattr(isolated, "parse", fail)
    response = send(editor, TEXT.encode())

    assert read_page(response) == [
        "解析时出错，文章已保存；管理员可在解析记录中看到原因，修复后重新解析。"
    ]
    assert Article.objects.count() == 1


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "请选择一个文件，或粘贴文章的文字。"),
        ({"text": " \n"}, "请选择一个文件，或粘贴文章的文字。"),
        (
            {"text": "园区", "published_on": "2999-01-01"},
            "发布日期在今天之后，请核对。",
        ),
        (
            {"text": "园区", "published_on": "0021-11-18"},
            "发布日期太早，请核对年份。",
        ),
        ({"text": "园\x00区"}, "文字里有不可显示的字符，请删去后再粘贴。"),
        (
            {"text": "园区", "url": "不是链接"},
            "这不是完整的链接，请从浏览器的地址栏复制。",
        ),
    ],
    ids=["nothing", "blank", "future", "slip", "null", "url"],
)
def test_a_bad_form_says_what_is_wrong(editor, fields, message):
    response = send(editor, **fields)

    assert response.status_code == 400
    assert [line.rstrip("。") for line in read_page(response)] == [message.rstrip("。")]
    assert Upload.objects.count() == 0


def test_a_file_and_a_text_at_once_are_refused(editor):
    response = send(editor, TEXT.encode(), text=TEXT)
    assert read_page(response) == ["文件和粘贴的文字只能选一样。"]


def test_a_visitor_is_asked_to_log_in(client):
    response = client.get(ADDRESS)
    assert (response.status_code, response.url) == (
        302,
        f"/admin/login/?next={ADDRESS}",
    )


def test_staff_without_the_permission_are_refused(client):
    client.force_login(make_user())
    assert client.get(ADDRESS).status_code == 403
    assert client.get(f"/articles/uploads/{make_upload().pk}/").status_code == 403


def test_an_upload_that_is_not_there_is_not_found(editor):
    assert editor.get("/articles/uploads/1/").status_code == 404


@pytest.mark.parametrize("number", [1, 3])
def test_the_result_page_takes_the_same_queries(
    editor, number, django_assert_num_queries
):
    upload = make_upload()
    for i in range(number):
        known = make_article(title="先到")
        article = make_article(upload=upload, start=i)
        make_likeness(article=article, earlier=known)
        make_proposal(article=article)

    with django_assert_num_queries(9):
        response = editor.get(f"/articles/uploads/{upload.pk}/")
    assert len(BeautifulSoup(response.content, "html.parser").select("h2")) == number
