"""The workers beside a server: started with it, replaced, ended with it."""

import os
import signal
import time

import pytest

from parkdb.background import companion
from parkdb.background.companion import Companion, is_running


@pytest.fixture
def beside(settings, monkeypatch, tmp_path):
    """A companion whose workers are a script that does nothing for a while."""
    (tmp_path / "manage.py").write_text("import time; time.sleep(60)")
    settings.BASE_DIR, settings.WORKERS = tmp_path, 1
    monkeypatch.setattr(companion, "RESTART_SECONDS", 0.05)
    beside = Companion()
    yield beside
    beside.stop()


def wait_for_pid(beside, other_than=0):
    deadline = time.monotonic() + 10
    while beside.pid in (0, other_than):
        assert time.monotonic() < deadline
        time.sleep(0.02)
    return beside.pid


def test_workers_that_end_are_started_anew_and_ended_at_last(beside):
    beside.start()
    first = wait_for_pid(beside)
    os.kill(first, signal.SIGKILL)
    second = wait_for_pid(beside, other_than=first)
    assert is_running(second)

    beside.stop()
    assert not is_running(second)


def test_without_workers_nothing_is_started(beside, settings):
    settings.WORKERS = 0
    beside.start()
    time.sleep(0.1)
    assert beside.pid == 0
