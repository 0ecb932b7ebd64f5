"""A real worker killed in the middle of writing an import."""

import os
import signal

import pytest

from entities import tasks
from entities.imports.batches import confirm_batch
from entities.imports.folders import Folder
from entities.models import ImportBatch, Park
from entities.tests.imports.bringing import bring_table
from parkdb.background.models import Task, Worker
from parkdb.background.tests.waiting import wait_until

ROWS = 3000


@pytest.fixture
def batch(shared_database, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    rows = [[f"{number}号园区", "省级"] for number in range(ROWS)]
    batch = bring_table("园区", ["名称", "级别"], *rows)
    confirm_batch(batch, by=None)
    return batch


def test_no_row_is_lost_or_doubled(batch, workers):
    wait_until(lambda: Worker.objects.exclude(pid=workers.pid).exists())
    killed = Worker.objects.get()
    tasks.start_writing(batch)
    wait_until(lambda: 0 < Folder(batch.pk).read_progress()[0] < ROWS)
    os.kill(killed.pid, signal.SIGKILL)
    wait_until(lambda: ImportBatch.objects.filter(status="done").exists())

    assert Task.objects.get().worker_ids[0] == killed.pk
    assert Task.objects.get().attempts == 2
    assert Park.objects.count() == Park.history.count() == ROWS
    assert batch.rows.filter(outcome="written").count() == ROWS
