"""A picture's pixels → the lines on it, upright, each with how sure it is.

RapidOCR and its models come with requirements-ocr.txt; nothing is downloaded. It is
imported when the first picture comes: that takes seconds and memory.
"""

import math
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from statistics import median
from typing import Any

from articles.readers.layouts.lines import Line, join_level
from articles.readers.scans.strips import Strip, cut_strips, shrink

# Strips are neither shrunk nor blown up further: they have the size they should have.
SHORTEST_SIDE, LONGEST_SIDE = 64, 100_000
# Workers run side by side, each on one core.
THREADS = 1
LEAST_CONFIDENCE = 0.5
MOST_LINES = 2000
# Boxes are drawn around the ink with some room; a letter takes so much of the height.
INK = 0.85
# Boxes of one size of print differ by this; a headline by more.
ALIKE = 0.15
# As onnxruntime and OpenCV say it.
OUT_OF_MEMORY = ("bad_alloc", "Failed to allocate")
LONG_BOX = 4  # times as wide as high, so that its slope can be told
BASELINE = 0.38  # ems below the middle
# Matches the one of "1一9月", which is a dash: no number is written so.
DASH_PATTERN = re.compile(r"(?<=\d)一(?=\d)")


def has_recognition() -> bool:
    return find_spec("rapidocr") is not None


def recognise(pixels: Any) -> list[Line]:
    """The lines of a page in no particular order, measured in pixels."""
    with _telling_of_memory():
        boxes = _find_boxes(pixels)
        words = [_read_box(pixels, box) for box in boxes[:MOST_LINES]]
    tilt = measure_tilt(boxes)
    lines = [
        _build_line([_turn(x, y, -tilt) for x, y in box], text, confidence)
        for box, (text, confidence) in zip(boxes, words, strict=False)
        if text and confidence >= LEAST_CONFIDENCE
    ]
    return join_level(_even_out(lines))


@contextmanager
def _telling_of_memory() -> Iterator[None]:
    """Both libraries raise errors of their own where the memory does not suffice."""
    import cv2  # noqa: PLC0415 -- an extra
    from rapidocr.inference_engine.onnxruntime.main import (  # noqa: PLC0415 -- an extra
        ONNXRuntimeError,
    )

    try:
        yield
    except (RuntimeError, ONNXRuntimeError, cv2.error) as error:
        if any(words in str(error) for words in OUT_OF_MEMORY):
            raise MemoryError from error
        raise


def _find_boxes(pixels: Any) -> list[Any]:
    """The four corners of each line, clockwise from the upper left.

    Lines are looked for in a copy, for memory grows with its size; they are read from
    the picture itself, so that small print keeps its strokes.
    """
    small, factor = shrink(pixels)
    return [box * factor for strip in cut_strips(small) for box in _search(strip)]


def _search(strip: Strip) -> list[Any]:
    import numpy as np  # noqa: PLC0415 -- an extra

    found = _load_engine()(strip.pixels, use_det=True, use_cls=False, use_rec=False)
    boxes = [] if found.boxes is None else found.boxes
    own = [box for box in boxes if strip.owns(box[:, 1].mean())]
    return [box + np.array((0, strip.top)) for box in own]


def _read_box(pixels: Any, box: Any) -> tuple[str, float]:
    from rapidocr.utils.process_img import (  # noqa: PLC0415 -- slow import of an extra
        get_rotate_crop_image,
    )

    strip = get_rotate_crop_image(pixels, box.astype("float32"))
    found = _load_engine()(strip, use_det=False, use_cls=False, use_rec=True)
    if not found.txts:
        return "", 0.0
    return found.txts[0].strip(), float(found.scores[0])


@cache
def _load_engine() -> Any:
    from rapidocr import RapidOCR  # noqa: PLC0415 -- slow import of an extra

    return RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.max_side_len": LONGEST_SIDE,
            "EngineConfig.onnxruntime.intra_op_num_threads": THREADS,
            "Det.limit_side_len": SHORTEST_SIDE,
        }
    )


def measure_tilt(boxes: Any) -> float:
    """The slope in radians that most long lines share.

    >>> round(measure_tilt([[(0, 0), (100, 1), (100, 11), (0, 10)]]), 3)
    0.01
    """
    slopes = [
        math.atan2(right[1] - left[1], right[0] - left[0])
        for left, right, _low, below in boxes
        if right[0] - left[0] > LONG_BOX * (below[1] - left[1])
    ]
    return median(slopes) if slopes else 0.0


def _turn(x: float, y: float, angle: float) -> tuple[float, float]:
    cosine, sine = math.cos(angle), math.sin(angle)
    return float(x) * cosine - float(y) * sine, float(x) * sine + float(y) * cosine


def _build_line(
    corners: list[tuple[float, float]], text: str, confidence: float
) -> Line:
    across, down = zip(*corners, strict=True)
    top, bottom = sum(sorted(down)[:2]) / 2, sum(sorted(down)[2:]) / 2
    size = max((bottom - top) * INK, 1.0)
    return Line(
        text=mend_dashes(text),
        left=min(across),
        right=max(across),
        baseline=(top + bottom) / 2 + BASELINE * size,
        size=size,
        confidence=round(confidence, 3),
    )


def mend_dashes(text: str) -> str:
    """A dash between figures looks like a one.

    >>> mend_dashes("1一9月"), mend_dashes("第一季度")
    ('1—9月', '第一季度')
    """
    return DASH_PATTERN.sub("—", text)


def _even_out(lines: list[Line]) -> list[Line]:
    """Boxes of the body differ by a pixel or two; their print does not."""
    if not lines:
        return []
    body = median(line.size for line in lines for _letter in line.text)
    return [
        line.resized(body) if abs(line.size - body) <= ALIKE * body else line
        for line in lines
    ]
