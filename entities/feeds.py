"""Atom feeds of what changed last: everywhere, or about one park."""

from datetime import datetime
from heapq import nlargest
from typing import Any

from django.contrib.syndication.views import Feed
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from entities.models import Event, Fact, Honour, Metric, Park, Project
from entities.views.pages import find_by_slug

ENTRIES = 50


def list_changes(**about: Any) -> list[Fact]:
    """The facts written last, of every kind, the latest first."""
    kinds = (
        Project.objects.with_partners(),
        Honour.objects.with_recipients(),
        Metric.objects.with_subjects(),
        Event.objects.select_related("park"),
    )
    latest = (fact for rows in kinds for fact in list_latest(rows.filter(**about)))
    return nlargest(ENTRIES, latest, key=lambda fact: fact.updated_at)


def list_latest(rows: QuerySet) -> QuerySet:
    """Chosen before anything is joined to them: else all might be joined and sorted."""
    latest = rows.published().select_related(None).order_by("-updated_at", "-pk")
    return rows.filter(pk__in=latest.values("pk")[:ENTRIES]).order_by("-updated_at")


class ChangeFeed(Feed):
    """Every fact that was confirmed or changed."""

    feed_type = Atom1Feed
    title = "园区数据库：最新变动"
    subtitle = "新确认和有改动的项目、荣誉、指标和大事，每一条都可查到原文。"
    author_name = "园区数据库 ParkDB"

    def link(self) -> str:
        return reverse("home")

    def feed_url(self) -> str:
        return reverse("change-feed")

    def items(self) -> list[Fact]:
        return list_changes()

    def item_title(self, fact: Fact) -> str:
        return f"{fact._meta.verbose_name}：{describe_subject(fact)}{fact}"  # noqa: SLF001 -- Django's public model API

    def item_description(self, fact: Fact) -> str:
        return describe(fact)

    def item_link(self, fact: Fact) -> str:
        return fact.get_absolute_url()

    def item_guid(self, fact: Fact) -> str:
        # A second entry of the same fact is a later state of it.
        return f"urn:parkdb:{fact._meta.model_name}:{fact.pk}"  # noqa: SLF001 -- as above

    def item_pubdate(self, fact: Fact) -> datetime:
        return fact.created_at

    def item_updateddate(self, fact: Fact) -> datetime:
        return fact.updated_at


class ParkFeed(ChangeFeed):
    """The same about one park."""

    def get_object(self, request: HttpRequest, slug: str) -> Park:
        return find_by_slug(Park, slug)

    def title(self, park: Park) -> str:
        return f"{park}：最新变动"

    def link(self, park: Park) -> str:
        return park.get_absolute_url()

    def feed_url(self, park: Park) -> str:
        return reverse("park-feed", args=[park.slug])

    def items(self, park: Park) -> list[Fact]:
        return list_changes(park=park)


def describe_subject(fact: Fact) -> str:
    """Whose figure or honour it is, with a space after it."""
    subject = {Metric: "subject", Honour: "recipient"}.get(type(fact))
    return f"{getattr(fact, subject)} " if subject else ""


def describe(fact: Fact) -> str:
    """When, and what a project has come to."""
    if isinstance(fact, Project):
        said = [str(fact.park or ""), fact.get_stage_display()]
        return "，".join(filter(None, said)) or "园区和阶段未载明"
    return fact.period.label if fact.period else "时间未载明"
