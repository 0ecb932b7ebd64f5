"""A question → the rows and sentences it finds, best first, at a cost with a bound.

Of each kind at most a pool of matches is looked at: first those whose name begins
with the words, then others.
"""

from dataclasses import dataclass

from entities.search.bands import SENTENCE
from entities.search.matching import match_rows, match_sentences
from entities.search.questions import Question

KINDS = ("park", "enterprise", "project", "honour", "indicator", "source")
GROUPS = (*KINDS, SENTENCE)
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
    names = ((f"\n{question.whole}",), question.words)
    pools = [match_rows(kind, words, pool + 1) for words in names]
    texts = dict(row for rows in pools for row in rows)
    keys = sorted(texts, key=lambda key: (*rank_text(texts[key], question), key))
    has_more = any(len(rows) > pool for rows in pools)
    return Found(kind, tuple(keys[:pool]), has_more)


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
    rows = match_sentences(question.words, pool + 1)
    dated = sorted(rows, key=lambda row: str(row[1] or ""), reverse=True)
    keys = tuple(key for key, _ in dated[:pool])
    return Found(SENTENCE, keys, len(rows) > pool)
