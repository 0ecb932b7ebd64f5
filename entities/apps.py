"""The app's name for Django and, in Chinese, for the admin."""

from django.apps import AppConfig

from parkdb.background.task_labels import TaskLabel

BATCH_PAGE = "admin:entities_importbatch_change"


class EntitiesConfig(AppConfig):
    name = "entities"
    verbose_name = "园区事实"
    task_labels = {
        "entities.tasks.read_import": TaskLabel("读取导入的表格", BATCH_PAGE),
        "entities.tasks.write_import": TaskLabel("写入导入的表格", BATCH_PAGE),
        "entities.tasks.take_back_import": TaskLabel("撤销导入", BATCH_PAGE),
    }
