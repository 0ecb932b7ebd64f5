"""Rules for bare cues, whose titles an earlier sentence names: 榜上有名, 居第83位."""

import re
from collections.abc import Iterator

from articles.parser.mentions.base import HONOUR, Mention
from articles.parser.mentions.honours.awards import Award, Rule
from articles.parser.mentions.honours.listings import PASSED
from articles.parser.mentions.honours.rolls import HOLDERS, NO_NAME_PATTERN
from articles.parser.span import Span
from articles.parser.words import compile_guarded

# "A、B榜上有名", "A、B赫然在列"
BARE_PATTERN = re.compile(
    r"(?=[成再双首全光顺均都也赫入上登榜名位荣在进获通])"
    r"(?:成功|再次|双双|首次|全部|光荣|顺利|赫然|均|都|也)*(?:入选|入围|入列|上榜|登榜|榜上有名|名列其中|位列其中|在列|进榜|获评|获选|荣列其中"
    rf"|通过{PASSED}|(?:复核|复审|复评)通过|(?:荣)?获(?:得)?(?:此|这一|该)(?:项)?(?:殊荣|荣誉|称号|奖项))"
    r"(?:其中|名单|榜单)?(?=[,。;:!?(—]|$)"
)
# one of these stands in every such cue
BARE_HINT = re.compile("榜|入选|入围|入列|其中|在列|通过|获评|获选|殊荣")
# "25个项目竣工,A、B榜上有名": of the works that are counted
WORKS_PATTERN = re.compile(
    r"[个批]项目[^。;]{0,8}(?:签约|开工|竣工|投产|启用)|(?:签约|开工|竣工|投产)[^。;]{0,6}项目"
)
# "C、D分别居第83位、第89位", "E高新区第46位": places on a list named before
PLACE_PATTERN = compile_guarded(
    r"(?:(?:(?:分别|并列)?(?:位列|位居|名列|分列|分居|列|居|排名|排在)|(?<=[区园团司份])(?=第\d+位[,。;]))"
    r"第\d+[位名]?(?:[、和]第?\d+[位名]?)*)(?=[,。;!?(]|$)"
)
# "上榜的甲城企业是:A、B", "此次入选企业包括A、B": those of a list named before
ROLL_PATTERN = compile_guarded(
    r"(?:^|(?<=[,。;:]))(?:其中,?|据悉,?)?(?:此次|本次|本批|新近?)?"
    r"(?P<cue>(?:上榜|入选|入围|入列|获奖|获评|获批|通过|获此殊荣)的?)[^,。;:“”\d]{0,8}?"
    rf"{HOLDERS}(?:名单)?(?:分别|依次)?(?:[是为有]|包括|如下)?:?(?P<names>[^。;:!?,…]+[、和][^。;:!?,…]+)"
)


def find_bare(text: str) -> Iterator[Mention]:
    """A、B榜上有名: an award without titles, which an earlier sentence names."""
    if not BARE_HINT.search(text):
        return
    for cue in BARE_PATTERN.finditer(text):
        if WORKS_PATTERN.search(text, 0, cue.start()):
            continue
        award = Award(Span(*cue.span()), ())
        yield Mention(HONOUR, *cue.span(), award, "find_bare")


def find_bare_places(text: str) -> Iterator[Mention]:
    """C、D分别居第83位、第89位: an award without titles, for names alone."""
    if "第" not in text:
        return
    for cue in PLACE_PATTERN.finditer(text):
        award = Award(Span(*cue.span()), ())
        yield Mention(HONOUR, *cue.span(), award, "find_bare_places")


def find_bare_rolls(text: str) -> Iterator[Mention]:
    """上榜的企业是:A、B: an award without titles, whose holders stand behind."""
    if not BARE_HINT.search(text) and "获" not in text:
        return
    for cue in ROLL_PATTERN.finditer(text):
        names = Span(*cue.span("names"))
        if not NO_NAME_PATTERN.search(cue["names"]):
            award = Award(Span(*cue.span("cue")), (), None, names)
            yield Mention(HONOUR, *cue.span(), award, "find_bare_rolls")


RULES: tuple[Rule, ...] = (find_bare_rolls, find_bare, find_bare_places)
