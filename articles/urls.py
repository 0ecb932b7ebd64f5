"""Addresses of uploading."""

from django.urls import path

from articles.views import batches, duplicates, origins, reparses, uploads

urlpatterns = [
    path("upload/", uploads.upload_add, name="article-upload"),
    path("uploads/<int:pk>/", uploads.upload_detail, name="upload-detail"),
    path("uploads/<int:pk>/progress/", uploads.upload_progress, name="upload-progress"),
    path("batches/", batches.batch_list, name="batch-list"),
    path("batches/add/", batches.batch_add, name="batch-add"),
    path("batches/<int:pk>/", batches.batch_detail, name="batch-detail"),
    path("batches/<int:pk>/progress/", batches.batch_progress, name="batch-progress"),
    path("batches/<int:pk>/files/", batches.batch_file_add, name="batch-file-add"),
    path("batches/<int:pk>/close/", batches.batch_close, name="batch-close"),
    path("duplicates/<int:pk>/", duplicates.duplicate_choose, name="duplicate-choose"),
    path("articles/<int:pk>/origin/", origins.origin_state, name="origin-state"),
    path("reparses/", reparses.reparse_list, name="reparse-list"),
    path("reparses/<int:pk>/", reparses.reparse_detail, name="reparse-detail"),
    path(
        "reparses/<int:pk>/progress/",
        reparses.reparse_progress,
        name="reparse-progress",
    ),
    path("reparses/<int:pk>/decide/", reparses.reparse_decide, name="reparse-decide"),
]
