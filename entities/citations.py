"""A source or a fact → its entry in a list of references, by GB/T 7714—2015."""

import datetime

from django.utils import timezone

from entities.models import Fact, Source

SITE = "园区数据库 ParkDB"
MOST_AUTHORS = 3
SEPARATOR = "、"
# Newspaper, data set, other.
MARKS = {Source.Kind.ARTICLE: "N", Source.Kind.WORKBOOK: "DS", Source.Kind.OTHER: "Z"}


def cite_source(source: Source, *, read_on: datetime.date) -> str:
    """李某, 王某. 题名[N/OL]. 衡阳日报, 2021-01-22[2026-11-21]. https://…."""
    mark = MARKS[Source.Kind(source.kind)] + ("/OL" if source.url else "")
    day = source.published_on.isoformat() if source.published_on else ""
    read = f"[{read_on.isoformat()}]" if source.url else ""
    origin = ", ".join(filter(None, (source.publisher, day))) + read
    parts = (
        write_authors(source.authors),
        f"{source.title}[{mark}]",
        origin,
        source.url,
    )
    return ". ".join(filter(None, parts)) + ("" if source.url else ".")


def cite_fact(fact: Fact, title: str, address: str, *, read_on: datetime.date) -> str:
    """园区数据库 ParkDB. 题名[DB/OL]. (2026-11-20)[2026-11-21]. https://…."""
    changed = timezone.localdate(fact.updated_at).isoformat()
    dates = f"({changed})[{read_on.isoformat()}]"
    return f"{SITE}. {title}[DB/OL]. {dates}. {address}"


def write_authors(authors: str) -> str:
    """Three at most, then 等."""
    names = [name.strip() for name in authors.split(SEPARATOR) if name.strip()]
    shown = names[:MOST_AUTHORS] + (["等"] if len(names) > MOST_AUTHORS else [])
    return ", ".join(shown)
