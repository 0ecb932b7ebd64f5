"""Indexes by which a list of published rows is read in its order, page by page."""

from typing import Any

from django.db.models import Index, Q

PUBLISHED = Q(is_published=True)


def build_orders(table: str, *columns: str) -> list[Index]:
    """One index a column, read in both directions.

    Rows without the value come last in either; on PostgreSQL, where empty values are
    the greatest, a column that may be empty has a second index, see the migration
    list_orders_postgres.
    """
    return [
        Index(fields=[name, "id"], condition=PUBLISHED, name=f"{table}_by_{name}")
        for name in columns
    ]


def build_wide_order(table: str, column: str, *others: str) -> Index:
    """The same with what else a list reads of each row that it looks at.

    SQLite then counts, or puts a year in another order, without the rows themselves.
    """
    return Index(
        fields=[column, "id", *others], condition=PUBLISHED, name=f"{table}_by_{column}"
    )


def build_orders_of(table: str, *columns: str, order: str) -> list[Index]:
    """The same for a list narrowed by one column: a park's projects by their names."""
    return [
        Index(
            fields=[name, order, "id"], condition=PUBLISHED, name=f"{table}_of_{name}"
        )
        for name in columns
    ]


class WordsIndex(Index):
    """The last column is a text that a list is narrowed by, word by word.

    SQLite then finds them without the rows themselves. PostgreSQL takes no long text
    into an index, and reads the rows; there the column is left out.
    """

    def create_sql(self, model: Any, schema_editor: Any, **options: Any) -> Any:
        if schema_editor.connection.vendor != "postgresql":
            return super().create_sql(model, schema_editor, **options)
        others = {"condition": self.condition, "name": self.name}
        short = Index(fields=self.fields[:-1], **others)
        return short.create_sql(model, schema_editor, **options)


def build_hidden(table: str) -> Index:
    """By which the few rows that are not shown are found."""
    return Index(fields=["id"], condition=~PUBLISHED, name=f"{table}_hidden")


def build_orders_about(table: str, *subjects: str, order: str) -> list[Index]:
    """For a list narrowed to the few rows that are about such a subject at all.

    With the columns of its own condition: without them SQLite would count by the
    key of the subject, and look each row up.
    """
    return [
        Index(
            fields=[order, "id", subject, "is_published"],
            condition=PUBLISHED & Q(**{f"{subject}__isnull": False}),
            name=f"{table}_about_{subject}",
        )
        for subject in subjects
    ]
