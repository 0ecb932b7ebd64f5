"""The tables of seeds/ → rows, and for each new fact the source that its row names."""

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tablib
from django.db import transaction
from django.db.models import Model
from django.utils.dateparse import parse_date
from simple_history.utils import bulk_create_with_history

from entities.cells import read_cells, write_milestone
from entities.models import Claim, Fact, Milestone, Project, Source
from entities.resources import (
    EnterpriseResource,
    EventResource,
    HonourResource,
    IndicatorResource,
    IndustryResource,
    MetricResource,
    MilestoneResource,
    ParkResource,
    PlaceResource,
    ProjectResource,
)
from entities.resources.base import EntityResource

# what others name comes first
REFERENCES: dict[str, type[EntityResource]] = {
    "places": PlaceResource,
    "industries": IndustryResource,
    "parks": ParkResource,
    "enterprises": EnterpriseResource,
    "indicators": IndicatorResource,
}
FACTS: dict[str, type[EntityResource]] = {
    "projects": ProjectResource,
    "milestones": MilestoneResource,
    "honours": HonourResource,
    "metrics": MetricResource,
    "events": EventResource,
}
TABLES = REFERENCES | FACTS


class SeedError(Exception):
    """A seed table has rows that can't be loaded; problems name line and reason."""

    def __init__(self, path: Path, problems: list[str]) -> None:
        super().__init__("\n".join([f"{path.name}：", *problems]))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class SeedReport:
    """How many rows of one table were new, and how many stood there already."""

    table: str
    added: int
    present: int


@transaction.atomic
def load_seeds(
    folder: Path, tables: dict[str, type[EntityResource]]
) -> list[SeedReport]:
    """Add what is not there yet; a row that someone has edited since stays as it is."""
    return [load_table(folder / f"{name}.csv", tables[name]) for name in tables]


def load_table(path: Path, resource_class: type[EntityResource]) -> SeedReport:
    resource = resource_class()
    rows = read_rows(path)
    loader = resource.Meta.instance_loader_class(resource)
    waiting = [
        (line, row)
        for line, row in enumerate(rows, start=2)
        if loader.get_instance(row) is None and not is_placed(resource, row)
    ]
    for line, row in waiting:
        fact = add_row(path, resource, line, row)
        cite_row(path, line, row, fact)
    return SeedReport(path.stem, len(waiting), len(rows) - len(waiting))


def is_placed(resource: EntityResource, row: dict[str, str]) -> bool:
    """Whether a project that the row leaves without a park has been given one since."""
    if resource.Meta.model is not Project or row.get("园区"):
        return False
    return Project.objects.filter(name=row["名称"]).exists()


def read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def add_row(
    path: Path, resource: EntityResource, line: int, row: dict[str, str]
) -> Model:
    """Import one row, since later rows of the table may name it."""
    table = tablib.Dataset(list(row.values()), headers=list(row))
    result = resource.import_data(table, use_transactions=False)
    if problems := [f"第{line}行 {reason}" for reason in list_problems(result)]:
        raise SeedError(path, problems)
    return resource.Meta.model.objects.get(pk=result.rows[0].object_id)


def list_problems(result: Any) -> list[str]:
    """Every reason for which a row was refused, in words."""
    errors = [error.error for _, found in result.row_errors() for error in found]
    invalid = [message for row in result.invalid_rows for message in row.error.messages]
    base = [error.error for error in result.base_errors]
    return [str(reason) for reason in (*base, *errors, *invalid)]


def cite_row(path: Path, line: int, row: dict[str, str], added: Model) -> None:
    """Cite the article that the row names, or the table where it names none."""
    fact, cells = find_cells(added)
    if not cells:
        return
    source, place = find_source(path, line, row)
    held = set(Claim.objects.for_fact(fact).preferred().values_list("field", flat=True))
    claims = [
        Claim(
            **{type(fact).__name__.lower(): fact},
            **place,
            source=source,
            field=name,
            value=value,
            is_preferred=name not in held,
        )
        for name, value in cells.items()
    ]
    bulk_create_with_history(claims, Claim, default_change_reason="种子数据")


def find_cells(added: Model) -> tuple[Model, dict[str, Any]]:
    """What a new row says, and of which fact; a milestone speaks for its project."""
    if isinstance(added, Milestone):
        return added.project, {"milestones": [write_milestone(added)]}
    return added, read_cells(added) if isinstance(added, Fact) else {}


def find_source(
    path: Path, line: int, row: dict[str, str]
) -> tuple[Source, dict[str, Any]]:
    quote, title = row.get("原文", ""), row.get("来源", "")
    if not title:
        table, _ = Source.objects.get_or_create(
            title=f"种子数据 {path.name}", kind=Source.Kind.WORKBOOK
        )
        return table, {"quote": quote, "location": f"第{line}行"}
    article = find_article(path.parent / "articles", title, quote)
    start = article.text.find(quote) if quote else -1
    place = find_sentence(article.text, start, quote) if start >= 0 else {}
    return article, {"quote": quote, **place}


def find_article(folder: Path, title: str, quote: str) -> Source:
    """The source of this title, with these words if it may be; made when first cited."""
    known = Source.objects.filter(title=title, kind=Source.Kind.ARTICLE)
    said = known.filter(text__contains=quote) if quote else known.none()
    found = said.first() or known.filter(text="").first() or known.first()
    return found or add_article(folder, title)


def add_article(folder: Path, title: str) -> Source:
    """A page of several stories is cited without its text: each story has its own."""
    table = folder / "articles.csv"
    rows = read_rows(table) if table.exists() else []
    row = next((row for row in rows if row["title"] == title), None)
    if row is None:
        return Source.objects.create(title=title)
    text = (folder / row["file"]).read_text(encoding="utf-8").strip()
    return Source.objects.create(
        title=title,
        publisher=row["publisher"],
        authors=row["authors"],
        published_on=parse_date(row["published_on"]),
        url=row["url"],
        text=text if row["stories"] == "1" else "",
    )


def find_sentence(text: str, start: int, quote: str) -> dict[str, int]:
    """Where the quote stands, and the sentence around it."""
    stop = start + len(quote)
    before = max(text.rfind(mark, 0, start) for mark in "。！？\n")
    after = [found for mark in "。！？\n" if (found := text.find(mark, stop - 1)) >= 0]
    return {
        "start": start,
        "stop": stop,
        "sentence_start": before + 1,
        "sentence_stop": max(stop, min(after, default=len(text) - 1) + 1),
    }
