"""The app's name for Django and, in Chinese, for the admin."""

from django.apps import AppConfig

from parkdb.background.task_labels import TaskLabel


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = "文章与审核"
    task_labels = {
        "articles.tasks.read_and_parse": TaskLabel(
            "读取并解析文件", "upload-detail", "articles.Upload.original_name"
        ),
        "articles.tasks.prepare_reparse": TaskLabel("准备重新解析", "reparse-detail"),
        "articles.tasks.rehearse_chunk": TaskLabel("试解析", "reparse-detail"),
        "articles.tasks.reparse_chunk": TaskLabel("重新解析", "reparse-detail"),
    }
