import io

import pytest
from django.core.wsgi import get_wsgi_application
from django.test import RequestFactory

POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/admin/login/", "/absent/"])
def test_every_page_carries_the_security_headers(client, address):
    response = client.get(address)
    names = (
        "Content-Security-Policy",
        "Cross-Origin-Opener-Policy",
        "Referrer-Policy",
        "X-Content-Type-Options",
        "X-Frame-Options",
    )
    assert [response[name] for name in names] == [
        POLICY,
        "same-origin",
        "same-origin",
        "nosniff",
        "DENY",
    ]


@pytest.mark.django_db
def test_admin_pages_run_nothing_inline(client):
    page = client.get("/admin/login/").content.decode()
    assert [word for word in ("<style", "style=", "onclick=") if word in page] == []


@pytest.mark.django_db
def test_refused_body_is_read_to_its_end(settings):
    settings.MAX_REQUEST_BYTES = 1_000
    body = io.BytesIO(b"a" * 200_000)
    request = RequestFactory().post("/admin/login/")
    request.environ |= {"CONTENT_LENGTH": "200000", "wsgi.input": body}
    response = get_wsgi_application()(request.environ, lambda status, headers: None)
    assert (response.status_code, body.tell()) == (413, 200_000)
