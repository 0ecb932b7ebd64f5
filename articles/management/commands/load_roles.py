"""Make the groups of the four roles; to be run again after an update."""

from django.core.management.base import BaseCommand

from articles.roles import load_roles


class Command(BaseCommand):
    help = "建立上传者、审核员、主编、管理员四个组，各有确定的权限；可重复运行。"

    def handle(self, *args, **options) -> None:
        for name, group in load_roles().items():
            count = group.permissions.count()
            self.stdout.write(f"{name}：{count} 项权限")
