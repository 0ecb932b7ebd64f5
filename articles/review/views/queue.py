"""The queue: which articles wait for a decision."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from articles.models import Article
from articles.review.access import may_review, never_stored
from articles.review.contradictions import count_disputes
from articles.review.queues import QueueForm, count_day, find_next_article
from entities.listing import load_rows

PAGE_SIZE = 30


@may_review
@never_stored
def show_queue(request: HttpRequest) -> HttpResponse:
    form = QueueForm(request.GET, request.user)
    keys = form.list_articles().values_list("pk", flat=True)
    page = Paginator(keys, PAGE_SIZE).get_page(request.GET.get("page"))
    page.object_list = load_rows(Article.objects.with_queue(), list(page.object_list))
    for article in page:
        article.total_count = article.pending_count + article.decided_count
        article.is_held = article.is_claimed_from(request.user)
    context = {"page": page, "form": form, "day": count_day(request.user)}
    context["disputed"] = count_disputes()
    return render(request, "articles/review_queue.html", context)


@may_review
def open_next(request: HttpRequest, pk: int) -> HttpResponse:
    """From one article to the next that waits; to the queue when none is left."""
    article = find_next_article(request.user, pk)
    if article:
        return redirect("review-desk", pk=article.pk)
    messages.info(request, "没有别的待审文章了。")
    return redirect("review-queue")
