"""Which article is a copy of which, and so which source is a reprint of which.

Until a person says that two articles are independent, the later one counts as a copy
of the earlier: a number of sources may be too small for a while, never too large.
"""

from django.db import transaction
from django.db.models import Q

from articles.models import Article, Likeness
from entities.models import Source


@transaction.atomic
def settle(article: Article) -> None:
    """Point the article at the first of its group, and what follows it likewise."""
    original = find_original(article)
    if original == article.duplicate_of_id:
        return
    former = article.duplicate_of_id
    article.duplicate_of_id = original
    Article.objects.filter(pk=article.pk).update(duplicate_of=original)
    for likeness in article.later_likenesses.select_related("article"):
        settle(likeness.article)
    for pk in {former, original or article.pk} - {None}:
        mark_group(pk)


def find_original(article: Article) -> int | None:
    """The first article of the group to which the strongest likeness leads."""
    rows = article.likenesses.exclude(choice=Likeness.Choice.INDEPENDENT)
    strongest = rows.order_by("-share", "earlier_id").select_related("earlier").first()
    if strongest is None:
        return None
    return strongest.earlier.duplicate_of_id or strongest.earlier_id


def mark_reprints(article: Article) -> None:
    """After an article has got its source or lost it."""
    mark_group(article.duplicate_of_id or article.pk)


def mark_group(original: int) -> None:
    """Of a group's sources one stands for itself, the others are its reprints."""
    group = Article.objects.filter(Q(pk=original) | Q(duplicate_of=original))
    cited = group.exclude(source=None).order_by("pk")
    sources = list(cited.values_list("source", flat=True))
    first = sources[0] if sources else None
    Source.objects.filter(pk=first).exclude(reprint_of=None).update(reprint_of=None)
    rest = Source.objects.filter(pk__in=sources[1:])
    rest.update(reprint_of=first)
