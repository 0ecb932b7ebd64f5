"""Processes killed at random while 300 files come in and are read: nothing is lost.

A client sends files to a real server and tries again where it gets no answer, as the
upload page does. Meanwhile `kill -9` hits, in turn by chance, web processes, workers,
their supervisor, the child that reads a file, and gunicorn itself, which is started
anew as a service manager would. In the end every file has been read or refused with
a reason, none twice, and each article has exactly the proposals of one parse.

Usage: kills.py [FILES [SEED]]; SQLite and, where TEST_DATABASE_URL answers, PostgreSQL.
"""

import contextlib
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
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

from benchmarks.clippings import list_files

ROOT = Path(__file__).resolve().parent.parent
PORT = 8977
TOKEN = "k" * 32
WORKER_COUNTS = (1, 4)
SERVER_URL = os.environ.get(
    "TEST_DATABASE_URL", "postgres://postgres@127.0.0.1:5432/postgres"
)
KINDS = ("gunicorn", "reader", "supervisor", "web", "worker")
KILL_PAUSES = (0.3, 2.5)
# Killed without end, nothing would ever be done; so many are as many as files / 5.
FILES_PER_KILL = 5
DEADLINE_SECONDS = 900


class Site:
    """Gunicorn with its workers, as one command starts them."""

    def __init__(self) -> None:
        self.process = self.start()

    def start(self) -> subprocess.Popen:
        command = [sys.executable, "-m", "gunicorn", "parkdb.wsgi"]
        command += ["--bind", f"127.0.0.1:{PORT}", "--workers", "2", "--threads", "4"]
        return subprocess.Popen(
            [*command, "--log-level", "critical"],
            cwd=ROOT,
            stderr=subprocess.DEVNULL,
        )

    def keep_running(self) -> None:
        if self.process.poll() is not None:
            self.process = self.start()

    def list_processes(self) -> dict[str, list[int]]:
        """Return the processes by what they are."""
        parents = dict(read_parents())
        found: dict[str, list[int]] = {"gunicorn": [self.process.pid]}
        for pid, parent in parents.items():
            line = read_command(pid)
            is_worker = "run_workers" in line
            if parent == self.process.pid:
                found.setdefault("supervisor" if is_worker else "web", []).append(pid)
            elif is_worker and "run_workers" in read_command(parent):
                is_reader = "run_workers" in read_command(parents.get(parent, 0))
                found.setdefault("reader" if is_reader else "worker", []).append(pid)
        return found


def read_parents() -> list[tuple[int, int]]:
    pairs = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        pairs.append((int(path.parent.name), int(fields[1])))
    return pairs


def read_command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text()
    except OSError:
        return ""


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
    for name, content in files:
        file = SimpleUploadedFile(name, content)
        post(f"{address}files/", cookie, {"file": file, "path": name})
    post(f"{address}close/", cookie, {})


def kill_some(site: Site, kills: Counter, most: int, is_over: threading.Event) -> None:
    """Hit each kind as often as the others, whenever there is one of it."""
    chance = random.Random(os.environ["KILL_SEED"])
    while kills.total() < most and not is_over.wait(chance.uniform(*KILL_PAUSES)):
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


def wait_until_done(count: int) -> None:
    from django.db import DatabaseError

    from articles.models import BatchFile

    deadline = time.monotonic() + DEADLINE_SECONDS
    while time.monotonic() < deadline:
        try:
            counts = BatchFile.objects.all().count_outcomes()
        except DatabaseError:
            continue
        if counts["total"] == count and not counts["waiting"]:
            return
        time.sleep(1)
    raise SystemExit(f"not done after {DEADLINE_SECONDS} s: {counts}")


def list_problems(files: list[tuple[str, bytes]]) -> list[str]:
    """Compare what is stored with the same files read and parsed in peace."""
    import hashlib

    from articles.models import Article, ParseRun, Proposal, Upload
    from articles.services.parsing import draft_proposals
    from parkdb.background.models import Task

    contents = {content for _, content in files if content}
    uploads = Upload.objects.filter(finished_at__isnull=False)
    digests = {hashlib.sha256(content).hexdigest() for content in contents}
    problems = []
    stored = set(uploads.values_list("sha256", flat=True))
    if stored != digests:
        names = [n for n, c in files if hashlib.sha256(c).hexdigest() not in stored]
        problems.append(f"uploads: {len(stored)} for {len(digests)}, without {names}")
    if ParseRun.objects.filter(outcome="running").exists():
        problems.append("a run is still in force")
    if left := Task.objects.exclude(status="SUCCESSFUL").count():
        problems.append(f"{left} tasks are not done")
    for article in Article.objects.all():
        stored = sorted(article.proposals.values_list("fingerprint", flat=True))
        drafts = sorted(draft.fingerprint for draft in draft_proposals(article)[0])
        runs = article.parse_runs.filter(outcome="succeeded").count()
        if (stored, runs) != (drafts, 1):
            problems.append(f"article {article.pk}: {len(stored)} {runs}")
    if Article.objects.count() != uploads.filter(status="read").count():
        problems.append("an article is missing or stands twice")
    if Proposal.objects.filter(parse_run__outcome="failed").exists():
        problems.append("a proposal of a broken run")
    return problems


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

    from articles.models import BatchFile

    call_command("migrate", verbosity=0)
    files = list(list_files(count))
    site, kills, is_over = Site(), Counter(), threading.Event()
    begin = time.monotonic()
    most = count // FILES_PER_KILL
    killer = threading.Thread(target=kill_some, args=(site, kills, most, is_over))
    killer.start()
    try:
        send(files, make_session())
        wait_until_done(count)
    finally:
        is_over.set()
        killer.join()
        site.process.terminate()
        site.process.wait(30)
    counts = BatchFile.objects.all().count_outcomes()
    problems = list_problems(files)
    said = ", ".join(f"{number} {kind}" for kind, number in sorted(kills.items()))
    print(f"  {time.monotonic() - begin:.0f} s, {kills.total()} kills ({said})")
    print(
        f"  {counts['parsed']} read and parsed, {counts['refused']} refused,", end=" "
    )
    print(f"{counts['known']} known; problems: {problems or 'none'}", flush=True)
    if problems:
        raise SystemExit(1)


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
    failed = 0
    for workers in WORKER_COUNTS:
        with tempfile.TemporaryDirectory() as folder:
            url = f"sqlite:///{folder}/kills.sqlite3"
            failed += run_trial(url, workers, count, seed, folder)
        if has_postgresql():
            failed += run_on_postgresql(workers, count, seed)
    raise SystemExit(1 if failed else 0)


if __name__ == "__main__":
    main()
