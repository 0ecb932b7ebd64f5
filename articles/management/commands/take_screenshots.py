"""Pictures of the desk and of public pages for the README, of what is in the database."""

import os
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.management.base import BaseCommand, CommandError
from django.db.models import Count, Q
from django.test import Client
from django.test.testcases import LiveServerThread
from django.urls import reverse

from articles.management.commands.demo import EDITOR
from articles.models import Article
from entities.models import Indicator, Metric, Park

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
SIZE = {"width": 1120, "height": 700}
PHONE = {"width": 390, "height": 700}


class Command(BaseCommand):
    help = "为说明文档拍下待审文章、审核台和公开页面的图（需要 Chromium 和开发依赖）。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path)
        parser.add_argument("--chromium", default="/usr/bin/chromium")

    def handle(self, *args: Any, **options: Any) -> None:
        article = Article.objects.with_progress().waiting().order_by("-pending_count")
        chosen = article.first()
        if chosen is None:
            raise CommandError("没有待审的文章，先运行 demo。")
        options["folder"].mkdir(exist_ok=True)
        server = LiveServerThread("127.0.0.1", StaticFilesHandler)
        server.daemon = True
        server.start()
        server.is_ready.wait()
        try:
            self.take(chosen, f"http://127.0.0.1:{server.port}", options)
        finally:
            server.terminate()

    def act(self, page: Any, name: str) -> None:
        """What a picture shows after the first key or click."""
        if name.startswith("desk"):
            page.keyboard.press("Space")
            page.wait_for_timeout(800)
        if name == "check":
            page.locator('a[href*="#cell-investment"]').first.click()
            page.locator("dialog[open]").wait_for()

    def take(self, article: Article, site: str, options: dict[str, Any]) -> None:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 -- for developers

        session = build_session()
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=options["chromium"], args=FLAGS
            )
            desk = reverse("review-desk", args=[article.pk])
            for name, address, size in (
                ("queue", reverse("review-queue"), SIZE),
                ("desk", desk, SIZE),
                ("desk-phone", desk, PHONE),
                *list_public_pages(),
            ):
                page = browser.new_page(viewport=size, color_scheme="light")
                cookie = {"name": "sessionid", "value": session, "url": site}
                page.context.add_cookies([cookie])
                page.goto(site + address, wait_until="networkidle")
                self.act(page, name)
                path = options["folder"] / f"{name}.png"
                page.screenshot(path=path)
                page.close()
                self.stdout.write(f"{path}  {path.stat().st_size // 1024} KB")
            browser.close()


def list_public_pages() -> list[tuple[str, str, dict[str, int]]]:
    """The park of which most is known, and the indicator with most years."""
    park = Park.objects.published().with_counts().order_by("-project_count").first()
    measured = Q(
        metrics__value__isnull=False,
        metrics__nature=Metric.Nature.ACTUAL,
        metrics__first_day__month=1,
        metrics__last_day__month=12,
    )
    years = Count("metrics__last_day__year", filter=measured, distinct=True)
    indicators = Indicator.objects.annotate(years=years).order_by("-years", "name")
    chosen = {"park": park, "metrics": indicators.first()}
    pages = {name: row.get_absolute_url() for name, row in chosen.items() if row}
    pages |= {
        "home": reverse("home"),
        "coverage": f"{reverse('coverage')}?state=stale&first=2020",
    }
    pages["check"] = f"{reverse('project-list')}?ordering=-investment"
    return [(name, address, SIZE) for name, address in pages.items()]


def build_session() -> str:
    """Log the demo's editor in, without asking for the password."""
    client = Client()
    client.force_login(get_user_model().objects.get(username=EDITOR))
    return client.cookies["sessionid"].value
