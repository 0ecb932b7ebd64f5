"""What a task is called on the pages: each app's configuration names its own."""

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
