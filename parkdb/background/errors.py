"""Why a task did not come to its end."""

from signal import SIGKILL
from typing import Any

from django.db.models import Model


class WorkerLostError(Exception):
    """The process was killed, or its machine, while it worked on the task."""

    code = "worker_lost"

    def __init__(self, worker: Model) -> None:
        super().__init__(f"工作进程 {worker} 中断，任务没有做完。")


class TroubleError(Exception):
    """A mistake of the program's, in the child; the text is its traceback."""


class LimitError(Exception):
    """The child was ended by a limit, or by a crash."""

    code = "limit"
    # not the child's own doing: the machine ran short of memory, or a person did
    is_killed = False


class TimeLimitError(LimitError):
    code = "too_slow"

    def __init__(self, seconds: int) -> None:
        self.facts: dict[str, Any] = {"seconds": seconds}
        super().__init__(f"超过 {seconds} 秒仍未完成，已停止。")


class MemoryLimitError(LimitError):
    code = "too_much_memory"

    def __init__(self, megabytes: int) -> None:
        self.facts: dict[str, Any] = {"megabytes": megabytes}
        super().__init__(f"占用的内存超过 {megabytes} MB，已停止。")


class CrashError(LimitError):
    code = "crashed"

    def __init__(self, signal_number: int) -> None:
        self.is_killed = signal_number == SIGKILL
        self.facts: dict[str, Any] = {"signal": signal_number}
        super().__init__(f"程序崩溃（信号 {signal_number}）。")
