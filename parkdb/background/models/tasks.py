"""Tasks: the library's table of the queue, with leases and retries added.

The library's own worker leaves a task "running" for ever when its process is
killed, and never tries a failed one again; so claiming and settling are ours.
"""

import datetime
import logging
import traceback
from typing import Any, Self

from django.db import connection, transaction
from django.db.models.functions import Now
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult, DBTaskResultQuerySet

from parkdb.background.errors import WorkerLostError
from parkdb.background.models.workers import Worker

logger = logging.getLogger(__name__)

# How long a task rests after each failure; after the last one it has failed.
PAUSES = tuple(datetime.timedelta(seconds=count) for count in (2, 15, 120, 900))
MOST_ATTEMPTS = len(PAUSES) + 1
# How long what is over can be looked up.
KEPT_DONE, KEPT_FAILED = datetime.timedelta(days=3), datetime.timedelta(days=90)


class TaskQuerySet(DBTaskResultQuerySet):
    def waiting(self) -> Self:
        return self.filter(status=TaskResultStatus.READY)

    @transaction.atomic
    def claim(self, worker_id: str) -> "Task | None":
        """Give the worker the next task; several workers never get the same one."""
        keep_to_index()
        task = self.ready().filter(backend_name="default").get_locked()
        if task is None:
            return None
        task.claim(worker_id)
        Worker.objects.filter(pk=worker_id).update(
            task_id=task.pk, task_started_at=Now()
        )
        return task

    def prune(self) -> int:
        """Delete what is over long since, so that the queue stays quick."""
        now = timezone.now()
        done = self.successful().filter(finished_at__lt=now - KEPT_DONE)
        failed = self.failed().filter(finished_at__lt=now - KEPT_FAILED)
        return (done | failed).delete()[0]

    def retry(self) -> int:
        """Begin anew with those that failed; return how many did."""
        return self.failed().update(
            status=TaskResultStatus.READY,
            run_after=timezone.now(),
            finished_at=None,
            worker_ids=[],
        )


def keep_to_index() -> None:
    """Until it is analysed, PostgreSQL would sort all of a queue that has just grown."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_sort = off")


class Task(DBTaskResult):
    objects = TaskQuerySet.as_manager()

    class Meta:
        proxy = True
        verbose_name = "后台任务"
        verbose_name_plural = "后台任务"

    def __str__(self) -> str:
        return f"{self.enqueued_at:%m-%d} {str(self.pk)[:8]}"

    @property
    def attempts(self) -> int:
        return len(self.worker_ids)

    def succeed(self, value: Any) -> bool:
        return self.settle(
            status=TaskResultStatus.SUCCESSFUL,
            finished_at=timezone.now(),
            return_value=value,
            exception_class_path="",
            traceback="",
        )

    def fail(self, error: BaseException) -> bool:
        """Let the task rest and come again, or give up after the last attempt."""
        kept = {
            "exception_class_path": f"{type(error).__module__}.{type(error).__name__}",
            "traceback": "".join(traceback.format_exception(error)),
        }
        if self.attempts < MOST_ATTEMPTS:
            again_at = timezone.now() + PAUSES[self.attempts - 1]
            return self.settle(
                status=TaskResultStatus.READY, run_after=again_at, **kept
            )
        return self.settle(
            status=TaskResultStatus.FAILED, finished_at=timezone.now(), **kept
        )

    @transaction.atomic
    def settle(self, **values: Any) -> bool:
        """Write what came of it, unless the task was given to another meanwhile.

        The list of workers grows with every claim, so it tells whose turn it is.
        """
        turn = Task.objects.filter(
            pk=self.pk, status=TaskResultStatus.RUNNING, worker_ids=self.worker_ids
        )
        is_ours = bool(turn.update(**values))
        Worker.objects.filter(pk=self.worker_ids[-1], task_id=self.pk).update(
            task_id=None, task_started_at=None
        )
        return is_ours


@transaction.atomic
def release_worker(worker_id: str) -> bool:
    """Write a dead worker off and put its task back; one of many callers does it."""
    worker = Worker.objects.select_for_update().filter(pk=worker_id).first()
    if worker is None:
        return False
    task = Task.objects.filter(
        pk=worker.task_id, status=TaskResultStatus.RUNNING
    ).first()
    if task and task.worker_ids[-1] == worker.pk:
        task.fail(WorkerLostError(worker))
    worker.delete()
    return True


def release_lost() -> None:
    """Take back the tasks of workers that were not heard of for too long."""
    for worker in Worker.objects.lost():
        logger.warning("worker %s was not heard of any more", worker.pk)
        release_worker(worker.pk)
