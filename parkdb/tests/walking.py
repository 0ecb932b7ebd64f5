"""Every address that the site knows, filled in, and every link that leads on."""

import io
import re
import zipfile
from collections.abc import Iterator
from itertools import product
from urllib.parse import unquote, urljoin, urlsplit

from django.conf import settings
from django.test import Client
from django.urls import URLPattern, get_resolver

SITE = "http://testserver"
PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")
# What a pattern of re_path() has in the place of a parameter.
GROUP = re.compile(r"\(\?P<(\w+)>[^()]*(?:\([^()]*\))?[^()]*\)")
NAMELESS, KEY = "([^/]+)", "<object_id>"
LINK = re.compile(
    r"""(?:href|src|action|data-\w+)="([^"]+)"|<loc>([^<]+)|"(?:url|next)": ?"([^"]+)"
    |<id>(http[^<]+)""",
    re.VERBOSE,
)


def list_routes() -> list[str]:
    """admin/entities/park/<path:object_id>/change/ and all the others."""
    return list(_join(get_resolver().url_patterns))


def _join(patterns: list, before: str = "") -> Iterator[str]:
    for each in patterns:
        own = str(each.pattern).replace(NAMELESS, KEY).removesuffix("\\Z")
        route = before + GROUP.sub(r"<\1>", own).strip("^$")
        if isinstance(each, URLPattern):
            yield route
        else:
            yield from _join(each.url_patterns, route)


def fill(route: str, values: dict[str, list[str]]) -> list[str]:
    """The addresses of a route; a parameter that nobody knows values of is an error."""
    names = PARAMETER.findall(route)
    found = []
    for given in product(*(values[name] for name in names)):
        address = route
        for value in given:
            address = PARAMETER.sub(value, address, count=1)
        found.append(f"/{address}")
    return found


def read(client: Client, address: str) -> tuple[int, str]:
    """The status and all that is said, headers and the parts of a workbook as well."""
    response = client.get(address)
    body = response.getvalue()
    if body.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(body)) as book:
            body = b"\n".join(book.read(name) for name in book.namelist())
    headers = "\n".join(f"{name}: {value}" for name, value in response.items())
    return response.status_code, headers + body.decode(errors="replace")


def find_links(address: str, text: str) -> set[str]:
    """Where the answer leads to on this site, without what only moves within a page."""
    found = set()
    for groups in LINK.findall(text):
        link = next(filter(None, groups)).replace("&amp;", "&")
        whole = urljoin(SITE + address, link)
        parts = urlsplit(whole)
        if whole.startswith(SITE) and not parts.path.startswith(settings.STATIC_URL):
            query = f"?{parts.query}" if parts.query else ""
            found.add(unquote(parts.path) + query)
    return found
