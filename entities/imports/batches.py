"""What people do with an import: bring a file, decide, confirm, cancel, take back."""

from collections.abc import Callable, Iterable, Mapping

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from entities.imports.applying import apply_batch
from entities.imports.folders import Folder, StoppedError
from entities.imports.previewing import preview
from entities.imports.undoing import undo_batch
from entities.models import ImportBatch
from entities.workbooks.tables import RefusedFileError

Status = ImportBatch.Status


class WrongStatusError(Exception):
    """The batch is not where this could be done with it."""

    code = "wrong_status"

    def __init__(self, batch: ImportBatch) -> None:
        super().__init__(f"这一批现在是“{batch.get_status_display()}”，不能这样做。")
        self.batch = batch


def add_batch(
    pieces: Iterable[bytes], *, name: str, noun: str = "", by: AbstractBaseUser | None
) -> ImportBatch:
    """Store the file as it came; nothing is read yet."""
    batch = ImportBatch.objects.create(file_name=name[-255:], noun=noun, created_by=by)
    batch.file_size, batch.sha256 = Folder(batch.pk).save(pieces)
    batch.save()
    return batch


def read_batch(batch: ImportBatch) -> None:
    """Read the file into rows to look at; safe to begin again."""
    if not move(batch, Status.READING, [Status.WAITING, Status.READING]):
        return
    work(batch, preview, back=Status.WAITING)


def choose_names(batch: ImportBatch, choices: Mapping[str, dict[str, str]]) -> None:
    """Say what unknown names mean, and read the file again by that."""
    if not move(batch, Status.WAITING, [Status.READY]):
        raise WrongStatusError(batch)
    held = dict(batch.names.get("choices", {}))
    for model, names in choices.items():
        held[model] = held.get(model, {}) | names
    batch.names = batch.names | {"choices": held}
    batch.save(update_fields=["names"])


def confirm_batch(batch: ImportBatch, *, by: AbstractBaseUser | None) -> None:
    """Agree to what the preview showed."""
    if not move(batch, Status.CONFIRMED, [Status.READY]):
        raise WrongStatusError(batch)
    batch.confirmed_by = by
    batch.save(update_fields=["confirmed_by"])


def write_batch(batch: ImportBatch) -> None:
    """Write it; a worker that dies meanwhile leaves all as it was."""
    if not move(batch, Status.WRITING, [Status.CONFIRMED, Status.WRITING]):
        return
    work(batch, apply_batch, back=Status.READY)
    batch.refresh_from_db()
    if batch.status == Status.DONE:
        Folder(batch.pk).remove()


def begin_undo(batch: ImportBatch, *, by: AbstractBaseUser | None) -> None:
    if not move(batch, Status.UNDOING, [Status.DONE]):
        raise WrongStatusError(batch)
    batch.undone_by = by
    batch.save(update_fields=["undone_by"])


def take_back_batch(batch: ImportBatch) -> None:
    if batch.status == Status.UNDOING:
        work(batch, undo_batch, back=Status.DONE)
        Folder(batch.pk).remove()


def cancel_batch(batch: ImportBatch) -> None:
    """Give it up; a worker that is at it stops at its next step, and nothing stays."""
    idle = [Status.WAITING, Status.READY, Status.CONFIRMED, Status.REFUSED]
    if move(batch, Status.CANCELLED, idle):
        Folder(batch.pk).remove()
        batch.rows.all().delete()
    elif move(batch, Status.CANCELLED, [Status.READING]):  # even if its worker is dead
        Folder(batch.pk).empty()
    elif batch.is_busy:
        Folder(batch.pk).stop()
    else:
        raise WrongStatusError(batch)


def work(
    batch: ImportBatch, step: Callable[[ImportBatch, Callable], None], *, back: Status
) -> None:
    """Run one step; a refusal or a stop is written down, a fault leaves it to go on."""
    folder = Folder(batch.pk)
    folder.begin()
    try:
        step(batch, folder.report)
    except RefusedFileError as error:
        batch.status, batch.problem = Status.REFUSED, str(error)
        batch.save(update_fields=["status", "problem"])
        folder.remove()
    except StoppedError:
        stop(batch, back)


def stop(batch: ImportBatch, back: Status) -> None:
    """What was being written is rolled back; an undo that stops has not begun."""
    folder = Folder(batch.pk)
    if back == Status.DONE:
        batch.status = Status.DONE
        (folder.path / "stop").unlink(missing_ok=True)
    else:
        batch.status = Status.CANCELLED
        batch.rows.all().delete()
        folder.remove()
    batch.save(update_fields=["status"])


@transaction.atomic
def move(batch: ImportBatch, to: Status, allowed: list[Status]) -> bool:
    """One conditional update, so that two people or workers never both do it."""
    moved = ImportBatch.objects.filter(pk=batch.pk, status__in=allowed).update(
        status=to
    )
    batch.refresh_from_db()
    return bool(moved)
