"""Articles with what was proposed of them: of most all is decided, of some nothing."""

import json
from typing import Any

from articles.models import Article, Proposal, Upload
from benchmarks.basics import Basics
from benchmarks.loading import write_rows

# So many of the first wait for a decision at any size, of the others every tenth.
FIRST_WAITING, SHARE_WAITING = 60, 10
PROPOSED = 5
KINDS, RULES = ("metric", "project", "honour"), ("read_left", "read_right", "read_list")


def add_articles(filling: Basics) -> None:
    """One for each source, with its text."""
    uploads, articles, proposals = [], [], []
    for i, text in enumerate(filling.texts, start=1):
        uploads.append((i, f"{i}.txt", f"{i:064}", len(text.text), text.text, "read"))
        title, publisher = f"第{i}篇报道", f"示例{i % 30}报"
        day, last = filling.before(3000), len(text.text)
        articles.append((i, i, 0, last, title, publisher, day, text.text, f"{i:064}"))
        proposals += [propose(filling, i, place) for place in range(PROPOSED)]
    write_rows(Upload, UPLOAD_COLUMNS, uploads)
    write_rows(Article, ARTICLE_COLUMNS, articles)
    write_rows(Proposal, PROPOSAL_COLUMNS, proposals)


def propose(filling: Basics, article: int, place: int) -> tuple[Any, ...]:
    first, last = filling.texts[article - 1].spans[place]
    waits = article <= FIRST_WAITING or article % SHARE_WAITING == 0
    decided = (None, None) if waits else (filling.person, filling.now)
    fields = {
        "subject": f"第{article % 90}园区",
        "name": f"第{place}产值",
        "value": "1",
    }
    return (
        *(article, KINDS[place % 3], json.dumps(fields), RULES[place % 3], first, last),
        *((article * 7 + place) % 100 / 100, f"{article}-{place}"),
        *("pending" if waits else "rejected", *decided),
    )


UPLOAD_COLUMNS = ("id", "original_name", "sha256", "size", "text", "status")
ARTICLE_COLUMNS = (
    *("id", "upload_id", "start", "stop", "title", "publisher", "published_on"),
    *("text", "text_sha256"),
)
PROPOSAL_COLUMNS = (
    *("article_id", "kind", "fields", "rule", "sentence_start", "sentence_stop"),
    *("confidence", "fingerprint", "status", "decided_by_id", "decided_at"),
)
