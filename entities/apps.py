"""The app's name for Django and, in Chinese, for the admin."""

from django.apps import AppConfig


class EntitiesConfig(AppConfig):
    name = "entities"
    verbose_name = "园区事实"
