"""Addresses of the review desk."""

from django.urls import path

from articles.review.views import (
    adding,
    bulks,
    contradictions,
    decisions,
    desks,
    histories,
    names,
    queue,
    reshaping,
    texts,
)

urlpatterns = [
    path("", queue.show_queue, name="review-queue"),
    path("history/", histories.show_history, name="review-history"),
    path("history/<int:pk>/revert/", histories.revert, name="review-revert"),
    path(
        "contradictions/",
        contradictions.show_contradictions,
        name="review-contradictions",
    ),
    path("claims/<int:pk>/prefer/", contradictions.prefer, name="review-prefer"),
    path(
        "settlements/<int:pk>/revert/",
        contradictions.revert,
        name="review-settlement-revert",
    ),
    path("corrections/<int:pk>/revert/", texts.revert, name="review-text-revert"),
    path("names/", names.offer_names, name="review-names"),
    path("<int:pk>/", desks.show_desk, name="review-desk"),
    path("<int:pk>/add/", adding.add_fact, name="review-add"),
    path("<int:pk>/bulk/", bulks.show_bulk, name="review-bulk"),
    path("<int:pk>/history/", histories.show_article, name="review-article-history"),
    path("<int:pk>/next/", queue.open_next, name="review-next"),
    path("<int:pk>/release/", desks.release, name="review-release"),
    path("<int:pk>/take-over/", desks.take_over, name="review-take-over"),
    path("<int:pk>/text/", texts.correct, name="review-text"),
    path("<int:pk>/undo/", decisions.undo, name="review-undo"),
    path("proposals/<int:pk>/", decisions.decide, name="review-decide"),
    path("proposals/<int:pk>/card/", desks.show_card, name="review-card"),
    path(
        "proposals/<int:pk>/identical/", bulks.show_identical, name="review-identical"
    ),
    path("proposals/<int:pk>/reshape/", reshaping.reshape, name="review-reshape"),
]
