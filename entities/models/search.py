"""What search looks through: the names of a row, or a sentence of a source."""

from typing import Any

from django.db import models

from entities.models.constraints import build_both_or_neither, build_exactly_one

SEARCHED_KEYS = ("park", "enterprise", "project", "honour", "indicator", "source")


class TokensField(models.TextField):
    """Words with spaces between: a tsvector on PostgreSQL, text for FTS5 on SQLite."""

    def db_type(self, connection: Any) -> str:
        is_postgres = connection.vendor == "postgresql"
        return "tsvector" if is_postgres else super().db_type(connection)

    def get_placeholder(self, value: Any, compiler: Any, connection: Any) -> str:
        if connection.vendor != "postgresql":
            return "%s"
        return "array_to_tsvector(string_to_array(%s::text, ' '))"


def build_subject(kind: str) -> models.ForeignKey:
    # No way back from the row, since being found is no use of it; no constraint in
    # the database, so that indexing waits for nobody who has the row locked.
    return models.ForeignKey(
        f"entities.{kind.title()}",
        on_delete=models.CASCADE,
        db_constraint=False,
        null=True,
        related_name="+",
    )


class SearchEntry(models.Model):
    """Written by entities.search alone; whether a row is shown is asked of the row."""

    park = build_subject("park")
    enterprise = build_subject("enterprise")
    project = build_subject("project")
    honour = build_subject("honour")
    indicator = build_subject("indicator")
    source = build_subject("source")
    start = models.PositiveIntegerField("句子起点", null=True)
    stop = models.PositiveIntegerField("句子终点", null=True)
    text = models.TextField("归一的文字", help_text="名称各占一行，或一个句子")
    tokens = TokensField("词元")

    class Meta:
        verbose_name = "检索条目"
        verbose_name_plural = "检索条目"
        ordering = ["id"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="searchentry_one_subject",
                condition=build_exactly_one(*SEARCHED_KEYS),
                violation_error_message="一个条目只属于一条记录。",
            ),
            models.CheckConstraint(
                name="searchentry_span",
                condition=build_both_or_neither("start", "stop", "lt"),
                violation_error_message="句子起点与终点须同填或同空，且不能颠倒。",
            ),
        ]

    def __str__(self) -> str:
        return self.text.strip().partition("\n")[0]
