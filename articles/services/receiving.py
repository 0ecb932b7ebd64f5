"""A file is kept, and the task that reads it asked for, in one transaction."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import PurePosixPath

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.limits import build_reader_limits
from articles.models import Batch, BatchFile, Upload
from articles.readers import UnreadableFileError, is_archive, unpack
from articles.readers.errors import write_size
from articles.services.uploads import Origin, store_upload
from articles.tasks import read_and_parse

# Somebody waits for a single file; for a batch they come back.
SINGLE_PRIORITY, BATCH_PRIORITY = 50, 0


@dataclass(frozen=True, slots=True)
class Sender:
    """Whose files these are, and what he knows of them."""

    by: AbstractBaseUser | None = None
    origin: Origin | None = None


@transaction.atomic
def receive_upload(
    content: bytes, *, name: str, sender: Sender, priority: int = SINGLE_PRIORITY
) -> tuple[Upload, bool]:
    """Keep the file and have it read in the background; the flag says it is new.

    What is committed is never lost: the task stands in the same database.
    """
    upload, is_new = store_upload(content, name=name, by=sender.by)
    if upload.finished_at is None:
        origin = (sender.origin or Origin()).to_json()
        read_and_parse.using(priority=priority).enqueue(upload.pk, origin)
    return upload, is_new


def receive_files(
    batch: Batch, content: bytes, *, name: str, sender: Sender
) -> Iterator[BatchFile]:
    """Add the file to the batch, or each file of it where it is an archive."""
    if not is_archive(content):
        yield receive_file(batch, content, name=name, sender=sender)
        return
    try:
        for member in unpack(content, name, build_reader_limits()):
            path = f"{name}/{member.name}"
            if member.error:
                yield refuse_file(batch, path, member.error)
            else:
                yield receive_file(batch, member.content, name=path, sender=sender)
    except UnreadableFileError as error:
        yield refuse_file(batch, name, error)


def receive_file(
    batch: Batch, content: bytes, *, name: str, sender: Sender
) -> BatchFile:
    """Add the file to the batch; the same one handed in twice counts once."""
    name, known = find_name(batch, content, name.replace("\\", "/").lstrip("/"))
    if known:
        return known
    try:
        check_size(content, name)
    except UnreadableFileError as error:
        return refuse_file(batch, name, error)
    try:
        return keep_file(batch, content, name, sender)
    except IntegrityError:
        # the same request came twice at this moment
        return batch.files.get(name=name)


def find_name(batch: Batch, content: bytes, name: str) -> tuple[str, BatchFile | None]:
    """Return a name that is free in the batch, or the file that is this one.

    Two files of one name may come from two folders: the second is 报道（2）.txt.
    """
    digest, path = hashlib.sha256(content).hexdigest(), PurePosixPath(name[-450:])
    for number in count(2):
        known = batch.files.filter(name=str(path)).select_related("upload").first()
        if known is None or known.upload is None or known.upload.sha256 == digest:
            return str(path), known
        path = path.with_name(f"{PurePosixPath(name).stem}（{number}）{path.suffix}")
    raise AssertionError


@transaction.atomic
def keep_file(batch: Batch, content: bytes, name: str, sender: Sender) -> BatchFile:
    upload, is_new = receive_upload(
        content, name=name, sender=sender, priority=BATCH_PRIORITY
    )
    return batch.files.create(name=name, upload=upload, is_known=not is_new)


def refuse_file(batch: Batch, name: str, error: UnreadableFileError) -> BatchFile:
    """List a file that is not kept, with the reason."""
    reason = {"error_code": error.code, "error_detail": error.message}
    return batch.files.get_or_create(name=name, defaults=reason)[0]


def check_size(content: bytes, name: str) -> None:
    if not content:
        raise UnreadableFileError("empty", name=name)
    if len(content) > settings.MAX_UPLOAD_BYTES:
        limit = write_size(settings.MAX_UPLOAD_BYTES)
        raise UnreadableFileError("too_large", name=name, limit=limit)


def open_batch(*, by: AbstractBaseUser | None, source: str = "") -> Batch:
    return Batch.objects.create(by=by, source=source[-500:])


def close_batch(batch: Batch) -> Batch:
    """Say that all its files are in."""
    if batch.closed_at is None:
        batch.closed_at = timezone.now()
        batch.save(update_fields=["closed_at"])
    return batch
