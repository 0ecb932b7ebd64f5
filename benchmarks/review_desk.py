"""How long the review desk takes: opened, decided at, previewed; each beside a bare way.

In a SQLite database in memory. What is compared is done in turn, in the processor's
seconds, so that a busy machine slows both; every figure is a median. The bare desk
lists the same proposals, cell by cell, with a button each; the bare decision writes the
same fact with its claims and their history. The number of queries must not grow with
the article, nor the time of a decision with the database; limits that are missed end in
exit code 1.
"""

import gzip
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

os.environ["DATABASE_URL"] = "sqlite:///:memory:"
os.environ["DJANGO_SETTINGS_MODULE"] = "parkdb.settings"
os.environ["ALLOWED_HOSTS"] = "testserver"
os.environ["PARKDB_STATIC_MANIFEST"] = "off"

import django

django.setup()

# ruff: noqa: E402 -- models can be imported from here on
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connection, transaction
from django.template import engines
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Proposal, Upload
from articles.services import confirm_many
from articles.services.previews import preview_many
from entities.models import Claim, Enterprise, Indicator, Metric, Park, Project, Source

RUNS = 9
SIZES = (15, 150)
PREVIEWED = 70
DECIDED = 40
CROWD = 2000
MOST_TIMES_BARE_DESK, MOST_TIMES_BARE_DECISION = 12, 10
MOST_TIMES_CROWDED = 1.5
FETCHED = {"X-Requested-With": "fetch"}
BARE = """<!doctype html><title>bare</title><article>{{ article.text }}</article>
{% for proposal in proposals %}<section><h2>{{ proposal }}</h2><dl>
{% for name, cell in proposal.fields.items %}<dt>{{ name }}<dd>{{ cell }}{% endfor %}
</dl><form method="post"><button>ok</button></form></section>{% endfor %}"""


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


def time_once(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def measure_in_turn(
    works: Mapping[str, Callable[[], object]], runs: int = RUNS
) -> dict[str, float]:
    """Milliseconds of the processor for each, the first and cold run left out."""
    for work in works.values():
        work()
    rounds = [{name: time_once(works[name]) for name in works} for _ in range(runs)]
    return {name: statistics.median(each[name] for each in rounds) for name in works}


def count_queries(work: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as queries:
        work()
    return len(queries)


def show_bare(article: Article) -> str:
    proposals = article.proposals.standing().with_facts().order_by("sentence_start")
    template = engines["django"].from_string(BARE)
    return template.render({"article": article, "proposals": proposals})


def measure_desks(client: Client, articles: Mapping[int, Article]) -> Iterator[bool]:
    """Opened with half of it known already."""
    opened = {
        count: lambda at=f"/review/{article.pk}/": client.get(at, secure=True)
        for count, article in articles.items()
    }
    works = {f"desk {count}": work for count, work in opened.items()}
    works["bare"] = lambda: show_bare(articles[SIZES[-1]])
    took = measure_in_turn(works)
    queries = {count: count_queries(work) for count, work in opened.items()}
    for count, work in opened.items():
        page = work().content
        sizes = f"{len(page) // 1024} KB, {len(gzip.compress(page)) // 1024} KB packed"
        tell(
            f"desk {count}", took[f"desk {count}"], f"{queries[count]} queries, {sizes}"
        )
    yield queries[SIZES[0]] == queries[SIZES[-1]]
    yield compare(f"desk {SIZES[-1]}", took, "bare", MOST_TIMES_BARE_DESK)


def measure_decisions(client: Client, article: Article, source: Source) -> float:
    """Each proposal confirmed as the desk's script does it; one bare write beside each."""
    waiting = iter(list(article.proposals.order_by("id")))
    numbers = iter(range(10_000))
    queries = count_queries(lambda: confirm(client, next(waiting)))
    works = {
        "decision": lambda: confirm(client, next(waiting)),
        "bare": lambda: write_bare(source, next(numbers), article.pk),
    }
    took = measure_in_turn(works, DECIDED)
    tell("decision", took["decision"], f"{queries} queries")
    tell("bare decision", took["bare"])
    return took["decision"] / took["bare"]


def confirm(client: Client, proposal: Proposal) -> None:
    data = {"action": "confirm", f"p{proposal.pk}-version": proposal.version}
    address = f"/review/proposals/{proposal.pk}/"
    response = client.post(address, data, headers=FETCHED, secure=True)
    if response.status_code != 200:
        raise SystemExit(response.content.decode())


@transaction.atomic
def write_bare(source: Source, number: int, key: int) -> None:
    """An indicator, its figure and three claims, each with a state in its history."""
    indicator = Indicator.objects.create(name=f"{key}-{number}")
    park = Park.objects.get(name="第0工业园区")
    metric = Metric.objects.create(indicator=indicator, park=park, value=1, unit="元")
    for name in ("subject", "name", "value"):
        Claim.objects.create(source=source, metric=metric, field=name, value="1")


def crowd_database(source: Source) -> None:
    """The same parks with many projects and figures."""
    park = Park.objects.get(name="第0工业园区")
    indicator = Indicator.objects.create(name="人数")
    Project.objects.bulk_create(
        Project(name=f"第{i}项目", park=park) for i in range(CROWD)
    )
    makers = [Enterprise(name=f"第{i}公司", slug=f"e{i}") for i in range(CROWD)]
    metrics = [
        Metric(indicator=indicator, enterprise=each, value=i, unit="人")
        for i, each in enumerate(Enterprise.objects.bulk_create(makers))
    ]
    Claim.objects.bulk_create(
        Claim(source=source, metric=metric, field="value", value="1")
        for metric in Metric.objects.bulk_create(metrics)
    )


def tell(name: str, milliseconds: float, more: str = "") -> None:
    sys.stdout.write(f"{name:<22}{milliseconds:>8.1f} ms  {more}\n")


def compare(name: str, took: Mapping[str, float], base: str, most: float) -> bool:
    return judge(f"{name} / {base}", took[name] / took[base], most)


def judge(name: str, times: float, most: float) -> bool:
    sys.stdout.write(f"{name:<22}{times:>8.2f} times, at most {most}\n")
    return times <= most


def measure_previews(person: User, article: Article) -> bool:
    """A preview writes what a confirmation would, and takes it back."""
    rows = Proposal.objects.pending().filter(article=article).select_related("article")
    rows = list(rows.order_by("id")[:PREVIEWED])
    took = measure_in_turn({"preview": lambda: preview_many(rows, by=person)}, 3)
    tell(f"preview of {len(rows)}", took["preview"], "the bulk page's table")
    return len(rows) == PREVIEWED


def measure_all() -> Iterator[Any]:
    person = User.objects.create_superuser("editor")
    client = Client()
    client.force_login(person)
    known = write_article(0, SIZES[-1])
    confirm_many(known.proposals.all()[: SIZES[-1] // 2], by=person)
    source = Source.objects.get()
    articles = {count: write_article(count, count) for count in SIZES}
    yield from measure_desks(client, articles)
    yield measure_previews(person, articles[SIZES[-1]])
    small = measure_decisions(client, write_article(1000, DECIDED + 2), source)
    yield judge("decision / bare", small, MOST_TIMES_BARE_DECISION)
    crowd_database(source)
    crowded = measure_decisions(client, write_article(2000, DECIDED + 2), source)
    yield judge("crowded / small", crowded / small, MOST_TIMES_CROWDED)


def main() -> int:
    call_command("migrate", verbosity=0)
    return int(not all(list(measure_all())))


if __name__ == "__main__":
    sys.exit(main())
