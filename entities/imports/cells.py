"""Raw cells of one column → the text in which the site would write them."""

import datetime
import json
from decimal import Decimal

from django.core.exceptions import ValidationError

from entities.imports.names import NameBook
from entities.keys import read_key
from entities.models import Park, Project
from entities.quantities import format_decimal
from entities.resources.widgets import SEPARATOR, split_names
from entities.workbooks.columns import Column, Kind
from entities.workbooks.tables import BadCell, RawCell
from entities.workbooks.texts import clean_text

MAX_CACHED = 20_000
# Days of 1955 to 2119, as Excel counts them: a date that lost its format.
SERIALS = range(20_000, 80_000)
EPOCH = datetime.date(1899, 12, 30)


def write_plain(raw: RawCell) -> str:
    """What stands in the cell, read as nothing but text."""
    if raw is None:
        return ""
    if isinstance(raw, Decimal):
        return format_decimal(raw)
    if isinstance(raw, datetime.date):
        return raw.isoformat()
    if isinstance(raw, dict):  # a version, in JSON
        return json.dumps(raw, ensure_ascii=False, default=int)
    return clean_text(raw)


class CellReader:
    """Reads one column; what repeats is read once."""

    def __init__(self, column: Column, names: NameBook) -> None:
        self.column, self.names = column, names
        self.cache: dict[RawCell, str | ValueError] = {}
        self.default = column.default_text
        self.read_kind = {
            Kind.DAY: self.read_day,
            Kind.WHOLE: self.read_whole,
            Kind.NAME: self.read_name,
            Kind.NAMES: self.read_names,
            Kind.ALIASES: self.read_aliases,
            Kind.COMPANION: self.read_park,
        }.get(column.kind, self.read_simple)

    def read(self, raw: RawCell) -> str:
        """The cell's text; ValueError says what is wrong with it."""
        if raw is None:
            return self.default
        found = self.cache.get(raw)
        if found is None:
            found = self.read_once(raw)
            if len(self.cache) < MAX_CACHED:
                self.cache[raw] = found
        if isinstance(found, ValueError):
            raise found
        return found

    def read_once(self, raw: RawCell) -> str | ValueError:
        if isinstance(raw, BadCell):
            return ValueError(raw.reason)
        plain = write_plain(raw)
        if not plain:
            return self.default
        try:
            text = self.read_kind(plain)
            self.check(text)
        except ValidationError as error:
            return ValueError("；".join(error.messages))
        except ValueError as error:
            return error
        return text

    def check(self, text: str) -> None:
        """Length and range as the model's own field wants them."""
        kind, field = self.column.kind, self.column.field
        if kind in (Kind.TEXT, Kind.NUMBER, Kind.WHOLE) and field and text:
            value = text if kind is Kind.TEXT else Decimal(text)
            field.run_validators(value)

    def read_simple(self, plain: str) -> str:
        """Text, choices and numbers, as the resource's own widgets clean them."""
        return self.column.to_text(self.column.widget.clean(plain))

    def read_day(self, plain: str) -> str:
        if (serial := read_key(plain)) in SERIALS:
            day = EPOCH + datetime.timedelta(serial)
            raise ValueError(f"{plain}像是没设成日期格式的日期（{day}），请设好格式")
        return self.read_simple(plain)

    def read_whole(self, plain: str) -> str:
        text = self.read_simple(plain.removeprefix("第").rstrip("名位"))
        if "." in text:
            raise ValueError(f"“{plain}”不是整数")
        return text

    def read_name(self, plain: str) -> str:
        return self.names.find(self.column.other, plain)[0]

    def read_names(self, plain: str) -> str:
        model = self.column.other
        found = {self.names.find(model, name)[0] for name in split_names(plain)}
        return SEPARATOR.join(sorted(found))

    def read_aliases(self, plain: str) -> str:
        return SEPARATOR.join(sorted(split_names(plain)))

    def read_park(self, plain: str) -> str:
        return self.names.find(Park, plain)[0]


def read_project(names: NameBook, plain: str, park: str | None) -> tuple[str, str]:
    """A project and its park; the park tells two of one name apart."""
    return names.find(Project, plain, park or None) if plain else ("", "")
