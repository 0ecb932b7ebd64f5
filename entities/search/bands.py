"""The marks that divide a kind's entries into bands, each with tokens of its own.

A common word is in a hundred thousand entries, and a page wants two hundred of them.
Asked band by band until there are enough, the index never reads many more than that.
"""

from collections.abc import Iterator

from entities.models import SearchEntry

SENTENCE = "sentence"
# A band of rows has three times as many keys as all before it; the last has the rest.
ROW_BITS, STEP_BITS, ROW_BANDS = 10, 2, 8
# The newest sentences are asked for by blocks of so many sources, then all others.
BLOCK_BITS, BLOCKS = 9, 8
ALL_SENTENCES = "stx"


def mark_row(kind: str, key: int) -> str:
    """The band that a row's key is in: pr0x for the first 1024 projects."""
    steps = -(-max(0, key.bit_length() - ROW_BITS) // STEP_BITS)
    return mark_band(kind, min(steps, ROW_BANDS - 1))


def mark_band(kind: str, band: int) -> str:
    return f"{kind[:2]}{band}x"


def mark_block(block: int) -> str:
    return f"st{block}x"


def mark_sentence(source: int) -> list[str]:
    return [ALL_SENTENCES, mark_block(source >> BLOCK_BITS)]


def list_row_bands(kind: str) -> list[str]:
    """From the lowest keys to the highest."""
    return [mark_band(kind, band) for band in range(ROW_BANDS)]


def list_sentence_bands() -> Iterator[tuple[str, int]]:
    """The newest blocks and then all others: the mark, and a key above their sources."""
    sources = SearchEntry.objects.exclude(source=None).order_by("-source")
    newest = sources.values_list("source", flat=True).first() or 0
    last = newest >> BLOCK_BITS
    first = max(0, last - BLOCKS + 1)
    for block in range(last, first - 1, -1):
        yield mark_block(block), (block + 1) << BLOCK_BITS
    yield ALL_SENTENCES, first << BLOCK_BITS
