"""Cells ↔ values: names for rows, labels for choices, plain decimals, ISO days."""

import datetime
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.db.models import Model
from import_export.widgets import ManyToManyWidget, Widget

from entities.quantities import format_decimal
from entities.resources.amounts import read_amount
from entities.resources.days import read_day

SEPARATOR = "；"
YES_NO_WORDS = {
    **dict.fromkeys(("true", "1", "y", "√", "✓"), "yes"),
    **dict.fromkeys(("false", "0", "n", "×", "✗"), "no"),
}
PLAIN_UNITS = ("", "%")
SEPARATORS = str.maketrans({";": SEPARATOR, "、": SEPARATOR})


def split_names(value: Any) -> list[str]:
    """富士康；富士康科技集团 → both names, each once."""
    parts = str(value or "").translate(SEPARATORS).split(SEPARATOR)
    return list(dict.fromkeys(part.strip() for part in parts if part.strip()))


def find_named(model: type[Model], name: str) -> Model:
    """The one row with this name or alias; ValueError says what else there is."""
    label = model._meta.verbose_name  # noqa: SLF001 -- Django's public model API
    exact = list(model.objects.filter(name=name)[:3])
    found = exact or list(model.objects.named(name)[:3])
    if not found:
        raise ValueError(f"没有名为“{name}”的{label}，请先建立它或改正名称")
    if len(found) > 1:
        names = SEPARATOR.join(map(str, found))
        raise ValueError(f"“{name}”指不止一个{label}：{names}；请写明是哪一个")
    return found[0]


class NameWidget(Widget):
    """A foreign key, written as the row's name; aliases are read too."""

    def __init__(self, model: type[Model]) -> None:
        super().__init__()
        self.model = model

    def clean(self, value: Any, row=None, **kwargs: Any) -> Model | None:
        name = str(value or "").strip()
        return find_named(self.model, name) if name else None

    def render(self, value: Model | None, obj=None, **kwargs: Any) -> str:
        return value.name if value else ""


class NamesWidget(ManyToManyWidget):
    """Several rows by name, joined by ；."""

    def __init__(self, model: type[Model]) -> None:
        super().__init__(model, separator=SEPARATOR, field="name")

    def clean(self, value: Any, row=None, **kwargs: Any) -> list[Model]:
        return [find_named(self.model, name) for name in split_names(value)]

    def render(self, value: Any, obj=None, **kwargs: Any) -> str:
        return SEPARATOR.join(sorted(row.name for row in value.all())) if value else ""


class LabelWidget(Widget):
    """A choice, written as its Chinese label; its stored value is read too."""

    def __init__(self, choices: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self.labels = dict(choices)
        self.values = {label: value for value, label in self.labels.items()}

    def clean(self, value: Any, row=None, **kwargs: Any) -> str:
        text = str(value or "").strip()
        if not text or text in self.labels:
            return text
        if text not in self.values:
            raise ValueError(f"“{text}”不在可选之列：{'、'.join(self.values)}")
        return self.values[text]

    def render(self, value: str, obj=None, **kwargs: Any) -> str:
        return self.labels.get(value, "")


class YesNoWidget(LabelWidget):
    def __init__(self) -> None:
        super().__init__([("yes", "是"), ("no", "否")])

    def clean(self, value: Any, row=None, **kwargs: Any) -> bool:
        word = YES_NO_WORDS.get(str(value).strip().lower(), value)
        return super().clean(word, row, **kwargs) == "yes"

    def render(self, value: Any, obj=None, **kwargs: Any) -> str:
        return "是" if value else "否"


class DayWidget(Widget):
    """A day, written as 2021-12-28; a spreadsheet's own dates are read too.

    2021年12月 is the first day of the month, or in a column of last days its last.
    """

    def __init__(self, *, is_last: bool = False) -> None:
        super().__init__()
        self.is_last = is_last

    def clean(self, value: Any, row=None, **kwargs: Any) -> datetime.date | None:
        if isinstance(value, datetime.datetime):
            return value.date()
        if isinstance(value, datetime.date) or value in (None, ""):
            return value or None
        day = read_day(str(value), is_last=self.is_last)
        if day is None:
            raise ValueError(f"看不懂的日期“{value}”，请写如2021-12-28")
        return day

    def render(self, value: datetime.date | None, obj=None, **kwargs: Any) -> str:
        return value.isoformat() if value else ""


class NumberWidget(Widget):
    """An exact decimal; thousands may be parted by commas, 亿 and 万 be written out."""

    def clean(self, value: Any, row=None, **kwargs: Any) -> Decimal | None:
        text = "" if value is None else str(value).strip()
        if not text:
            return None
        found = read_amount(text)
        if found.unit not in PLAIN_UNITS or found.qualifier or found.value_max:
            raise ValueError(f"“{value}”不只是数，单位、限定词和上限请写在各自的列里")
        return found.value

    def render(self, value: Decimal | None, obj=None, **kwargs: Any) -> str:
        return "" if value is None else format_decimal(value)
