import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.test import Client
from django.urls import include, path
from django.views.decorators.csrf import csrf_exempt

LONG = "增" * 2_000


@csrf_exempt
def show_fields(request):
    return HttpResponse(" ".join(sorted(request.POST)))


def refuse(request):
    raise PermissionDenied


def fail(request):
    raise ValueError


handler400 = "parkdb.views.bad_request"
urlpatterns = [
    path("", include("parkdb.urls")),
    path("test/fields/", show_fields),
    path("test/forbidden/", refuse),
    path("test/broken/", fail),
]


@pytest.fixture
def visitor(settings):
    settings.ROOT_URLCONF = __name__
    return Client(raise_request_exception=False)


def read_page(response):
    page = BeautifulSoup(response.content, "html.parser")
    return response.status_code, page.html["lang"], page.h1.get_text(strip=True)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("/test/absent/", (404, "zh-Hans", "页面不存在")),
        ("/test/forbidden/", (403, "zh-Hans", "没有权限")),
        ("/test/broken/", (500, "zh-Hans", "服务器出错")),
    ],
)
def test_error_pages_answer_in_chinese(visitor, address, page):
    assert read_page(visitor.get(address)) == page


@pytest.mark.django_db
def test_bad_request_answers_in_chinese(visitor, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 1
    response = visitor.post("/test/fields/", {"title": "a", "text": "b"})
    assert read_page(response) == (400, "zh-Hans", "请求无法处理")


@pytest.mark.django_db
def test_pasted_text_beyond_the_limit_is_answered_with_the_limit(visitor, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000
    settings.MAX_UPLOAD_BYTES = 1024 * 1024
    response = visitor.post("/test/fields/", {"text": LONG})
    assert read_page(response) == (413, "zh-Hans", "内容太大")
    assert "最多 1.0 MB" in response.content.decode().replace("\xa0", " ")


@pytest.mark.django_db
def test_request_no_form_could_accept_is_refused(visitor, settings):
    settings.MAX_REQUEST_BYTES = 1_000
    response = visitor.post("/test/fields/", {"text": LONG})
    assert read_page(response) == (413, "zh-Hans", "内容太大")


@pytest.mark.django_db
def test_request_within_the_limits_passes(visitor):
    response = visitor.post("/test/fields/", {"text": LONG})
    assert response.content == b"text"


@pytest.mark.django_db
def test_wrong_csrf_token_answers_in_chinese():
    visitor = Client(enforce_csrf_checks=True)
    response = visitor.post("/admin/login/", {"username": "editor"})
    assert read_page(response) == (403, "zh-Hans", "页面已过期")


@pytest.mark.django_db
def test_admin_pages_carry_the_site_icon():
    page = BeautifulSoup(Client().get("/admin/login/").content, "html.parser")
    icon = page.find("link", rel="icon")
    assert icon["href"] == "/static/entities/icon.svg"


@pytest.mark.django_db
def test_logging_in_leads_back_to_the_page():
    page = BeautifulSoup(Client().get("/parks/?level=national").content, "html.parser")
    link = page.select_one(".site-account a")
    assert link["href"] == "/admin/login/?next=/parks/%3Flevel%3Dnational"
