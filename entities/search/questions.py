"""What somebody typed → the words to look for; anything at all may be typed."""

from dataclasses import dataclass
from typing import Self

from entities.search.folding import fold_text

LONGEST, MOST_WORDS = 60, 6
# Set around a name when it is copied out of a text.
BRACKETS = str.maketrans(dict.fromkeys("“”\"'‘’「」『』《》<>()[]【】{},，、", " "))


@dataclass(frozen=True, slots=True)
class Question:
    """Folded words, all of which have to be found; typed is what the page shows."""

    typed: str
    words: tuple[str, ...]

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Cut off what no name or phrase is as long as."""
        typed = text.replace("\0", "")[:LONGEST].strip()
        words = fold_text(typed).translate(BRACKETS).split()
        return cls(typed, tuple(dict.fromkeys(words))[:MOST_WORDS])

    @property
    def whole(self) -> str:
        return " ".join(self.words)

    @property
    def is_specific(self) -> bool:
        """A single character is in nearly every sentence; only names are searched."""
        return any(len(word) > 1 for word in self.words)
