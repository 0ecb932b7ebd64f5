"""Addresses of uploading."""

from django.urls import path

from articles import views

urlpatterns = [
    path("upload/", views.upload_add, name="article-upload"),
    path("uploads/<int:pk>/", views.upload_detail, name="upload-detail"),
]
