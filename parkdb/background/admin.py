"""The queue in the admin: what runs, waits and failed, and why; begin anew."""

import datetime
import json
from collections.abc import Iterable

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

from parkdb.background.labels import find_address, find_label, find_names
from parkdb.background.models import MOST_ATTEMPTS, Task, Worker

STATUS_WORDS = {
    TaskResultStatus.READY: "等待",
    TaskResultStatus.RUNNING: "进行中",
    TaskResultStatus.SUCCESSFUL: "完成",
    TaskResultStatus.FAILED: "失败",
}

# the library's own page speaks English and can only look
admin.site.unregister(DBTaskResult)


class StatusFilter(admin.SimpleListFilter):
    title = "状态"
    parameter_name = "status"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin):
        return list(STATUS_WORDS.items())

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(status=self.value()) if self.value() else queryset


def summarise() -> dict[str, object]:
    """Return what runs, waits and failed, in numbers, and who works on it."""
    hour_ago = timezone.now() - datetime.timedelta(hours=1)
    waiting = Task.objects.waiting()
    return {
        "waiting": waiting.count(),
        "resting": waiting.exclude(worker_ids=[]).count(),
        "running": Task.objects.running().count(),
        "failed": Task.objects.failed().count(),
        "done": Task.objects.successful().filter(finished_at__gt=hour_ago).count(),
        "workers": list(Worker.objects.alive()),
    }


def write_moment(moment: datetime.datetime | None) -> str:
    return f"{timezone.localtime(moment):%m-%d %H:%M:%S}" if moment else ""


class LookOnlyAdmin(admin.ModelAdmin):
    class Media:
        css = {"all": ["background/queue.css"]}

    empty_value_display = ""
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        return False


@admin.register(Task)
class TaskAdmin(LookOnlyAdmin):
    list_display = ["work", "subject", "state", "tries", "why", "enqueued", "ended"]
    list_filter = [StatusFilter]
    list_per_page = 50
    ordering = ["-enqueued_at"]
    fields = [
        "work",
        "subject",
        "given",
        "state",
        "tries",
        "enqueued",
        "began",
        "ended",
        "who",
        "details",
    ]
    readonly_fields = fields
    actions = ["retry"]

    def has_change_permission(self, request: HttpRequest, obj=None) -> bool:
        # a row can only be looked at; the action asks for the permission itself
        return obj is None and super().has_change_permission(request)

    def changelist_view(self, request: HttpRequest, extra_context=None):
        context = {"summary": summarise(), "title": "后台任务"}
        return super().changelist_view(request, context | (extra_context or {}))

    def get_changelist_instance(self, request: HttpRequest):
        changelist = super().get_changelist_instance(request)
        self.note_names(changelist.result_list)
        return changelist

    def get_object(self, request: HttpRequest, object_id: str, from_field=None):
        task = super().get_object(request, object_id, from_field)
        self.note_names([task] if task else [])
        return task

    def note_names(self, tasks: Iterable[Task]) -> None:
        names = find_names(tasks)
        for task in tasks:
            key = (find_label(task).named_by, *task.args_kwargs["args"][:1])
            task.name = names.get(key, "")

    @admin.display(description="任务")
    def work(self, task: Task) -> str:
        return find_label(task).text

    @admin.display(description="对象")
    def subject(self, task: Task) -> str:
        first = task.name or "，".join(map(str, task.args_kwargs["args"][:1]))
        if address := find_address(task):
            return format_html('<a href="{}">{}</a>', address, first)
        return first

    @admin.display(description="状态")
    def state(self, task: Task) -> str:
        word = STATUS_WORDS[task.status]
        if task.status != TaskResultStatus.READY or task.run_after == get_date_max():
            return word
        if task.attempts == 0 or task.run_after <= timezone.now():
            return word
        return f"{timezone.localtime(task.run_after):%H:%M:%S} 再试"

    @admin.display(description="参数")
    def given(self, task: Task) -> str:
        return format_html("<pre>{}</pre>", json.dumps(task.args_kwargs, indent=1))

    @admin.display(description="次数")
    def tries(self, task: Task) -> str:
        return f"{task.attempts} / {MOST_ATTEMPTS}" if task.attempts else ""

    @admin.display(description="进入队列", ordering="enqueued_at")
    def enqueued(self, task: Task) -> str:
        return write_moment(task.enqueued_at)

    @admin.display(description="开始", ordering="started_at")
    def began(self, task: Task) -> str:
        return write_moment(task.started_at)

    @admin.display(description="结束", ordering="finished_at")
    def ended(self, task: Task) -> str:
        return write_moment(task.finished_at)

    @admin.display(description="工作进程")
    def who(self, task: Task) -> str:
        return "、".join(task.worker_ids)

    @admin.display(description="原因")
    def why(self, task: Task) -> str:
        lines = task.traceback.strip().splitlines() or [""]
        path, colon, words = lines[-1].partition(": ")
        return (path.rpartition(".")[2] + colon + words)[:200]

    @admin.display(description="出错详情")
    def details(self, task: Task) -> str:
        return format_html("<pre>{}</pre>", task.traceback) if task.traceback else ""

    @admin.action(description="重新开始所选的失败任务", permissions=["change"])
    def retry(self, request: HttpRequest, queryset: QuerySet) -> None:
        count = Task.objects.filter(pk__in=queryset.values("pk")).retry()
        level = messages.SUCCESS if count else messages.WARNING
        self.message_user(request, f"重新开始 {count} 项失败的任务。", level)


@admin.register(Worker)
class WorkerAdmin(LookOnlyAdmin):
    list_display = ["host", "pid", "started_at", "seen_at", "task_id"]

    def has_change_permission(self, request: HttpRequest, obj=None) -> bool:
        return False
