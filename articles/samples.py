"""The sample articles of seeds/ → uploads, parsed and partly confirmed, for a demo."""

import csv
import datetime
import math
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from django.contrib.auth.base_user import AbstractBaseUser

from articles.models import Article, Proposal
from articles.services import BatchResult, confirm_many
from articles.services.previews import preview_many
from articles.services.uploads import SEPARATOR, Origin, add_upload

# the rest waits for the visitor to decide on
CONFIRMED_SHARE = Fraction(2, 3)


def add_samples(folder: Path, *, by: AbstractBaseUser) -> Iterator[Article]:
    """Upload the files that articles.csv lists, each once; yield their articles."""
    with (folder / "articles.csv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            content = (folder / row["file"]).read_bytes()
            upload = add_upload(
                content, name=row["file"], by=by, origin=read_origin(row)
            )[0]
            yield from upload.articles.order_by("start")


def read_origin(row: dict[str, str]) -> Origin:
    day = row["published_on"]
    return Origin(
        title=row["title"],
        authors=tuple(filter(None, row["authors"].split(SEPARATOR))),
        publisher=row["publisher"],
        published_on=datetime.date.fromisoformat(day) if day else None,
        url=row["url"],
    )


def confirm_part(article: Article, *, by: AbstractBaseUser) -> BatchResult | None:
    """Confirm the surest of what the seeds know; what is new waits for a person.

    An article on which a person has begun is left alone.
    """
    if article.proposals.decided().exists():
        return None
    effects = preview_many(choose_surest(article), by=by)
    added = {effect.fact for effect in effects if effect.is_new}
    known = [effect.proposal.pk for effect in effects if effect.fact not in added]
    rows = Proposal.objects.filter(pk__in=known).select_related("article")
    return confirm_many(rows.order_by("sentence_start", "id"), by=by)


def choose_surest(article: Article) -> list[Proposal]:
    asserted = article.proposals.pending().filter(modality="asserted")
    chosen: list[Proposal] = []
    for kind in Proposal.Kind:
        rows = asserted.filter(kind=kind).order_by("-confidence", "sentence_start")
        chosen += rows[: math.ceil(rows.count() * CONFIRMED_SHARE)]
    return chosen
