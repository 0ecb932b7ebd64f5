"""Folded text → the tokens of the index: every two characters that stand together.

A token is the code points in hexadecimal, so that no tokenizer of a database takes
it apart and no quoting is needed: 高新 → 9ad865b0.
"""

from itertools import pairwise


def list_tokens(text: str) -> list[str]:
    """Each pair once, and the last character for itself: 高新区 → 高新, 新区, 区."""
    pairs = dict.fromkeys(pairwise(text))
    tokens = [encode(first) + encode(second) for first, second in pairs]
    return [*tokens, encode(text[-1])] if text else tokens


def list_query_tokens(word: str) -> list[str]:
    """What a text with this word must have; one character is the beginning of one."""
    if len(word) == 1:
        return [f"{encode(word)}*"]
    return list_tokens(word)[:-1]


def encode(character: str) -> str:
    return f"{ord(character):04x}"
