"""Claims of an import: they cite the workbook, the sheet and the row."""

from collections.abc import Sequence

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Model
from django.utils import timezone

from entities.cells import read_cells, write_milestone
from entities.imports.storing import Table
from entities.models import (
    Claim,
    Fact,
    ImportBatch,
    ImportRow,
    Milestone,
    Project,
    Source,
)
from entities.models.changes import note_owners

# Which cell of the evidence a column belongs to; others have none.
FIELDS = {
    "honour": {
        "title": "title",
        "park": "recipient",
        "enterprise": "recipient",
        "project": "recipient",
        "project_park": "recipient",
        "recipient_name": "recipient",
        "issuer": "issuer",
        "level": "level",
        "awarded_first_day": "date",
        "awarded_last_day": "date",
    },
    "metric": {
        "indicator": "name",
        "park": "subject",
        "enterprise": "subject",
        "place": "subject",
        "industry": "subject",
        "subject_name": "subject",
        "first_day": "period",
        "last_day": "period",
        "nature": "nature",
        "value": "value",
        "value_max": "value",
        "unit": "value",
        "qualifier": "value",
        "growth": "growth",
        "rank_position": "rank",
        "rank_scope": "rank",
    },
    "event": {
        "title": "title",
        "first_day": "date",
        "last_day": "date",
        "place_name": "place",
    },
    "park": {"name": "name"},
    "enterprise": {"name": "name"},
}
QUANTITY_PARTS = ("_value_max", "_value", "_unit", "_qualifier")
PLAIN_PROJECT = {name: name for name in ("name", "park", "enterprises", "stage")}
Places = dict[int, ImportRow]  # by the key of the row that was written


def find_field(noun: str, column: str) -> str:
    """investment_value → investment; empty where no claim speaks of the column."""
    if noun != "project":
        return FIELDS.get(noun, {}).get(column, "")
    for part in QUANTITY_PARTS:
        if column.endswith(part):
            return column.removesuffix(part)
    return PLAIN_PROJECT.get(column, "")


class Citer:
    """Writes the claims of one batch; its source is made when it is first cited."""

    def __init__(self, batch: ImportBatch) -> None:
        self.batch = batch
        self.by: AbstractBaseUser | None = batch.confirmed_by
        self.now = timezone.now()

    @property
    def source(self) -> Source:
        if self.batch.source is None:
            title = f"{self.batch.file_name}（导入批次{self.batch.pk}）"[:300]
            self.batch.source = Source.objects.create(
                title=title, kind=Source.Kind.WORKBOOK
            )
        return self.batch.source

    def cite_new(self, rows: Sequence[Model], places: Sequence[ImportRow]) -> None:
        """One claim for every filled cell of every new row."""
        if rows and isinstance(rows[0], Milestone):
            self.cite_milestones(rows, places)
        elif rows and isinstance(rows[0], Fact):
            claims = [
                (fact.pk, name, value, place.place[:100])
                for fact, place in zip(load_facts(rows), places, strict=True)
                for name, value in read_cells(fact).items()
            ]
            self.insert(type(rows[0]), claims)

    def cite_milestones(
        self, rows: Sequence[Milestone], places: Sequence[ImportRow]
    ) -> None:
        """A milestone speaks for its project, beside what is said already."""
        held = Claim.objects.filter(field="milestones", is_preferred=True)
        held = held.filter(project__in=[row.project_id for row in rows])
        taken = set(held.values_list("project_id", flat=True))
        claims: dict[bool, list[tuple]] = {True: [], False: []}
        for row, place in zip(rows, places, strict=True):
            cell = (row.project_id, "milestones", [write_milestone(row)])
            is_first = row.project_id not in taken
            claims[is_first].append((*cell, place.place[:100]))
            taken.add(row.project_id)
        for is_first, some in claims.items():
            self.insert(Project, some, is_preferred=is_first)

    def cite_changed(self, rows: Sequence[Model], places: Sequence[ImportRow]) -> None:
        """The workbook's word is preferred now; what gave way stays on record."""
        if not rows or not isinstance(rows[0], Fact):
            return
        wanted = {}
        for fact, place in zip(load_facts(rows), places, strict=True):
            fields = {find_field(place.noun, name) for name in place.cells} - {""}
            cells = read_cells(fact)
            wanted |= {(fact.pk, f): (fact, cells.get(f), place) for f in fields}
        self.displace(type(rows[0]), wanted)
        claims = [
            (pk, field, value, place.place[:100])
            for (pk, field), (_fact, value, place) in wanted.items()
            if value not in (None, "", [], {})
        ]
        self.insert(type(rows[0]), claims)

    def displace(self, model: type[Model], wanted: dict[tuple, tuple]) -> None:
        key = model._meta.model_name  # noqa: SLF001 -- Django's public model API
        held = Claim.objects.filter(
            **{f"{key}__in": {pk for pk, _field in wanted}}, is_preferred=True
        )
        gone = []
        for pk, fact, field in held.values_list("pk", f"{key}_id", "field"):
            if (fact, field) in wanted:
                wanted[fact, field][2].displaced.append(pk)
                gone.append(pk)
        Claim.objects.filter(pk__in=gone).update(
            is_preferred=False, is_contradicting=True
        )

    def insert(
        self, model: type[Model], claims: list[tuple], *, is_preferred: bool = True
    ) -> None:
        """Rows of fact, field, value and location, a claim each."""
        if not claims:
            return
        key = model._meta.model_name  # noqa: SLF001 -- Django's public model API
        Table(Claim).insert(
            (f"{key}_id", "field", "value", "location"),
            claims,
            source_id=self.source.pk,
            is_preferred=is_preferred,
            confirmed_by_id=self.by and self.by.pk,
            confirmed_at=self.now,
        )
        note_owners(model, {claim[0] for claim in claims})
        note_owners(Source, [self.source.pk])


def load_facts(rows: Sequence[Model]) -> Sequence[Fact]:
    """Projects say more than their own columns; the others are whole as they are."""
    if not isinstance(rows[0], Project):
        return rows
    loaded = Project.objects.select_related("park").prefetch_related(
        "enterprises", "milestones"
    )
    by_pk = loaded.in_bulk([row.pk for row in rows])
    return [by_pk[row.pk] for row in rows]
