"""A function in a process of its own, with so much time and memory and no more.

A file may hang its reader, fill the memory or crash the interpreter: all of that
then ends the child alone, and the caller is told which it was. The child is forked
from a worker, which has one thread, so it finds everything loaded.
"""

import contextlib
import ctypes
import gc
import multiprocessing
import os
import resource
import signal
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from parkdb.background.errors import (
    CrashError,
    MemoryLimitError,
    TimeLimitError,
    TroubleError,
)

FORK = multiprocessing.get_context("fork")
MIB = 1024 * 1024
# A child may write large files only by mistake or out of malice.
MOST_FILE_BYTES = 512 * MIB
PR_SET_PDEATHSIG = 1
# After its time the child is killed by the kernel, later by us.
GRACE_SECONDS = 2


@dataclass(frozen=True, slots=True)
class ProcessLimits:
    """Seconds by the clock; megabytes beyond what the process has when it starts."""

    seconds: int
    megabytes: int


def run_isolated(
    function: Callable[..., Any], *args: Any, limits: ProcessLimits | None
) -> Any:
    """Return what the function returns or raise what it raises; without limits, here.

    Raises TimeLimitError, MemoryLimitError or CrashError where the child is ended.
    """
    if limits is None:
        return function(*args)
    receiver, sender = FORK.Pipe(duplex=False)
    child = FORK.Process(target=serve, args=(sender, limits, function, args))
    child.start()
    sender.close()
    try:
        answer = receive(receiver, limits)
    finally:
        end_child(child)
        receiver.close()
    return read_answer(answer, child.exitcode, limits)


def receive(receiver: Connection, limits: ProcessLimits) -> tuple[str, Any]:
    """Wait for the answer; none comes where the child dies or takes too long."""
    try:
        if receiver.poll(limits.seconds + GRACE_SECONDS):
            return receiver.recv()
    except (EOFError, OSError):
        return ("died", None)
    return ("late", None)


def end_child(child: Any) -> None:
    """End it and all that it started; a program it calls belongs to its session."""
    child.join(0.05)
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, signal.SIGKILL)
    child.kill()
    child.join()


def read_answer(
    answer: tuple[str, Any], exitcode: int | None, limits: ProcessLimits
) -> Any:
    kind, value = answer
    if kind == "value":
        return value
    if kind == "error":
        raise value
    if kind == "trouble":
        raise TroubleError(value)
    if kind == "memory":
        raise MemoryLimitError(limits.megabytes)
    if kind == "late" or exitcode in (-signal.SIGALRM, -signal.SIGXCPU):
        raise TimeLimitError(limits.seconds)
    raise CrashError(-(exitcode or 0))


def serve(
    sender: Connection, limits: ProcessLimits, function: Callable[..., Any], args: Any
) -> None:
    """In the child: call the function and send what came of it."""
    # the collector would write to every page that is shared with the worker
    gc.freeze()
    confine(limits)
    try:
        answer = ("value", function(*args))
    except MemoryError:
        answer = ("memory", None)
    except Exception as error:  # noqa: BLE001 -- raised again by the parent
        answer = describe_error(error)
    send_answer(sender, answer)


def describe_error(error: Exception) -> tuple[str, Any]:
    """The error itself where it says what it means by a code, else its traceback."""
    if hasattr(error, "code"):
        return ("error", error)
    return ("trouble", "".join(traceback.format_exception(error)))


def send_answer(sender: Connection, answer: tuple[str, Any]) -> None:
    try:
        sender.send(answer)
    except MemoryError:
        sender.send(("memory", None))


def confine(limits: ProcessLimits) -> None:
    """Take on the limits; from here on the kernel holds to them."""
    os.setsid()
    die_with_parent()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGALRM):
        signal.signal(number, signal.SIG_DFL)
    signal.alarm(limits.seconds)
    most = limits.megabytes * MIB + read_size()
    # by its threads together; the clock's alarm comes first where there is one
    cpu_seconds = limits.seconds * (os.cpu_count() or 1) + GRACE_SECONDS
    for kind, limit, spare in (
        (resource.RLIMIT_AS, most, 0),
        (resource.RLIMIT_CORE, 0, 0),
        # at the first it is told of by a signal of its own, at the second killed
        (resource.RLIMIT_CPU, cpu_seconds, GRACE_SECONDS),
        (resource.RLIMIT_FSIZE, MOST_FILE_BYTES, 0),
    ):
        lower(kind, limit, limit + spare)
    with contextlib.suppress(OSError):
        # where the machine itself runs short, the kernel ends this one first
        Path("/proc/self/oom_score_adj").write_text("1000")


def die_with_parent() -> None:
    """Have the kernel end it with the worker, where it is Linux: nobody else would."""
    with contextlib.suppress(AttributeError, OSError):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def lower(kind: int, soft: int, hard: int) -> None:
    present = resource.getrlimit(kind)[1]
    if present != resource.RLIM_INFINITY:
        soft, hard = min(soft, present), min(hard, present)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(kind, (soft, hard))


def read_size() -> int:
    """Bytes of address space that the process has already."""
    try:
        pages = Path("/proc/self/statm").read_text().split()[0]
    except OSError:
        return MOST_FILE_BYTES
    return int(pages) * resource.getpagesize()
