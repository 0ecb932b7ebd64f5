"""The working files of an import: the upload, how far it is, whether to stop.

They stand beside the database because a batch is written in one transaction, in
which nobody else could read how far it has come, or say that it should stop.
"""

import hashlib
import shutil
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings

UPLOAD, PROGRESS, STOP, ROWS = "upload", "progress", "stop", "rows"


class StoppedError(Exception):
    """Somebody has asked for the work to be given up."""


class Folder:
    """The folder of one batch."""

    def __init__(self, batch_id: int) -> None:
        self.path = Path(settings.MEDIA_ROOT) / "imports" / str(batch_id)

    @property
    def upload(self) -> Path:
        return self.path / UPLOAD

    @property
    def rows(self) -> Path:
        """What the rows say, before all of them go to the database at once."""
        return self.path / ROWS

    def save(self, pieces: Iterable[bytes]) -> tuple[int, str]:
        """Store the file as it came; return its size and SHA-256."""
        self.path.mkdir(parents=True, exist_ok=True)
        digest, size = hashlib.sha256(), 0
        with self.upload.open("wb") as file:
            for piece in pieces:
                file.write(piece)
                digest.update(piece)
                size += len(piece)
        return size, digest.hexdigest()

    def report(self, done: int, total: int) -> None:
        """Say how far the work is; StoppedError where it should go no further."""
        if (self.path / STOP).exists():
            raise StoppedError
        self.path.mkdir(parents=True, exist_ok=True)
        (self.path / PROGRESS).write_text(f"{done} {total}")

    def read_progress(self) -> tuple[int, int]:
        try:
            done, total = (self.path / PROGRESS).read_text().split()
        except (OSError, ValueError):
            return 0, 0
        return int(done), int(total)

    def stop(self) -> None:
        self.path.mkdir(parents=True, exist_ok=True)
        (self.path / STOP).touch()

    def empty(self) -> None:
        """Leave nothing but the word to stop, for whoever may still be at it."""
        self.remove()
        self.stop()

    def begin(self) -> None:
        """Forget what an earlier attempt left behind."""
        (self.path / PROGRESS).unlink(missing_ok=True)

    def remove(self) -> None:
        shutil.rmtree(self.path, ignore_errors=True)
