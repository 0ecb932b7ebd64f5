"""The workers on PostgreSQL: articles a second, what is not parsing, a long queue.

Needs a server at TEST_DATABASE_URL; without one it says so and ends. Databases of its
own are made and dropped. Usage: background.py [ARTICLES]
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

from benchmarks.clippings import write_article

ROOT = Path(__file__).resolve().parent.parent
SERVER_URL = os.environ.get(
    "TEST_DATABASE_URL", "postgres://postgres@127.0.0.1:5432/postgres"
)
NAME = "parkdb_background"
WORKER_COUNTS = (1, 2, 4)
WAITING = 100_000
CLAIMS = 200


def send_articles(count: int) -> None:
    from articles.services import Sender, receive_upload

    for number in range(count):
        content = write_article(number).encode()
        receive_upload(content, name=f"{number}.txt", sender=Sender())


def measure_workers(count: int, workers: int) -> float:
    """Seconds from the first task begun to the last one done."""
    from django.db.models import Max, Min

    from parkdb.background.models import Task

    Task.objects.all().delete()
    send_articles(count)
    command = [sys.executable, str(ROOT / "manage.py"), "run_workers", str(workers)]
    process = subprocess.Popen(command, cwd=ROOT)
    while Task.objects.successful().count() < count:
        time.sleep(0.2)
    process.terminate()
    process.wait(20)
    span = Task.objects.aggregate(first=Min("started_at"), last=Max("finished_at"))
    return (span["last"] - span["first"]).total_seconds()


def measure_parsing(count: int) -> float:
    """Seconds that the parser alone takes for the same texts, once it is warm."""
    from articles.isolated import parse_text
    from articles.tasks import load_warm_lexicon

    lexicon = load_warm_lexicon()
    start = time.perf_counter()
    for number in range(count):
        parse_text(write_article(number), None, lexicon)
    return time.perf_counter() - start


def clear() -> None:
    from articles.models import Article, ParseRun, Proposal, Upload

    for model in (Proposal, ParseRun, Article, Upload):
        model.objects.all().delete()


def fill_queue(count: int, **fields: object) -> None:
    from django_tasks_db.models import get_date_max

    from parkdb.background.models import Task

    given = {"args_kwargs": {"args": [0, {}], "kwargs": {}}, "backend_name": "default"}
    given |= {"task_path": "articles.tasks.read_and_parse", "run_after": get_date_max()}
    rows = (Task(**given | fields) for _ in range(count))
    Task.objects.bulk_create(rows, batch_size=5000)


def measure_each(work: Callable[[], object], times: int = CLAIMS) -> str:
    return describe(time_each(work, times))


def time_each(work: Callable[[], object], times: int = CLAIMS) -> list[float]:
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return seconds


def describe(seconds: list[float]) -> str:
    middle = statistics.median(seconds)
    most = sorted(seconds)[int(len(seconds) * 0.95)]
    return f"{middle * 1000:.1f} ms (95 %: {most * 1000:.1f} ms)"


def claim_and_settle() -> None:
    from parkdb.background.models import Task

    task = Task.objects.claim(WORKER_ID)
    assert task  # noqa: S101
    task.succeed(None)


def measure_queue(label: str) -> float:
    """Print what the queue costs; return seconds for a claim and its end."""
    from django.contrib.auth.models import User
    from django.test import Client

    from articles.tasks import read_and_parse
    from parkdb.background.models import Task

    user = User.objects.get_or_create(username="a", is_staff=True, is_superuser=True)[0]
    client = Client()
    client.force_login(user)
    print(f"{label}: {Task.objects.waiting().count()} waiting")
    print(f"  one more        {measure_each(lambda: read_and_parse.enqueue(0, {}))}")
    claims = time_each(claim_and_settle)
    print(f"  claim and done  {describe(claims)}")
    page = measure_each(lambda: client.get("/admin/background/task/"), 10)
    print(f"  admin's page    {page}", flush=True)
    return statistics.median(claims)


WORKER_ID = "benchmark"


def run(count: int) -> None:
    import django

    django.setup()
    from django.core.management import call_command

    from parkdb.background.models import Task, Worker

    call_command("migrate", verbosity=0)
    call_command("load_seeds", verbosity=0, stdout=sys.stderr)
    parsing = measure_parsing(count)
    print(
        f"{count} articles of {len(write_article(0))} characters, {os.cpu_count()} cores"
    )
    print(f"the parser alone: {count / parsing:.1f} articles a second", flush=True)
    for workers in WORKER_COUNTS:
        clear()
        seconds = measure_workers(count, workers)
        print(f"{workers} worker(s): {count / seconds:.1f} articles a second", end="")
        is_one = workers == 1
        share = 1 - parsing / seconds
        print(
            f", {share:.0%} of the time outside the parser" if is_one else "",
            flush=True,
        )
    Task.objects.all().delete()
    Worker.objects.create(pk=WORKER_ID, host="here", pid=0)
    fill_queue(CLAIMS * 2)
    short = measure_queue("short queue")
    fill_queue(WAITING)
    long = measure_queue("long queue")
    print(f"a claim from the long queue takes {long / short:.1f} times as long")
    Task.objects.waiting().update(run_after="2999-01-01T00:00Z", worker_ids=["a"])
    fill_queue(CLAIMS * 2)
    measure_queue("as many resting before a retry")


def main() -> None:
    try:
        server = psycopg.connect(SERVER_URL, autocommit=True, connect_timeout=3)
    except psycopg.Error:
        print(f"No PostgreSQL at {SERVER_URL}: nothing is measured.")
        return
    server.execute(f"DROP DATABASE IF EXISTS {NAME} WITH (FORCE)")
    server.execute(f"CREATE DATABASE {NAME}")
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {
            "ALLOWED_HOSTS": "testserver",
            "DATABASE_URL": urlunsplit(urlsplit(SERVER_URL)._replace(path=f"/{NAME}")),
            "DJANGO_SETTINGS_MODULE": "parkdb.settings",
            "PARKDB_HTTPS": "off",
            "PARKDB_LOG_LEVEL": "ERROR",
            "PARKDB_MEDIA_ROOT": folder,
            "PARKDB_STATIC_MANIFEST": "off",
            "SECRET_KEY": os.environ.get("SECRET_KEY") or "only for this measurement",
        }
        run(int(sys.argv[1]) if sys.argv[1:] else 200)
    from django.db import connections

    connections.close_all()
    server.execute(f"DROP DATABASE {NAME} WITH (FORCE)")


if __name__ == "__main__":
    main()
