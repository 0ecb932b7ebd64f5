"""The typed form of one proposal: every cell of its kind, as an editor writes it."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import Model

from articles.applying import Edit, RowIndex
from articles.applying.lookups import MODELS
from articles.models import Proposal
from articles.review.cells import PERIOD, get_form, read_period_cell
from articles.statements import build_quantity_cell
from entities.evidence import LABELS
from entities.keys import read_key
from entities.models import Event, Fact, Honour, Metric, Stage

CHOICES = {
    "level": Honour.Level.choices,
    "nature": Metric.Nature.choices,
    "stage": Stage.choices,
}
REQUIRED = {
    "project": {"name"},
    "honour": {"title", "recipient"},
    "metric": {"name", "subject"},
    "event": {"title", "date"},
}
HINTS = {
    "enterprises": "多家以顿号分开",
    "milestones": "每行一个，如 2021-10-26 签约",
    "period": "如 2021年1—9月",
    "date": "如 2021年12月28日",
    "rank": "如 全市园区第1",
    "growth": "百分数，降为负",
    "value": "如 6.6亿元、30余家",
    "investment": "如 6.6亿元",
    "area": "如 约370亩",
}
# whose names are offered while an editor types
OFFERED = {
    "park": "park",
    "enterprises": "enterprise",
    "subject": "any",
    "recipient": "any",
    ("metric", "name"): "indicator",
}
KEYS = "1234567890-="
TAKEN_APART = ("value", "value_max", "unit", "qualifier")
EMPTY = (None, "", [], {})


class DecisionForm(forms.Form):
    """A decision without a correction of cells; version tells a stale page."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)

    def __init__(self, proposal: Proposal, data: Any = None) -> None:
        super().__init__(data, prefix=f"p{proposal.pk}", label_suffix="")
        self.proposal = proposal
        self.initial["version"] = proposal.version

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        cleaned["links"] = self.read_links()
        return cleaned

    def read_links(self) -> dict[str, Model]:
        """Return the row that each name means: chosen from a list, or written out."""
        links = {}
        for _number, value in self.list_values("link-"):
            label, _, name = value.rpartition("|")
            links[name] = find_chosen(label)
        for place, written in self.list_values("known-"):
            kinds, _, name = place.partition("|")
            links[name] = find_written(kinds.split(","), written.strip())
        return links

    def list_values(self, part: str) -> list[tuple[str, str]]:
        """Return what was sent under the names that begin with part, if not empty."""
        start = f"{self.prefix}-{part}"
        return [
            (name.removeprefix(start), value)
            for name, value in self.data.items()
            if name.startswith(start) and value.strip()
        ]

    def build_edit(self) -> Edit | None:
        links = self.cleaned_data["links"]
        return Edit(links=links) if links else None

    def renew(self) -> None:
        """Let what was typed be sent again, against the version that stands now."""
        self.data = self.data.copy()
        self.data[self.add_prefix("version")] = str(self.proposal.version)


class CellField(forms.CharField):
    """A cell written as words; cleaned to the parser's JSON form."""

    def __init__(
        self, name: str, published: datetime.date | None = None, **kwargs: Any
    ) -> None:
        self.cell_form = get_form(name)
        self.published = published
        widget = forms.Textarea({"rows": 2}) if name == "milestones" else None
        super().__init__(widget=widget, strip=False, **kwargs)

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        try:
            if self.cell_form is PERIOD:
                return read_period_cell(text, self.published)
            return self.cell_form.read(text)
        except ValueError as error:
            raise forms.ValidationError(str(error)) from error


@dataclass(frozen=True, slots=True)
class CellInput:
    """One input with its key, what the parser read, and what stands there now."""

    bound: forms.BoundField
    field: str
    key: str
    parsed: str
    current: str
    offers: str
    span: str

    @property
    def is_overtaken(self) -> bool:
        """Whether what was typed differs from what stands there by now."""
        return (self.bound.value() or "") != self.current


class ProposalForm(DecisionForm):
    """Fields follow the proposal's kind."""

    def __init__(self, proposal: Proposal, data: Any = None) -> None:
        super().__init__(proposal, data)
        for name, label in LABELS[proposal.kind].items():
            self.fields[name] = self.build_field(name, label)
            self.initial[name] = self.write_cell(name, proposal.final_fields)

    def build_field(self, name: str, label: str) -> forms.Field:
        required = name in REQUIRED[self.proposal.kind]
        options = {"label": label, "required": required}
        if name in CHOICES:
            choices = [("", "未载明"), *CHOICES[name]]
            return forms.ChoiceField(choices=choices, **options)
        published = self.proposal.article.published_on
        return CellField(name, published, help_text=HINTS.get(name, ""), **options)

    def write_cell(self, name: str, fields: Mapping[str, Any]) -> str:
        is_figure = self.is_figure(name)
        value = build_quantity_cell(fields) if is_figure else fields.get(name)
        try:
            return get_form(name).write(value)
        except (KeyError, TypeError, ValueError):
            return str(value or "")

    def is_figure(self, name: str) -> bool:
        return self.proposal.kind == "metric" and name == "value"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        cleaned["evidence"] = self.read_spans()
        cleaned["into"], cleaned["is_new"] = self.read_target()
        return cleaned

    def read_spans(self) -> dict[str, tuple[int, int]]:
        """12,20 for each cell whose evidence was chosen anew."""
        spans = {}
        for name, value in self.list_values("at-"):
            first, last = map(read_key, value.partition(",")[::2])
            if first is None or last is None:
                raise forms.ValidationError("依据的位置看不懂，请重新选取。")
            if name in self.fields:
                spans[name] = (first, last)
        return spans

    def read_target(self) -> tuple[Fact | None, bool]:
        choices = dict(self.list_values("into"))
        chosen = choices.get("", "")
        if chosen in ("", "new"):
            return None, chosen == "new"
        return find_chosen(chosen), False

    def build_edit(self) -> Edit:
        cleaned = self.cleaned_data
        return Edit(
            fields=self.build_fields() if self.has_changed() else None,
            evidence=cleaned["evidence"],
            links=cleaned["links"],
            into=cleaned["into"],
            is_new=cleaned["is_new"],
        )

    def build_fields(self) -> dict[str, Any]:
        """The cells as corrected; what was not touched stays exactly as proposed."""
        fields = dict(self.proposal.final_fields)
        for name in self.changed_data:
            if name in LABELS[self.proposal.kind]:
                self.set_cell(fields, name, self.cleaned_data[name])
        return {name: cell for name, cell in fields.items() if cell not in EMPTY}

    def set_cell(self, fields: dict[str, Any], name: str, cell: Any) -> None:
        if self.is_figure(name):
            for part in TAKEN_APART:
                fields.pop(part, None)
            fields.update(cell)
            return
        if name == "name" and self.proposal.kind == "metric":
            # the parser's canonical form spoke of another name
            fields.pop("indicator", None)
        if name in ("subject", "recipient"):
            fields.pop(f"{name}_kind", None)
        fields[name] = cell

    @property
    def cells(self) -> Sequence[CellInput]:
        pairs = zip(LABELS[self.proposal.kind], KEYS, strict=False)
        return [self.build_input(name, key) for name, key in pairs]

    def build_input(self, name: str, key: str) -> CellInput:
        proposal = self.proposal
        offers = OFFERED.get((proposal.kind, name)) or OFFERED.get(name, "")
        return CellInput(
            bound=self[name],
            field=name,
            key=key,
            parsed=self.write_cell(name, proposal.fields),
            current=self.write_cell(name, proposal.final_fields),
            offers=offers,
            span=self.data.get(f"{self.prefix}-at-{name}", "") if self.is_bound else "",
        )


def find_chosen(label: str) -> Model:
    """park:5 → the row; a choice that is gone is said to be so."""
    kind, _, key = label.partition(":")
    models = {**MODELS, "honour": Honour, "metric": Metric, "event": Event}
    rows = models[kind].objects.filter(pk=read_key(key)) if kind in models else ()
    row = next(iter(rows), None)
    if row is None:
        raise forms.ValidationError("所选的一条已不在数据库里，请重新选择。")
    return row


def find_written(kinds: Sequence[str], written: str) -> Model:
    """Return the only row of this name or alias; others are said to be odd."""
    found = [
        row
        for kind in kinds
        if kind in MODELS
        for row in RowIndex().find(kind, written)
    ]
    if not found:
        raise forms.ValidationError(f"数据库里没有“{written}”，请从提示的名称里选。")
    if len(found) > 1:
        raise forms.ValidationError(f"“{written}”不止一个，请写全称。")
    return found[0]
