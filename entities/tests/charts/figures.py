"""Metrics of one park and indicator for tests, by the year and the stretch of it."""

import datetime
from calendar import monthrange

from entities.models import Metric
from entities.tests.make import make_indicator, make_metric, make_park


def make_year(year: int, value: int | None, first: int = 1, last: int = 12, **fields):
    """A metric over these months of the year; park and indicator may be given."""
    days = {
        "first_day": datetime.date(year, first, 1),
        "last_day": datetime.date(year, last, monthrange(year, last)[1]),
    }
    return make_metric(**{"unit": "元", "value": value} | days | fields)


def make_run(values: dict[int, int], **fields) -> list[Metric]:
    """The same indicator of the same subject, a whole year each."""
    fields = {"park": None, "indicator": None} | fields
    fields["park"] = fields["park"] or make_park()
    fields["indicator"] = fields["indicator"] or make_indicator()
    return [make_year(year, value, **fields) for year, value in values.items()]
