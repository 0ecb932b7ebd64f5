"""The queue of tasks and the processes that work on it."""

from parkdb.background.models.tasks import (
    MOST_ATTEMPTS,
    Task,
    release_lost,
    release_worker,
)
from parkdb.background.models.workers import Worker

__all__ = ["MOST_ATTEMPTS", "Task", "Worker", "release_lost", "release_worker"]
