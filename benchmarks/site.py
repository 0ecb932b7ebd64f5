"""How the public pages bear a million figures: each beside a small site, in one run.

python benchmarks/site.py [--metrics 1000000] [--runs 11] [--only WORD] [--keep FOLDER]

On SQLite, and on PostgreSQL where one answers at TEST_DATABASE_URL. Both sites are
asked in turn, so that a busy machine slows both; every figure is a median. Limits that
are missed end in exit code 1. With --keep what was filled is asked again the next time;
on PostgreSQL the databases bear the folder's name: bench_small and bench_large of
/tmp/bench. With --fill the database at DATABASE_URL is filled alone.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from benchmarks.pages import DEEP, PAGES, STAFF, STREAMS, fill, serve

SMALL = {"metrics": 1000, "projects": 1000, "parks": 60}
MOST_TIMES_SMALL, MOST_TIMES_BARE, MOST_TIMES_FIRST = 2.0, 1.5, 1.5
MOST_GROWN = 50  # megabytes
MUCH_FULLER = 1.5
POSTGRES = "postgres://postgres@127.0.0.1:5432/postgres"


def main() -> int:
    arguments = read_arguments()
    size = {
        "metrics": arguments.metrics,
        "projects": arguments.projects or max(1000, arguments.metrics // 10),
        "parks": arguments.parks or max(60, arguments.metrics // 500),
    }
    if arguments.serve:
        serve(size, sys.stdin)
        return 0
    if arguments.fill:
        fill(size)
        return 0
    results = [
        measure_database(address, size, arguments) for address in list_databases()
    ]
    return int(not all(results))


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    most = int(os.environ.get("BENCH_METRICS") or 1_000_000)
    parser.add_argument("--metrics", type=int, default=most)
    parser.add_argument("--projects", type=int, help="default: metrics / 10")
    parser.add_argument("--parks", type=int, help="default: metrics / 500")
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--only", default="", help="pages with this word in the name")
    parser.add_argument("--on", default="", help="sqlite or postgres alone")
    parser.add_argument("--keep", default="", help="a folder; its databases stay")
    parser.add_argument(
        "--fill", action="store_true", help="fill DATABASE_URL, no more"
    )
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


def list_databases() -> list[str]:
    """SQLite, and PostgreSQL where it answers."""
    import psycopg

    address = os.environ.get("TEST_DATABASE_URL") or POSTGRES
    try:
        psycopg.connect(address, connect_timeout=3).close()
    except psycopg.OperationalError:
        print(
            f"No PostgreSQL at {urlsplit(address).hostname}: only SQLite is measured."
        )
        return ["sqlite"]
    return ["sqlite", address]


def measure_database(
    database: str, size: dict[str, int], arguments: argparse.Namespace
) -> bool:
    """Whether every limit was kept."""
    kind = urlsplit(database).scheme or database
    if not kind.startswith(arguments.on):
        return True
    with tempfile.TemporaryDirectory(prefix="parkdb_bench_") as folder:
        places = {
            name: place_database(database, name, arguments.keep or folder)
            for name in ("small", "large")
        }
        try:
            with (
                open_site(places["small"], SMALL) as small,
                open_site(places["large"], size) as large,
            ):
                return Sites(kind, small, large, arguments).measure()
        finally:
            if not arguments.keep:
                for place in places.values():
                    drop_database(place)


def place_database(database: str, name: str, folder: str) -> str:
    """Its address; on PostgreSQL it is made, unless it was kept."""
    if database == "sqlite":
        return f"sqlite:///{Path(folder).absolute() / name}.sqlite3"
    given, title = urlsplit(database), f"{Path(folder).name}_{name}"
    known = run_sql(given, "SELECT datname FROM pg_database")
    if (title,) not in known:
        run_sql(given, f'CREATE DATABASE "{title}"')
    return urlunsplit(given._replace(path=f"/{title}"))


def drop_database(address: str) -> None:
    given = urlsplit(address)
    if given.scheme != "sqlite":
        name = given.path.removeprefix("/")
        run_sql(given._replace(path="/postgres"), f'DROP DATABASE IF EXISTS "{name}"')


def run_sql(address: Any, statement: str) -> list[tuple]:
    import psycopg

    with psycopg.connect(urlunsplit(address), autocommit=True) as connection:
        done = connection.execute(statement)
        return done.fetchall() if done.description else []


@contextmanager
def open_site(address: str, size: dict[str, int]) -> Iterator[subprocess.Popen]:
    """A process that answers for one site; gone at the end."""
    options = [part for key, n in size.items() for part in (f"--{key}", str(n))]
    # As a module: the folder of this script has names that others bear as well.
    command = [sys.executable, "-m", "benchmarks.site", "--serve", *options]
    environment = os.environ | {"DATABASE_URL": address, "PYTHONPATH": "."}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, env=environment, **pipes) as site:
        print(f"{address.rpartition('/')[2]} filled in {read(site):.0f} s", flush=True)
        yield site
        site.stdin.close()


def read(site: subprocess.Popen) -> Any:
    return json.loads(site.stdout.readline())


def ask(site: subprocess.Popen, kind: str, name: str) -> Any:
    site.stdin.write(f"{kind} {name}\n")
    site.stdin.flush()
    return read(site)


class Sites:
    """A small and a large site, measured beside each other."""

    def __init__(
        self,
        kind: str,
        small: subprocess.Popen,
        large: subprocess.Popen,
        arguments: argparse.Namespace,
    ) -> None:
        self.kind, self.small, self.large = kind, small, large
        self.runs, self.only = arguments.runs, arguments.only
        self.is_met = True

    def measure(self) -> bool:
        """Streams first, while no page has taken memory that they could use again."""
        for name in STREAMS:
            if self.only in name:
                self.stream(name)
        print(
            f"\n{self.kind:<30}{'small ms':>9}{'large ms':>9}{'times':>7}{'queries':>9}"
        )
        for name in (*PAGES, *STAFF):
            if self.only in name:
                self.compare_sizes(name)
        if not self.only:
            self.compare_within()
        return self.is_met

    def compare_sizes(self, name: str) -> None:
        """At both sizes, in turn; a page that shows more may take longer for it."""
        before, after = (ask(site, "count", name) for site in (self.small, self.large))
        quick, slow = self.alternate((self.small, name), (self.large, name))
        fuller = max(1.0, after["bytes"] / before["bytes"])
        most = quick * MOST_TIMES_SMALL * (fuller if fuller > MUCH_FULLER else 1)
        counts = [before["queries"], after["queries"]]
        is_fine = name.startswith("bare") or (slow <= most and counts[0] >= counts[1])
        queries = "→".join(map(str, sorted(set(counts), key=counts.index)))
        words = f"   {fuller:.1f} times the text" if fuller > MUCH_FULLER else ""
        print(
            f"{name:<30}{quick:>9.1f}{slow:>9.1f}{slow / quick:>7.2f}{queries:>9}"
            f"{words}{self.judge(is_fine)}",
            flush=True,
        )

    def compare_within(self) -> None:
        """The list beside Django's own, deep pages beside the first."""
        pairs = [("metrics", "bare", MOST_TIMES_BARE)]
        pairs += [("metrics", "bare with pages", MOST_TIMES_BARE)]
        pairs += [(name, name.partition(",")[0], MOST_TIMES_FIRST) for name in DEEP]
        for name, other, most in pairs:
            ask(self.large, "count", name)
            mine, theirs = self.alternate((self.large, name), (self.large, other))
            word = self.judge(mine <= theirs * most)
            print(
                f"{name} / {other}: {mine:.1f} / {theirs:.1f} ms = "
                f"{mine / theirs:.2f}{word}",
                flush=True,
            )

    def alternate(self, *pages: tuple[subprocess.Popen, str]) -> list[float]:
        """The median of each."""
        times = [
            [ask(site, "time", name) for site, name in pages] for _ in range(self.runs)
        ]
        return [statistics.median(column) for column in zip(*times, strict=True)]

    def stream(self, name: str) -> None:
        found = ask(self.large, "stream", name)
        word = self.judge(found["grown"] <= MOST_GROWN)
        print(
            f"{name}: {found['MB']:.0f} MB in {found['s']:.0f} s, "
            f"memory grown by {found['grown']:.0f} MB{word}",
            flush=True,
        )

    def judge(self, is_fine: bool) -> str:  # noqa: FBT001 -- says what it judges
        self.is_met &= is_fine
        return "" if is_fine else "   missed"


if __name__ == "__main__":
    sys.exit(main())
