"""Real processes: a worker that is killed, and one command that starts them all."""

import os
import signal

import pytest

from parkdb.background.models import Task, Worker
from parkdb.background.tests import jobs
from parkdb.background.tests.waiting import wait_until

pytestmark = pytest.mark.usefixtures("shared_database")


def test_a_killed_worker_is_replaced_and_its_task_done(workers):
    jobs.rest.enqueue(300)
    wait_until(lambda: Worker.objects.exclude(task_id=None).exists())
    first = Worker.objects.get()
    os.kill(first.pid, signal.SIGKILL)

    wait_until(lambda: Task.objects.successful().exists())
    task = Task.objects.get()
    assert (task.worker_ids[0], task.attempts) == (first.pk, 2)


@pytest.mark.parametrize("workers", [{"PARKDB_TASK_SECONDS": "1"}], indirect=True)
def test_a_task_that_hangs_is_noticed_and_taken_up_again(workers):
    jobs.rest.enqueue(300)
    wait_until(lambda: Task.objects.successful().exists())
    task = Task.objects.get()
    assert (task.attempts, len(set(task.worker_ids))) == (2, 2)
    assert Worker.objects.filter(pk=task.worker_ids[0]).count() == 0
