"""A proposed cell and the annotator's → whether the one is the other.

Texts agree at a similarity of 0.8 to one of the accepted forms, figures and dates
when they are equal, lists when each of their items is found.
"""

import datetime
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from difflib import SequenceMatcher
from typing import Any

from articles.parser.dates import find_days

ALIKE, AKIN = 0.8, 0.55
Days = tuple[datetime.date, datetime.date]

UNITS = {
    **dict.fromkeys(("㎡", "平米"), "平方米"),
    **dict.fromkeys(("人民币", "圆"), "元"),
    **dict.fromkeys(("名", "位"), "人"),
    **dict.fromkeys(("项", "宗", "件"), "个"),
    "户": "家",
    "百分点": "个百分点",
}


def list_forms(value: Any) -> list[Any]:
    """What an annotator accepts for a field; null among them means: or nothing."""
    return value if isinstance(value, list) else [value]


def is_empty(value: Any) -> bool:
    return value in (None, "", [], {})


def normalise(text: str) -> str:
    """Without spaces, quotes and punctuation.

    >>> normalise("“智造谷” 项目（一期）")
    '智造谷项目一期'
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[\W_]+", "", folded)


def find_similarity(one: Any, other: Any) -> float:
    """How alike two texts are, from 0 to 1."""
    first, second = normalise(str(one or "")), normalise(str(other or ""))
    if not first or not second:
        return 0.0
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def find_best_similarity(text: Any, accepted: Any) -> float:
    forms = [form for form in list_forms(accepted) if form is not None]
    return max((find_similarity(text, form) for form in forms), default=0.0)


def is_text(value: Any, accepted: Any) -> bool:
    return find_best_similarity(value, accepted) >= ALIKE


def is_choice(value: Any, accepted: Any) -> bool:
    return value in list_forms(accepted)


def read_number(value: Any) -> Decimal | None:
    """The figure of a quantity, or of a bare decimal string."""
    written = value.get("value") if isinstance(value, Mapping) else value
    try:
        return Decimal(str(written).replace(",", ""))
    except InvalidOperation:
        return None


def read_unit(value: Any) -> str | None:
    written = value.get("unit") if isinstance(value, Mapping) else None
    plain = str(written or "").split("/")[0].strip()
    return UNITS.get(plain, plain) or None


def is_quantity(value: Any, accepted: Any) -> bool:
    """Equal figures of one unit; a unit left open agrees with any."""
    number = read_number(value)
    if number is None or number != read_number(accepted):
        return False
    units = {read_unit(value), read_unit(accepted)}
    return len(units - {None}) < 2


def read_days(iso: Any) -> Days | None:
    """The first and last day of 2021, 2021-12-28 or 2024-01/2024-07."""
    parts = str(iso).split("/")
    try:
        return find_days(parts[0])[0], find_days(parts[-1])[1]
    except ValueError:
        return None


def is_period(value: Any, accepted: Any) -> bool:
    days = read_days(value)
    return days is not None and days in map(read_days, list_forms(accepted))


def is_rank(value: Any, accepted: Any) -> bool:
    """The same position, in a scope that reads alike."""
    if not isinstance(value, Mapping) or not isinstance(accepted, Mapping):
        return False
    if str(value.get("position")) != str(accepted.get("position")):
        return False
    scope = accepted.get("scope")
    return is_empty(scope) or find_best_similarity(value.get("scope"), scope) >= AKIN


def is_names(value: Sequence[Any], accepted: Sequence[Any]) -> bool:
    """Every name is one of the accepted, each of which counts once."""
    left = list(accepted)
    for name in value:
        match = next((forms for forms in left if is_text(name, forms)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def is_milestones(value: Sequence[Any], accepted: Any) -> bool:
    """Every dated stage is one of the annotator's."""
    dated = {(one.get("stage"), read_days(one.get("date"))) for one in accepted or []}
    return all((one["stage"], read_days(one["date"])) in dated for one in value)


Judge = Callable[[Any, Any], bool]
JUDGES: dict[str, dict[str, Judge]] = {
    "metric": {
        "subject": is_text,
        "name": is_text,
        "value": is_quantity,
        "growth": is_quantity,
        "rank": is_rank,
        "period": is_period,
        "nature": is_choice,
    },
    "project": {
        "name": is_text,
        "park": is_text,
        "enterprises": is_names,
        **dict.fromkeys(("investment", "area", "output"), is_quantity),
        **dict.fromkeys(("tax", "jobs", "capacity"), is_quantity),
        "stage": is_choice,
        "milestones": is_milestones,
    },
    "honour": {
        "title": is_text,
        "recipient": is_text,
        "issuer": is_text,
        "level": is_choice,
        "date": is_period,
    },
    "event": {"title": is_text, "date": is_period},
}


def is_right(kind: str, field: str, value: Any, gold: Mapping[str, Any]) -> bool | None:
    """Whether a cell is what the annotator has; None where that is not judged."""
    judge, accepted = JUDGES[kind].get(field), gold.get(field)
    if judge is None or (field == "period" and is_empty(accepted)):
        return None
    if field == "nature":
        return judge(value, accepted or "actual")
    if is_empty(accepted) and not isinstance(value, list):
        return False
    return judge(value, accepted if accepted is not None else [])
