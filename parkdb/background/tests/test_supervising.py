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


def wait_until(is_true, seconds=20):
    deadline = time.monotonic() + seconds
    while not is_true():
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.fixture
def workers():
    """One worker beside the tests, on their database."""
    name = connection.settings_dict["NAME"]
    url = os.environ.get("DATABASE_URL", "")
    address = f"{url.rpartition('/')[0]}/{name}" if url else f"sqlite:///{name}"
    command = [sys.executable, "manage.py", "run_workers", "1"]
    process = subprocess.Popen(
        command, cwd=settings.BASE_DIR, env=os.environ | {"DATABASE_URL": address}
    )
    yield process
    process.terminate()
    assert process.wait(20) == 0


def test_a_killed_worker_is_replaced_and_its_task_done(workers):
    wait_until(lambda: Worker.objects.exclude(pid=0).exists())
    jobs.rest.enqueue(60)
    wait_until(lambda: Worker.objects.exclude(task_id=None).exists())
    first = Worker.objects.get()
    os.kill(first.pid, signal.SIGKILL)

    wait_until(lambda: Worker.objects.exclude(pk=first.pk).exists())
    task = Task.objects.get()
    assert task.worker_ids[0] == first.pk
    wait_until(lambda: Task.objects.successful().exists())
    assert Task.objects.get().attempts == 2
