"""Work behind the pages: a queue in the database, its workers, what failed and why."""

from django.apps import AppConfig


class BackgroundConfig(AppConfig):
    name = "parkdb.background"
    verbose_name = "后台工作"
