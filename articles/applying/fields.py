"""Each field of each kind of fact → the column or list that holds it."""

from collections.abc import Mapping

from articles.applying.columns import (
    ChoiceColumn,
    Column,
    DecimalColumn,
    FixedColumn,
    FixedPeriodColumn,
    IdentityColumn,
    ParkColumn,
    PeriodColumn,
    QuantityColumn,
    RankColumn,
    StageColumn,
)
from articles.applying.lists import MilestonesColumn, PartnersColumn
from entities.models import QUANTITY_LABELS

COLUMNS: Mapping[str, Mapping[str, Column]] = {
    "project": {
        "name": IdentityColumn("name"),
        "park": ParkColumn("park"),
        **{name: QuantityColumn(name) for name in QUANTITY_LABELS},
        "stage": StageColumn("stage"),
        "enterprises": PartnersColumn("enterprises"),
        "milestones": MilestonesColumn("milestones"),
    },
    "honour": {
        "title": IdentityColumn("title"),
        "recipient": FixedColumn("recipient"),
        "issuer": Column("issuer"),
        "level": ChoiceColumn("level"),
        "date": PeriodColumn("date", "awarded_first_day", "awarded_last_day"),
    },
    "metric": {
        "name": FixedColumn("indicator"),
        "subject": FixedColumn("subject"),
        "value": QuantityColumn("value"),
        "growth": DecimalColumn("growth"),
        "rank": RankColumn("rank"),
        "period": FixedPeriodColumn("period", "first_day", "last_day"),
        "nature": FixedColumn("nature"),
    },
    "event": {
        "title": IdentityColumn("title"),
        "date": FixedPeriodColumn("date", "first_day", "last_day"),
        "place": Column("place_name"),
        "park": ParkColumn("park"),
    },
    "park": {"name": FixedColumn("name")},
    "enterprise": {"name": FixedColumn("name")},
}
