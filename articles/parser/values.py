"""One value as a person types it → its JSON form; None where it is no such value."""

import datetime
from typing import Any

from articles.parser.dates import Anchor
from articles.parser.mentions.base import Mention
from articles.parser.mentions.dates import find_periods
from articles.parser.mentions.quantities import find_quantities
from articles.parser.text import fold


def read_quantity(text: str) -> dict[str, Any] | None:
    """A quantity and nothing else.

    >>> read_quantity("约370亩")
    {'value': '370', 'unit': '亩', 'qualifier': '约'}
    >>> read_quantity("项目") is None
    True
    """
    found = _find_only(find_quantities(fold(text)), text)
    return found.value.to_json() if found else None


def read_period(text: str, published: datetime.date | None = None) -> str | None:
    """A period and nothing else; published gives the year that a text leaves out.

    >>> read_period("2021年1—9月")
    '2021-01/2021-09'
    >>> read_period("10月26日", datetime.date(2021, 12, 30))
    '2021-10-26'
    """
    anchor = Anchor(published.year, published) if published else Anchor()
    found = _find_only(find_periods(fold(text), anchor), text)
    return str(found.value) if found else None


def _find_only(found: tuple[Mention, ...], text: str) -> Mention | None:
    """The mention that is the whole text, where there is one."""
    if len(found) != 1 or found[0].stop - found[0].start < len(text.strip()):
        return None
    return found[0]
