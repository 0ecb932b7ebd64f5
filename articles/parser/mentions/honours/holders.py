"""Names that an honour shows to be enterprises: 百宁盈创获批省瞪羚企业."""

import re
from collections.abc import Iterator

from articles.parser.lexicon import ENTERPRISE, PARK, PLACE
from articles.parser.mentions.base import HONOUR, PROJECT, Mention, Reading
from articles.parser.mentions.honours.subjects import cut_subject, is_name, split_names
from articles.parser.span import Span
from articles.parser.words import load_column

# only an enterprise is such a thing
TITLE_PATTERN = re.compile(
    r"(?:企业|工厂|小巨人|单项冠军|独角兽|瞪羚|企业技术中心|标杆)[”》]?$"
)
NAME_PATTERN = re.compile(r"[\u4e00-\u9fffA-Za-z]{3,6}")
# other holders, and words that name none
OTHER_PATTERN = re.compile(
    r"[区园县市镇村州省旗盟乡]$|(?:集群|项目|产品|中心|基地|平台|车间|党委|支部|学院|大学|医院|企业|公司|工厂|品牌|商标|系统|装备|产业|技术|团队)$"
    r"|^(?:其|该|这|此|本|我|全|各|多|另|共|累计|新增|一批|先后)|[的了和与及等被将]|董事长|经理|书记"
)
CLAUSE_PATTERN = re.compile(r"[,:;。!?]")


def find_holders(reading: Reading) -> Iterator[Mention]:
    """Plain names before the cue of an honour that only enterprises are given."""
    for honour in reading.of(HONOUR):
        award = honour.value
        titles = [reading.text[t.start : t.stop] for t in award.titles]
        is_sure = bool(titles) and all(TITLE_PATTERN.search(t) for t in titles)
        if award.holder is not None and not award.holder:
            yield from find_behind(reading, award.holder.start) if is_sure else ()
            continue
        subject = award.holder or find_subject(reading, award.cue.start)
        yield from find_names_of(reading, subject, is_sure=is_sure)


# "入选国家级“小巨人”的|德孚特|就是从这里走出去的"
BEHIND_PATTERN = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{3,5}?)(?=就是|正是|[已在将也便]|[今去]年|目前|[,、。;]|$)"
)


def find_behind(reading: Reading, start: int) -> Iterator[Mention]:
    """The unknown word behind 入选T的, up to its verb."""
    found = BEHIND_PATTERN.match(reading.text, start)
    name = Span(*found.span("name")) if found else None
    if found and name and is_unknown(reading, name) and is_name(found["name"]):
        yield Mention(ENTERPRISE, name.start, name.stop, found["name"], "honour_holder")


def find_subject(reading: Reading, at: int) -> Span:
    """What stands before a cue in its clause."""
    starts = [m.end() for m in CLAUSE_PATTERN.finditer(reading.text, 0, at)]
    return cut_subject(reading, starts[-1] if starts else 0, at)


def find_names_of(
    reading: Reading, subject: Span, *, is_sure: bool
) -> Iterator[Mention]:
    """The names of a holder; of other honours those beside a known enterprise."""
    names = [*split_names(reading, subject)] if len(subject) else []
    firms = {m.span for m in reading.of(ENTERPRISE)}
    if not is_sure and firms.isdisjoint(names):
        return
    for name in names:
        if is_unknown(reading, name):
            written = reading.text[name.start : name.stop]
            yield Mention(ENTERPRISE, name.start, name.stop, written, "honour_holder")


def is_unknown(reading: Reading, name: Span) -> bool:
    """A short plain word that no other rule has taken for a name."""
    written = reading.text[name.start : name.stop]
    named = reading.of(ENTERPRISE, PARK, PROJECT)
    places = (m.span for m in reading.of(PLACE))
    return (
        NAME_PATTERN.fullmatch(written) is not None
        and OTHER_PATTERN.search(written) is None
        and written not in load_column("generic")
        and not any(mention.span.overlaps(name) for mention in named)
        and not any(place.covers(name) for place in places)
    )
