import datetime
from urllib.parse import quote

import pytest
from django.core.cache import cache
from django.utils import timezone

from entities.ladders import CONDITIONS, Rung, find_rung
from entities.models import Honour, Project
from entities.profiles import SHOWN
from entities.tests.charts.figures import make_run, make_year
from entities.tests.make import (
    make_enterprise,
    make_event,
    make_honour,
    make_indicator,
    make_industry,
    make_metric,
    make_milestone,
    make_park,
    make_project,
)
from entities.tests.public.counting import count_queries, read

pytestmark = pytest.mark.django_db

DAY = datetime.date(2021, 12, 28)
TITLES = {
    ("国家级专精特新“小巨人”企业", "national"): Rung.LITTLE_GIANT,
    ("专精特新“小巨人”企业", ""): Rung.LITTLE_GIANT,
    ("湖南省专精特新“小巨人”企业", ""): Rung.SPECIALISED,
    ("专精特新“小巨人”企业", "provincial"): Rung.SPECIALISED,
    ("专精特新中小企业", "provincial"): Rung.SPECIALISED,
    ("专精特新企业", ""): Rung.SPECIALISED,
    ("全国制造业单项冠军", ""): Rung.CHAMPION,
    ("上海市制造业单项冠军", ""): Rung.SPECIALISED,
    ("百强企业", "national"): None,
}


@pytest.mark.parametrize(("honour", "rung"), TITLES.items())
def test_rung_of_an_honour_is_the_same_in_python_and_in_the_database(honour, rung):
    row = make_honour(title=honour[0], level=honour[1])
    found = [r for r in Rung if Honour.objects.filter(CONDITIONS[r])]
    assert (find_rung(row), found) == (rung, [rung] if rung else [])


def test_enterprise_shows_its_ladder_with_the_rungs_not_reached(client):
    enterprise = make_enterprise()
    make_honour(title="专精特新“小巨人”", level="national", enterprise=enterprise)
    steps = client.get(enterprise.get_absolute_url()).context["ladder"]
    assert [(s.rung, len(s.honours)) for s in steps] == [
        (Rung.SPECIALISED, 0),
        (Rung.LITTLE_GIANT, 1),
        (Rung.CHAMPION, 0),
    ]
    page = client.get("/enterprises/?rung=little_giant").context["listing"].page
    assert [row.pk for row in page] == [enterprise.pk]
    other = make_enterprise()
    assert client.get(other.get_absolute_url()).context["ladder"] == []


def test_park_counts_honours_of_its_enterprises_by_year_and_level(client):
    park, enterprise = make_park(name="甲园区"), make_enterprise()
    enterprise.parks.add(park)
    days = {"awarded_first_day": DAY, "awarded_last_day": DAY}
    make_honour(park=park, level="national", **days)
    make_honour(enterprise=enterprise, level="provincial", **days)
    make_honour(project=make_project(park=park), level="provincial")
    make_honour()
    tally = client.get(park.get_absolute_url()).context["profile"].tally
    assert tally.levels == ("国家级", "省级")
    assert tally.years == (("2021", (1, 1)), ("", (0, 1)))
    page = client.get("/honours/?park=甲园区").context["listing"].page
    assert page.paginator.count == 3


def test_park_shows_its_key_figure_with_the_trend_and_a_timeline(client):
    park = make_park()
    newest = make_run({2019: 1, 2020: 2, 2021: 3}, park=park)[-1]
    make_year(2022, 9, nature="target", park=park, indicator=newest.indicator)
    make_milestone(project=make_project(park=park), first_day=DAY, last_day=DAY)
    make_event(park=park)
    profile = client.get(park.get_absolute_url()).context["profile"]
    figures = [(key.metric, len(key.sparkline.points)) for key in profile.key_figures]
    assert figures == [(newest, 3)]
    assert [happening.kind for happening in profile.timeline] == ["签约", "大事"]


def test_park_names_sub_parks_and_former_names(client):
    park = make_park()
    park.names.create(name="老工业园", kind="former", valid_to=DAY)
    shown, hidden = make_park(parent=park), make_park(parent=park, is_published=False)
    page = read(client, park.get_absolute_url())
    assert "老工业园（曾用名，—2021年12月）" in page
    assert [row.name in page for row in (shown, hidden)] == [True, False]


def add_row(park, enterprise):
    project = make_project(park=park, stage="signed")
    project.enterprises.add(enterprise)
    make_milestone(project=project)
    make_honour(enterprise=enterprise, awarded_first_day=DAY, awarded_last_day=DAY)
    make_run({2020: 1, 2021: 2}, park=park)
    make_event(park=park)


def test_profiles_cost_the_same_at_one_and_at_three(client):
    park, enterprise = make_park(), make_enterprise()
    enterprise.parks.add(park)
    addresses = park.get_absolute_url(), enterprise.get_absolute_url()
    add_row(park, enterprise)
    with_one = [count_queries(client, address) for address in addresses]
    for _ in range(2):
        add_row(park, enterprise)
    assert [count_queries(client, address) for address in addresses] == with_one


def test_a_cut_profile_says_so_and_links_to_the_whole_list(client):
    park = make_park(name="甲园区")
    rows = (Project(name=f"第{i}个项目", park=park) for i in range(SHOWN + 1))
    Project.objects.bulk_create(rows)
    page = read(client, park.get_absolute_url())
    assert f"项目（{SHOWN}+）" in page
    assert page.count("个项目</a>") == SHOWN
    assert f"/projects/?park={quote(park.name)}" in page


def test_chain_counts_each_enterprise_once_and_no_part_beside_its_whole(client):
    chain = make_industry()
    branch = make_industry(parent=chain)
    enterprise = make_enterprise()
    enterprise.industries.add(chain, branch)
    money = {"investment_value": 500_000_000, "investment_unit": "元"}
    whole = make_project(industry=branch, **money)
    make_project(industry=chain, parent=whole, **money)
    for industry, shown in ((branch, True), (chain, False)):
        make_enterprise(is_published=shown).industries.add(industry)
    make_project(industry=chain, is_published=False, **money)
    with_one = count_queries(client, "/industries/")
    found = client.get("/industries/").context["chains"]
    counts = [(c.industry, c.projects, c.enterprises, c.total_label) for c in found]
    assert counts == [(chain, 1, 2, "5亿元")]
    for _ in range(2):
        make_project(industry=make_industry(parent=branch))
    cache.clear()
    assert count_queries(client, "/industries/") == with_one
    chains = client.get("/industries/").context["chains"]
    assert [each.projects for each in chains] == [3]
    page = read(client, chain.get_absolute_url())
    assert (whole.name in page, enterprise.name in page) == (True, True)


def test_industries_are_counted_anew_after_a_while_and_say_when(client):
    def count_projects() -> int:
        shown = client.get("/industries/").context
        when = f"统计于 {timezone.localtime(shown['counted_at']):%H:%M}"
        assert when in read(client, "/industries/")
        return sum(chain.projects for chain in shown["chains"])

    make_project(industry=make_industry())
    assert count_projects() == 1
    make_project(industry=make_industry())
    assert count_projects() == 1
    cache.clear()
    assert count_projects() == 2


def test_figures_stand_in_the_order_of_reports(client):
    park = make_park()
    given = {
        "甲": "自拟",
        "乙": "",
        "丙": "财税",
        "丁": "工业",
        "规模以上工业增加值": "工业",
    }
    for name, category in given.items():
        indicator = make_indicator(name=name, category=category)
        make_metric(park=park, indicator=indicator)
    tabs = client.get(park.get_absolute_url()).context["profile"].crosstabs
    names = [
        (category, [str(row.series.indicator) for row in tab.rows])
        for category, tab in tabs
    ]
    ordered = [
        ("工业", ["规模以上工业增加值", "丁"]),
        ("财税", ["丙"]),
        ("自拟", ["甲"]),
        ("其他", ["乙"]),
    ]
    assert names == ordered
    groups = client.get("/indicators/").context["groups"]
    assert [category for category, _ in groups] == ["工业", "财税", "自拟", ""]
