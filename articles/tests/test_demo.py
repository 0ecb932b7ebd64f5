"""The demo command: full pages, a login that works, the same when run again."""

import csv
import io
import re

import pytest
from django.conf import settings
from django.core.management import call_command

from articles.models import Article, Proposal, Upload
from entities.models import Claim, Indicator, Park, Source


def run_demo():
    out = io.StringIO()
    call_command("demo", site="http://testserver", stdout=out)
    return out.getvalue()


def count_rows():
    models = (Upload, Article, Proposal, Source, Claim, Park)
    return [model.objects.count() for model in models]


def read_names(name):
    """The names in a table of seeds."""
    path = settings.BASE_DIR / "seeds" / name
    with path.open(encoding="utf-8-sig", newline="") as table:
        return {row["名称"] for row in csv.DictReader(table)}


def count_states():
    return sorted(Proposal.objects.order_by().values_list("status", "kind").distinct())


@pytest.mark.django_db
def test_demo_fills_pages_leaves_work_and_can_run_again(client, media):
    kinds = ("event", "honour", "metric", "project")

    addresses = re.findall(r"http://testserver(\S+)", run_demo())
    rows, decided = count_rows(), Proposal.objects.decided().count()
    assert [client.get(address).status_code for address in addresses] == [200] * 12
    assert count_states() == [
        (status, kind) for status in ("confirmed", "pending") for kind in kinds
    ]

    seeded = read_names("indicators.csv")
    assert set(Indicator.objects.values_list("name", flat=True)) == seeded
    password = re.search(r"密码\s+(\S+)", run_demo())[1]
    assert (count_rows(), Proposal.objects.decided().count()) == (rows, decided)
    assert client.login(username="demo-editor", password=password)
