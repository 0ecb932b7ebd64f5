"""All names of a sentence: every rule tried, of what overlaps the longest kept."""

import re
from dataclasses import replace

from articles.parser.lexicon import ENTERPRISE, PARK
from articles.parser.mentions.base import BY_PLACE, Mention, Rules
from articles.parser.mentions.names import (
    brands,
    contexts,
    deeds,
    enterprises,
    known,
    lists,
    park_lists,
    parks,
    partners,
    places,
    surroundings,
    trades,
    works,
)
from articles.parser.mentions.names.lists import skip_county
from articles.parser.mentions.names.park_siblings import find_park_siblings
from articles.parser.mentions.names.siblings import find_siblings
from articles.parser.mentions.names.zone_firms import find_zone_firms
from articles.parser.span import keep_longest
from articles.parser.words import load_column, load_ends, load_pattern

# letters that no name ends with
VERB_LETTERS = frozenset("拟将均则")
# a name that ends so is whole
FORMAL = ("公司", "集团", "厂", "社", "院", "行")

LISTED = (
    *parks.RULES,
    *park_lists.RULES,
    *enterprises.RULES,
    *trades.RULES,
    *known.RULES,
    *lists.RULES,
    *works.RULES,
    *partners.RULES,
    *contexts.RULES,
    *surroundings.RULES,
    *deeds.RULES,
    *brands.RULES,
    *places.RULES,
)
RULES = Rules(LISTED)


def find_names(text: str) -> list[Mention]:
    """All names in a sentence; where two overlap the longer stands.

    Only an enterprise may stand inside the name of the park that it builds.
    """
    named = [mention for rule in RULES.list_possible(text) for mention in rule(text)]
    found = [
        trim_county(trim_likeness(text, brands.trim_guess(text, mention)))
        for mention in named
        if not (brands.is_own_name(text, mention) or is_counted(mention))
    ]
    found += find_zone_firms(text, found)
    outer = keep_longest(found, BY_PLACE)
    sure = [mention for mention in outer if mention.kind == ENTERPRISE]
    siblings = [*map(trim_county, find_siblings(text, sure))] if sure else []
    if siblings:
        found += siblings
        outer = keep_longest(found, BY_PLACE)
    parks = [mention for mention in outer if mention.kind == PARK]
    beside = [*find_park_siblings(text, outer)] if parks else []
    outer, parks = [*outer, *beside], [*parks, *beside]
    inner = [m for m in found if m.kind == ENTERPRISE and begins_one(m, parks)]
    return [*outer, *keep_longest(inner, BY_PLACE)]


def trim_county(mention: Mention) -> Mention:
    """圣济药业 of 平坝区圣济药业; a full name may begin with its county."""
    mention = trim_verb(mention) if mention.kind == ENTERPRISE else mention
    start = skip_county(mention.value) if mention.kind == ENTERPRISE else 0
    if not start or mention.value.endswith(FORMAL):
        return mention
    name = mention.value[start:]
    return replace(mention, start=mention.start + start, value=name)


COUNTED = re.compile(
    r"[一二两三四五六七八九十百几多数]{1,3}[家个](?=.*(?:公司|企业|厂)$)"
)


def is_counted(mention: Mention) -> bool:
    """四家子公司: how many firms there are, and no name."""
    return mention.kind == ENTERPRISE and COUNTED.match(mention.value) is not None


# "像甲企一样", "像乙企这样的企业": no name begins with what compares
LIKENESS = re.compile(r"[,、]?(?:[^,。;]{0,12})(?:一样|这样|那样|这种|般)")


def trim_likeness(text: str, mention: Mention) -> Mention:
    """鑫豪机械 of 像鑫豪机械一样: the tokenizer joins 像 to a name that it lacks."""
    is_firm = mention.kind == ENTERPRISE and len(mention.value) > len("像甲企")
    if not is_firm or mention.value[0] != "像":
        return mention
    if not LIKENESS.match(text, mention.stop):
        return mention
    return replace(mention, start=mention.start + 1, value=mention.value[1:])


def trim_verb(mention: Mention) -> Mention:
    """锐岚创芯 of 锐岚创芯拟: the tokenizer joins to a name what leads the verb."""
    if len(mention.value) < 3 or mention.value[-1] not in VERB_LETTERS:
        return mention
    return replace(mention, stop=mention.stop - 1, value=mention.value[:-1])


def begins_one(mention: Mention, parks: list[Mention]) -> bool:
    """京东 of 京东衡阳松木智能产业园; no mere brand: 川渝高 of 川渝高竹新区.

    Nor 甲安生态科技 of 甲安生态科技新城, whose trade is the park's, nor 丙泰 of 丙泰高新区.
    """
    if mention.rule == "enterprise_brand":
        return False
    rests = [
        park.value[mention.stop - mention.start :]
        for park in parks
        if park.start == mention.start and mention.stop < park.stop
    ]
    if not rests:
        return False
    is_weak = mention.value.endswith(load_ends("trades", "weak"))
    suffix, official = (
        load_pattern("park_suffixes"),
        load_column("park_suffixes", "admin"),
    )
    return any(
        rest not in official and not (is_weak and suffix.fullmatch(rest))
        for rest in rests
    )
