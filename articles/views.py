"""Uploading articles, and what was found in an upload."""

from django.contrib import messages
from django.contrib.admin.views.decorators import staff_member_required
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from articles.findings import list_findings
from articles.forms import UploadForm
from articles.models import Upload
from articles.services import add_upload


@staff_member_required
@permission_required("articles.add_upload", raise_exception=True)
def upload_add(request: HttpRequest) -> HttpResponse:
    is_sent = request.method == "POST"
    form = UploadForm(request.POST, request.FILES) if is_sent else UploadForm()
    if is_sent and form.is_valid():
        content, name = form.read_content()
        upload, is_new = add_upload(
            content, name=name, by=request.user, origin=form.build_origin()
        )
        if not is_new:
            messages.warning(request, describe_known(upload))
        return redirect("upload-detail", upload.pk)
    status = 400 if is_sent else 200
    return render(request, "articles/upload_form.html", {"form": form}, status=status)


@staff_member_required
@permission_required("articles.view_upload", raise_exception=True)
def upload_detail(request: HttpRequest, pk: int) -> HttpResponse:
    upload = get_object_or_404(Upload.objects.select_related("uploaded_by"), pk=pk)
    context = {"upload": upload, "findings": list_findings(upload)}
    return render(request, "articles/upload_detail.html", context)


def describe_known(upload: Upload) -> str:
    """Say who brought the same file when; it was not kept a second time."""
    by = upload.uploaded_by
    who = f"由{by.get_full_name() or by.get_username()}" if by else ""
    moment = timezone.localtime(upload.uploaded_at)
    return (
        f"同样的内容已{who}于{moment:%Y年%m月%d日 %H:%M}上传过"
        f"（{upload.original_name}），没有重复保存，下面是那一次的结果。"
    )
