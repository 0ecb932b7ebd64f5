"""The last attempt at an upload: it ends with a reason, whatever stopped the others."""

from uuid import UUID

from articles.models import ParseRun, Upload
from articles.readers import UnreadableFileError
from articles.services.parsing import fail_run, start_run
from articles.services.uploads import find_unparsed, finish_upload, refuse_upload
from parkdb.background.models import MOST_ATTEMPTS

GAVE_UP = "试了多次都没有做完。"


def give_up_broken(upload: Upload, task_id: UUID) -> Upload:
    """Give up what the attempt before broke off at, a file or one of its articles."""
    if upload.status == Upload.Status.RECEIVED:
        return refuse_upload(upload, build_verdict(upload))
    running = ParseRun.Outcome.RUNNING
    broken = ParseRun.objects.filter(article__upload=upload, outcome=running)
    for run in broken.filter(task_id=task_id):
        fail_run(run, GAVE_UP)
    return upload


def give_up_rest(upload: Upload, task_id: UUID, details: str) -> None:
    """Keep with each article that was not parsed what was raised instead."""
    upload.refresh_from_db()
    if upload.status == Upload.Status.RECEIVED:
        refuse_upload(upload, build_verdict(upload))
        return
    for article in find_unparsed(upload):
        fail_run(start_run(article, task_id), details)
    finish_upload(upload)


def build_verdict(upload: Upload) -> UnreadableFileError:
    name = upload.original_name
    if not upload.file.storage.exists(upload.file.name):
        return UnreadableFileError("missing", name=name)
    return UnreadableFileError("gave_up", name=name, attempts=MOST_ATTEMPTS - 1)
