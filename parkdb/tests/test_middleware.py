import pytest

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
