"""Photographs and scans: a picture file → its pages, upright and within limits."""

import io
import math
import warnings
from collections.abc import Iterator
from itertools import islice
from typing import Any

from articles.readers.base import Limits, ReadText
from articles.readers.errors import UnreadableFileError
from articles.readers.layouts.margins import PageLines
from articles.readers.scans.pages import build_scanned_text
from articles.readers.scans.recognition import has_recognition, recognise

READER = "picture"
FORMATS = ("PNG", "JPEG", "WEBP", "TIFF", "BMP")
MEGAPIXEL = 1_000_000
# A page of a broadsheet at 200 dpi; what a camera gives beyond it is noise.
ENOUGH_PIXELS = 20 * MEGAPIXEL


def read_picture(content: bytes, limits: Limits) -> ReadText:
    """Each page of it read by recognition; a TIFF file may hold several."""
    if not has_recognition():
        raise UnreadableFileError("needs_ocr")
    pages = [
        PageLines(
            tuple(recognise(pixels)), height=pixels.shape[0], width=pixels.shape[1]
        )
        for pixels in find_pictures(content, limits)
    ]
    return build_scanned_text(pages, READER)


def find_pictures(content: bytes, limits: Limits) -> Iterator[Any]:
    """The pixels of each page; what a decoder cannot make out is damaged."""
    from PIL import Image, ImageSequence  # noqa: PLC0415 -- an extra

    # Our own limit stands before every decoding, and says how large a picture is.
    Image.MAX_IMAGE_PIXELS = None
    damaged = (OSError, SyntaxError, ValueError, EOFError)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(content), formats=FORMATS) as picture:
                _check_pixels(picture, limits)
                check_scanned_pages(_count_pages(picture), limits)
                for frame in islice(
                    ImageSequence.Iterator(picture), _count_pages(picture)
                ):
                    _check_pixels(frame, limits)
                    yield _load_pixels(frame)
    except damaged as error:
        raise UnreadableFileError("damaged", where="图片打不开或不完整") from error


def _count_pages(picture: Any) -> int:
    """The second picture of a camera's JPEG is a preview, of others an animation."""
    return picture.n_frames if picture.format == "TIFF" else 1


def check_scanned_pages(pages: int, limits: Limits) -> None:
    if pages > limits.scanned_pages:
        raise UnreadableFileError(
            "too_many_scans", pages=pages, limit=limits.scanned_pages
        )


def _check_pixels(picture: Any, limits: Limits) -> None:
    if picture.width * picture.height > limits.pixels:
        raise UnreadableFileError(
            "too_many_pixels",
            width=picture.width,
            height=picture.height,
            limit=limits.pixels // MEGAPIXEL,
        )


def _load_pixels(frame: Any) -> Any:
    """Upright as the camera says, on white where the picture is transparent."""
    import numpy as np  # noqa: PLC0415 -- an extra
    from PIL import ImageOps  # noqa: PLC0415 -- an extra

    upright = ImageOps.exif_transpose(_put_on_white(frame))
    factor = math.sqrt(upright.width * upright.height / ENOUGH_PIXELS)
    if factor > 1:
        upright.thumbnail((upright.width / factor, upright.height / factor))
    return np.ascontiguousarray(np.asarray(upright)[:, :, ::-1])


def _put_on_white(picture: Any) -> Any:
    from PIL import Image  # noqa: PLC0415 -- an extra

    if not picture.has_transparency_data:
        return picture.convert("RGB")
    white = Image.new("RGBA", picture.size, "white")
    white.alpha_composite(picture.convert("RGBA"))
    return white.convert("RGB")
