"""The steps by which an enterprise is honoured as specialised, from province to state."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, TextChoices

from entities.models import Honour


class Rung(TextChoices):
    """From the lowest to the highest."""

    SPECIALISED = "specialised", "省级专精特新"
    LITTLE_GIANT = "little_giant", "国家级专精特新“小巨人”"
    CHAMPION = "champion", "制造业单项冠军"


LOWER_LEVELS = (
    Honour.Level.PROVINCIAL,
    Honour.Level.MUNICIPAL,
    Honour.Level.COUNTY,
)
# Where no level is given the title tells: 湖南省专精特新“小巨人”, 上海市单项冠军.
IS_LOWER = Q(level__in=LOWER_LEVELS) | (
    Q(level="") & (Q(title__contains="省") | Q(title__contains="市"))
)
CHAMPION, GIANT, SPECIALISED = (
    Q(title__contains=word) for word in ("单项冠军", "小巨人", "专精特新")
)
CONDITIONS = {
    Rung.CHAMPION: CHAMPION & ~IS_LOWER,
    Rung.LITTLE_GIANT: GIANT & ~CHAMPION & ~IS_LOWER,
    Rung.SPECIALISED: (CHAMPION | GIANT | SPECIALISED) & IS_LOWER
    | SPECIALISED & ~GIANT & ~CHAMPION,
}


@dataclass(frozen=True, slots=True)
class Step:
    """One rung with the honours that stand on it, the earliest first."""

    rung: Rung
    honours: tuple[Honour, ...]


def find_rung(honour: Honour) -> Rung | None:
    """The rung of one honour; CONDITIONS says the same to the database."""
    title, level = honour.title, honour.level
    is_lower = level in LOWER_LEVELS or (not level and ("省" in title or "市" in title))
    if "单项冠军" in title and not is_lower:
        return Rung.CHAMPION
    if "小巨人" in title and "单项冠军" not in title and not is_lower:
        return Rung.LITTLE_GIANT
    words = ("单项冠军", "小巨人", "专精特新")
    return Rung.SPECIALISED if any(word in title for word in words) else None


def build_ladder(honours: Iterable[Honour]) -> list[Step]:
    """All rungs, the empty ones too; nothing where no honour stands on any."""
    ordered = sorted(honours, key=lambda h: str(h.awarded_last_day or "9999"))
    found = [(find_rung(honour), honour) for honour in ordered]
    if not any(rung for rung, _ in found):
        return []
    return [
        Step(rung, tuple(honour for each, honour in found if each == rung))
        for rung in Rung
    ]
