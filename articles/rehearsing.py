"""What a parse would change in an article, told before it changes anything."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from articles.drafts import ProposalDraft
from articles.fingerprints import build_identity
from articles.models import Proposal
from articles.reparsing import plan_proposals

# enough to judge a new parser by; the counts are of all
MOST_EXAMPLES = 5


@dataclass(frozen=True, slots=True)
class Change:
    """A proposal that would come, go, or say something else."""

    what: str
    kind: str
    name: str
    cells: dict[str, list[Any]] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        return {
            "what": self.what,
            "kind": self.kind,
            "name": self.name,
            "cells": self.cells,
        }


@dataclass
class Rehearsal:
    """All changes of one article, and how many proposals stay as they are."""

    changes: list[Change] = field(default_factory=list)
    kept_count: int = 0

    def count(self, what: str) -> int:
        return sum(change.what == what for change in self.changes)

    def list_examples(self) -> list[dict[str, Any]]:
        return [change.to_json() for change in self.changes[:MOST_EXAMPLES]]


def rehearse(
    drafts: Iterable[ProposalDraft], standing: Sequence[Proposal]
) -> Rehearsal:
    """Pair what would be added with what would be replaced by it."""
    plan = plan_proposals(drafts, standing)
    outdated = [each for each in standing if each.pk in plan.outdated]
    rehearsal = Rehearsal(kept_count=plan.kept_count)
    for draft in plan.fresh:
        earlier = find_earlier(draft, outdated)
        if earlier:
            outdated.remove(earlier)
        rehearsal.changes.append(build_change(draft, earlier))
    rehearsal.changes += [
        Change("gone", each.kind, find_name(each.fields)) for each in outdated
    ]
    return rehearsal


def find_earlier(draft: ProposalDraft, outdated: Sequence[Proposal]) -> Proposal | None:
    """Return the proposal that says the same, else one about the same fact."""
    same = [each for each in outdated if each.fingerprint == draft.fingerprint]
    about = [each for each in outdated if is_about_same(each, draft)]
    return next(iter([*same, *about]), None)


def is_about_same(proposal: Proposal, draft: ProposalDraft) -> bool:
    identity = build_identity(proposal.kind, proposal.fields)
    return proposal.kind == draft.kind and identity == draft.identity


def build_change(draft: ProposalDraft, earlier: Proposal | None) -> Change:
    """Without other cells it is evidence, rule or confidence that differs."""
    name = find_name(draft.fields)
    if earlier is None:
        return Change("new", draft.kind, name)
    before, after = earlier.fields, draft.fields
    cells = {
        key: [before.get(key), after.get(key)]
        for key in sorted({*before, *after})
        if before.get(key) != after.get(key)
    }
    return Change("changed", draft.kind, name, cells)


def find_name(fields: Any) -> str:
    return str(fields.get("name") or fields.get("title") or "")
