"""The queue: which articles wait for a decision."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.models import Article
from articles.review.access import may_review

PAGE_SIZE = 30


@may_review
def show_queue(request: HttpRequest) -> HttpResponse:
    articles = Article.objects.with_progress().select_related("claimed_by")
    articles = articles.order_by("-created_at", "-id")
    if request.GET.get("show") != "all":
        articles = articles.waiting()
    page = Paginator(articles, PAGE_SIZE).get_page(request.GET.get("page"))
    return render(request, "articles/review_queue.html", {"page": page})
