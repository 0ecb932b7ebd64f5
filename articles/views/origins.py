"""What was read of an article's origin, confirmed or put right by a person."""

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from articles.errors import AlreadyParsingError, CitedArticleError
from articles.forms import PublishedForm
from articles.models import Article
from articles.services.origins import state_origin
from articles.views.duplicates import ALLOWED


class OriginForm(PublishedForm):
    title = forms.CharField(max_length=300, required=False)
    authors = forms.CharField(max_length=200, required=False)


@login_required
@require_POST
def origin_state(request: HttpRequest, pk: int) -> HttpResponse:
    if not any(map(request.user.has_perm, ALLOWED)):
        raise PermissionDenied
    article = get_object_or_404(Article, pk=pk)
    form = OriginForm(request.POST)
    if form.is_valid():
        save(request, article, form)
    else:
        reasons = "；".join(each for rows in form.errors.values() for each in rows)
        messages.error(request, f"没有保存：{reasons}")
    return redirect("upload-detail", article.upload_id)


def save(request: HttpRequest, article: Article, form: OriginForm) -> None:
    try:
        article = state_origin(article, form.cleaned_data)
    except CitedArticleError:
        said = "已有确认的事实引用这篇文章，请在管理后台改它的来源。"
        messages.error(request, f"没有保存：{said}")
    except AlreadyParsingError as error:
        messages.warning(request, str(error))
    else:
        messages.success(request, f"《{article}》的标题、作者、发布单位和日期已核对。")
