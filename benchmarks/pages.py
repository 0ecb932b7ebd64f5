"""One site of some size in a process of its own: filled, then asked for page by page."""

import json
import os
import resource
import sys
import time
from collections.abc import Callable, Iterable
from typing import Any

# {park} and {metric} have as much at any size, {largest} has what the size gives it.
PAGES = {
    "home": "/",
    "parks": "/parks/",
    "parks by projects": "/parks/?ordering=-projects",
    "park profile": "/parks/{slug}/",
    "largest park's profile": "/parks/{largest}/",
    "projects": "/projects/",
    "projects by sum": "/projects/?ordering=-investment",
    "projects by last word": "/projects/?ordering=-heard",
    "projects by stage": "/projects/?ordering=stage",
    "projects by park": "/projects/?ordering=park",
    "projects by enterprise": "/projects/?ordering=enterprise",
    "projects of a stage": "/projects/?stage=building",
    "projects from a sum": "/projects/?at_least=10",
    "projects of a year": "/projects/?year=2019",
    "projects of an industry": "/projects/?industry=1",
    "projects with a word": "/projects/?q=智能装备",
    "pipeline of a park": "/projects/pipeline/?park={park}",
    "project": "/projects/{project}/",
    "honours": "/honours/",
    "honours by level": "/honours/?ordering=level",
    "honours of a level": "/honours/?level=national",
    "honours of a park": "/honours/?park={park}",
    "honour": "/honours/{honour}/",
    "enterprises": "/enterprises/",
    "enterprises by projects": "/enterprises/?ordering=-projects",
    "enterprises of a park": "/enterprises/?parks={park}",
    "enterprises of a rung": "/enterprises/?rung=little_giant",
    "enterprise": "/enterprises/enterprise-1/",
    "metrics": "/metrics/",
    "metrics by growth": "/metrics/?ordering=-growth",
    "metrics by value": "/metrics/?ordering=value",
    "metrics by indicator": "/metrics/?ordering=name",
    "metrics by rank": "/metrics/?ordering=rank",
    "metrics of a year": "/metrics/?year=2015",
    "metrics of a year by value": "/metrics/?year=2015&ordering=-value",
    "metrics of a park": "/metrics/?park={park}",
    "metrics of a nature": "/metrics/?nature=target",
    "metrics of parts of years": "/metrics/?stretch=part",
    "metrics of places": "/metrics/?subject=place",
    "metrics with a word": "/metrics/?q=生产总值",
    "metric": "/metrics/{metric}/",
    "indicators": "/indicators/",
    "indicator": "/indicators/1/",
    "indicator in parks": "/indicators/1/?subject=park",
    "compare": "/compare/?park={slug}&park={other}",
    "industries": "/industries/",
    "industry": "/industries/industry-1/",
    "events": "/events/",
    "sources": "/sources/",
    "sources by claims": "/sources/?ordering=-claims",
    "source": "/sources/{source}/",
    "search for a name": "/search/?q=衡阳第8高新",
    "search for a common word": "/search/?q=智能装备",
    "search for a sentence": "/search/?q=前3月 签约",
    "search for one kind": "/search/?q=智能装备&kind=project",
    "suggestions": "/search/suggest/?q=智能",
    "API of parks": "/api/v1/parks/",
    "API of projects": "/api/v1/projects/",
    "API of metrics": "/api/v1/metrics/",
    "API of metrics of a year": "/api/v1/metrics/?year=2015",
    "API of one metric": "/api/v1/metrics/{metric}/",
    "feed": "/feed/",
    "feed of a park": "/parks/{slug}/feed/",
    "sitemap": "/sitemap.xml",
    "sitemap of parks": "/sitemap-parks.xml",
    "bare": "/bare/",
    "bare with pages": "/bare/pages/",
}
# What visitors may not open.
CLOSED = ("/admin/", "/review/", "/coverage/")
# Far behind the first page of a list; {name_beyond} is the key of a row in the middle.
DEEP = {
    "metrics, last numbered page": "/metrics/?page={metric_page}",
    "metrics, far beyond": "/metrics/?after={metric_beyond}",
    "projects, last numbered page": "/projects/?page={project_page}",
    "projects, far beyond": "/projects/?after={project_beyond}",
    "honours, far beyond": "/honours/?after={honour_beyond}",
    "enterprises, far beyond": "/enterprises/?after={enterprise_beyond}",
    "sources, far beyond": "/sources/?after={source_beyond}",
    "API of metrics, far beyond": "/api/v1/metrics/?after={metric_beyond}",
}
STAFF = {
    "admin: metrics": "/admin/entities/metric/",
    "admin: projects": "/admin/entities/project/",
    "admin: enterprises": "/admin/entities/enterprise/",
    "admin: claims": "/admin/entities/claim/",
    "admin: metrics, searched": "/admin/entities/metric/?q=生产总值",
    "admin: proposals": "/admin/articles/proposal/",
    "review queue": "/review/",
    "review queue, newest": "/review/?order=newest",
    "review queue of a kind": "/review/?kind=project",
    "review desk": "/review/{article}/",
    "coverage": "/coverage/",
    "coverage of a park": "/coverage/?park={park_name}",
    "coverage, contradicting": "/coverage/?state=contradicting",
}
STREAMS = {
    "metrics as CSV": "/metrics/download/?format=csv&nature=target",
    "metrics as XLSX": "/metrics/download/?format=xlsx&nature=target",
    "projects as JSON": "/projects/download/?format=json",
}


def serve(size: dict[str, int], commands: Iterable[str]) -> None:
    """Fill, then answer each line with one line of JSON: a page's name, or a stream's."""
    fill(size)
    get, rows = open_site(), find_rows()
    addresses = {name: path.format(**rows) for name, path in ALL.items()}
    for line in commands:
        kind, _, name = line.strip().partition(" ")
        say(ANSWERS[kind](get, addresses[name]))


def say(answer: Any) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def fill(size: dict[str, int]) -> None:
    """What is filled already stays."""
    set_up()
    from django.core.management import call_command

    from benchmarks.filling import Filling
    from benchmarks.rows import Size
    from entities.models import Park

    start = time.perf_counter()
    call_command("migrate", verbosity=0)
    if not Park.objects.exists():
        Filling(Size(**size)).fill()
    say(time.perf_counter() - start)


def set_up() -> None:
    import django

    import parkdb.tests.environment  # noqa: F401 -- made-up secrets

    os.environ["DJANGO_SETTINGS_MODULE"] = "parkdb.settings"
    django.setup()
    from django.conf import settings

    settings.ROOT_URLCONF = "benchmarks.bare"
    settings.ALLOWED_HOSTS = ["testserver"]


def open_site() -> Callable[[str], int]:
    """A request for an address, by staff where visitors may not; returns the bytes."""
    from django.contrib.auth.models import User
    from django.test import Client

    visitor, editor = Client(), Client()
    user, _ = User.objects.update_or_create(
        username="editor", defaults={"is_staff": True, "is_superuser": True}
    )
    editor.force_login(user)

    def get(address: str) -> int:
        client = editor if address.startswith(CLOSED) else visitor
        response = client.get(address)
        assert response.status_code == 200, address  # noqa: S101 -- a wrong page is no figure
        return sum(len(piece) for piece in response)

    return get


def find_rows() -> dict[str, Any]:
    """What stands in the addresses."""
    from articles.models import Article
    from entities.models import Enterprise, Honour, Metric, Park, Project, Source

    slugs = list(Park.objects.order_by("pk").values_list("slug", flat=True)[:3])
    rows: dict[str, Any] = dict(zip(("slug", "largest", "other"), slugs, strict=True))
    for model in (Park, Project, Honour, Enterprise, Metric, Source):
        name, keys = model.__name__.lower(), model.objects.order_by("pk")
        count = keys.count()
        rows[name] = keys[0].pk
        rows[f"{name}_page"] = min(count, 10_000) // 50
        rows[f"{name}_beyond"] = keys[count // 2].pk
    rows["park_name"] = Park.objects.get(pk=rows["park"]).name
    rows["article"] = Article.objects.earliest("pk").pk
    return rows


def time_page(get: Callable[[str], int], address: str) -> float:
    """Milliseconds."""
    start = time.perf_counter()
    get(address)
    return (time.perf_counter() - start) * 1000


def count_queries(get: Callable[[str], int], address: str) -> dict[str, int]:
    """Queries and bytes of the second visit: the first fills what is kept."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    get(address)
    with CaptureQueriesContext(connection) as queries:
        size = get(address)
    return {"queries": len(queries), "bytes": size}


def stream(get: Callable[[str], int], address: str) -> dict[str, float]:
    """Seconds, megabytes sent, and by how many the most memory ever used has grown."""
    before, start = read_peak(), time.perf_counter()
    sent = get(address)
    seconds = time.perf_counter() - start
    return {"s": seconds, "MB": sent / 1e6, "grown": read_peak() - before}


def read_peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


ALL = PAGES | DEEP | STAFF | STREAMS
ANSWERS = {"time": time_page, "count": count_queries, "stream": stream}
