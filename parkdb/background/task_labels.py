"""What a task is called, as an app's configuration says it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TaskLabel:
    """What the task does; the page and the name of what its first argument is the key of.

    The name is that of a column: articles.Upload.original_name.
    """

    text: str
    page: str = ""
    named_by: str = ""
