"""Look for copies among the articles that came in before copies were looked for."""

from django.core.management.base import BaseCommand

from articles.duplicates import link_duplicates
from articles.models import Article


class Command(BaseCommand):
    help = "在还没有查过重的文章里查找重复的；可重复运行。"

    def handle(self, *args, **options) -> None:
        articles = Article.objects.filter(text_keys=None).order_by("pk")
        keys = list(articles.values_list("pk", flat=True))
        found = sum(len(link_duplicates(Article.objects.get(pk=key))) for key in keys)
        self.stdout.write(f"查了 {len(keys)} 篇，找到 {found} 对重复的文章")
