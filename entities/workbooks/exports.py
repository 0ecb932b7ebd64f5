"""A table, or several as one workbook → a file that streams to its reader."""

import tempfile
from collections.abc import Iterable, Iterator
from typing import IO

from django.db.models import QuerySet
from django.http import FileResponse, HttpResponseBase, StreamingHttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header

from entities.models import Enterprise, Milestone, Park
from entities.profiles import find_enterprises
from entities.workbooks.formats import FORMATS, Format
from entities.workbooks.rows import PUBLIC, Audience, read_rows
from entities.workbooks.sheets import SHEETS, Sheet
from entities.workbooks.text_files import write_csv, write_json
from entities.workbooks.xlsx_files import open_workbook

Table = tuple[Sheet, QuerySet]
ENCODINGS = {"csv": "utf-8-sig", "csv-gb18030": "gb18030"}


def write_table(table: Table, format_: Format, audience: Audience) -> Iterator[bytes]:
    """One table as CSV or JSON, piece by piece."""
    sheet, queryset = table
    rows = read_rows(sheet, queryset, audience)
    if format_.name in ENCODINGS:
        return write_csv(sheet, rows, ENCODINGS[format_.name])
    return write_json(sheet, rows)


def write_workbook(
    file: IO[bytes], tables: Iterable[Table], audience: Audience
) -> dict[str, int]:
    """Every table as one sheet, then the explanations; return rows by sheet."""
    with open_workbook(file) as writer:
        counts = {
            sheet.title: writer.write(sheet, read_rows(sheet, queryset, audience))
            for sheet, queryset in tables
        }
        writer.explain()
    return counts


def write_file(
    file: IO[bytes], table: Table, format_: Format, audience: Audience
) -> None:
    if format_.name == "xlsx":
        write_workbook(file, [table], audience)
    else:
        file.writelines(write_table(table, format_, audience))


def send_table(table: Table, format_: Format, audience: Audience) -> HttpResponseBase:
    """The response to a request for one table."""
    if format_.name == "xlsx":
        return send_workbook([table], table[0].title, audience)
    pieces = write_table(table, format_, audience)
    response = StreamingHttpResponse(pieces, content_type=format_.content_type)
    name = name_file(table[0].title, format_)
    disposition = content_disposition_header(as_attachment=True, filename=name)
    response["Content-Disposition"] = disposition
    return response


def send_workbook(
    tables: Iterable[Table], title: str, audience: Audience
) -> HttpResponseBase:
    """The file lies on disk without a name and is gone once it is sent."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 -- FileResponse closes it
    write_workbook(file, tables, audience)
    file.seek(0)
    format_ = FORMATS["xlsx"]
    return FileResponse(
        file,
        as_attachment=True,
        filename=name_file(title, format_),
        content_type=format_.content_type,
    )


def name_file(title: str, format_: Format) -> str:
    """指标值-2026-11-21.xlsx."""
    return f"{title}-{timezone.localdate()}.{format_.extension}"


def list_tables(subject: Park | Enterprise) -> list[Table]:
    """Everything published about a park or an enterprise, a table for each kind."""
    projects = subject.projects.published()
    rows = {
        "project": projects,
        "milestone": Milestone.objects.filter(project__in=projects),
        "honour": subject.honours.published(),
        "metric": subject.metrics.published(),
    }
    if isinstance(subject, Park):
        rows["enterprise"] = find_enterprises(subject)
        rows["event"] = subject.events.published()
    noun = type(subject).__name__.lower()
    own = (SHEETS[noun], type(subject).objects.filter(pk=subject.pk))
    return [own, *((SHEETS[kind], queryset) for kind, queryset in rows.items())]


def send_profile(subject: Park | Enterprise) -> HttpResponseBase:
    tables = [(publish(sheet), rows) for sheet, rows in list_tables(subject)]
    return send_workbook(tables, subject.name, PUBLIC)


def publish(sheet: Sheet) -> Sheet:
    """What the public reads is published, so the column would say nothing."""
    return sheet.without("is_published")
