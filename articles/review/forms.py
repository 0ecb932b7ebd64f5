"""The typed form of one proposal: every cell of its kind, as an editor writes it."""

from typing import Any

from django import forms

from articles.models import Proposal
from articles.review.cells import get_form
from articles.statements import build_quantity_cell
from entities.evidence import LABELS
from entities.models import Honour, Metric, Stage

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
}
TAKEN_APART = ("value", "value_max", "unit", "qualifier")


class CellField(forms.CharField):
    """A cell written as words; cleaned to the parser's JSON form."""

    def __init__(self, name: str, **kwargs: Any) -> None:
        self.cell_form = get_form(name)
        widget = forms.Textarea({"rows": 2}) if name == "milestones" else None
        super().__init__(widget=widget, strip=False, **kwargs)

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        try:
            return self.cell_form.read(text)
        except ValueError as error:
            raise forms.ValidationError(str(error)) from error


class ProposalForm(forms.Form):
    """Fields follow the proposal's kind; version tells a stale page."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)

    def __init__(self, proposal: Proposal, data: Any = None) -> None:
        prefix = f"p{proposal.pk}"
        super().__init__(data, prefix=prefix, initial={"version": proposal.version})
        self.proposal = proposal
        for name, label in LABELS[proposal.kind].items():
            self.fields[name] = self.build_field(name, label)
            self.initial[name] = self.write_cell(name)

    def build_field(self, name: str, label: str) -> forms.Field:
        required = name in REQUIRED[self.proposal.kind]
        options = {"label": label, "required": required}
        if name in CHOICES:
            choices = [("", "未载明"), *CHOICES[name]]
            return forms.ChoiceField(choices=choices, **options)
        return CellField(name, help_text=HINTS.get(name, ""), **options)

    def write_cell(self, name: str) -> str:
        fields = self.proposal.final_fields
        value = (
            build_quantity_cell(fields) if self.is_figure(name) else fields.get(name)
        )
        try:
            return get_form(name).write(value)
        except (KeyError, TypeError, ValueError):
            return str(value or "")

    def is_figure(self, name: str) -> bool:
        return self.proposal.kind == "metric" and name == "value"

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
        else:
            fields[name] = cell

    @property
    def heading(self) -> str:
        fields = self.proposal.final_fields
        return str(fields.get("name") or fields.get("title") or "")

    @property
    def cells(self) -> list[forms.BoundField]:
        return [self[name] for name in LABELS[self.proposal.kind]]


EMPTY = (None, "", [], {})
