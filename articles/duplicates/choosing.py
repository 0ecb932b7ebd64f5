"""What a person says of two articles that are alike."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.utils import timezone

from articles.duplicates.groups import settle
from articles.errors import CitedArticleError
from articles.models import Article, Likeness


@transaction.atomic
def choose(
    likeness: Likeness, choice: Likeness.Choice, *, by: AbstractBaseUser
) -> Likeness:
    """Keep the choice; it may be changed at any time.

    An article is left out as a whole, and only while nothing of it is confirmed.
    """
    article = Article.objects.select_for_update().get(pk=likeness.article_id)
    leaves_out = choice == Likeness.Choice.LEFT_OUT
    if leaves_out and article.source_id is not None:
        raise CitedArticleError(article)
    likeness.choice = choice
    is_open = choice == Likeness.Choice.OPEN
    likeness.chosen_by = None if is_open else by
    likeness.chosen_at = None if is_open else timezone.now()
    likeness.save(update_fields=["choice", "chosen_by", "chosen_at"])
    left = article.likenesses.filter(choice=Likeness.Choice.LEFT_OUT).exists()
    Article.objects.filter(pk=article.pk).update(is_left_out=left)
    settle(article)
    return likeness
