"""Processes killed at random while 300 files come in and are read: nothing is lost.

A client sends files to a real server, three at once, and tries again where it gets no
answer, as the upload page does. Meanwhile `kill -9` hits, in turn by chance, web processes, workers,
their supervisor, the child that reads a file, and gunicorn itself, which is started
anew as a service manager would. In the end every file has been read or refused with
a reason, none twice, and each article has exactly the proposals of one parse.

Usage: kills.py [FILES [SEED [WORKERS]]]; SQLite and, where TEST_DATABASE_URL answers, PostgreSQL.
"""

import contextlib
import hashlib
import http.client
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg

from benchmarks.clippings import list_files
from benchmarks.sites import ROOT, Site

PORT = 8977
TOKEN = "k" * 32
WORKER_COUNTS = (1, 4)
SERVER_URL = os.environ.get(
    "TEST_DATABASE_URL", "postgres://postgres@127.0.0.1:5432/postgres"
)
KINDS = ("gunicorn", "reader", "supervisor", "web", "worker")
AT_ONCE = 3
KILL_PAUSES = (0, 1)
# Killed without end, nothing would ever be done; so many are as many as files / 5.
FILES_PER_KILL = 5
STANDSTILL_SECONDS = 600


def post(path: str, cookie: str, fields: dict[str, object]) -> dict[str, object]:
    """Send it until it is answered."""
    import json

    from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

    headers = {
        "Content-Type": MULTIPART_CONTENT,
        "Cookie": f"sessionid={cookie}; csrftoken={TOKEN}",
        "X-CSRFToken": TOKEN,
    }
    body = encode_multipart(BOUNDARY, fields)  # once: a file can be read only once
    while True:
        connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
        try:
            connection.request("POST", path, body, headers)
            answer = connection.getresponse()
            words = answer.read()
            if answer.status == http.HTTPStatus.OK:
                return json.loads(words)
        except (OSError, http.client.HTTPException):
            pass
        finally:
            connection.close()
        time.sleep(0.5)


def send(files: list[tuple[str, bytes]], cookie: str) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    address = str(post("/articles/batches/add/", cookie, {})["address"])

    def send_one(name: str, content: bytes) -> None:
        file = SimpleUploadedFile(name, content)
        post(f"{address}files/", cookie, {"file": file, "path": name})

    with ThreadPoolExecutor(AT_ONCE) as lines:
        list(lines.map(send_one, *zip(*files, strict=True)))
    post(f"{address}close/", cookie, {})


def kill_some(site: Site, kills: Counter, most: int, is_over: threading.Event) -> None:
    """Hit each kind as often as the others, as the work goes on, at any moment of it.

    Were the clock alone to decide, a busy machine would be killed without end.
    """
    chance = random.Random(os.environ["KILL_SEED"])
    for number in range(most):
        while count_ended() < number * FILES_PER_KILL and not is_over.wait(0.3):
            site.keep_running()
        is_over.wait(chance.uniform(*KILL_PAUSES))
        kind = chance.choice(KINDS)
        while not (pids := site.list_processes().get(kind)) and not is_over.is_set():
            site.keep_running()
            time.sleep(0.01)
        with contextlib.suppress(ProcessLookupError):
            if pids:
                os.kill(chance.choice(pids), signal.SIGKILL)
                kills[kind] += 1
    while not is_over.wait(0.5):
        site.keep_running()


def count_ended() -> int:
    """How many files have been read or refused; none while the database is busy."""
    from django.db import DatabaseError, connection

    from articles.models import BatchFile

    try:
        counts = BatchFile.objects.all().count_outcomes()
    except DatabaseError:
        connection.close()
        return 0
    return counts["total"] - counts["waiting"]


def wait_until_done(count: int) -> None:
    """Wait for as long as it goes on; killed processes take a while to come back."""
    most, since = 0, time.monotonic()
    while (ended := count_ended()) < count:
        if ended > most:
            most, since = ended, time.monotonic()
        if time.monotonic() > since + STANDSTILL_SECONDS:
            raise SystemExit(f"stands still at {most} of {count}")
        time.sleep(1)


def list_problems(files: list[tuple[str, bytes]]) -> list[str]:
    """Compare what is stored with the same files read and parsed in peace."""
    from articles.models import Article, BatchFile, ParseRun, Proposal, Upload
    from parkdb.background.models import Task

    refused = BatchFile.objects.all().with_outcome().with_numbers().that_are("refused")
    counts = {
        "runs still in force": ParseRun.objects.filter(outcome="running").count(),
        "tasks not done": Task.objects.exclude(status="SUCCESSFUL").count(),
        "proposals of broken runs": Proposal.objects.filter(
            parse_run__outcome="failed"
        ).count(),
        "refusals without a reason": sum(not file.reason for file in refused),
        "articles lost or doubled": abs(
            Upload.objects.filter(status="read").count() - Article.objects.count()
        ),
        "articles unlike one parse": sum(map(is_unlike, Article.objects.all())),
    }
    found = [f"{count} {what}" for what, count in counts.items() if count]
    return [*list_lost(files), *found]


def list_lost(files: list[tuple[str, bytes]]) -> list[str]:
    """Return the files that came to no end, and those that stand twice or uninvited."""
    from articles.models import BatchFile, Upload

    digests = {name: hashlib.sha256(content).hexdigest() for name, content in files}
    ended = Upload.objects.filter(finished_at__isnull=False)
    stored = set(ended.values_list("sha256", flat=True))
    names = Counter(BatchFile.objects.values_list("name", flat=True))
    lost = [n for n, content in files if content and digests[n] not in stored]
    strange = stored - set(digests.values())
    doubled = [name for name in names if names[name] > 1 or name not in digests]
    return [
        f"{len(each)} {what}"
        for what, each in (("lost", lost), ("strange", strange), ("doubled", doubled))
        if each
    ]


def is_unlike(article: Any) -> bool:
    """Whether it has not exactly the proposals of one parse."""
    from articles.services.parsing import draft_proposals

    stored = sorted(article.proposals.values_list("fingerprint", flat=True))
    drafts = sorted(draft.fingerprint for draft in draft_proposals(article)[0])
    runs = article.parse_runs.filter(outcome="succeeded").count()
    return (stored, runs) != (drafts, 1)


def make_session() -> str:
    from django.contrib.auth.models import User
    from django.test import Client

    user = User.objects.create_superuser("sender", password=None)
    client = Client()
    client.force_login(user)
    return client.cookies["sessionid"].value


def run_one(count: int) -> None:
    """In a process with the environment of the site: the whole trial once."""
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    files = list(list_files(count))
    begin = time.monotonic()
    kills = send_under_fire(files)
    said = ", ".join(f"{number} {kind}" for kind, number in sorted(kills.items()))
    print(f"  {time.monotonic() - begin:.0f} s, {kills.total()} kills ({said})")
    print(f"  {describe_end(len(files))}", flush=True)
    problems = list_problems(files)
    print(f"  lost, doubled or half done: {', '.join(problems) or 'none'}", flush=True)
    if problems:
        raise SystemExit(1)


def send_under_fire(files: list[tuple[str, bytes]]) -> Counter:
    """Send all files and wait until each has come to an end; return the kills."""
    site, kills, is_over = Site(PORT), Counter(), threading.Event()
    most = len(files) // FILES_PER_KILL
    killer = threading.Thread(target=kill_some, args=(site, kills, most, is_over))
    killer.start()
    try:
        send(files, make_session())
        wait_until_done(len(files))
    finally:
        is_over.set()
        killer.join()
        site.process.terminate()
        site.process.wait()
    return kills


def describe_end(count: int) -> str:
    """Say what became of the files, and how much was begun anew."""
    from articles.models import Article, BatchFile, Proposal
    from parkdb.background.models import Task

    counts = BatchFile.objects.all().count_outcomes()
    again = sum(task.attempts > 1 for task in Task.objects.all())
    return (
        f"{count} files sent: {counts['parsed']} read and parsed, {counts['refused']} "
        f"refused with a reason, {counts['known']} known, {counts['failed']} failed, "
        f"{counts['waiting']} waiting; {Article.objects.count()} articles, "
        f"{Proposal.objects.count()} proposals; {again} tasks took several attempts"
    )


def run_trial(url: str, workers: int, count: int, seed: str, folder: str) -> int:
    place = "PostgreSQL" if url.startswith("postgres") else "SQLite"
    print(f"{place}, {workers} worker(s), {count} files, seed {seed}", flush=True)
    environment = os.environ | {
        "DATABASE_URL": url,
        "PARKDB_WORKERS": str(workers),
        "PARKDB_MEDIA_ROOT": f"{folder}/media",
        "PARKDB_HTTPS": "off",
        "PARKDB_STATIC_MANIFEST": "off",
        "PARKDB_LOG_LEVEL": "CRITICAL",
        "ALLOWED_HOSTS": "127.0.0.1",
        "SECRET_KEY": os.environ.get("SECRET_KEY") or "only for this trial",
        "DJANGO_SETTINGS_MODULE": "parkdb.settings",
        "KILL_SEED": f"{seed}{place}{workers}",
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, __file__, "--one", str(count)]
    return subprocess.run(command, env=environment, cwd=ROOT).returncode


def has_postgresql() -> bool:
    try:
        psycopg.connect(SERVER_URL, connect_timeout=3).close()
    except psycopg.Error:
        return False
    return True


def run_on_postgresql(workers: int, count: int, seed: str) -> int:
    name = f"parkdb_kills_{workers}"
    with psycopg.connect(SERVER_URL, autocommit=True) as server:
        server.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        server.execute(f"CREATE DATABASE {name}")
    url = urlunsplit(urlsplit(SERVER_URL)._replace(path=f"/{name}"))
    with tempfile.TemporaryDirectory() as folder:
        failed = run_trial(url, workers, count, seed, folder)
    with psycopg.connect(SERVER_URL, autocommit=True) as server:
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")
    return failed


def main() -> None:
    if sys.argv[1:2] == ["--one"]:
        run_one(int(sys.argv[2]))
        return
    count = int(sys.argv[1]) if sys.argv[1:] else 300
    seed = sys.argv[2] if sys.argv[2:] else "1"
    failed, only = 0, [int(word) for word in sys.argv[3:]]
    for workers in only or WORKER_COUNTS:
        with tempfile.TemporaryDirectory() as folder:
            url = f"sqlite:///{folder}/kills.sqlite3"
            failed += run_trial(url, workers, count, seed, folder)
        if has_postgresql():
            failed += run_on_postgresql(workers, count, seed)
    raise SystemExit(1 if failed else 0)


if __name__ == "__main__":
    main()
