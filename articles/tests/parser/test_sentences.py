import pytest

from articles.parser.blocks import Block
from articles.parser.sentences import split_sentences

CUTS = {
    "full stop": "甲园区开工。|乙园区投产。",
    "semicolon": "工业增长8%;|投资增长9%。",
    "closing quotation": "他说:“开工了。”|大家鼓掌。",
    "closing bracket": "产值8亿元(去年7亿元。)|税收1亿元。",
    "figures": "增长8.4%,总投资6.6亿元。",
    "no end": "甲园区开工",
}


@pytest.mark.parametrize("marked", CUTS.values(), ids=CUTS)
def test_sentences_end_at_their_marks(marked):
    text = marked.replace("|", "")
    block = Block("paragraph", text, tuple(range(len(text))))
    assert "|".join(s.text for s in split_sentences(block)) == marked


def test_a_sentence_leads_back_over_a_line_break():
    # 增长8%,|\n居第一。 in the text as given: the break stands at offset 5
    block = Block("paragraph", "增长8%,居第一。", (0, 1, 2, 3, 4, 6, 7, 8, 9))
    (sentence,) = split_sentences(block)
    assert sentence.span_of(3, 6).to_json() == [3, 7]
