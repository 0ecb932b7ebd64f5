"""An article → all that its desk shows, in a number of queries that never grows."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from articles.applying import list_entities
from articles.candidates import find_candidates
from articles.models import Article, Proposal
from articles.review.cards import SURE, Card
from articles.review.forms import ProposalForm
from articles.review.marks import Piece, mark_article
from articles.review.names import load_names


@dataclass
class Desk:
    article: Article
    cards: Sequence[Card]
    active: Card | None

    @cached_property
    def pieces(self) -> list[Piece]:
        return mark_article(self.article.text, [card.proposal for card in self.cards])

    @cached_property
    def pending(self) -> list[Proposal]:
        return [c.proposal for c in self.cards if not c.proposal.is_decided]

    @property
    def decided_count(self) -> int:
        return len(self.cards) - len(self.pending)

    @property
    def sure_count(self) -> int:
        return sum(proposal.confidence >= SURE for proposal in self.pending)

    @property
    def kinds(self) -> list[tuple[str, str, int]]:
        """Each kind that is here with its label and how many are pending."""
        return [
            (kind.value, kind.label, sum(p.kind == kind for p in self.pending))
            for kind in Proposal.Kind
            if any(card.proposal.kind == kind for card in self.cards)
        ]


def load_desk(article: Article, at: str = "") -> Desk:
    """Build every card, and for the active one what the database has of its fact."""
    standing = article.proposals.standing().with_facts().select_related("decided_by")
    proposals = list(standing.order_by("sentence_start", "id"))
    for proposal in proposals:
        proposal.article = article
    names = load_names(proposals, list_entities(article))
    cards = [Card(proposal, names) for proposal in proposals]
    active = choose_active(cards, at)
    if active:
        active.known = find_candidates(active.proposal)
    return Desk(article, cards, active)


def choose_active(cards: Sequence[Card], at: str) -> Card | None:
    """The one that is asked for, else the first that is pending, else the first."""
    asked = [card for card in cards if str(card.proposal.pk) == at]
    pending = [card for card in cards if not card.proposal.is_decided]
    return next(iter([*asked, *pending, *cards]), None)


def load_card(proposal: Proposal, form: ProposalForm | None = None) -> Card:
    """Build one card by itself, with what the database has of its fact."""
    names = load_names([proposal], list_entities(proposal.article))
    return Card(proposal, names, form=form, known=find_candidates(proposal))


def open_form(card: Card) -> Card:
    card.form = card.form or ProposalForm(card.proposal)
    return card
