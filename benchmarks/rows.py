"""What a made-up site is made of: names, shares, periods; the same at every run."""

import datetime
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

CITIES = ("衡阳", "长沙", "岳阳", "株洲", "湘潭", "郴州", "常德", "益阳")
TRADES = ("智能装备", "电子信息", "生物医药", "新材料", "新能源", "现代物流")
WORKS = ("制造", "研发", "检测", "仓储", "服务")
PARK_KINDS = (("高新技术产业园", "high_tech"), ("经济开发区", "economic"))
TITLES = (
    ("专精特新中小企业", "湖南省", "provincial"),
    ("专精特新“小巨人”企业", "国家级", "national"),
    ("制造业单项冠军", "国家级", "national"),
    ("绿色工厂", "国家级", "national"),
    ("智能制造示范车间", "湖南省", "provincial"),
    ("企业技术中心", "市级", "municipal"),
)
LAST_YEAR = 2021
INDICATORS, INDUSTRIES, PLACES = 200, 40, 400
# Of each indicator a subject has years, parts of years, targets and forecasts.
SERIES = (
    ("actual", (1, 12), 10),
    ("actual", (1, 9), 5),
    ("actual", (1, 6), 5),
    ("target", (1, 12), 3),
    ("expected", (1, 12), 2),
)
MOST_METRICS = 4_900
FLATNESS = 40


@dataclass(frozen=True, slots=True)
class Size:
    """How much a site has; what is not said follows from it."""

    metrics: int
    projects: int
    parks: int

    @property
    def enterprises(self) -> int:
        return max(60, self.projects // 4)

    @property
    def honours(self) -> int:
        return max(90, self.projects // 5)

    @property
    def events(self) -> int:
        return max(60, self.parks * 2)

    @property
    def sources(self) -> int:
        return max(60, self.metrics // 100)

    @property
    def articles(self) -> int:
        return self.sources


@dataclass(frozen=True, slots=True)
class Cell:
    """What a figure says beside its subject and value."""

    indicator: int
    nature: str
    first_day: datetime.date
    last_day: datetime.date


@dataclass(frozen=True, slots=True)
class Text:
    """A source's text and where its sentences stand."""

    text: str
    spans: tuple[tuple[int, int], ...]


def build_cells() -> list[Cell]:
    """Indicator by indicator, so that a stretch of them makes lines and tables."""
    return [
        Cell(indicator, nature, *find_days(LAST_YEAR - back, *months))
        for indicator in range(1, INDICATORS + 1)
        for nature, months, years in SERIES
        for back in range(years)
    ]


def find_days(year: int, first: int, last: int) -> tuple[datetime.date, datetime.date]:
    after = datetime.date(year + last // 12, last % 12 + 1, 1)
    return datetime.date(year, first, 1), after - datetime.timedelta(days=1)


def spread(total: int, holders: int, most: int = 10**9) -> list[int]:
    """How many each of the holders has: few have many, most have few."""
    weights = [1 / (i + FLATNESS) for i in range(holders)]
    whole = sum(weights)
    shares = [min(most, int(total * weight / whole)) for weight in weights]
    every, rest = divmod(total - sum(shares), holders)
    return [n + every + (i >= holders - rest) for i, n in enumerate(shares)]


def take_turns(shares: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Holder and round, as facts come in: not one holder after the other."""
    waiting = [i for i, share in enumerate(shares) if share]
    number = 0
    while waiting:
        for holder in waiting:
            yield holder, number
        number += 1
        waiting = [i for i in waiting if shares[i] > number]


def write_text(number: int, chance: random.Random) -> Text:
    """Ten sentences such as an article about parks has."""
    text, spans = f"第{number}篇报道\n", []
    for i in range(10):
        start = len(text)
        text += write_sentence(i, chance)
        spans.append((start, len(text)))
    return Text(text, tuple(spans))


def write_sentence(i: int, chance: random.Random) -> str:
    city, trade = chance.choice(CITIES), chance.choice(TRADES)
    amount, month = chance.randrange(1, 900), chance.randrange(1, 13)
    forms = (
        f"今年前{month}月，{city}园区{trade}产业签约{amount}个项目。",
        f"{city}第{amount}高新技术产业园完成产值{amount}.{month}亿元，同比增长{month}%。",
        f"总投资{amount}亿元的{trade}项目在{city}开工，计划{month}月投产。",
    )
    return forms[i % len(forms)]
