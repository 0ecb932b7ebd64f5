"""What a task is called on the pages: each app's configuration names its own."""

from collections import defaultdict
from collections.abc import Iterable

from django.apps import apps
from django.urls import reverse

from parkdb.background.models import Task
from parkdb.background.task_labels import TaskLabel


def find_label(task: Task) -> TaskLabel:
    """Look it up in `task_labels` of the app configurations."""
    for config in apps.get_app_configs():
        labels = getattr(config, "task_labels", {})
        if task.task_path in labels:
            return labels[task.task_path]
    return TaskLabel(task.task_path)


def find_address(task: Task) -> str:
    label, given = find_label(task), task.args_kwargs["args"]
    return reverse(label.page, args=given[:1]) if label.page and given else ""


def find_names(tasks: Iterable[Task]) -> dict[tuple[str, int], str]:
    """Return what the tasks work on by column and key, in a query for each column."""
    keys: dict[str, set[int]] = defaultdict(set)
    for task in tasks:
        given, column = task.args_kwargs["args"], find_label(task).named_by
        if column and given:
            keys[column].add(given[0])
    return {
        (column, key): name
        for column, wanted in keys.items()
        for key, name in list_names(column, wanted)
    }


def list_names(column: str, keys: set[int]) -> Iterable[tuple[int, str]]:
    model, _, field = column.rpartition(".")
    rows = apps.get_model(model).objects.filter(pk__in=keys)
    return rows.values_list("pk", field)
