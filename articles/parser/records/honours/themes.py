"""Whom an article is about, for honours that name no holder: 先后荣获T等荣誉."""

import re
from collections import Counter
from dataclasses import dataclass

from articles.parser.focus import locate
from articles.parser.lexicon import ENTERPRISE, PARK, PLACE
from articles.parser.mentions.base import Reading
from articles.parser.openings import is_opener
from articles.parser.span import Span
from articles.parser.story import Story

# what only a place or a park is called: "全国工业百强区", "国家级绿色工业园区"
AREA_TITLE_PATTERN = re.compile(
    r"(?:(?:示范|试验|先行|先导|强)[区县市]|城市|园区|开发区|高新区|经开区)[”》]?(?:、|$)"
)
PARK_TITLE_PATTERN = re.compile(
    rf"{AREA_TITLE_PATTERN.pattern}|园区|开发区|高新区|经开区|示范区|示范园|百强园|产业(?:化|示范)*基地|转型升级(?:示范)?基地|先行区|先试区|特色小镇|科技园|产业园"
)
COUNTY_TITLE_PATTERN = re.compile(r"强[县市]|[县市][”》]?(?:、|$)")
ENTERPRISE_TITLE_PATTERN = re.compile(
    r"企业|工厂|小巨人|单项冠军|独角兽|瞪羚|商标|品牌|名牌|科技进步奖|技术中心|信用|上市公司"
)
FOUNDED_PATTERN = re.compile(
    r"(?:19|20)\d\d年?(?:\d{1,2}月)?(?:\d{1,2}日)?[,: ]?(?P<name>[^,。;:\d]{4,30}?)"
    r"(?:正式|挂牌|揭牌)*(?:成立|创建|开园)[。;]?"
)
OPENING, EARLY = 2, 3  # weights of opening a clause, and of doing so early on
LEAD = 4  # sentences
FEW = 3  # an enterprise named less often is hardly what an article is about


@dataclass(frozen=True, slots=True)
class Weights:
    """How strongly an article speaks of each enterprise, and of its park."""

    marks: Counter[str]
    park: int


def weigh(story: Story) -> Weights:
    """Once for an article: every sentence of it is read."""
    return Weights(count_marks(story.readings), count_park(story))


def find_theme_holder(
    story: Story, titles: str, weights: Weights
) -> tuple[str, Span] | None:
    """The park, enterprise or place that the article is about and titles fit."""
    enterprise = find_leader(weights.marks)
    park = locate(story, story.main_park, PARK)
    found = find_founded(story)
    if not found and ENTERPRISE_TITLE_PATTERN.search(titles):
        found = locate(story, enterprise, ENTERPRISE)
    elif not found and PARK_TITLE_PATTERN.search(titles):
        found = park or find_zone(story)
    elif not found and story.is_about_place and not enterprise:
        found = find_zone(story)
    elif not found:
        leads = enterprise and weights.marks[enterprise] > weights.park
        found = locate(story, enterprise, ENTERPRISE) if leads else park
    return found


def find_zone(story: Story) -> tuple[str, Span] | None:
    """The place that an article is about, which may be called a zone; no enterprise."""
    return locate(story, story.main_place, PLACE) if story.is_about_place else None


def find_fitting_kinds(titles: str) -> tuple[str, ...]:
    """A park is no 绿色工厂 and an enterprise no 绿色工业园区."""
    if ENTERPRISE_TITLE_PATTERN.search(titles):
        return (ENTERPRISE,)
    if COUNTY_TITLE_PATTERN.search(titles):
        return (PLACE,)
    return (PARK,) if PARK_TITLE_PATTERN.search(titles) else (ENTERPRISE, PARK)


def find_founded(story: Story) -> tuple[str, Span] | None:
    """'1994 甲乙创业中心成立' among the first lines: whose chronology it is."""
    for reading in story.readings[:LEAD]:
        found = FOUNDED_PATTERN.fullmatch(reading.text)
        if found:
            entity = story.cast.find(found["name"])
            span = reading.sentence.span_of(*found.span("name"))
            return entity.name if entity else found["name"], span
    return None


def count_marks(readings: tuple[Reading, ...]) -> Counter[str]:
    """How often each enterprise is named, and opens a clause."""
    marks: Counter[str] = Counter()
    for i, reading in enumerate(readings):
        for mention in reading.of(ENTERPRISE):
            opens = is_opener(reading, mention)
            marks[mention.value] += 1 + opens * (OPENING + EARLY * (i < LEAD))
    return marks


def find_leader(marks: Counter[str]) -> str | None:
    """The enterprise that stands out: named often, twice as often as the next."""
    best = marks.most_common(2)
    if not best or best[0][1] < FEW:
        return None
    return best[0][0] if len(best) == 1 or best[0][1] >= 2 * best[1][1] else None


def count_park(story: Story) -> int:
    """The same weight for the article's park."""
    named = [
        (i, reading, mention)
        for i, reading in enumerate(story.readings)
        for mention in reading.of(PARK)
        if mention.value == story.main_park
    ]
    return sum(
        1 + is_opener(reading, mention) * (OPENING + EARLY * (i < LEAD))
        for i, reading, mention in named
    )
