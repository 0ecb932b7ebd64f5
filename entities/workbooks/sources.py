"""Which source says so, and in what words: one cell for each row."""

from collections import defaultdict
from collections.abc import Sequence

from django.db.models import F
from django.db.models.functions import Substr

from entities.models import Claim, Source
from entities.workbooks.sheets import Sheet
from entities.workbooks.texts import clean_text

SHOWN_QUOTES = 5
SENTENCE = Substr(
    "source__text",
    F("sentence_start") + 1,
    F("sentence_stop") - F("sentence_start"),
)
MAX_CHARACTERS = 2000


class SourceTexts:
    """《某日报：标题》（2021-12-29）：“总投资6.6亿元”; sources are named once."""

    def __init__(self, sheet: Sheet, *, is_public: bool) -> None:
        self.key = sheet.claim_key
        claims = Claim.objects.filter(is_preferred=True)
        if sheet.claim_path != "pk":  # a milestone's sources are its project's
            claims = claims.filter(field="milestones")
        self.claims = claims.published() if is_public else claims
        self.labels: dict[int, str] = {}

    def find(self, pks: Sequence[int]) -> dict[int, str]:
        """The text for each of these rows; two queries at most."""
        rows = self.claims.filter(**{f"{self.key}__in": set(pks)}).order_by("pk")
        said: dict[int, dict[int, list[str]]] = defaultdict(dict)
        fields = (f"{self.key}_id", "source_id", "quote", "location", SENTENCE)
        for pk, source, quote, location, sentence in rows.values_list(*fields):
            quotes = said[pk].setdefault(source, [])
            quote = (sentence or quote).strip()
            words = f"“{quote}”" if quote else location
            if words and words not in quotes and len(quotes) < SHOWN_QUOTES:
                quotes.append(words)
        self.load_labels({source for groups in said.values() for source in groups})
        return {pk: self.join(groups) for pk, groups in said.items()}

    def load_labels(self, pks: set[int]) -> None:
        missing = pks - self.labels.keys()
        fields = ("pk", "title", "publisher", "published_on")
        for pk, title, publisher, day in Source.objects.filter(
            pk__in=missing
        ).values_list(*fields):
            origin = "，".join(str(part) for part in (publisher, day) if part)
            self.labels[pk] = f"《{title}》" + (f"（{origin}）" if origin else "")

    def join(self, groups: dict[int, list[str]]) -> str:
        texts = (
            f"{self.labels[source]}：{''.join(quotes)}"
            if quotes
            else self.labels[source]
            for source, quotes in groups.items()
        )
        return clean_text("；".join(texts))[:MAX_CHARACTERS]
