"""Uploading articles, and what was found in an upload."""

import logging
import time

from django.contrib import messages
from django.contrib.admin.views.decorators import staff_member_required
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from articles.findings import list_findings
from articles.forms import UploadForm
from articles.models import Upload
from articles.readers import is_archive
from articles.services import (
    Sender,
    close_batch,
    open_batch,
    receive_files,
    receive_upload,
)
from parkdb.background.models import Task, Worker

logger = logging.getLogger(__name__)

# Most files are read in less; for the others there is a page that waits.
WAIT_SECONDS, LOOK_SECONDS = 3, 0.1


@staff_member_required
@permission_required("articles.add_upload", raise_exception=True)
def upload_add(request: HttpRequest) -> HttpResponse:
    is_sent = request.method == "POST"
    form = UploadForm(request.POST, request.FILES) if is_sent else UploadForm()
    if is_sent and form.is_valid():
        sender = Sender(request.user, form.build_origin())
        return receive(request, form.list_contents(), sender)
    status = 400 if is_sent else 200
    return render(request, "articles/upload_form.html", {"form": form}, status=status)


def receive(
    request: HttpRequest, contents: list[tuple[str, bytes]], sender: Sender
) -> HttpResponse:
    """Take one file to its own page, several or an archive to that of their batch."""
    if len(contents) == 1 and not is_archive(contents[0][1]):
        name, content = contents[0]
        upload, is_new = receive_upload(content, name=name, sender=sender)
        if not is_new and upload.finished_at:
            messages.warning(request, describe_known(upload))
        wait_for(upload)
        return redirect("upload-detail", upload.pk)
    batch = open_batch(by=sender.by)
    for name, content in contents:
        for file in receive_files(batch, content, name=name, sender=sender):
            logger.debug("batch %s has taken %s", batch.pk, file)
    return redirect(close_batch(batch))


def wait_for(upload: Upload) -> None:
    """Give the workers, if there are any, a moment: mostly that is all it takes."""
    if not Worker.objects.alive().exists():
        return
    deadline = time.monotonic() + WAIT_SECONDS
    unfinished = Upload.objects.filter(pk=upload.pk, finished_at=None)
    while unfinished.exists() and time.monotonic() < deadline:
        time.sleep(LOOK_SECONDS)


@staff_member_required
@permission_required("articles.view_upload", raise_exception=True)
def upload_detail(request: HttpRequest, pk: int) -> HttpResponse:
    upload = get_object_or_404(Upload.objects.select_related("uploaded_by"), pk=pk)
    context = {"upload": upload, "findings": list_findings(upload)}
    if upload.finished_at is None:
        context["queue"] = describe_queue()
    return render(request, "articles/upload_detail.html", context)


@staff_member_required
@permission_required("articles.view_upload", raise_exception=True)
def upload_progress(request: HttpRequest, pk: int) -> HttpResponse:
    upload = get_object_or_404(Upload, pk=pk)
    return JsonResponse({"waiting": int(upload.finished_at is None)})


def describe_queue() -> dict[str, int | bool]:
    """Say how much waits in all, and whether anybody works on it."""
    return {
        "waiting": Task.objects.waiting().count(),
        "has_workers": Worker.objects.alive().exists(),
    }


def describe_known(upload: Upload) -> str:
    """Say who brought the same file when; it was not kept a second time."""
    by = upload.uploaded_by
    who = f"由{by.get_full_name() or by.get_username()}" if by else ""
    moment = timezone.localtime(upload.uploaded_at)
    return (
        f"同样的内容已{who}于{moment:%Y年%m月%d日 %H:%M}上传过"
        f"（{upload.original_name}），没有重复保存，下面是那一次的结果。"
    )
