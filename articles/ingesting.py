"""A folder or an archive of clippings → a batch, and the report of what it came to."""

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser

from articles.models import Batch, BatchFile
from articles.services import Sender, open_batch, receive_files

CLUTTER = {"thumbs.db", "desktop.ini", "__macosx"}


def find_batch(source: str, by: AbstractBaseUser | None) -> Batch:
    """Go on with the batch of this source that broke off, if there is one."""
    broken_off = Batch.objects.filter(source=source, by=by, closed_at=None)
    return broken_off.first() or open_batch(by=by, source=source)


def list_paths(source: Path) -> list[Path]:
    """Return the files of a folder and of those in it, without what systems leave."""
    if source.is_file():
        return [source]
    found = (path for path in source.rglob("*") if path.is_file())
    return sorted(path for path in found if not is_clutter(path.relative_to(source)))


def is_clutter(path: Path) -> bool:
    return any(
        part.startswith((".", "~$")) or part.lower() in CLUTTER for part in path.parts
    )


def hand_in(batch: Batch, source: Path, sender: Sender) -> Iterator[BatchFile]:
    """Keep every file, one transaction each; their reading is left to the workers."""
    for path in list_paths(source):
        name = path.name if path == source else path.relative_to(source).as_posix()
        yield from receive_files(batch, read_bytes(path), name=name, sender=sender)


def read_bytes(path: Path) -> bytes:
    """Read no more of a large file than shows that it is too large."""
    with path.open("rb") as file:
        most = settings.MAX_REQUEST_BYTES
        if path.suffix.lower() != ".zip":
            most = settings.MAX_UPLOAD_BYTES
        return file.read(most + 1)
