"""What another process does, waited for."""

import time
from collections.abc import Callable


def wait_until(is_true: Callable[[], bool], seconds: int = 300) -> None:
    """As long as a busy machine may take; what is never true is worth the wait."""
    deadline = time.monotonic() + seconds
    while not is_true():
        assert time.monotonic() < deadline
        time.sleep(0.05)
