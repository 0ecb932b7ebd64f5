"""A mention: a stretch of one sentence with a kind and a value."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, Generic, TypeVar

from articles.parser.sentences import Sentence
from articles.parser.span import Span

# kinds beside the entity kinds of lexicon.py (park, enterprise, agency, place)
QUANTITY, PERIOD = "quantity", "period"
HONOUR, PROJECT = "honour", "project"
BY_PLACE = attrgetter("start", "stop")

Rule = TypeVar("Rule")


@dataclass(frozen=True, slots=True)
class Mention:
    """sentence.text[start:stop] names or measures something; rule says who found it."""

    kind: str
    start: int
    stop: int
    value: Any
    rule: str

    @property
    def span(self) -> Span:
        """Inside its sentence, not in the given text."""
        return Span(self.start, self.stop)


def sort_mentions(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """In the order of the text, as their spans sort."""
    return tuple(sorted(mentions, key=BY_PLACE))


class Rules(Generic[Rule]):
    """Rules in their order, each listed with letters of which its finds hold one.

    >>> rules = Rules([("谷", "find_valleys"), ("片", "find_pieces"), ("", "find_known")])
    >>> rules.list_possible("建设中国药谷")
    ['find_valleys', 'find_known']
    """

    def __init__(self, listed: Iterable[tuple[str, Rule]]) -> None:
        self.rules: list[Rule] = []
        # places in the list: of rules that are always tried, and by letters
        self.always: set[int] = set()
        self.by_letter: dict[str, set[int]] = defaultdict(set)
        for i, (letters, rule) in enumerate(listed):
            self.rules.append(rule)
            if not letters:
                self.always.add(i)
            for letter in letters:
                self.by_letter[letter].add(i)
        self.letters = frozenset(self.by_letter)

    def list_possible(self, text: str) -> list[Rule]:
        """Those worth trying in a text."""
        held = [self.by_letter[letter] for letter in self.letters.intersection(text)]
        return [self.rules[i] for i in sorted(self.always.union(*held))]


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A sentence with all mentions found in it, in order; equal to no other."""

    sentence: Sentence
    mentions: tuple[Mention, ...] = ()
    text: str = field(init=False, repr=False)
    # the same by the kinds asked for, which are few and asked for often
    by_kinds: dict[tuple[str, ...], tuple[Mention, ...]] = field(
        init=False, repr=False, default_factory=dict
    )
    # where a clause goes on behind what leads it in, by where it begins
    leads: dict[int, int] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.sentence.text)

    def of(self, *kinds: str) -> tuple[Mention, ...]:
        found = self.by_kinds.get(kinds)
        if found is None:
            found = tuple([m for m in self.mentions if m.kind in kinds])
            self.by_kinds[kinds] = found
        return found

    def between(self, start: int, stop: int, *kinds: str) -> tuple[Mention, ...]:
        """Mentions of these kinds that lie inside text[start:stop]."""
        found = self.of(*kinds)
        return tuple([m for m in found if start <= m.start and m.stop <= stop])
