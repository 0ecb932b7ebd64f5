"""The companies of zones, which bear their names: 甲川新区石化产业投资集团有限公司."""

import re
from collections.abc import Iterator, Sequence

from articles.parser.lexicon import ENTERPRISE, PARK
from articles.parser.mentions.base import Mention
from articles.parser.words import load_column, write_pattern

RULE = "enterprise_zone"
# what such a company does; one with a word of its own only stands in the zone
WORDS = write_pattern(load_column("zone_firms"))
FORM_PATTERN = re.compile(
    rf"(?:{WORDS})+(?:集团|控股|股份|有限|责任|总)*(?:公司|集团)(?!们)"
    r"|(?:集团|控股|股份|有限|责任|总)+公司|集团(?!军|化|们|客户)"
)
# "由高新区建设投资公司": a zone that goes by no other name there
BARE_PATTERN = re.compile(
    rf"(?:高新|经开|开发|新|综保|保税)区(?:{WORDS})+(?:集团|控股|股份|有限|责任|总)*(?:公司|集团)"
)


def find_zone_firms(text: str, parks: Sequence[Mention]) -> Iterator[Mention]:
    """'甲川新区石化产业投资集团有限公司' whole, where the zone alone is a park."""
    if "公司" not in text and "集团" not in text:
        return
    for park in parks:
        form = FORM_PATTERN.match(text, park.stop) if park.kind == PARK else None
        if form:
            yield build(text, park.start, form.end())
    for match in BARE_PATTERN.finditer(text):
        yield build(text, *match.span())


def build(text: str, start: int, stop: int) -> Mention:
    return Mention(ENTERPRISE, start, stop, text[start:stop], RULE)
