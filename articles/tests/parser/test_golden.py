import pytest

from articles.parser import parse, split
from articles.parser.blocks import find_blocks
from articles.parser.lines import split_lines
from articles.parser.pages import split_pages
from articles.parser.sentences import split_sentences
from articles.parser.text import fold
from articles.tests.parser.corpus import list_documents, read_document

DOCUMENTS = list_documents()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_two_parses_are_equal(name):
    text, published = read_document(name)
    assert parse(text, published) == parse(text, published)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_cell_has_evidence_a_rule_and_a_confidence(name):
    text, published = read_document(name)
    for article in parse(text, published).articles:
        for record in article.records:
            for field, cell in record.cells.items():
                assert text[cell.span.start : cell.span.stop].strip(), field
                assert cell.rule, field
                assert 0 < cell.confidence <= 1, field
                assert article.span.covers(cell.span), field


@pytest.mark.parametrize("name", DOCUMENTS)
def test_entities_stand_where_their_spans_say(name):
    text, published = read_document(name)
    for article in parse(text, published).articles:
        for entity in article.cast.entities:
            assert entity.spans
            assert all(fold(text[s.start : s.stop]).strip() for s in entity.spans)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_sentences_tile_blocks_and_blocks_tile_pages(name):
    text = fold(read_document(name)[0])
    for page in split_pages(split_lines(text)):
        blocks = find_blocks(page)
        offsets = sorted(offset for block in blocks for offset in block.offsets)
        assert len(offsets) == len(set(offsets))
        for block in blocks:
            assert "".join(s.text for s in split_sentences(block)) == block.text
            assert "".join(text[offset] for offset in block.offsets) == block.text


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_piece_alone_gives_the_records_of_the_whole(name):
    text, published = read_document(name)
    articles = parse(text, published).articles
    pieces = split(text)
    assert [piece.span for piece in pieces] == [article.span for article in articles]
    for piece, article in zip(pieces, articles, strict=True):
        alone = parse(text[piece.span.start : piece.span.stop], published).articles
        assert len(alone) == 1
        assert describe(alone[0], piece.span.start) == describe(article, 0)


def describe(article, distance):
    """What was found, with each span moved to where it stands in the whole."""
    return [
        (record.kind, name, cell.value, cell.rule, cell.span.moved(distance))
        for record in article.records
        for name, cell in record.cells.items()
    ]
