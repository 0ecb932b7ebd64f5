"""Narrows entries to those whose text holds words, through the database's own index."""

from django.db import connection
from django.db.models import QuerySet

from entities.models import SearchEntry
from entities.search.tokens import list_query_tokens

# Beside the table of entries, see the migration that makes it.
FTS_TABLE = "entities_searchtext"


def match_entries(
    mark: str, words: tuple[str, ...], *, newest_first: bool = False
) -> QuerySet[SearchEntry]:
    """Entries of a kind that hold every word, in the order in which they were written.

    The index finds what has all pairs of characters; the comparison then keeps what
    has them in a row, so that both databases find the same.
    """
    tokens = list(dict.fromkeys(t for word in words for t in list_query_tokens(word)))
    sign = "-" if newest_first else ""
    entries = SearchEntry.objects.order_by(f"{sign}id").defer("tokens")
    for word in words:
        entries = entries.filter(text__contains=word)
    if connection.vendor == "postgresql":
        query = " & ".join(write_lexeme(token) for token in [mark, *tokens])
        return entries.extra(
            where=["entities_searchentry.tokens @@ %s::tsquery"], params=[query]
        )
    query = " AND ".join(write_phrase(token) for token in [mark, *tokens])
    return entries.extra(  # noqa: S610 -- the query is a parameter
        tables=[FTS_TABLE],
        where=[
            f"{FTS_TABLE}.rowid = entities_searchentry.id",
            f"{FTS_TABLE} MATCH %s",
        ],
        params=[query],
        # The same as the entry's id, but the index knows that it stands in this order.
        order_by=[f"{sign}{FTS_TABLE}.rowid"],
    )


def write_lexeme(token: str) -> str:
    """9ad8* → '9ad8':*."""
    word = token.removesuffix("*")
    return f"'{word}':*" if word != token else f"'{word}'"


def write_phrase(token: str) -> str:
    """9ad8* → "9ad8"*."""
    word = token.removesuffix("*")
    return f'"{word}"*' if word != token else f'"{word}"'
