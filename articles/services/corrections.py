"""A misread text put right: every span moves along, and what is lost is listed."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from diff_match_patch import diff_match_patch
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from simple_history.utils import bulk_update_with_history

from articles.models import Article, TextCorrection
from entities.models import Claim, Source

Span = tuple[int, int]
INSERTED, DELETED = 1, -1
# the columns of a claim that say where its words stand
PLACE = ["start", "stop", "quote", "sentence_start", "sentence_stop"]


class StaleTextError(Exception):
    """The text was corrected by somebody else in the meantime."""

    code = "stale_text"

    def __init__(self, article: Article) -> None:
        self.article = article
        super().__init__("正文刚被别人改过，请对照后再改；你改的还在下面。")


@dataclass(frozen=True, slots=True)
class Change:
    """text[start:stop] of the earlier text became replacement."""

    start: int
    stop: int
    replacement: str

    @property
    def growth(self) -> int:
        return len(self.replacement) - (self.stop - self.start)


@dataclass
class Mover:
    """Moves spans of the earlier text into the later one."""

    changes: Sequence[Change]
    lost: list[dict[str, Any]] = field(default_factory=list)

    def move(self, span: Sequence[int]) -> Span | None:
        """A span that holds a change grows with it; one that a change cuts is lost."""
        first, last = start, stop = span[0], span[1]
        for change in self.changes:
            if change.start >= last:
                break
            if change.stop <= first:
                start, stop = start + change.growth, stop + change.growth
            elif first <= change.start and change.stop <= last:
                stop += change.growth
            else:
                return None
        return (start, stop) if start < stop else None

    def move_loosely(self, span: Sequence[int]) -> Span:
        """For sentences: where an end is cut, the nearest place that is left."""
        start, stop = (self.move_offset(end) for end in span)
        return start, max(stop, start + 1)

    def move_offset(self, offset: int) -> int:
        moved = offset
        for change in self.changes:
            if change.stop <= offset:
                moved += change.growth
            elif change.start < offset:
                moved -= offset - change.start
        return max(moved, 0)


@transaction.atomic
def correct_text(
    article: Article, text: str, *, by: AbstractBaseUser, text_sha256: str
) -> TextCorrection | None:
    """Store the text with every span moved; None where nothing differs.

    text_sha256 is that of the text from which the person started.
    """
    article = Article.objects.select_for_update().get(pk=article.pk)
    if article.text_sha256 != text_sha256:
        raise StaleTextError(article)
    changes = find_changes(article.text, text)
    if not changes or not text.strip():
        return None
    return carry_out(article, changes, by)


@transaction.atomic
def revert_correction(
    correction: TextCorrection, *, by: AbstractBaseUser
) -> TextCorrection:
    """Give the text back as it was, with every span where it was, the lost ones too."""
    article = Article.objects.select_for_update().get(pk=correction.article_id)
    changes = list(invert_changes(correction.changes))
    if article.corrections.order_by("-id").first() != correction or any(
        article.text[change.start : change.stop] != said["after"]
        for change, said in zip(changes, correction.changes, strict=True)
    ):
        raise StaleTextError(article)
    reverting = carry_out(article, changes, by)
    reverting.reverts = correction
    reverting.save(update_fields=["reverts"])
    restore_lost(correction)
    return reverting


def carry_out(
    article: Article, changes: Sequence[Change], by: AbstractBaseUser
) -> TextCorrection:
    mover, before = Mover(changes), article.text
    text = apply_changes(before, changes)
    article.text, article.text_sha256 = text, hashlib.sha256(text.encode()).hexdigest()
    article.save(update_fields=["text", "text_sha256"])
    move_proposals(article, mover, before)
    move_claims(article, mover)
    said = [
        {
            "start": change.start,
            "before": before[change.start : change.stop],
            "after": change.replacement,
        }
        for change in changes
    ]
    return TextCorrection.objects.create(
        article=article, by=by, changes=said, lost=mover.lost
    )


def apply_changes(text: str, changes: Sequence[Change]) -> str:
    pieces, at = [], 0
    for change in changes:
        pieces += [text[at : change.start], change.replacement]
        at = change.stop
    return "".join([*pieces, text[at:]])


def invert_changes(said: Sequence[dict[str, Any]]) -> Iterator[Change]:
    """Return what leads back, by the places in the later text."""
    moved = 0
    for each in said:
        start = each["start"] + moved
        yield Change(start, start + len(each["after"]), each["before"])
        moved += len(each["after"]) - len(each["before"])


def restore_lost(correction: TextCorrection) -> None:
    """Evidence that the correction lost has its place again."""
    claims = {each["claim"]: each for each in correction.lost if "claim" in each}
    rows = list(Claim.objects.filter(pk__in=claims, start=None))
    for claim in rows:
        for name, value in claims[claim.pk]["place"].items():
            setattr(claim, name, value)
    bulk_update_with_history(rows, Claim, PLACE, default_change_reason="撤回改正文")
    for each in correction.lost:
        if "span" in each:
            restore_evidence(correction.article, each)


def restore_evidence(article: Article, lost: dict[str, Any]) -> None:
    rows = article.proposals.filter(pk=lost["proposal"])
    for proposal in rows:
        evidence = {lost["field"]: lost["span"], **proposal.evidence}
        rows.revise(evidence=evidence)


def find_changes(before: str, after: str) -> list[Change]:
    """Return what differs, as few and as small as can be."""
    engine = diff_match_patch()
    pieces = engine.diff_main(before, after)
    engine.diff_cleanupMerge(pieces)
    changes: list[Change] = []
    at = 0
    for kind, words in pieces:
        if kind == INSERTED:
            changes.append(Change(at, at, words))
            continue
        if kind == DELETED:
            changes.append(Change(at, at + len(words), ""))
        at += len(words)
    return join_changes(changes)


def join_changes(changes: Sequence[Change]) -> list[Change]:
    """饥 taken out and 机 put in at one place is one change: 饥 → 机."""
    joined: list[Change] = []
    for change in changes:
        last = joined[-1] if joined else None
        if last and last.stop == change.start:
            words = last.replacement + change.replacement
            joined[-1] = Change(last.start, change.stop, words)
        else:
            joined.append(change)
    return joined


def move_proposals(article: Article, mover: Mover, before: str) -> None:
    proposals = article.proposals.all()
    for proposal in proposals:
        evidence = {}
        for name, span in proposal.evidence.items():
            moved = mover.move(span)
            if moved:
                evidence[name] = list(moved)
            else:
                said = {"proposal": proposal.pk, "fact": str(proposal), "field": name}
                quote = before[slice(*span)]
                mover.lost.append(said | {"quote": quote, "span": list(span)})
        proposal.evidence = evidence
        sentence = (proposal.sentence_start, proposal.sentence_stop)
        start, stop = mover.move_loosely(sentence)
        proposal.sentence_start, proposal.sentence_stop = start, stop
        proposal.version += 1
    columns = ["evidence", "sentence_start", "sentence_stop", "version"]
    article.proposals.bulk_update(proposals, columns)


def move_claims(article: Article, mover: Mover) -> None:
    """The source has the same text; a claim that is lost keeps its quote alone."""
    if article.source_id is None:
        return
    source = Source.objects.select_for_update().get(pk=article.source_id)
    source.text, source.version = article.text, source.version + 1
    source.save()
    claims = list(source.claims.with_facts().exclude(start=None))
    for claim in claims:
        move_claim(claim, mover, article.text)
    bulk_update_with_history(claims, Claim, PLACE, default_change_reason="改正文")


def move_claim(claim: Claim, mover: Mover, text: str) -> None:
    moved = mover.move((claim.start, claim.stop))
    if moved is None:
        place = {name: getattr(claim, name) for name in PLACE}
        said = {"claim": claim.pk, "fact": str(claim.fact), "field": claim.field}
        mover.lost.append(said | {"quote": claim.quote, "place": place})
        claim.start = claim.stop = claim.sentence_start = claim.sentence_stop = None
        return
    claim.start, claim.stop = moved
    claim.quote = text[slice(*moved)]
    if claim.sentence_start is not None:
        sentence = (claim.sentence_start, claim.sentence_stop)
        claim.sentence_start, claim.sentence_stop = mover.move_loosely(sentence)
