"""How long the review desk takes: opened with 15 and 150 proposals, 70 previewed.

In a SQLite database in memory; every figure is the median of several runs. The number
of queries must not grow; limits that are missed end in exit code 1.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable
from decimal import Decimal

os.environ["DATABASE_URL"] = "sqlite:///:memory:"
os.environ["DJANGO_SETTINGS_MODULE"] = "parkdb.settings"
os.environ["ALLOWED_HOSTS"] = "testserver"
os.environ["PARKDB_STATIC_MANIFEST"] = "off"

import django

django.setup()

# ruff: noqa: E402 -- models can be imported from here on
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Proposal, Upload
from articles.services import confirm_many
from articles.services.previews import preview_many

RUNS = 7
SIZES = (15, 150)
PREVIEWED = 70
MOST_DESK_SECONDS, MOST_PREVIEW_SECONDS = 0.5, 1.5


def write_article(number: int, count: int) -> Article:
    """An article of so many figures, about parks that several articles speak of."""
    said = [f"第{i % 9}工业园区完成第{i}产值{i + number}亿元。\n" for i in range(count)]
    text = "".join(said)
    upload = Upload.objects.create(
        original_name=f"{number}.txt", sha256=f"{number}-{count}", size=1, text=text
    )
    article = Article.objects.create(
        upload=upload, start=0, stop=len(text), title=f"第{number}篇", text=text
    )
    start = 0
    for i, sentence in enumerate(said):
        add_proposal(article, i, start, sentence)
        start += len(sentence)
    return article


def add_proposal(article: Article, i: int, start: int, sentence: str) -> None:
    value = sentence.split("产值")[1].split("亿元")[0]
    words = {"subject": f"第{i % 9}工业园区", "name": f"第{i}产值", "value": value}
    places = {name: start + sentence.index(word) for name, word in words.items()}
    Proposal.objects.create(
        article=article,
        kind="metric",
        fields={**words, "value": f"{value}00000000", "unit": "元", "period": "2021"},
        evidence={n: [at, at + len(words[n])] for n, at in places.items()},
        rules=dict.fromkeys(words, "read_left"),
        confidences=dict.fromkeys(words, 0.9),
        rule="read_left",
        sentence_start=start,
        sentence_stop=start + len(sentence),
        confidence=Decimal("0.95"),
        fingerprint=f"{article.pk}-{i}",
    )


def measure(work: Callable[[], object]) -> tuple[float, int]:
    """Return the median of the processor's seconds, and the queries of one run."""
    seconds = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        seconds.append(time.process_time() - start)
    with CaptureQueriesContext(connection) as queries:
        work()
    return statistics.median(seconds), len(queries)


def measure_all() -> dict[str, tuple[float, int]]:
    person = User.objects.create_superuser("editor")
    client = Client()
    client.force_login(person)
    # half of what the desk shows is known already
    known = write_article(0, SIZES[-1])
    confirm_many(known.proposals.all()[: SIZES[-1] // 2], by=person)
    found = {}
    for number, count in enumerate(SIZES, start=1):
        address = f"/review/{write_article(number, count).pk}/"
        found[f"desk {count}"] = measure(lambda at=address: client.get(at, secure=True))
    rows = Proposal.objects.pending().select_related("article")
    rows = list(rows.filter(article__title="第2篇").order_by("id")[:PREVIEWED])
    found[f"preview {PREVIEWED}"] = measure(lambda: preview_many(rows, by=person))
    return found


def main() -> int:
    call_command("migrate", verbosity=0)
    found = measure_all()
    for name, (seconds, queries) in found.items():
        sys.stdout.write(f"{name:<12}{seconds * 1000:>7.0f} ms{queries:>6} queries\n")
    desks = [found[f"desk {count}"] for count in SIZES]
    faults = [
        desks[0][1] != desks[1][1],
        desks[1][0] > MOST_DESK_SECONDS,
        found[f"preview {PREVIEWED}"][0] > MOST_PREVIEW_SECONDS,
    ]
    return int(any(faults))


if __name__ == "__main__":
    sys.exit(main())
