"""A worker: takes one task after another, and lets no failure end it."""

import logging
import os
import socket
import time
from collections.abc import Callable

from django.db import DatabaseError, close_old_connections, connection
from django.utils.crypto import get_random_string
from django_tasks import TaskContext
from django_tasks.utils import normalize_json

from parkdb.background.models import Task, Worker

logger = logging.getLogger(__name__)

# How long an idle worker sleeps: what a person who has just uploaded waits.
IDLE_SECONDS = 0.3
# How long it leaves a database alone that does not answer.
OUTAGE_SECONDS = 3


def add_worker() -> Worker:
    """Enter one more worker of this machine; its process is this one till said."""
    host, pid = socket.gethostname(), os.getpid()
    key = f"{host[:40]}:{get_random_string(16)}"
    return Worker.objects.create(pk=key, host=host, pid=pid)


def run_worker(worker_id: str, is_wanted: Callable[[], bool]) -> None:
    """Work until told to stop; an outage of the database is waited out."""
    while is_wanted():
        try:
            close_old_connections()
            if not run_next(worker_id):
                time.sleep(IDLE_SECONDS)
        except DatabaseError:
            logger.exception("worker %s cannot use the database", worker_id)
            connection.close()
            time.sleep(OUTAGE_SECONDS)


def run_next(worker_id: str) -> bool:
    """Do the next task, if there is one that is due."""
    # asking first keeps an idle worker from locking an SQLite file for nothing
    if not Task.objects.ready().exists():
        return False
    task = Task.objects.claim(worker_id)
    if task is None:
        return False
    run_task(task)
    return True


def run_task(task: Task) -> None:
    """Do it; whatever is raised is kept with the task, which is tried again."""
    try:
        value = call_task(task)
    except Exception as error:
        logger.exception("task %s %s failed", task.task_path, task.args_kwargs)
        task.fail(error)
    else:
        task.succeed(value)


def call_task(task: Task) -> object:
    work, given = task.task, task.args_kwargs
    context = [TaskContext(task_result=task.task_result)] if work.takes_context else []
    return normalize_json(work.call(*context, *given["args"], **given["kwargs"]))


def run_waiting(*, most: int = 1000) -> int:
    """Do what is due here and now, without a process of its own; return how many."""
    worker = add_worker()
    try:
        done = 0
        while done < most and run_next(worker.pk):
            done += 1
        return done
    finally:
        worker.delete()
