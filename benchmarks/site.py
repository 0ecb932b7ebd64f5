"""How the public pages bear a million figures: each beside a small site, in one run.

python benchmarks/site.py [--metrics 1000000] [--keep]. The databases stand beside the
one that DATABASE_URL names (SQLite in a folder of their own where it is empty) and are
dropped afterwards. Every figure is a median; limits that are missed end in exit code 1.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

SMALL = {"metrics": 1000, "projects": 1000, "parks": 60}
RUNS = 15
MOST_TIMES_SMALL, MOST_TIMES_BARE, MOST_TIMES_FIRST = 2.0, 1.5, 1.5
# Pages beside the list that are measured; {park} and {metric} have as much at any size.
PAGES = {
    "home": "/",
    "parks": "/parks/",
    "parks by projects": "/parks/?ordering=-projects",
    "projects": "/projects/",
    "projects by sum": "/projects/?ordering=-investment",
    "projects by last word": "/projects/?ordering=-heard",
    "projects by stage": "/projects/?ordering=stage",
    "enterprises": "/enterprises/",
    "enterprises by projects": "/enterprises/?ordering=-projects",
    "metrics": "/metrics/",
    "metrics by growth": "/metrics/?ordering=-growth",
    "metrics by value": "/metrics/?ordering=value",
    "metrics by indicator": "/metrics/?ordering=name",
    "metrics of a year": "/metrics/?year=2015",
    "metrics of a park": "/metrics/?park={park}",
    "metrics with a word": "/metrics/?q=生产总值",
    "sources": "/sources/",
    "profile": "/parks/{slug}/",
    "metric": "/metrics/{metric}/",
    "project": "/projects/{project}/",
    "search for a name": "/search/?q=衡阳第0高新",
    "search for a common word": "/search/?q=智能装备",
    "search for a sentence": "/search/?q=前3月 签约",
    "suggestions": "/search/suggest/?q=智能",
}


def main() -> int:
    arguments = read_arguments()
    if arguments.measure:
        print(json.dumps(measure_site(arguments)))
        return 0
    large = {"metrics": arguments.metrics, "projects": arguments.metrics // 10}
    large["parks"] = max(60, arguments.metrics // 500)
    with tempfile.TemporaryDirectory() as folder:
        places = {name: place_database(name, folder) for name in ("small", "large")}
        try:
            found = {
                name: run_child(places[name], size)
                for name, size in (("small", SMALL), ("large", large))
            }
        finally:
            if not arguments.keep:
                for place in places.values():
                    drop_database(place)
    return report(found["small"], found["large"])


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("metrics", "projects", "parks"):
        parser.add_argument(f"--{name}", type=int, default=1_000_000)
    parser.add_argument("--keep", action="store_true", help="leave the databases")
    parser.add_argument("--measure", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


def place_database(name: str, folder: str) -> str:
    """Its address; on PostgreSQL it is made."""
    given = urlsplit(os.environ.get("DATABASE_URL") or "sqlite:///")
    if given.scheme == "sqlite":
        return f"sqlite:///{Path(folder) / name}.sqlite3"
    address = urlunsplit(given._replace(path=f"/parkdb_bench_{name}"))
    drop_database(address)
    run_sql(given, f"CREATE DATABASE parkdb_bench_{name}")
    return address


def drop_database(address: str) -> None:
    given = urlsplit(address)
    if given.scheme != "sqlite":
        name = given.path.removeprefix("/")
        run_sql(given._replace(path="/postgres"), f"DROP DATABASE IF EXISTS {name}")


def run_sql(address, statement: str) -> None:
    import psycopg

    with psycopg.connect(urlunsplit(address), autocommit=True) as connection:
        connection.execute(statement)


def run_child(address: str, size: dict[str, int]) -> dict:
    """Fill a site and measure it in a process of its own."""
    options = [part for key, n in size.items() for part in (f"--{key}", str(n))]
    # As a module: the folder of this script has names that others bear as well.
    command = [sys.executable, "-m", "benchmarks.site", "--measure", *options]
    environment = os.environ | {"DATABASE_URL": address, "PYTHONPATH": "."}
    done = subprocess.run(
        command, env=environment, check=True, stdout=subprocess.PIPE, text=True
    )
    return json.loads(done.stdout.splitlines()[-1])


def measure_site(size: argparse.Namespace) -> dict:
    import django

    import parkdb.tests.environment  # noqa: F401 -- made-up secrets

    os.environ["DJANGO_SETTINGS_MODULE"] = "parkdb.settings"
    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    from benchmarks.filling import fill_site

    call_command("migrate", verbosity=0)
    start = time.perf_counter()
    fill_site(metrics=size.metrics, projects=size.projects, parks=size.parks)
    settings.ROOT_URLCONF = "benchmarks.bare"
    settings.ALLOWED_HOSTS = ["testserver"]
    return {"filled": time.perf_counter() - start, "pages": measure_pages(size)}


def measure_pages(size: argparse.Namespace) -> dict[str, tuple[float, int]]:
    from entities.models import Metric, Park, Project

    park = Park.objects.order_by("pk")[0]
    rows = {"park": park.pk, "slug": park.slug}
    rows["metric"] = Metric.objects.filter(park=park).order_by("pk")[0].pk
    rows["project"] = Project.objects.filter(park=park).order_by("pk")[0].pk
    last = min(size.metrics, 10_000) // 50
    beyond = Metric.objects.order_by("pk")[size.metrics // 2].pk
    addresses = PAGES | {
        "metrics, last numbered page": f"/metrics/?page={last}",
        "metrics, far beyond": f"/metrics/?after={beyond}",
        "bare": "/bare/",
        "bare with pages": "/bare/pages/",
    }
    return {name: measure(path.format(**rows)) for name, path in addresses.items()}


def measure(address: str) -> tuple[float, int]:
    """Milliseconds, the median after one page to warm up; and the queries of one."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client, times = Client(), []
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
        count = len(queries)
    assert response.status_code == 200, address  # noqa: S101 -- a wrong page is no figure
    for _ in range(RUNS):
        start = time.perf_counter()
        client.get(address)
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000, count


def report(small: dict, large: dict) -> int:
    print(f"filled in {small['filled']:.0f} s and {large['filled']:.0f} s")
    print(f"{'':<30}{'small ms':>9}{'large ms':>9}{'times':>7}{'queries':>9}")
    is_met = True
    for name, (slow, count) in large["pages"].items():
        quick, before = small["pages"][name]
        is_fine = slow <= quick * MOST_TIMES_SMALL and before == count
        is_bare = name.startswith("bare")
        is_met &= is_fine or is_bare
        word = "" if is_fine or is_bare else "   missed"
        counts = str(count) if before == count else f"{before}→{count}"
        print(
            f"{name:<30}{quick:>9.1f}{slow:>9.1f}{slow / quick:>7.2f}{counts:>9}{word}"
        )
    return 0 if check_lists(large["pages"]) and is_met else 1


def check_lists(pages: dict[str, tuple[float, int]]) -> bool:
    """The list beside Django's own, deep pages beside the first."""
    is_met = True
    for name, other, most in (
        ("metrics", "bare", MOST_TIMES_BARE),
        ("metrics", "bare with pages", MOST_TIMES_BARE),
        ("metrics, last numbered page", "metrics", MOST_TIMES_FIRST),
        ("metrics, far beyond", "metrics", MOST_TIMES_FIRST),
    ):
        times = pages[name][0] / pages[other][0]
        is_met &= times <= most
        print(f"{name} / {other}: {times:.2f}{'' if times <= most else '   missed'}")
    return is_met


if __name__ == "__main__":
    sys.exit(main())
