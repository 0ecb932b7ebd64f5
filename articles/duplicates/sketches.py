"""A text → the few keys by which its copies are found, and how much two texts share.

A shingle is a run of characters, a key the hash of one. The sketch of a text holds the
smallest keys of all its shingles: texts that share a part share those of its keys that
are small, so a copy, a reprint under another headline and a shortened version all meet
the original in a few of them, however long either is.
"""

import unicodedata
from collections.abc import Set
from dataclasses import dataclass
from hashlib import blake2b
from heapq import nsmallest

# So long that names and set phrases of the trade seldom fill one.
SHINGLE = 12
KEYS = 48
# Below this a text tells of the same thing in its own words.
LEAST_SHARE = 0.5
# Shorter than this beside the other, a text is taken for a part of it.
PART_LENGTH = 0.8

SAME, NEAR, PART = "same", "near", "part"


@dataclass(frozen=True, slots=True)
class Overlap:
    """How two texts are alike; the share is that of the shorter one."""

    kind: str
    share: float


def normalise(text: str) -> str:
    """Letters, digits and characters alone: layout and marks tell nothing apart.

    >>> normalise("总投资 ６.6亿元，\\n　占地369亩。")
    '总投资66亿元占地369亩'
    """
    folded = unicodedata.normalize("NFKC", text).lower()
    return "".join(filter(str.isalnum, folded))


def build_keys(plain: str) -> frozenset[int]:
    """One for each shingle of a normalised text; a short text is its own shingle."""
    last = max(len(plain) - SHINGLE + 1, 1 if plain else 0)
    return frozenset(hash_shingle(plain[i : i + SHINGLE]) for i in range(last))


def hash_shingle(shingle: str) -> int:
    digest = blake2b(shingle.encode(), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)


def choose_sketch(keys: Set[int]) -> list[int]:
    return nsmallest(KEYS, keys)


def compare(first: str, second: str) -> Overlap | None:
    """How alike two normalised texts are, or nothing where they are not."""
    if first == second:
        return Overlap(SAME, 1.0)
    ours, theirs = build_keys(first), build_keys(second)
    shared = len(ours & theirs)
    share = shared / max(min(len(ours), len(theirs)), 1)
    if share < LEAST_SHARE:
        return None
    shorter, longer = sorted((len(ours), len(theirs)))
    return Overlap(PART if shorter < PART_LENGTH * longer else NEAR, share)
