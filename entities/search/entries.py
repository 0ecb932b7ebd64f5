"""A row → the entries by which search finds it.

Names stand on lines of their own: 「\\n衡阳高新区\\nhygxq\\n」. So a name that is the
words, begins with them or holds them is told apart by the same comparison. What else
the row may be found by, its park for one, follows behind tabs and ranks last.
"""

import re
from collections.abc import Iterable, Iterator

from django.db.models import Model
from pypinyin import Style, lazy_pinyin

from entities.models import (
    Enterprise,
    Honour,
    Indicator,
    Park,
    Project,
    SearchEntry,
    Source,
)
from entities.search.bands import mark_row, mark_sentence
from entities.search.folding import fold_text
from entities.search.tokens import list_tokens
from entities.search.years import mark_years

LONGEST_SENTENCE, OVERLAP = 300, 40
# Matches 「今日签约。」 with its stop; does not go on across a line break.
SENTENCE_PATTERN = re.compile(r"[^。！？；\n]+[。！？；]*")


def build_entries(row: Model) -> Iterator[SearchEntry]:
    """All entries of the row, to be saved."""
    if isinstance(row, Source):
        yield from build_sentences(row)
        return
    names, context = READERS[type(row)](row)
    text = build_name_text(names, context)
    yield build_entry(row, text)


def build_sentences(source: Source) -> Iterator[SearchEntry]:
    yield build_entry(source, build_name_text([source.title], [source.publisher]))
    for start, stop in split_sentences(source.text):
        words = fold_text(source.text[start:stop])
        yield build_entry(source, words, start=start, stop=stop)


def build_entry(row: Model, text: str, **span: int) -> SearchEntry:
    kind = type(row).__name__.lower()
    marks = mark_sentence(row.pk) if span else [mark_row(kind, row.pk)]
    tokens = " ".join(mark + token for mark in marks for token in list_tokens(text))
    return SearchEntry(**{kind: row}, text=text, tokens=tokens, **span)


def build_name_text(names: Iterable[str], context: Iterable[str]) -> str:
    folded = list(dict.fromkeys(fold_text(name).strip() for name in names if name))
    initials = [read_initials(name) for name in folded]
    lines = dict.fromkeys([*folded, *filter(None, initials)])
    others = dict.fromkeys(fold_text(words).strip() for words in context if words)
    own = "".join(f"{line}\n" for line in lines)
    return f"\n{own}" + "".join(f"\t{words}" for words in others)


def read_initials(name: str) -> str:
    """衡阳高新区 → hygxq; what is no Chinese character stays as it is."""
    if name.isascii():
        return ""
    letters = lazy_pinyin(name, style=Style.FIRST_LETTER, errors=list)
    return "".join(part[:1] for part in letters if part[:1].isalnum()).lower()


def split_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends; an endless one in parts that overlap."""
    for match in SENTENCE_PATTERN.finditer(text):
        start, stop = match.span()
        if not match.group().strip():
            continue
        while stop - start > LONGEST_SENTENCE:
            yield start, start + LONGEST_SENTENCE
            start += LONGEST_SENTENCE - OVERLAP
        yield start, stop


def _read_names(row: Park | Enterprise | Project | Indicator) -> list[str]:
    return [row.name, *(name.name for name in row.names.all())]


def _read_place(row: Park | Enterprise) -> list[str]:
    place = row.place
    return [place.name, *([place.parent.name] if place.parent else [])] if place else []


def _read_others(project: Project) -> list[str]:
    """Park, partners and the years in which it was under way."""
    park = [project.park.name] if project.park else []
    partners = [enterprise.name for enterprise in project.enterprises.all()]
    stages = project.milestones.all()
    years = mark_years((each.first_day.year, each.last_day.year) for each in stages)
    return [*park, *partners, years]


READERS = {
    Park: lambda park: (_read_names(park), _read_place(park)),
    Enterprise: lambda row: (_read_names(row), _read_place(row)),
    Project: lambda row: (_read_names(row), _read_others(row)),
    Honour: lambda row: ([row.title], [str(row.recipient), row.issuer]),
    Indicator: lambda row: (_read_names(row), []),
}
NAMED = ("names",)
LOADED = {
    Park: (("place__parent",), NAMED),
    Enterprise: (("place__parent",), NAMED),
    Project: (("park",), (*NAMED, "enterprises", "milestones")),
    Honour: (("park", "enterprise", "project"), ()),
    Indicator: ((), NAMED),
    Source: ((), ()),
}


def load_rows(model: type[Model], keys: Iterable[int]) -> list[Model]:
    """The rows with all that their entries are built from."""
    joined, fetched = LOADED[model]
    rows = model.objects.filter(pk__in=list(keys)).order_by("pk")
    return list(rows.select_related(*joined).prefetch_related(*fetched))
