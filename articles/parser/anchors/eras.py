"""The first year in which what a text speaks of was known by that name."""

from articles.parser.words import load_words


def find_era(text: str) -> int:
    """The last of those years; 0 where the text speaks of nothing such.

    >>> find_era("园区加快发展新质生产力"), find_era("园区产值8亿元")
    (2023, 0)
    """
    return max(
        (int(year) for word, year in load_words("eras") if word in text), default=0
    )
