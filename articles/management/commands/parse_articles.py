"""Parse articles that no present parser has read; one failure stops no other."""

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import QuerySet

from articles.errors import AlreadyParsingError
from articles.lexicons import build_lexicon
from articles.models import Article, ParseRun
from articles.parser import PARSER_VERSION, Lexicon
from articles.services import parse_article


class Command(BaseCommand):
    help = "解析文章；默认只解析当前版本的解析器还没有读过的。"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("articles", nargs="*", type=int, metavar="编号")
        parser.add_argument("--all", action="store_true", help="全部重新解析")

    def handle(self, *args, **options) -> None:
        lexicon = build_lexicon()
        articles = choose_articles(options["articles"], is_all=options["all"])
        keys = list(articles.values_list("pk", flat=True))
        outcomes = [self.parse(Article.objects.get(pk=key), lexicon) for key in keys]
        failed = outcomes.count(ParseRun.Outcome.FAILED)
        self.stdout.write(f"共 {len(outcomes)} 篇，失败 {failed} 篇")
        if failed:
            raise CommandError("有文章解析失败，原因见后台的解析记录。")

    def parse(self, article: Article, lexicon: Lexicon) -> str:
        try:
            run = parse_article(article, lexicon=lexicon)
        except AlreadyParsingError as error:
            self.stdout.write(f"{article.pk} {article}：{error}")
            return ParseRun.Outcome.RUNNING
        counts = f"新 {run.created_count}，留 {run.kept_count}"
        self.stdout.write(
            f"{article.pk} {article}：{run.get_outcome_display()}，"
            f"{counts}，取代 {run.superseded_count}"
        )
        return run.outcome


def choose_articles(keys: list[int], *, is_all: bool) -> QuerySet:
    """Return those named, else all, else those without a run of this parser."""
    articles = Article.objects.order_by("pk")
    if keys:
        return articles.filter(pk__in=keys)
    return articles if is_all else articles.outdated(PARSER_VERSION)
