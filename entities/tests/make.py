"""Rows for tests, valid by default; any field may be given."""

import datetime
from itertools import count

from django.contrib.auth.models import User

from entities.models import (
    FACT_KEYS,
    Claim,
    Enterprise,
    Event,
    Honour,
    Indicator,
    Industry,
    Metric,
    Milestone,
    Park,
    Place,
    Project,
    Source,
    Stage,
)

NUMBERS = count(1)


def make_user(**fields) -> User:
    fields = {"username": f"person{next(NUMBERS)}", "is_staff": True} | fields
    return User.objects.create_user(**fields)


def make_place(**fields) -> Place:
    return Place.objects.create(**{"name": f"第{next(NUMBERS)}市"} | fields)


def make_park(**fields) -> Park:
    return Park.objects.create(**{"name": f"第{next(NUMBERS)}工业园区"} | fields)


def make_industry(**fields) -> Industry:
    return Industry.objects.create(**{"name": f"第{next(NUMBERS)}产业"} | fields)


def make_enterprise(**fields) -> Enterprise:
    return Enterprise.objects.create(**{"name": f"第{next(NUMBERS)}公司"} | fields)


def make_project(**fields) -> Project:
    return Project.objects.create(**{"name": f"第{next(NUMBERS)}项目"} | fields)


def make_milestone(**fields) -> Milestone:
    day = datetime.date(2021, 12, 28)
    given = {"project": fields.get("project") or make_project()}
    given |= {"stage": Stage.SIGNED, "first_day": day, "last_day": day}
    return Milestone.objects.create(**given | fields)


def make_honour(**fields) -> Honour:
    given = {"title": f"第{next(NUMBERS)}称号"} | fields
    if not given.keys() & {"park", "enterprise", "project", "recipient_name"}:
        given["park"] = make_park()
    return Honour.objects.create(**given)


def make_indicator(**fields) -> Indicator:
    return Indicator.objects.create(**{"name": f"第{next(NUMBERS)}指标"} | fields)


def make_metric(**fields) -> Metric:
    given = {"indicator": fields.get("indicator") or make_indicator()}
    given |= {"value": 1, "unit": "家"} | fields
    subjects = {"park", "enterprise", "place", "industry", "subject_name"}
    if not given.keys() & subjects:
        given["park"] = make_park()
    return Metric.objects.create(**given)


def make_event(**fields) -> Event:
    day = datetime.date(2021, 7, 10)
    given = {"title": f"第{next(NUMBERS)}届大会", "first_day": day, "last_day": day}
    return Event.objects.create(**given | fields)


def make_source(**fields) -> Source:
    return Source.objects.create(**{"title": f"第{next(NUMBERS)}篇报道"} | fields)


def make_claim(**fields) -> Claim:
    given = {"source": fields.get("source") or make_source()}
    given |= {"field": "name", "value": "某园区", "quote": "某园区"} | fields
    if not given.keys() & set(FACT_KEYS):
        given["park"] = make_park()
    return Claim.objects.create(**given)
