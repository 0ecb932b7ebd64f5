"""An article → all that its desk shows, in a number of queries that never grows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from articles.candidates import find_all_candidates, find_candidates
from articles.models import Article, Proposal
from articles.review.cards import Card, is_doubtful
from articles.review.faint import FaintLine, find_faint_lines
from articles.review.forms import ProposalForm
from articles.review.marks import Piece, mark_article
from articles.review.names import KnownNames, load_names


@dataclass
class Desk:
    article: Article
    cards: Sequence[Card]
    active: Card | None

    def show_typed(self, bound: Card) -> None:
        """Show what was typed in its card; a later parse may have taken that away."""
        if self.active and self.active.pk == bound.pk:
            self.active.take_typed(bound)
        else:
            self.cards = [bound, *self.cards]
            self.active = bound

    @cached_property
    def pieces(self) -> list[Piece]:
        proposals = [card.proposal for card in self.cards]
        return mark_article(self.article.text, proposals, self.faint)

    @cached_property
    def faint(self) -> list[FaintLine]:
        return find_faint_lines(self.article)

    @cached_property
    def pending(self) -> list[Proposal]:
        return [c.proposal for c in self.cards if not c.proposal.is_decided]

    @cached_property
    def doubtful(self) -> list[Card]:
        """The last of the cards, under a heading of their own."""
        return [card for card in self.cards if card.is_doubtful]

    @property
    def decided_count(self) -> int:
        return len(self.cards) - len(self.pending)

    @property
    def kinds(self) -> list[tuple[str, str, int]]:
        """Each kind that is here with its label and how many are pending."""
        return [
            (kind.value, kind.label, sum(p.kind == kind for p in self.pending))
            for kind in Proposal.Kind
            if any(card.proposal.kind == kind for card in self.cards)
        ]


def load_desk(article: Article, at: str = "") -> Desk:
    """Build every card, with what the database has of each fact still open."""
    standing = article.proposals.standing().with_facts().with_contradictions()
    standing = standing.select_related("decided_by")
    proposals = sort_proposals(standing)
    for proposal in proposals:
        proposal.article = article
    pending = [proposal for proposal in proposals if not proposal.is_decided]
    names = load_names(pending)
    known = find_all_candidates(pending, names.index)
    cards = [Card(each, names, known=known.get(each.pk)) for each in proposals]
    return Desk(article, cards, choose_active(cards, at))


def sort_proposals(proposals: Iterable[Proposal]) -> list[Proposal]:
    """As they stand in the text, those last that have to be looked at closely."""
    return sorted(proposals, key=lambda p: (is_doubtful(p), p.sentence_start, p.pk))


def choose_active(cards: Sequence[Card], at: str) -> Card | None:
    """The one that is asked for, else the first that is pending, else the first."""
    asked = [card for card in cards if str(card.proposal.pk) == at]
    pending = [card for card in cards if not card.proposal.is_decided]
    return next(iter([*asked, *pending, *cards]), None)


def load_card(proposal: Proposal, form: ProposalForm | None = None) -> Card:
    """Build one card by itself, with what the database has of its fact."""
    if proposal.is_decided:
        return Card(proposal, KnownNames(), form=form)
    names = load_names([proposal])
    known = find_candidates(proposal, names.index)
    return Card(proposal, names, form=form, known=known)


def open_form(card: Card) -> Card:
    card.form = card.form or ProposalForm(card.proposal)
    return card
