"""A picture of any size → strips of it, small enough to look for lines in."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

# So much of a page of a broadsheet shows its small print.
MOST_POINTS = 3_000_000
# Memory grows with it: a strip of so many points takes some 300 MB.
STRIP_POINTS = 1_000_000
# Strips overlap, so that each line lies whole in the one that its middle is in.
MARGIN = 100


@dataclass(frozen=True, slots=True)
class Strip:
    """Rows of a picture; those from first to last belong to no other strip."""

    pixels: Any
    top: int
    first: int
    last: int

    def owns(self, middle: float) -> bool:
        """Whether a line about this row, counted from the strip's top, is its own."""
        return self.first <= self.top + middle < self.last


def cut_strips(pixels: Any) -> Iterator[Strip]:
    """Full-width strips from above, all of one height."""
    height, width = pixels.shape[:2]
    most = max(STRIP_POINTS // width - 2 * MARGIN, MARGIN)
    step = math.ceil(height / math.ceil(height / most))
    for first in range(0, height, step):
        top, last = max(first - MARGIN, 0), min(first + step, height)
        yield Strip(pixels[top : last + MARGIN], top, first, last)


def shrink(pixels: Any) -> tuple[Any, float]:
    """A copy of at most so many points, and the factor that leads back."""
    import cv2  # noqa: PLC0415 -- an extra

    height, width = pixels.shape[:2]
    factor = math.sqrt(height * width / MOST_POINTS)
    if factor <= 1:
        return pixels, 1.0
    size = max(round(width / factor), 1), max(round(height / factor), 1)
    return cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), factor
