"""Real processes: a worker that is killed, and one command that starts them all."""

import os
import signal
import subprocess
import sys
import time

import pytest
from django.conf import settings
from django.db import connection

from parkdb.background.models import Task, Worker
from parkdb.background.tests import jobs

pytestmark = pytest.mark.usefixtures("shared_database")


def wait_until(is_true, seconds=120):
    """As long as a busy machine may take; what is never true is worth the wait."""
    deadline = time.monotonic() + seconds
    while not is_true():
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.fixture
def workers(request):
    """One worker beside the tests, on their database; a parameter is its environment."""
    name = connection.settings_dict["NAME"]
    url = os.environ.get("DATABASE_URL", "")
    address = f"{url.rpartition('/')[0]}/{name}" if url else f"sqlite:///{name}"
    command = [sys.executable, "manage.py", "run_workers", "1"]
    environment = {"DATABASE_URL": address} | getattr(request, "param", {})
    process = subprocess.Popen(
        command, cwd=settings.BASE_DIR, env=os.environ | environment
    )
    yield process
    process.terminate()
    assert process.wait(60) == 0


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
