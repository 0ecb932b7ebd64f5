"""What a person says of two articles that are alike."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from articles.duplicates import choose
from articles.errors import CitedArticleError
from articles.models import Likeness

# An uploader sees first that the same came in already; a reviewer may judge better.
ALLOWED = ("articles.add_upload", "articles.change_proposal")


@login_required
@require_POST
def duplicate_choose(request: HttpRequest, pk: int) -> HttpResponse:
    if not any(map(request.user.has_perm, ALLOWED)):
        raise PermissionDenied
    likeness = get_object_or_404(Likeness.objects.select_related("article"), pk=pk)
    choice = request.POST.get("choice", "")
    if choice not in Likeness.Choice.values:
        messages.error(request, "请在几种处理办法中选一种。")
        return redirect(find_page(request, likeness))
    try:
        choose(likeness, Likeness.Choice(choice), by=request.user)
    except CitedArticleError as error:
        messages.error(request, str(error))
    else:
        label = Likeness.Choice(choice).label
        messages.success(request, f"《{likeness.article}》的处理办法：{label}。")
    return redirect(find_page(request, likeness))


def find_page(request: HttpRequest, likeness: Likeness) -> str:
    """Where the choice was made, on this site."""
    page = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(page, allowed_hosts={request.get_host()}):
        return page
    return reverse("upload-detail", args=[likeness.article.upload_id])
