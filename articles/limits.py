"""The settings' limits on one file, as the readers and the child process take them."""

from django.conf import settings

from articles.readers import Limits
from parkdb.background.isolation import ProcessLimits


def build_reader_limits() -> Limits:
    return Limits(
        file_bytes=settings.MAX_UPLOAD_BYTES,
        characters=settings.MAX_CHARACTERS,
        pages=settings.MAX_PAGES,
        pixels=settings.MAX_PIXELS,
        scanned_pages=settings.MAX_SCANNED_PAGES,
    )


def build_process_limits() -> ProcessLimits | None:
    """None where files are read in the worker itself."""
    if not settings.ISOLATION:
        return None
    return ProcessLimits(settings.FILE_SECONDS, settings.FILE_MEGABYTES)
