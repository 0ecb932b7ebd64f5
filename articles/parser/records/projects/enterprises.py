"""Who stands behind a project: in its name, said to build it, or investing in it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from articles.parser.lexicon import ENTERPRISE
from articles.parser.linking.cores import find_core
from articles.parser.mentions.base import Mention, Reading
from articles.parser.mentions.projects.heads import PHASE_PATTERN
from articles.parser.namings import find_last_named
from articles.parser.openings import opens_clause
from articles.parser.records.base import Cell
from articles.parser.records.projects.builders import (
    find_funder,
    find_listed_before,
    find_opener,
    find_possessor,
    find_written,
)
from articles.parser.records.projects.desks import Dossier
from articles.parser.records.projects.name_firms import (
    FORMAL_PATTERN,
    Found,
    find_in_names,
    find_namesake,
    is_of_road,
    read_brand,
    read_prefix,
    read_sister,
)
from articles.parser.records.projects.parties import find_party
from articles.parser.records.projects.stretches import Stretch
from articles.parser.records.projects.title_firms import find_portrayed_firm
from articles.parser.records.projects.told_firms import find_told_firm
from articles.parser.story import Story
from articles.parser.words import compile_guarded

# "由某公司投资", "投资方为某公司"
BY_PATTERN = re.compile(
    r"(?:由|(?:投资方|业主|投资主体|建设单位)[为是]|隶属于|与|携手|联合|牵手|联手)(?:[^,;。]{0,20}[、和与的])?$"
)
DOES_PATTERN = re.compile(
    r"(?:[^,。;]{0,24}?,(?:双方)?(?:将|拟|计划)*(?:共建|共同|联手|合作)"
    r"|[^,。;]{0,12}?(?:投资|共建|建设|新建|兴建|打造|实施|承建|开发|建成|投建|筹建|扩建|增建|改建|兴办|创办|运营|落户|入驻|布局|设立|成立|签订|签署|签约|公告|宣布|披露|官宣|增资|追加|出资|斥资|投了|投下|砸下|落子|拿地|摘[得地]|竞得|加码|举行|举办))"
)
# "业主为某公司": nothing needs to follow
OWNED_BY_PATTERN = re.compile(
    r"(?:业主(?:单位)?|(?:投资|建设|实施|承建|运营)(?:方|主体|单位|企业)|项目公司)(?:[为是]|:)$"
)
# "该项目是某公司深化布局的重点项目"
OF_PATTERN = re.compile(r"[^,。;]{0,40}(?:项目|工程|举措|布局|基地|之一)")
# "由甲公司、乙公司投资建设"
LISTED_PATTERN = re.compile(
    r"[、和与][^,。;]{2,40}?(?:投资|建设|实施|运营|打造|开发|兴建)"
)
OWNS_PATTERN = re.compile(r"(?:的|总投资|投资|、|占地|\d|亿|元|亩)*的?$")
# "其NAME", "该公司将实施NAME"
OWNER_PATTERN = compile_guarded(
    r"(?<![尤极与])其(?:总?投资[^,。;]{2,12}的)?$|(?:^|[,;:“])(?:我们|它(?!们|是)|该?(?:公司|企业|集团))(?!等)[^。;]{0,40}$"
    r"|(?:^|[,;:“])这家[^,。;]{0,14}(?:公司|企业)[^。;]{0,40}$"
)
# "公司一期年产3GW薄片项目", "二期项目"
OWN_PATTERN = re.compile(rf"(?:我们|公司|企业)|{PHASE_PATTERN.pattern}")
# "在会场之一的某公司,NAME开工": who is at home there
SCENE_PATTERN = re.compile(r"(?:^|[,;:])(?:在|走进|来到)[^,。;]{0,14}$")
SCENE_END_PATTERN = re.compile(r"(?:厂区|车间|生产车间|公司)?[内里]?,")
GUESS = "enterprise_brand"  # the rule of mentions.names.brands
IS_OF_PATTERN = re.compile(r",?(?:是|为|系)[^,。;]{0,6}")
IDENTITY_PATTERN = re.compile(
    r"该项目(?:[^,。;]{0,3}|[^。;]{2,24},)[是为][^,。;]{0,24}$"
)


def build_enterprises(story: Story, dossier: Dossier) -> Cell | None:
    """Those named at the head of the project's name or said to build it."""
    if possessor := find_possessor(dossier):
        return possessor
    found = drop_guesses([*find_in_names(dossier), *find_builders(dossier)])
    rule, confidence = "enterprise_named", 0.85
    is_guess = bool(found) and all(firm.rule == GUESS for _, firm in found)
    if is_guess and (owner := find_owner(story, dossier, is_told=True)):
        return owner
    if not found:
        written = find_funder(dossier) or find_written(story, dossier)
        if written:
            return written
    if not found:
        found, rule, confidence = list(find_sole(dossier)), "enterprise_sole", 0.6
    if not found:
        return (
            find_namesake(story, dossier)
            or read_sister(story, dossier)
            or read_brand(dossier)
            or read_prefix(dossier)
            or find_listed_before(dossier)
            or find_owner(story, dossier)
            or find_opener(dossier)
            or find_party(dossier)
            or find_told_firm(story, dossier)
            or find_portrayed_firm(story, dossier)
        )
    names = drop_parts(list(dict.fromkeys(mention.value for _, mention in found)))
    reading, mention = found[0]
    span = reading.sentence.span_of(mention.start, mention.stop)
    return Cell(names, span, rule, confidence)


# "公司将建设NAME。”甲公司董事长说"
SPEAKER_PATTERN = re.compile(
    r"(?:[^,。;“”]{0,6})(?:董事长|总经理|总裁|负责人|经理|厂长|主任|总监|创始人|CEO)"
)


def find_speaker(readings: Sequence[Reading]) -> str | None:
    """The firm of whoever spoke what a sentence quotes, told behind it."""
    before = ""
    for reading in readings:
        for firm in reading.of(ENTERPRISE):
            is_behind = (before + reading.text[: firm.start]).endswith("”")
            if is_behind and SPEAKER_PATTERN.match(reading.text, firm.stop):
                return str(firm.value)
        before = reading.text
    return None


def drop_guesses(found: list[Found]) -> list[Found]:
    """Without the 丙材 of 丙材薄片项目 where 成都丙翼科技有限公司 is said to build it."""
    sure = [(reading, firm) for reading, firm in found if firm.rule != GUESS]
    is_told = any(FORMAL_PATTERN.search(firm.value) for _, firm in sure)
    return sure if is_told else found


def drop_parts(names: Sequence[str]) -> list[str]:
    """Without the 东风 of 东风福利鸿泰重工有限责任公司."""
    return [
        name
        for name in names
        if not any(other != name and is_short_of(name, other) for other in names)
    ]


def is_short_of(name: str, other: str) -> bool:
    """东风 for 东风重工, and the 丙东U谷 that 北京丙东投资集团 builds for its maker."""
    is_whole = FORMAL_PATTERN.search(other) and not FORMAL_PATTERN.search(name)
    return name in other or bool(
        is_whole and name[:2] == find_core(ENTERPRISE, other)[:2]
    )


def find_owner(story: Story, dossier: Dossier, *, is_told: bool = False) -> Cell | None:
    """'其17000吨中间体项目', '该公司将实施NAME': of the enterprise named last."""
    for reading, mention in dossier.mentions:
        start = reading.sentence.span.start
        is_phase = not is_told and OWN_PATTERN.match(mention.value)
        if is_phase or OWNER_PATTERN.search(reading.text, 0, mention.start):
            at = bisect_left(story.readings, start, key=lambda r: r.sentence.span.start)
            name = find_speaker(story.readings[at : at + 2]) or find_last_named(
                story, story.readings[at], mention.start, ENTERPRISE
            )
            if name:
                span = reading.sentence.span_of(mention.start, mention.stop)
                return Cell([name], span, "enterprise_owner", 0.7)
    return None


def find_builders(dossier: Dossier) -> Iterator[Found]:
    """Those that the sentences say to build it; in a list each may have its own."""
    own = [s for s in dossier.stretches if not s.is_shared]
    has_own = any(s.reading.between(s.start, s.stop, ENTERPRISE) for s in own)
    for stretch in own if has_own else dossier.stretches:
        for firm in stretch.reading.between(stretch.start, stretch.stop, ENTERPRISE):
            if not stretch.is_loose and is_behind(stretch, firm):
                yield stretch.reading, firm


def is_behind(stretch: Stretch, firm: Mention) -> bool:
    """'由湖南楚医投资', '爱加投资建设NAME', '合力叉车总投资6亿元的NAME'."""
    text = stretch.reading.text
    if is_identity(stretch, firm) and OF_PATTERN.match(text, firm.stop):
        return True
    if is_by(stretch, firm):
        return True
    if not stretch.is_before:
        return False
    if text.startswith("、", firm.stop):  # one of a list, the name is another
        return False
    if OWNS_PATTERN.match(text, firm.stop, stretch.stop):
        return True
    return bool(DOES_PATTERN.match(text, firm.stop))


def is_by(stretch: Stretch, firm: Mention) -> bool:
    """'由湖南楚医投资', '业主为湖南楚医'."""
    text, start = stretch.reading.text, max(stretch.start, firm.start - 24)
    if OWNED_BY_PATTERN.search(text, start, firm.start):
        return True
    if not BY_PATTERN.search(text, start, firm.start):
        return False
    return bool(
        DOES_PATTERN.match(text, firm.stop) or LISTED_PATTERN.match(text, firm.stop)
    )


def find_sole(dossier: Dossier) -> Iterator[Found]:
    """The only enterprise that opens a clause beside the name."""
    named: dict[str, Found] = {}
    for stretch in dossier.stretches:
        if stretch.is_shared or stretch.is_loose:
            return
        for firm in stretch.reading.between(stretch.start, stretch.stop, ENTERPRISE):
            if is_elsewhere(stretch, firm) or is_in_road(dossier, stretch, firm):
                continue
            if (
                opens_clause(stretch.reading, firm)
                or is_identity(stretch, firm)
                or is_scene(stretch, firm)
            ):
                named.setdefault(firm.value, (stretch.reading, firm))
    if len(named) == 1:
        yield from named.values()


def is_in_road(dossier: Dossier, stretch: Stretch, firm: Mention) -> bool:
    """The 环湾旅游 of 环湾旅游公路支线."""
    return any(
        reading is stretch.reading and mention.span.covers(firm.span)
        for reading, mention in dossier.mentions
        if is_of_road(mention, firm)
    )


def is_scene(stretch: Stretch, firm: Mention) -> bool:
    """'在会场之一的某公司,NAME开工': the works are where the firm is."""
    text = stretch.reading.text
    is_there = SCENE_PATTERN.search(text, stretch.start, firm.start)
    return bool(is_there) and bool(SCENE_END_PATTERN.match(text, firm.stop))


def is_elsewhere(stretch: Stretch, firm: Mention) -> bool:
    """One of a list, or of a clause before that in which the name is the subject."""
    text = stretch.reading.text
    if text.startswith("、", firm.stop):
        return True
    is_parted = text.find(",", firm.stop, stretch.stop) >= 0
    if SCENE_PATTERN.search(text, stretch.start, firm.start):
        return text.count(",", firm.stop, stretch.stop) > 1
    return stretch.is_before and is_parted and text[stretch.stop - 1] in ",;:—"


def is_identity(stretch: Stretch, firm: Mention) -> bool:
    """'该项目是蒂森克虏伯环锻有限公司的第4次增资'."""
    text = stretch.reading.text
    is_next = not stretch.is_before and IS_OF_PATTERN.fullmatch(
        text, stretch.start, firm.start
    )
    return bool(is_next or IDENTITY_PATTERN.search(text, stretch.start, firm.start))
