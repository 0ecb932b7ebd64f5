"""Imports in the admin: bring a file, look at what it would do, confirm, take back."""

import tempfile
from collections.abc import Callable

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import FileResponse, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path

from entities.imports.batches import (
    WrongStatusError,
    add_batch,
    begin_undo,
    cancel_batch,
    choose_names,
    confirm_batch,
)
from entities.imports.failures import write_failures
from entities.imports.folders import Folder
from entities.imports.showing import (
    describe_batch,
    find_first_action,
    list_unknown,
    show_rows,
)
from entities.keys import read_key
from entities.models import ImportBatch, ImportRow
from entities.tasks import start_reading, start_undo, start_writing
from entities.workbooks.formats import FORMATS
from entities.workbooks.sheets import SHEETS

ROWS_PER_PAGE = 50
CREATE = "+"


class FileForm(forms.Form):
    file = forms.FileField(
        label="表格文件",
        help_text="Excel（.xlsx）、CSV 或 JSON；先预览，确认后才写入",
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.json,.txt,.tsv"}),
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        limit = settings.MAX_UPLOAD_BYTES
        if file.size > limit:
            raise forms.ValidationError(
                f"文件超过 {limit // 1024 // 1024} MB，请分成几份。"
            )
        return file


class SheetImportMixin:
    """The list's 导入 leads to our own two steps."""

    def process_import(self, request: HttpRequest, **kwargs) -> HttpResponse:
        """The library's second step, which would write past the preview."""
        raise PermissionDenied

    def import_action(self, request: HttpRequest, **kwargs) -> HttpResponse:
        if not self.has_import_permission(request):
            raise PermissionDenied
        form = FileForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid():
            file = form.cleaned_data["file"]
            batch = add_batch(
                file.chunks(),
                name=file.name,
                noun=self.opts.model_name,
                by=request.user,
            )
            start_reading(batch)
            return redirect(batch)
        context = self.admin_site.each_context(request)
        context |= {
            "title": f"导入{self.opts.verbose_name}",
            "form": form,
            "opts": self.opts,
            "columns": SHEETS[self.opts.model_name].columns,
        }
        return TemplateResponse(request, "admin/entities/import_form.html", context)


@admin.register(ImportBatch)
class ImportBatchAdmin(admin.ModelAdmin):
    list_display = ["file_name", "status", "rows_written", "created_by", "created_at"]
    list_filter = ["status"]
    list_select_related = ["created_by"]
    list_per_page = 50
    search_fields = ["file_name", "created_by__username"]
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        return False

    @admin.display(description="写入行数")
    def rows_written(self, batch: ImportBatch) -> int | str:
        return batch.counts.get("written", "")

    def get_urls(self) -> list:
        def wrap(view: Callable, ending: str):
            name = f"entities_importbatch_{ending}"
            return path(
                f"<int:pk>/{ending}/", self.admin_site.admin_view(view), name=name
            )

        own = [
            wrap(self.change_page, "change"),
            wrap(self.show_progress, "progress"),
            wrap(self.send_failures, "failures"),
        ]
        return own + super().get_urls()

    def find_batch(self, request: HttpRequest, pk: int) -> ImportBatch:
        batch = get_object_or_404(ImportBatch, pk=pk)
        if not self.has_view_permission(request, batch):
            raise PermissionDenied
        return batch

    def change_page(self, request: HttpRequest, pk: int) -> HttpResponse:
        batch = self.find_batch(request, pk)
        if request.method == "POST":
            self.decide(request, batch)
            return redirect(request.get_full_path())
        action = request.GET.get("action", find_first_action(batch))
        rows = batch.rows.select_related(None)
        if action in ImportRow.Action.values:
            rows = rows.filter(action=action)
        page = Paginator(rows, ROWS_PER_PAGE).get_page(request.GET.get("page"))
        context = self.admin_site.each_context(request) | {
            "title": str(batch),
            "opts": self.opts,
            "batch": batch,
            "summary": describe_batch(batch),
            "unknown": list_unknown(batch),
            "page": page,
            "rows": show_rows(page.object_list),
            "action": action,
            "may_change": self.may_write(request, batch),
            "made": sum(len(names) for _noun, names in self.list_made(batch)),
        }
        return TemplateResponse(request, "admin/entities/import_batch.html", context)

    def may_write(self, request: HttpRequest, batch: ImportBatch) -> bool:
        """Who may change and add rows of every kind that the file holds."""
        nouns = {table["noun"] for table in batch.tables if table["noun"]}
        nouns |= {noun for noun, names in self.list_made(batch) if names}
        wanted = [f"entities.{deed}_{n}" for n in nouns for deed in ("add", "change")]
        return self.has_change_permission(request) and request.user.has_perms(wanted)

    def list_made(self, batch: ImportBatch):
        for noun, names in batch.names.get("choices", {}).items():
            yield noun, [name for name, chosen in names.items() if not chosen]

    def decide(self, request: HttpRequest, batch: ImportBatch) -> None:
        deeds = {
            "confirm": self.confirm,
            "cancel": self.cancel,
            "names": self.take_names,
            "conflicts": self.take_conflicts,
            "undo": self.undo,
        }
        if not self.may_write(request, batch):
            raise PermissionDenied
        try:
            deeds[request.POST.get("deed", "")](request, batch)
        except KeyError:
            messages.error(request, "没有这样的操作。")
        except WrongStatusError as error:
            messages.error(request, str(error))

    def confirm(self, request: HttpRequest, batch: ImportBatch) -> None:
        confirm_batch(batch, by=request.user)
        start_writing(batch)

    def cancel(self, request: HttpRequest, batch: ImportBatch) -> None:
        cancel_batch(batch)
        messages.info(request, "已取消，什么也没有写入。")

    def undo(self, request: HttpRequest, batch: ImportBatch) -> None:
        begin_undo(batch, by=request.user)
        start_undo(batch)

    def take_names(self, request: HttpRequest, batch: ImportBatch) -> None:
        choices: dict[str, dict[str, str]] = {}
        for each in list_unknown(batch):
            chosen = request.POST.get(each["field"], "")
            if chosen == CREATE and each["may_create"]:
                choices.setdefault(each["model"], {})[each["name"]] = ""
            elif chosen in each["near"]:
                choices.setdefault(each["model"], {})[each["name"]] = chosen
        if choices:
            choose_names(batch, choices)
            start_reading(batch)

    def take_conflicts(self, request: HttpRequest, batch: ImportBatch) -> None:
        if batch.status != ImportBatch.Status.READY:
            raise WrongStatusError(batch)
        chosen, shown = (
            {key for text in request.POST.getlist(name) if (key := read_key(text))}
            for name in ("takes_file", "shown")
        )
        rows = batch.rows.filter(pk__in=shown)
        rows.filter(pk__in=chosen).update(takes_file=True)
        rows.exclude(pk__in=chosen).update(takes_file=False)
        messages.info(request, "已记下，确认写入时照此办理。")

    def show_progress(self, request: HttpRequest, pk: int) -> JsonResponse:
        batch = self.find_batch(request, pk)
        done, total = Folder(batch.pk).read_progress()
        return JsonResponse({"done": done, "total": total, "is_busy": batch.is_busy})

    def send_failures(self, request: HttpRequest, pk: int) -> FileResponse:
        batch = self.find_batch(request, pk)
        file = tempfile.TemporaryFile()  # noqa: SIM115 -- FileResponse closes it
        write_failures(file, batch)
        file.seek(0)
        stem = batch.file_name.rpartition(".")[0] or batch.file_name
        return FileResponse(
            file,
            as_attachment=True,
            filename=f"{stem}-错误行.xlsx",
            content_type=FORMATS["xlsx"].content_type,
        )
