"""Several worker processes of one machine: started, watched, replaced when they die.

The workers are single-threaded, so that they may fork; this process says for them
that they live, and takes back the tasks of those that died, here or elsewhere.
"""

import logging
import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from multiprocessing.connection import wait
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connections

from parkdb.background.models import Task, Worker, release_lost, release_worker
from parkdb.background.workers import add_worker, run_worker
from parkdb.statistics import refresh_statistics

logger = logging.getLogger(__name__)

LOOK_SECONDS, BEAT_SECONDS, PRUNE_SECONDS = 1, 5, 3600
# How long a task that runs may still take when the machine is stopped.
GRACE_SECONDS = 8
FORK = multiprocessing.get_context("fork")


class Stop:
    """Asked for by Ctrl-C and SIGTERM; due as well once the parent has gone.

    The parent says who it is: by the time we look, it may be another already.
    """

    def __init__(self, parent: int | None = None) -> None:
        self.parent = parent
        self.is_asked = False
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self.ask)

    def ask(self, *_: Any) -> None:
        self.is_asked = True

    def is_due(self) -> bool:
        return self.is_asked or self.parent not in (None, os.getppid())


class Supervisor:
    """Keeps `count` workers at work."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.process_by_worker: dict[str, Any] = {}
        self.beaten_at = self.pruned_at = 0.0

    def run(self, is_due: Callable[[], bool]) -> None:
        while not is_due():
            try:
                self.look_after()
            except DatabaseError:
                logger.exception("the supervisor cannot use the database")
                connections.close_all()
            # a signal does not end the wait, so it is a short one
            wait([each.sentinel for each in self.processes], timeout=LOOK_SECONDS)
            time.sleep(LOOK_SECONDS / 10)
        self.end()

    @property
    def processes(self) -> list[Any]:
        return list(self.process_by_worker.values())

    def look_after(self) -> None:
        self.bury_dead()
        while len(self.process_by_worker) < self.count:
            self.start_worker()
        now = time.monotonic()
        if now >= self.beaten_at + BEAT_SECONDS:
            self.beat()
            self.beaten_at = now
        if now >= self.pruned_at + PRUNE_SECONDS:
            Task.objects.prune()
            refresh_statistics()
            self.pruned_at = now

    def bury_dead(self) -> None:
        for key, process in list(self.process_by_worker.items()):
            if process.exitcode is not None:
                logger.warning("worker %s ended: %s", key, process.exitcode)
                release_worker(key)
                del self.process_by_worker[key]

    def beat(self) -> None:
        known = Worker.objects.beat(list(self.process_by_worker))
        stuck = Worker.objects.stuck(settings.TASK_SECONDS)
        stuck_keys = set(stuck.values_list("pk", flat=True))
        for key, process in self.process_by_worker.items():
            # written off while this machine slept: its task is someone else's now
            if key not in known or key in stuck_keys:
                logger.warning("worker %s is stuck or was written off", key)
                process.kill()
        release_lost()

    def start_worker(self) -> None:
        worker = add_worker()
        # a connection must not be shared by two processes
        connections.close_all()
        process = FORK.Process(target=work, args=(worker.pk, os.getpid()))
        process.start()
        self.process_by_worker[worker.pk] = process

    def end(self) -> None:
        """Let every worker finish its task, then end those that take too long."""
        for process in self.processes:
            process.terminate()
        deadline = time.monotonic() + GRACE_SECONDS
        for process in self.processes:
            process.join(max(0, deadline - time.monotonic()))
            process.kill()
            process.join()
        for key in self.process_by_worker:
            release_worker(key)


def work(worker_id: str, supervisor: int) -> None:
    """Be one worker, for as long as the supervisor lives."""
    stop = Stop(supervisor)
    Worker.objects.filter(pk=worker_id).update(pid=os.getpid())
    run_worker(worker_id, lambda: not stop.is_due())
