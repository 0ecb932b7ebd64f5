"""The workers beside a web server: `manage.py run_workers` as its child process.

A process of their own, so that no task can take the web server down with it; and a
child of the server, so that one command starts and stops both.
"""

import os
import signal
import sys
import threading
import time
from collections.abc import Iterable

from django.conf import settings

RESTART_SECONDS = 2
# Longer than a supervisor lets its workers finish.
GRACE_SECONDS = 10


class Companion:
    """Starts the workers anew whenever they end, until it is stopped.

    The server forks its web processes at any moment and collects every child that
    ends. So the child is spawned, not forked: subprocess would wait on a pipe that
    a web process forked just then keeps open for ever. And an exit that the server
    has collected shows as there being no such child.
    """

    def __init__(self) -> None:
        self.is_stopped = threading.Event()
        self.pid = 0

    def start(self, *, closing: Iterable[int] = ()) -> None:
        """Keep the workers running; the server's sockets are not for them."""
        actions = [(os.POSIX_SPAWN_CLOSE, number) for number in closing]
        if settings.WORKERS:
            threading.Thread(
                target=self.keep_running, args=(actions,), daemon=True
            ).start()

    def keep_running(self, actions: list[tuple[int, int]]) -> None:
        manage = str(settings.BASE_DIR / "manage.py")
        command = [sys.executable, manage, "run_workers", "--parent", str(os.getpid())]
        while not self.is_stopped.is_set():
            self.pid = os.posix_spawn(
                sys.executable, command, os.environ, file_actions=actions
            )
            while is_running(self.pid) and not self.is_stopped.is_set():
                self.is_stopped.wait(RESTART_SECONDS)

    def stop(self) -> None:
        self.is_stopped.set()
        if self.pid and is_running(self.pid):
            os.kill(self.pid, signal.SIGTERM)
        deadline = time.monotonic() + GRACE_SECONDS
        while self.pid and is_running(self.pid) and time.monotonic() < deadline:
            time.sleep(0.1)


def is_running(pid: int) -> bool:
    try:
        return os.waitpid(pid, os.WNOHANG)[0] == 0
    except ChildProcessError:
        return False
