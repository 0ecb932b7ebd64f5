"""An article → the articles whose text it shares, at a cost that does not grow."""

from django.db.models import Count

from articles.duplicates.groups import settle
from articles.duplicates.sketches import build_keys, choose_sketch, compare, normalise
from articles.models import Article, Likeness, TextKey

# A key that so many texts have tells nothing, and would make the search longer.
MOST_HOLDERS = 50
MOST_CANDIDATES = 8
LEAST_KEYS = 2


def link_duplicates(article: Article) -> list[Likeness]:
    """Link the article with those it is like; again is as good as once.

    Its keys are stored first: of two that come in at the same moment at least one
    then finds the other.
    """
    plain = normalise(article.text)
    sketch = choose_sketch(build_keys(plain))
    store_keys(article, sketch)
    found = [
        likeness
        for other in find_candidates(article, sketch)
        if (likeness := link_pair(article, other, plain))
    ]
    for later in {likeness.article_id for likeness in found}:
        settle(Article.objects.get(pk=later))
    if found:
        article.refresh_from_db(fields=["duplicate_of"])
    return found


def store_keys(article: Article, sketch: list[int]) -> None:
    if article.text_keys.exists():
        return
    holders = TextKey.objects.filter(key__in=sketch).values("key")
    common = holders.annotate(found=Count("pk")).filter(found__gte=MOST_HOLDERS)
    dropped = set(common.values_list("key", flat=True))
    rows = [TextKey(article=article, key=key) for key in sketch if key not in dropped]
    TextKey.objects.bulk_create(rows, ignore_conflicts=True)


def find_candidates(article: Article, sketch: list[int]) -> list[Article]:
    """Those with whom it shares the most keys; no key has many holders."""
    rows = TextKey.objects.filter(key__in=sketch).exclude(article=article)
    counted = rows.values("article").annotate(found=Count("pk"))
    least = min(LEAST_KEYS, len(sketch))
    best = counted.filter(found__gte=least).order_by("-found", "article_id")
    numbers = [row["article"] for row in best[:MOST_CANDIDATES]]
    return list(Article.objects.filter(pk__in=numbers).order_by("pk"))


def link_pair(article: Article, other: Article, plain: str) -> Likeness | None:
    overlap = compare(plain, normalise(other.text))
    if overlap is None:
        return None
    earlier, later = sorted((article, other), key=lambda row: row.pk)
    values = {"kind": overlap.kind, "share": int(overlap.share * 100)}
    return Likeness.objects.get_or_create(
        article=later, earlier=earlier, defaults=values
    )[0]
