import ctypes
import faulthandler
import os
import resource
import subprocess
import sys
import time

import pytest

from parkdb.background.errors import (
    CrashError,
    MemoryLimitError,
    TimeLimitError,
    TroubleError,
)
from parkdb.background.isolation import ProcessLimits, run_isolated

# a test runner with threads may fork here: the children do next to nothing
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")
LIMITS = ProcessLimits(seconds=1, megabytes=200)


class RefusedError(Exception):
    code = "refused"


def refuse():
    raise RefusedError


def stumble():
    return 1 // 0


def wait_for_a_program(path):
    script = f"import time; time.sleep(2); open({str(path)!r}, 'w')"
    subprocess.run([sys.executable, "-c", script])


def spin(path):
    while True:
        pass


def crash():
    faulthandler.disable()
    ctypes.string_at(0)


def test_the_value_comes_back_from_another_process():
    assert run_isolated(os.getpid, limits=LIMITS) != os.getpid()
    assert run_isolated(os.getpid, limits=None) == os.getpid()
    assert len(run_isolated(bytes, 5_000_000, limits=LIMITS)) == 5_000_000


def test_an_error_with_a_code_is_raised_here():
    with pytest.raises(RefusedError):
        run_isolated(refuse, limits=LIMITS)


def test_any_other_error_keeps_its_traceback():
    with pytest.raises(TroubleError, match="in stumble"):
        run_isolated(stumble, limits=LIMITS)


@pytest.mark.parametrize("work", [spin, wait_for_a_program], ids=["spin", "wait"])
def test_what_takes_too_long_is_ended_with_all_it_started(work, tmp_path):
    begin = time.monotonic()
    with pytest.raises(TimeLimitError):
        run_isolated(work, tmp_path / "outlived", limits=LIMITS)

    time.sleep(begin + 2.5 - time.monotonic())
    assert list(tmp_path.iterdir()) == []


def test_what_takes_too_much_memory_is_ended():
    with pytest.raises(MemoryLimitError):
        run_isolated(bytes, 300_000_000, limits=LIMITS)


def test_a_crash_is_told_by_its_signal():
    with pytest.raises(CrashError) as caught:
        run_isolated(crash, limits=LIMITS)
    assert caught.value.facts == {"signal": 11}


def test_the_kernel_warns_before_it_kills_for_much_work():
    """Killed at once, a slow file would look like a machine short of memory."""
    soft, hard = run_isolated(resource.getrlimit, resource.RLIMIT_CPU, limits=LIMITS)
    assert LIMITS.seconds <= soft < hard


def test_the_child_ends_with_its_worker():
    script = (
        "import time; from parkdb.background.isolation import *;"
        "work = lambda: [print(1, flush=True), time.sleep(60)];"
        "run_isolated(work, limits=ProcessLimits(60, 200))"
    )
    worker = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
    assert worker.stdout.readline() == b"1\n"
    worker.kill()
    # the child holds the pipe open for as long as it lives
    assert worker.communicate(timeout=30)[0] == b""
