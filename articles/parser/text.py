"""Fold a text to the forms that the rules are written in, one character to one."""

FULL_WIDTH: dict[int, int | str] = {
    code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)
}
VARIANTS: dict[int, str] = str.maketrans(
    {
        **dict.fromkeys("\u3000\u00a0\u2002\u2003\t\r", " "),
        **dict.fromkeys("「﹁", "“"),
        **dict.fromkeys("」﹂", "”"),
        "『": "‘",
        "』": "’",
        **dict.fromkeys("–―", "—"),
        **dict.fromkeys("−﹣", "-"),
        **dict.fromkeys("〜～", "~"),
        **dict.fromkeys("•‧∙・", "·"),
        **dict.fromkeys("丨｜", "|"),
    }
)
FOLDED: dict[int, int | str] = {**FULL_WIDTH, **VARIANTS}


def fold(text: str) -> str:
    """Full-width letters, digits and punctuation to ASCII; the length never changes.

    Commas, brackets, colons and the per-cent sign become ASCII; 、 and 。 stay.

    >>> fold("增长１９．１８％，（含８家）")
    '增长19.18%,(含8家)'
    """
    return text.translate(FOLDED)
