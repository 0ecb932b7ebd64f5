"""Whether a figure is of a whole year, of a part of one, or of one day."""

from typing import Any

from django.db.models import CharField, Func, TextChoices

# What each database can say in an index: SQLite holds days as text, 2021-12-31.
SQLITE_YEAR = (
    "substr({first}, 6) = '01-01' AND substr({last}, 6) = '12-31'"
    " AND substr({first}, 1, 4) = substr({last}, 1, 4)"
)
# From one New Year's Day to the day before the next.
POSTGRES_YEAR = (
    "EXTRACT(DOY FROM {first}) = 1 AND EXTRACT(DOY FROM {last} + 1) = 1"
    " AND {last} - {first} < 366"
)


class Stretch(TextChoices):
    YEAR = "year", "全年"
    PART = "part", "年内一段"
    STATE = "state", "时点（截至某日）"


class FindStretch(Func):
    """One of Stretch for a first and a last day; empty without days."""

    arity = 2
    output_field = CharField()

    def as_sql(self, compiler: Any, connection: Any, **context: Any) -> tuple:
        is_postgres = connection.vendor == "postgresql"
        days = [compiler.compile(each)[0] for each in self.get_source_expressions()]
        first, last = days
        year = POSTGRES_YEAR if is_postgres else SQLITE_YEAR
        sql = (
            f"(CASE WHEN {last} IS NULL THEN '' WHEN {first} = {last} THEN 'state'"
            f" WHEN {year.format(first=first, last=last)} THEN 'year' ELSE 'part' END)"
        )
        return sql, ()
