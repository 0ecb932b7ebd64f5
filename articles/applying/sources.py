"""An article → the source that its facts cite, made on the first confirmation."""

from articles.duplicates import mark_reprints
from articles.models import Article
from entities.models import Source


def add_source(article: Article) -> Source:
    """Return the article's source; the text of both is the same, so spans hold."""
    if article.source_id is None:
        article.source = find_same_source(article) or build_source(article)
        article.save(update_fields=["source"])
        mark_reprints(article)
    return article.source


def find_same_source(article: Article) -> Source | None:
    """The seeds may have brought the source of a sample article before the article."""
    rows = Source.objects.filter(
        kind=Source.Kind.ARTICLE,
        article=None,
        title=article.title,
        published_on=article.published_on,
    )
    return next((row for row in rows if row.text == article.text), None)


def build_source(article: Article) -> Source:
    return Source.objects.create(
        kind=Source.Kind.ARTICLE,
        title=article.title or article.upload.original_name,
        publisher=article.publisher,
        authors=article.authors,
        published_on=article.published_on,
        url=article.url,
        text=article.text,
    )


def withdraw_source(article: Article) -> None:
    """Take the source back when nothing cites it any more and nobody edited it."""
    source = article.source
    if source is None or source.version > 1 or source.claims.exists():
        return
    article.source = None
    article.save(update_fields=["source"])
    source.delete()
    mark_reprints(article)
