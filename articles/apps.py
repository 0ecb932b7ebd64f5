"""The app's name for Django and, in Chinese, for the admin."""

from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = "文章与审核"
