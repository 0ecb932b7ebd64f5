"""Many files at once: handed in one by one, watched together, reported at the end."""

from django.contrib.admin.views.decorators import staff_member_required
from django.contrib.auth.decorators import permission_required
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_POST

from articles.forms import BatchFileForm
from articles.models import Batch
from articles.services import Sender, close_batch, open_batch, receive_files
from articles.views.uploads import describe_queue

PAGE_SIZE = 100
# What a list of the files may show, and what each is called.
OUTCOMES = {
    "total": "全部",
    "waiting": "等待读取",
    "parsed": "已读取并解析",
    "known": "以前上传过",
    "twin": "正文重复",
    "failed": "解析出错",
    "refused": "未能读取",
}


@staff_member_required
@permission_required("articles.view_upload", raise_exception=True)
def batch_list(request: HttpRequest) -> HttpResponse:
    batches = Batch.objects.select_related("by").annotate(size=Count("files"))
    batches = batches.order_by("-created_at", "-pk")
    page = Paginator(batches, PAGE_SIZE).get_page(request.GET.get("page"))
    return render(request, "articles/batch_list.html", {"page": page})


@staff_member_required
@permission_required("articles.view_upload", raise_exception=True)
def batch_detail(request: HttpRequest, pk: int) -> HttpResponse:
    batch = get_object_or_404(Batch.objects.select_related("by"), pk=pk)
    counts = batch.files.count_outcomes()
    shown = request.GET.get("show") or "total"
    files = batch.files.with_outcome().that_are(shown).with_numbers().order_by("name")
    rows = Paginator(files, PAGE_SIZE).get_page(request.GET.get("page"))
    context = {
        "batch": batch,
        "counts": counts,
        "done": counts["total"] - counts["waiting"],
        "page": rows,
        "shown": shown,
        "outcomes": [(key, OUTCOMES[key], counts[key]) for key in OUTCOMES],
    }
    if counts["waiting"]:
        context["queue"] = describe_queue()
    return render(request, "articles/batch_detail.html", context)


@staff_member_required
@permission_required("articles.view_upload", raise_exception=True)
def batch_progress(request: HttpRequest, pk: int) -> HttpResponse:
    batch = get_object_or_404(Batch, pk=pk)
    return JsonResponse(batch.files.count_outcomes())


@staff_member_required
@permission_required("articles.add_upload", raise_exception=True)
@require_POST
def batch_add(request: HttpRequest) -> HttpResponse:
    batch = open_batch(by=request.user)
    return JsonResponse({"address": batch.get_absolute_url()})


@staff_member_required
@permission_required("articles.add_upload", raise_exception=True)
@require_POST
def batch_file_add(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one file; the same one again, after a lost answer, is taken once."""
    batch = get_object_or_404(Batch, pk=pk, by=request.user)
    form = BatchFileForm(request.POST, request.FILES)
    if not form.is_valid():
        return JsonResponse({"errors": form.errors}, status=400)
    sender = Sender(request.user, form.build_origin())
    file, name = form.cleaned_data["file"], form.cleaned_data["path"]
    added = receive_files(batch, file.read(), name=name or file.name, sender=sender)
    problems = [each.error_detail for each in added if each.error_detail]
    return JsonResponse({"problems": problems})


@staff_member_required
@permission_required("articles.add_upload", raise_exception=True)
@require_POST
def batch_close(request: HttpRequest, pk: int) -> HttpResponse:
    batch = close_batch(get_object_or_404(Batch, pk=pk, by=request.user))
    return JsonResponse({"address": batch.get_absolute_url()})
