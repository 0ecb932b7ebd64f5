"""The project as an app: its templates' tags, checks and tests live here."""

from django.apps import AppConfig


class ParkdbConfig(AppConfig):
    name = "parkdb"
    verbose_name = "园区数据库"
