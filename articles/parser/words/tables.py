"""Read words/<name>.tsv: one entry a line, columns split by tabs."""

from functools import cache
from importlib.resources import files


@cache
def load_words(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of words/<name>.tsv, split at tabs; "#" starts a comment.

    >>> ("园区", "park") in load_words("generic")
    True
    """
    text = (files("articles.parser.words") / f"{name}.tsv").read_text("utf-8")
    lines = (line.partition("#")[0].rstrip() for line in text.splitlines())
    return tuple(tuple(line.split("\t")) for line in lines if line)


@cache
def load_column(name: str, value: str = "") -> frozenset[str]:
    """The first column of a word list, of all rows or of those marked with value.

    >>> "该区" in load_column("generic", "park")
    True
    """
    rows = load_words(name)
    return frozenset(row[0] for row in rows if not value or value in row[1:])


@cache
def load_ends(name: str, value: str = "") -> tuple[str, ...]:
    """The same as str.endswith() takes it.

    >>> "甲电缆".endswith(load_ends("trades"))
    True
    """
    return tuple(load_column(name, value))
