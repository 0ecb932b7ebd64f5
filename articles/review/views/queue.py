"""The queue: which articles wait for a decision."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.review.access import may_review, never_stored
from articles.review.queues import QueueForm, count_day

PAGE_SIZE = 30


@may_review
@never_stored
def show_queue(request: HttpRequest) -> HttpResponse:
    form = QueueForm(request.GET, request.user)
    page = Paginator(form.list_articles(), PAGE_SIZE).get_page(request.GET.get("page"))
    for article in page:
        article.total_count = article.pending_count + article.decided_count
        article.is_held = article.is_claimed_from(request.user)
    context = {"page": page, "form": form, "day": count_day(request.user)}
    return render(request, "articles/review_queue.html", context)
