"""Fill a fresh database so that a visitor sees the whole path at work."""

import secrets

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.hashers import make_password
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.urls import reverse

from articles.models import Proposal
from articles.roles import CHIEF_EDITOR, load_roles
from articles.samples import add_samples, confirm_part
from entities.models import Park

EDITOR = "demo-editor"
PAGES = {
    "首页": "home",
    "园区": "park-list",
    "项目": "project-list",
    "荣誉": "honour-list",
    "指标": "metric-list",
    "企业": "enterprise-list",
    "大事": "event-list",
    "来源": "source-list",
}
DESKS = {"上传文章": "article-upload", "审核建议": "review-queue"}


class Command(BaseCommand):
    help = "准备演示：种子数据、示例文章、部分确认、一个演示账号；可重复运行。"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--site", default="http://127.0.0.1:8000")

    def handle(self, *args, **options) -> None:
        call_command("load_seeds", stdout=self.stdout)
        editor, password = make_editor()
        self.fill(editor)
        self.print_addresses(options["site"])
        self.stdout.write(f"用户名  {EDITOR}\n密码    {password}")

    def fill(self, editor: AbstractBaseUser) -> None:
        for article in add_samples(settings.BASE_DIR / "seeds/articles", by=editor):
            result = confirm_part(article, by=editor)
            if result:
                done, refused = len(result.done), len(result.refused)
                self.stdout.write(f"{article}：确认 {done} 条，需人判断 {refused} 条")
        waiting = Proposal.objects.pending().count()
        self.stdout.write(f"待审建议 {waiting} 条")

    def print_addresses(self, site: str) -> None:
        addresses = {label: reverse(name) for label, name in PAGES.items()}
        park = Park.objects.published().with_counts().order_by("-project_count")[0]
        addresses[park.name] = park.get_absolute_url()
        login = reverse("admin:login")
        for label, name in DESKS.items():
            addresses[f"{label}（先登录）"] = f"{login}?next={reverse(name)}"
        addresses["管理后台"] = login
        for label, address in addresses.items():
            self.stdout.write(f"{label}  {site}{address}")


def make_editor() -> tuple[AbstractBaseUser, str]:
    """Return the demo's editor with a new password, a chief editor's rights."""
    password = secrets.token_urlsafe(9)
    user = get_user_model().objects.update_or_create(
        username=EDITOR,
        defaults={
            "is_staff": True,
            "first_name": "演示编辑",
            "password": make_password(password),
        },
    )[0]
    user.groups.set([load_roles()[CHIEF_EDITOR]])
    return user, password
