"""Where an article was published, as a person states it."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from articles.errors import CitedArticleError
from articles.models import Article
from articles.services.parsing import parse_article

ORIGIN_FIELDS = ("title", "authors", "publisher", "published_on")


def state_origin(article: Article, stated: Mapping[str, Any]) -> Article:
    """Store it; another day makes 今年 and 上月 other times, so it is parsed again.

    An article that facts cite already keeps what its source says; raises
    CitedArticleError.
    """
    article, is_other_day = keep_origin(article, stated)
    if is_other_day:
        parse_article(article)
    return article


@transaction.atomic
def keep_origin(article: Article, stated: Mapping[str, Any]) -> tuple[Article, bool]:
    article = Article.objects.select_for_update().get(pk=article.pk)
    if article.source_id is not None:
        raise CitedArticleError(article)
    day = article.published_on
    for name in ORIGIN_FIELDS:
        setattr(article, name, stated[name])
    article.save(update_fields=ORIGIN_FIELDS)
    return article, article.published_on != day
