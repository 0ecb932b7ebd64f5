"""Drafts of a new parse beside the proposals there are → what to add and replace."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from articles.drafts import ProposalDraft
from articles.errors import describe_fields
from articles.fingerprints import build_fingerprint, build_identity
from articles.models import Proposal

CONFIRMED = (Proposal.Status.CONFIRMED, Proposal.Status.EDITED)


@dataclass
class Plan:
    """Drafts to store, keys of pending proposals to supersede, how many stay."""

    fresh: list[ProposalDraft] = field(default_factory=list)
    outdated: set[int] = field(default_factory=set)
    kept_count: int = 0

    def add(self, draft: ProposalDraft, found: Proposal | None) -> None:
        """Store the draft, unless the pending proposal says the same already."""
        if found and draft.is_same_as(found):
            self.outdated.discard(found.pk)
            self.kept_count += 1
        else:
            self.fresh.append(draft)


def plan_proposals(
    drafts: Iterable[ProposalDraft], standing: Sequence[Proposal]
) -> Plan:
    """Decide what a parse changes; nothing that a person decided or wrote is touched."""
    known = {proposal.fingerprint: proposal for proposal in standing}
    confirmed = [proposal for proposal in standing if proposal.status in CONFIRMED]
    plan = Plan(outdated={each.pk for each in standing if is_replaceable(each)})
    for draft in drafts:
        found = known.get(draft.fingerprint)
        if found in confirmed:
            add_difference(plan, draft, found, known)
        elif found is None:
            plan.add(note_rivals(draft, confirmed), None)
        elif is_replaceable(found):
            plan.add(draft, found)
    return plan


def is_replaceable(proposal: Proposal) -> bool:
    """Pending, and the parser's: what a person added stays until it is decided."""
    is_pending = proposal.status == Proposal.Status.PENDING
    return is_pending and proposal.parse_run_id is not None


def add_difference(
    plan: Plan, draft: ProposalDraft, found: Proposal, known: dict[str, Proposal]
) -> None:
    """Propose what the parser reads otherwise than a person confirmed it."""
    difference = build_difference(draft, found)
    if difference is None:
        return
    earlier = known.get(difference.fingerprint)
    if earlier is None or is_replaceable(earlier):
        plan.add(difference, earlier)


def build_difference(draft: ProposalDraft, confirmed: Proposal) -> ProposalDraft | None:
    """Return the draft with a note; None where it says nothing that is new.

    What the parser said before and a person then corrected is no news.
    """
    said, decided = confirmed.fields, confirmed.final_fields
    cells = {
        name: cell
        for name, cell in draft.fields.items()
        if cell not in (said.get(name), decided.get(name))
    }
    if not cells:
        return None
    mark = json.dumps(cells, ensure_ascii=False, sort_keys=True)
    return replace(
        draft,
        fingerprint=build_fingerprint(draft.kind, draft.fields, mark),
        notes=(*draft.notes, f"与已确认的不同：{describe_fields(list(cells))}"),
    )


def note_rivals(draft: ProposalDraft, confirmed: Sequence[Proposal]) -> ProposalDraft:
    """Say so where another figure of the same thing was confirmed in this article."""
    for proposal in confirmed:
        rival = build_identity(proposal.kind, proposal.final_fields)
        if rival == draft.identity and proposal.kind == draft.kind:
            return replace(draft, notes=(*draft.notes, "与已确认的不同：数值"))
    return draft
