"""A record's fields → what it is the same as, wherever in the text it stands."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from articles.agreement import normalise_name

Fields = Mapping[str, Any]

IDENTITIES = {
    "project": ("name",),
    "honour": ("title", "recipient"),
    "metric": ("subject", "name", "period", "nature"),
    "event": ("title", "date"),
}
# a metric with another figure is another statement: a rejected one says nothing of it
STATEMENTS = {"metric": ("value", "growth", "rank")}


def build_identity(kind: str, fields: Fields) -> str:
    """Return what makes two records speak of one fact: its identifying fields."""
    return write_key(kind, fields, IDENTITIES[kind])


def build_fingerprint(kind: str, fields: Fields, *marks: str) -> str:
    """Return the SHA-256 by which a record is known again in a later parse."""
    names = (*IDENTITIES[kind], *STATEMENTS.get(kind, ()))
    key = "|".join([write_key(kind, fields, names), *marks])
    return hashlib.sha256(key.encode()).hexdigest()


def write_key(kind: str, fields: Fields, names: tuple[str, ...]) -> str:
    return "|".join([kind, *(normalise_cell(fields.get(name)) for name in names)])


def normalise_cell(cell: Any) -> str:
    """Return the same for “智造谷” and 智造谷; a quantity as its plain JSON."""
    if cell in (None, ""):
        return ""
    if isinstance(cell, str):
        is_figure = cell.lstrip("-")[:1].isdigit()
        return cell if is_figure else normalise_name(cell)
    return json.dumps(cell, ensure_ascii=False, sort_keys=True)
