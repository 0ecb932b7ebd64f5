"""What facts refer to: places, industries, indicators, parks, enterprises, sources."""

import datetime
import random

from django.db import connection
from django.utils import timezone

from benchmarks.loading import write_rows
from benchmarks.rows import (
    CITIES,
    INDICATORS,
    INDUSTRIES,
    PARK_KINDS,
    PLACES,
    TRADES,
    Size,
    Text,
    write_text,
)
from entities.models import (
    Enterprise,
    EnterpriseName,
    Indicator,
    IndicatorName,
    Industry,
    Park,
    ParkName,
    Place,
    Source,
)
from entities.profiles import KEY_INDICATORS

DAY = datetime.date(2021, 12, 31)


class Basics:
    """The rows, and the texts that claims are taken from."""

    def __init__(self, size: Size) -> None:
        self.size = size
        self.chance = random.Random(5)
        self.now = connection.ops.adapt_datetimefield_value(timezone.now())
        self.texts: list[Text] = []
        self.person: int | None = None
        self.claims = 0

    def pick(self, count: int) -> int:
        """A key from 1; low ones often."""
        return int(self.chance.random() ** 2 * count) + 1

    def before(self, days: int) -> datetime.date:
        return DAY - datetime.timedelta(days=self.chance.randrange(days))

    def add_places(self) -> None:
        rows = (
            (i, f"{CITIES[i % 8]}第{i}区", "county", i // 20 or None)
            for i in range(1, PLACES + 1)
        )
        write_rows(Place, ["id", "name", "level", "parent_id"], rows)

    def add_industries(self) -> None:
        rows = (
            (i, f"{TRADES[i % 6]}第{i}产业", f"industry-{i}", i // 6 or None)
            for i in range(1, INDUSTRIES + 1)
        )
        write_rows(Industry, ["id", "name", "slug", "parent_id"], rows)

    def add_indicators(self) -> None:
        names = [*KEY_INDICATORS, *(f"第{i}类产业产值" for i in range(INDICATORS))]
        rows = (
            (i, name, "元", ("经济总量", "投资", "财政")[i % 3])
            for i, name in enumerate(names[:INDICATORS], start=1)
        )
        write_rows(Indicator, ["id", "name", "unit", "category"], rows)
        others = (
            (f"{name}（旧口径）", i) for i, name in enumerate(names[:50], start=1)
        )
        write_rows(IndicatorName, ["name", "indicator_id"], others)

    def add_parks(self) -> None:
        levels = ("national", "provincial", "municipal")
        names = ["id", "name", "slug", "park_type", "level", "place_id", "parent_id"]
        rows, others = [], []
        for i in range(1, self.size.parks + 1):
            kind, code = PARK_KINDS[i % 2]
            name = f"{CITIES[i % 8]}第{i}{kind}"
            whole = i // 2 if i > 40 and i % 10 == 0 else None
            rows.append((i, name, name, code, levels[i % 3], self.pick(PLACES), whole))
            others.append((f"{CITIES[i % 8]}第{i}区", "short", i))
        write_rows(Park, names, rows)
        write_rows(ParkName, ["name", "kind", "park_id"], others)

    def add_enterprises(self) -> None:
        count, rows, others, parks, industries = self.size.enterprises, [], [], [], []
        for i in range(1, count + 1):
            short = f"{CITIES[i % 8]}{TRADES[i % 6]}第{i}"
            rows.append((i, f"{short}有限公司", f"enterprise-{i}", self.pick(PLACES)))
            parks.append((i, 1 if i <= 20 else self.pick(self.size.parks - 1) + 1))
            industries.append((i, self.pick(INDUSTRIES)))
            others += [(short, "short", i)] if i % 3 == 0 else []
        write_rows(Enterprise, ["id", "name", "slug", "place_id"], rows)
        write_rows(EnterpriseName, ["name", "kind", "enterprise_id"], others)
        write_rows(Enterprise.parks.through, ["enterprise_id", "park_id"], parks)
        through = Enterprise.industries.through
        write_rows(through, ["enterprise_id", "industry_id"], industries)

    def add_sources(self) -> None:
        count = self.size.sources
        self.texts = [write_text(i, self.chance) for i in range(count)]
        names = ["id", "title", "publisher", "published_on", "text"]
        rows = (
            (
                i,
                f"{CITIES[i % 8]}园区第{i}篇报道",
                f"示例{i % 30}报",
                self.before(3000),
                text.text,
            )
            for i, text in enumerate(self.texts, start=1)
        )
        write_rows(Source, names, rows)
