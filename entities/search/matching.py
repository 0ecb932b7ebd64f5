"""Words → the entries whose text holds them, through the database's own index.

The index finds what has all pairs of characters; the comparison then keeps what has
them in a row, so that both databases find the same. Whether a row is public is asked
of the row itself, so that an index left behind shows nothing that was withdrawn.
"""

from typing import Any

from django.db import connection

from entities.search.bands import list_row_bands, list_sentence_bands
from entities.search.tokens import list_query_tokens

# Indicators are words, not statements: there is none that is not public.
UNGUARDED = ("indicator",)
Words = tuple[str, ...]
# Which entries hold the words, found before anything else is looked at: OFFSET keeps the
# planner from beginning with the rows. The index of SQLite is a table of its own.
FOUND = {
    "postgresql": "SELECT {columns} FROM entities_searchentry e"
    " WHERE e.tokens @@ %s::tsquery{holds} OFFSET 0",
    "sqlite": "SELECT {columns} FROM entities_searchtext f"
    " CROSS JOIN entities_searchentry e ON e.id = f.rowid"
    " WHERE f.entities_searchtext MATCH %s{holds} LIMIT -1 OFFSET 0",
}
HOLDS = {
    "postgresql": " AND strpos(e.text, %s) > 0",
    "sqlite": " AND instr(e.text, %s) > 0",
}


def match_rows(kind: str, words: Words, most: int) -> list[tuple[int, str]]:
    """Key and text of a kind's entries that hold every word, the lowest keys first."""
    found = write_found(f"e.{kind}_id AS key, e.text", words)
    join = f"JOIN entities_{kind} r ON r.id = e.key AND r.is_published"
    shown = "" if kind in UNGUARDED else join
    band = f"SELECT e.key, e.text FROM ({found}) e {shown} ORDER BY e.key"  # noqa: S608 -- names of our own
    return read_bands([(band, mark) for mark in list_row_bands(kind)], words, most)


def match_sentences(words: Words, most: int) -> list[tuple[int, Any]]:
    """Key and date of the sentences that hold every word, the newest sources first."""
    found = write_found("e.id, e.source_id, e.start", words)
    band = (
        f"SELECT e.id, r.published_on FROM ({found}) e JOIN entities_source r"  # noqa: S608 -- as above
        " ON r.id = e.source_id AND r.is_published AND r.id < {stop}"
        " ORDER BY e.source_id DESC, e.start"
    )
    bands = [(band.format(stop=stop), mark) for mark, stop in list_sentence_bands()]
    return read_bands(bands, words, most)


def write_found(columns: str, words: Words) -> str:
    vendor = connection.vendor
    return FOUND[vendor].format(columns=columns, holds=HOLDS[vendor] * len(words))


def read_bands(bands: list[tuple[str, str]], words: Words, most: int) -> list[tuple]:
    """One statement for all bands; the database stops where it has found enough."""
    tokens = list(dict.fromkeys(t for word in words for t in list_query_tokens(word)))
    arms, params = [], []
    for place, (band, mark) in enumerate(bands):
        arms.append(f"SELECT * FROM ({band} LIMIT {most}) b{place}")  # noqa: S608 -- as above
        params += [write_query(mark, tokens), *words]
    with connection.cursor() as cursor:
        cursor.execute(f"{' UNION ALL '.join(arms)} LIMIT {most}", params)
        return cursor.fetchall()


def write_query(mark: str, tokens: list[str]) -> str:
    """'pr0x9ad8':* or "pr0x9ad8"*; a token with * is the beginning of one."""
    is_postgres = connection.vendor == "postgresql"
    quote, star, sign = ("'", ":*", " & ") if is_postgres else ('"', "*", " AND ")
    return sign.join(
        f"{quote}{mark}{token.removesuffix('*')}{quote}{star if token[-1] == '*' else ''}"
        for token in tokens
    )
