"""Querysets → rows of text, chunk by chunk: memory stays flat however many."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from django.db.models import Field, QuerySet

from entities.models import Fact
from entities.resources.widgets import SEPARATOR
from entities.workbooks.columns import LISTS, Column, Kind
from entities.workbooks.sheets import ID, Sheet
from entities.workbooks.sources import SourceTexts
from entities.workbooks.texts import clean_text

CHUNK_ROWS = 1000
KEPT_CHARACTERS = 2000  # a longer text is not kept in the version


@dataclass(frozen=True, slots=True)
class Row:
    """One stored row as text, column by column."""

    pk: int
    texts: list[str]
    source: str = ""


@dataclass(frozen=True, slots=True)
class Audience:
    """Who reads: the public sees nothing that is not published."""

    is_public: bool = False
    has_sources: bool = True


STAFF, PUBLIC, PLAIN = Audience(), Audience(is_public=True), Audience(has_sources=False)


def read_rows(sheet: Sheet, queryset: QuerySet, audience: Audience) -> Iterator[Row]:
    """Every row of the queryset, in its order."""
    paths = [column.path for column in sheet.columns if column.path]
    tuples = queryset.values_list("pk", sheet.claim_path, *paths)
    speaks = audience.has_sources and sheet.claim_key
    sources = SourceTexts(sheet, is_public=audience.is_public) if speaks else None
    for chunk in split_chunks(tuples.iterator(chunk_size=CHUNK_ROWS)):
        said = sources.find([row[1] for row in chunk]) if sources else {}
        for row, texts in zip(chunk, write_chunk(sheet, chunk, audience), strict=True):
            yield Row(row[0], texts, said.get(row[1], ""))


def split_chunks(rows: Iterable, size: int = CHUNK_ROWS) -> Iterator[list]:
    iterator = iter(rows)
    while chunk := list(islice(iterator, size)):
        yield chunk


def write_chunk(
    sheet: Sheet, chunk: Sequence[tuple], audience: Audience
) -> Iterator[list[str]]:
    """The texts of each row, with one more query for each column of lists."""
    pks = [row[0] for row in chunk]
    by_column = [
        read_list(sheet, column, pks, is_public=audience.is_public)
        if column.kind in LISTS
        else None
        for column in sheet.columns
    ]
    for row in chunk:
        values = iter(row[2:])
        yield [
            lists.get(row[0], "") if lists is not None else column.to_text(next(values))
            for column, lists in zip(sheet.columns, by_column, strict=True)
        ]


def read_list(
    sheet: Sheet, column: Column, pks: Sequence[int], *, is_public: bool = False
) -> dict[int, str]:
    """甲；乙 by row."""
    if column.kind is Kind.ALIASES:
        owner, other, names = find_aliases(sheet)
        rows = names.objects.filter(**{f"{owner}__in": pks})
    else:
        owner, other, names = find_members(column.field)
        rows = names.objects.filter(**{f"{owner}__in": pks})
        if is_public and issubclass(column.other, Fact):
            rows = rows.filter(
                **{f"{other.removesuffix('__name')}__is_published": True}
            )
    found: dict[int, list[str]] = defaultdict(list)
    for pk, name in rows.values_list(f"{owner}_id", other).order_by():
        found[pk].append(clean_text(name))
    return {pk: SEPARATOR.join(sorted(names)) for pk, names in found.items()}


def find_aliases(sheet: Sheet) -> tuple[str, str, type]:
    """The key to the owner, the path to the name, and the model of the aliases."""
    relation = sheet.model._meta.get_field("names")  # noqa: SLF001 -- Django's public model API
    return relation.field.name, "name", relation.related_model


def find_members(field: Field) -> tuple[str, str, type]:
    through = field.remote_field.through
    return field.m2m_field_name(), f"{field.m2m_reverse_field_name()}__name", through


def write_version(sheet: Sheet, row: Row) -> str:
    """What the row held when it went out, so that a return can be merged."""
    held = {
        column.name: shorten(text)
        for column, text in zip(sheet.columns, row.texts, strict=True)
        if text
    }
    return json.dumps({ID: row.pk} | held, ensure_ascii=False, separators=(",", ":"))


def shorten(text: str) -> str:
    """A very long text is told apart by its beginning and its length."""
    if len(text) <= KEPT_CHARACTERS:
        return text
    return f"{text[:KEPT_CHARACTERS]}…（共{len(text)}字）"
