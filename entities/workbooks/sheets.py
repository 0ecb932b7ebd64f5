"""Every kind of sheet, in the order in which rows may name each other."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

from django.db import models

from entities import resources
from entities.models import FACT_KEYS, Milestone
from entities.resources.base import EntityResource
from entities.workbooks.columns import Column, build_columns, find_groups

ID, SOURCE, VERSION = "编号", "来源与原文", "版本"
EXPLANATIONS = "说明"


@dataclass(frozen=True)
class Sheet:
    """What a table of one model looks like, in any format."""

    noun: str
    resource: type[EntityResource]
    columns: tuple[Column, ...]

    @cached_property
    def model(self) -> type[models.Model]:
        return self.resource._meta.model  # noqa: SLF001 -- the library's public options

    @cached_property
    def title(self) -> str:
        return str(self.model._meta.verbose_name)  # noqa: SLF001 -- Django's public model API

    @cached_property
    def keys(self) -> tuple[Column, ...]:
        """What tells two rows apart; with a project goes the park that it is in."""
        chosen = {column.name for column in self.columns if column.is_key}
        chosen |= {c.companion for c in self.columns if c.is_key and c.companion}
        return tuple(column for column in self.columns if column.name in chosen)

    @cached_property
    def by_name(self) -> dict[str, Column]:
        return {column.name: column for column in self.columns}

    @cached_property
    def groups(self) -> dict[str, dict[str, Column]]:
        return find_groups(self.columns)

    @property
    def claim_key(self) -> str:
        """The claims' foreign key to the row; empty where no source speaks of it."""
        if self.model is Milestone:
            return "project"
        name = self.model._meta.model_name  # noqa: SLF001 -- Django's public model API
        return name if name in FACT_KEYS else ""

    @property
    def claim_path(self) -> str:
        return "project_id" if self.model is Milestone else "pk"

    def narrow(self, names: Iterable[str]) -> Self:
        """The same sheet with these columns alone."""
        chosen = set(names)
        columns = tuple(column for column in self.columns if column.name in chosen)
        return replace(self, columns=columns)

    def without(self, *names: str) -> Self:
        return self.narrow(self.by_name.keys() - set(names))

    def label_row(self, texts: dict[str, str]) -> str:
        """What a person calls the row: 规模工业总产值 · 甲园区 · 2021-01-01 · 实际."""
        return " · ".join(text for key in self.keys if (text := texts.get(key.name)))


def build_sheet(noun: str, resource: type[EntityResource]) -> Sheet:
    return Sheet(noun, resource, build_columns(resource))


SHEETS = {
    noun: build_sheet(noun, resource)
    for noun, resource in {
        "place": resources.PlaceResource,
        "industry": resources.IndustryResource,
        "park": resources.ParkResource,
        "enterprise": resources.EnterpriseResource,
        "indicator": resources.IndicatorResource,
        "project": resources.ProjectResource,
        "milestone": resources.MilestoneResource,
        "honour": resources.HonourResource,
        "metric": resources.MetricResource,
        "event": resources.EventResource,
    }.items()
}
# These go out alone: a source comes in with its article.
EXPORTS = SHEETS | {"source": build_sheet("source", resources.SourceResource)}
