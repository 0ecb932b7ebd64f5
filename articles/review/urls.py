"""Addresses of the review desk."""

from django.urls import path

from articles.review import views

urlpatterns = [
    path("", views.show_queue, name="review-queue"),
    path("<int:pk>/", views.show_desk, name="review-desk"),
    path("<int:pk>/confirm-sure/", views.confirm_sure, name="review-confirm-sure"),
    path("<int:pk>/undo/", views.undo_last, name="review-undo"),
    path("proposals/<int:pk>/", views.decide, name="review-decide"),
]
