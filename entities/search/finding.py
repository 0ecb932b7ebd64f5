"""A question → the rows and sentences it finds, best first, at a cost with a bound.

Of each kind at most a pool of matches is looked at: first those whose name begins
with the words, then others. Whether a row is public is asked of the row itself, so
that an index left behind shows nothing that was withdrawn.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from entities.models import SearchEntry
from entities.search.entries import mark_kind
from entities.search.matching import match_entries
from entities.search.questions import Question

SENTENCE = "sentence"
KINDS = ("park", "enterprise", "project", "honour", "indicator", "source")
GROUPS = (*KINDS, SENTENCE)
# Indicators are words, not statements: there is none that is not public.
UNGUARDED = ("indicator",)
POOL = 200

EXACT, BEGINS, ALSO_BEGINS, HOLDS, BESIDE = range(5)


@dataclass(frozen=True, slots=True)
class Found:
    """The keys of what one kind has, best first; has_more where the pool was full."""

    kind: str
    keys: tuple[int, ...]
    has_more: bool = False

    @property
    def count_label(self) -> str:
        return f"{len(self.keys)}{'+' if self.has_more else ''}"


def find_all(question: Question, *, pool: int = POOL) -> list[Found]:
    """What every kind has, in the order of the page; nothing where nothing is asked."""
    return [find_kind(kind, question, pool=pool) for kind in GROUPS]


def find_kind(kind: str, question: Question, *, pool: int = POOL) -> Found:
    if not question.words:
        return Found(kind, ())
    if kind == SENTENCE:
        return find_sentences(question, pool)
    begun = match_entries(mark_kind(kind), (f"\n{question.whole}",))
    others = match_entries(mark_kind(kind), question.words)
    texts: dict[int, str] = {}
    pools = [list_public(rows, kind)[: pool + 1] for rows in (begun, others)]
    for rows in pools:
        texts |= dict(rows)
    keys = sorted(texts, key=lambda key: (*rank_text(texts[key], question), key))
    has_more = any(len(rows) > pool for rows in pools)
    return Found(kind, tuple(keys[:pool]), has_more)


def list_public(entries: QuerySet[SearchEntry], kind: str) -> QuerySet:
    """The key and text of each entry whose row is shown."""
    shown = (
        entries
        if kind in UNGUARDED
        else entries.filter(**{f"{kind}__is_published": True})
    )
    return shown.values_list(kind, "text")


def rank_text(text: str, question: Question) -> tuple[int, int, str]:
    """The name itself, one that begins so, one that holds it, then what is beside it."""
    own = text.partition("\t")[0]
    name = own.strip("\n").partition("\n")[0]
    if f"\n{question.whole}\n" in own:
        tier = EXACT
    elif f"\n{question.whole}" in own:
        tier = BEGINS if name.startswith(question.whole) else ALSO_BEGINS
    else:
        tier = HOLDS if all(word in own for word in question.words) else BESIDE
    return tier, len(name), name


def find_sentences(question: Question, pool: int) -> Found:
    """Entries of sentences, those of the newest source first."""
    if not question.is_specific:
        return Found(SENTENCE, ())
    mark = mark_kind("source", is_sentence=True)
    entries = match_entries(mark, question.words, newest_first=True)
    shown = entries.filter(source__is_published=True)
    rows = list(shown.values_list("pk", "source__published_on")[: pool + 1])
    dated = sorted(
        rows, key=lambda row: (row[1] is not None, row[1] or 0), reverse=True
    )
    keys = tuple(key for key, _ in dated[:pool])
    return Found(SENTENCE, keys, len(rows) > pool)


def count_found(groups: Iterable[Found]) -> int:
    return sum(len(group.keys) for group in groups)
