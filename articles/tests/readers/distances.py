"""How much of a text was read: by the edits that lead from the one to the other."""

from collections import defaultdict


def measure_distance(first: str, second: str) -> int:
    """Characters put in, taken out or changed, by Myers' bit vectors.

    >>> measure_distance("总投资6.6亿元", "总投贷6.亿元整")
    3
    """
    places: defaultdict[str, int] = defaultdict(int)
    for place, letter in enumerate(first):
        places[letter] |= 1 << place
    whole = (1 << len(first)) - 1
    last, score = (whole + 1) >> 1, len(first)
    plus, minus = whole, 0
    for letter in second:
        equal = places.get(letter, 0)
        down = equal | minus
        across = (((equal & plus) + plus) ^ plus) | equal
        grown, shrunk = minus | (whole & ~(across | plus)), plus & across
        score += bool(grown & last) - bool(shrunk & last)
        grown, shrunk = (grown << 1) | 1, shrunk << 1
        plus, minus = whole & (shrunk | ~(down | grown)), grown & down
    return score


def measure_equality(original: str, found: str) -> float:
    """The share of the original that came out, blanks and line breaks apart.

    >>> measure_equality("总投资 6.6亿元", "总投贷6.6亿元")
    0.875
    """
    first, second = ("".join(text.split()) for text in (original, found))
    return max(1 - measure_distance(first, second) / max(len(first), 1), 0.0)
