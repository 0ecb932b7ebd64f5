"""Text as search compares it: one width, one case, simplified characters.

Each character becomes one character, so a place in the folded text is the same place
in the text itself.
"""

import functools
import unicodedata

from opencc import OpenCC

# CJK ideographs with extension A, compatibility ideographs, extensions B to F.
IDEOGRAPHS = ((0x3400, 0xA000), (0xF900, 0xFB00), (0x20000, 0x2FA20))


class FoldTable(dict):
    """Filled as characters come up; str.translate looks them up here."""

    def __missing__(self, code: int) -> int:
        self[code] = ord(fold_character(chr(code)))
        return self[code]


def fold_text(text: str) -> str:
    """衡陽ＡＢＣ％ → 衡阳abc%; line breaks and tabs become spaces."""
    return text.translate(load_table())


def fold_character(character: str) -> str:
    """Full width to half, capital to small; what would become two stays as it is."""
    for change in (lambda c: unicodedata.normalize("NFKC", c), str.lower):
        changed = change(character)
        character = changed if len(changed) == 1 else character
    is_blank = character.isspace() or unicodedata.category(character) in ("Cc", "Cs")
    return " " if is_blank else character


@functools.cache
def load_table() -> FoldTable:
    """Single characters only: 乾 is 干 in 乾燥 and in 乾隆, in the question as in the
    text, so that what is typed is found whatever stands beside it.
    """
    table = FoldTable()
    characters = [
        chr(code) for first, last in IDEOGRAPHS for code in range(first, last)
    ]
    simplified = OpenCC("t2s").convert("\n".join(characters)).split("\n")
    for before, after in zip(characters, simplified, strict=True):
        if before != after and len(after) == 1:
            table[ord(before)] = ord(fold_character(after))
    return table
