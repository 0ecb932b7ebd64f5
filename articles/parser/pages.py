"""Blocks → stories: a page may hold several articles and advertisements."""

from dataclasses import dataclass

from articles.parser.blocks import HEADLINE, Block
from articles.parser.span import Span, find_cover


@dataclass(frozen=True, slots=True)
class Page:
    """The blocks of one article on a page, and what its head says of it."""

    blocks: tuple[Block, ...]
    title: str = ""
    authors: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        return find_cover(block.span for block in self.blocks)


def split_pages(blocks: tuple[Block, ...]) -> tuple[Page, ...]:
    """One article a page, for now."""
    if not blocks:
        return ()
    head = next((b for b in blocks if b.kind == HEADLINE), blocks[0])
    return (Page(blocks, title=head.text),)
