"""What a task is called, as an app's configuration says it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TaskLabel:
    """What the task does, and the page of what it works on, by its first argument."""

    text: str
    page: str = ""
