"""Past the words of a sentence that stand in front of a name: 坚定不移抓, 均为, 关键要有."""

from functools import lru_cache

from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import Reading
from articles.parser.mentions.names.walking import HARD, find_sort
from articles.parser.mentions.projects.bounds import COMPOUND_PATTERN, Bound
from articles.parser.tokens import Token, split_tokens
from articles.parser.words import load_column

# single characters that only a sentence has, never the name of what is built
PARTICLES = frozenset(
    "要有均为是抓由将把被已对从来让使也就还又再各每其此该这那看搞因于仅据且但则若含"
)


def skip_clause(reading: Reading, bound: Bound, stop: int) -> Bound:
    """The bound moved behind the last verb or particle before text[stop].

    '坚定不移抓项目' leaves nothing, '均为工业项目' a class, '新增丙星家私产业项目' a name.
    """
    start = find_name_start(reading.text[bound.stop : stop])
    if not start:
        return bound
    at = bound.stop + start
    inside = any(m.start < at < m.stop for m in reading.of(ENTERPRISE))
    return bound if inside else bound._replace(start=at, stop=at)


@lru_cache(maxsize=4096)
def find_name_start(text: str) -> int:
    """Where what follows the last word of a sentence begins; 0 where none is in it."""
    start, depth = 0, 0
    for token in split_tokens(text):
        depth += (token.text in "“(") - (token.text in "”)")
        is_verb = not depth and is_of_sentence(token)
        if is_verb and not COMPOUND_PATTERN.match(text, token.start):
            start = token.stop
    return start


def is_of_sentence(token: Token) -> bool:
    word = token.text
    if word in PARTICLES:
        return True
    if len(word) < 2 or word in load_column("project_works") or not token.frequency:
        return False
    return find_sort(token) == HARD
