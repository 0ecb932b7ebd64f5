"""The public pages at desktop and phone width: no fault of access, no overflow."""

import datetime

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.cache import cache
from django.core.management import call_command

from entities.models import Park
from entities.tests.charts.figures import make_run
from entities.tests.make import (
    make_claim,
    make_enterprise,
    make_event,
    make_honour,
    make_industry,
    make_metric,
    make_milestone,
    make_park,
    make_project,
    make_source,
)

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
TEXT = "前三季度，甲高新区签约亿元以上产业项目18个，总投资104.9亿元，位列全市第一。" * 9


@pytest.fixture
def addresses(shared_database):
    """One of each page, full enough to show every kind of mark and chip."""
    day = datetime.date(2021, 9, 30)
    park, enterprise = make_park(name="甲高新区", level="national"), make_enterprise()
    industry = make_industry()
    project = make_project(park=park, stage="signed", industry=industry)
    project.enterprises.add(enterprise)
    make_milestone(project=project, is_planned=True)
    honour = make_honour(enterprise=enterprise, level="provincial")
    metric = make_metric(park=park, growth=-3, nature="target")
    event = make_event(park=park)
    source = make_source(text=TEXT, publisher="示例", published_on=day)
    says = {"source": source, "metric": metric, "field": "value", "start": 19}
    value = {"value": "18", "unit": "个"}
    make_claim(**says, value=value, quote="18个", stop=22, is_preferred=True)
    make_claim(**says, value=value, quote="18", stop=21, is_contradicting=True)
    facts = (park, project, enterprise, honour, metric, event, industry, source)
    other = make_park(name="乙高新区")
    for each in (park, other):
        make_run({2019: 5, 2020: 6, 2022: 9}, park=each, indicator=metric.indicator)
    make_honour(title="制造业单项冠军", enterprise=enterprise, level="national")
    pages = [fact.get_absolute_url() for fact in facts]
    indicator = metric.indicator.get_absolute_url()
    report = f"/report/metric/{metric.pk}/?field=value"
    call_command("rebuild_search", verbosity=0)
    cache.clear()
    return [*pages, report, indicator, "/compare/?park=甲高新区&park=乙高新区"]


LISTS = [
    "/",
    "/search/",
    "/search/?q=高新区",
    "/search/?q=产业项目&kind=sentence",
    "/api/",
    "/coverage/?category=工业",
    "/parks/",
    "/projects/?q=没有这样的项目",
    "/projects/",
    "/honours/",
    "/metrics/",
    "/indicators/",
    "/projects/pipeline/",
    "/compare/",
    "/enterprises/",
    "/events/",
    "/industries/",
    "/sources/",
    "/nothing-here/",
]


@pytest.mark.parametrize(
    ("width", "scheme"), [(1280, "light"), (390, "dark"), (390, "light")]
)
def test_public_pages_are_accessible_and_fit(open_page, addresses, width, scheme):
    page = open_page("/", width=width, color_scheme=scheme)
    root = page.url.rstrip("/")
    faults = {}
    for address in [*LISTS, *addresses]:
        page.goto(root + address)
        page.locator("[data-folds] > summary").evaluate_all(
            "all => all.map((e) => e.parentNode.open = true)"
        )
        rules = find_faults(page)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            rules.append("wider than the screen")
        if rules:
            faults[address] = rules
    assert faults == {}


def test_no_public_page_asks_another_host(open_page, addresses):
    page = open_page("/")
    root = page.url.rstrip("/")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    for address in [*LISTS, *addresses]:
        page.goto(root + address)
    assert [url for url in asked if not url.startswith((root, "data:"))] == []


def test_charts_are_drawn_and_a_list_is_filled_with_its_pipeline(open_page, addresses):
    indicator, compare = addresses[-2:]
    page = open_page(indicator)
    root = page.url.removesuffix(indicator)
    for address in (indicator, compare):
        page.goto(root + address)
        page.wait_for_selector("figure.drawn canvas")
        drawn = page.evaluate(
            "() => Object.values(Chart.instances).every((chart) => chart.data.datasets"
            ".length === 2 && chart.canvas.toDataURL().length > 5000)"
        )
        assert drawn
    page.goto(f"{root}/projects/")
    page.wait_for_selector("#pipeline .pipeline")
    assert (
        page.locator("#pipeline .pipeline-count").first.inner_text().split()[0] == "1"
    )


def find_faults(page):
    found = Axe().run(page, options={"runOnly": LEVELS}).response["violations"]
    return [f"{f['id']}: {f['nodes'][0]['html'][:120]}" for f in found]


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_a_figure_in_a_list_opens_its_sentence(open_page, addresses, width, scheme):
    page = open_page("/metrics/?q=指标", width=width, color_scheme=scheme)
    page.click('a[href*="#cell-value"]:has-text("1家")')
    box = page.locator("dialog[open]")
    box.wait_for()
    assert "".join(box.locator("mark").all_inner_texts()[:2]) == "18个"
    assert find_faults(page) == []
    box.locator("summary").first.click()
    copied = box.locator("[data-copy]").first
    assert "（示例《" in box.locator(".citation-text").first.inner_text()
    copied.click()
    copied.filter(has_text="已").wait_for()
    page.keyboard.press("Escape")
    page.locator("dialog").wait_for(state="detached")
    assert page.evaluate("document.activeElement.hash") == "#cell-value"


def test_a_figure_without_a_sentence_leads_to_its_page(open_page, addresses):
    page = open_page(addresses[-2])
    page.locator('a[href*="#cell-value"]').first.click()
    page.wait_for_url("**/metrics/*/#cell-value")


def test_filters_are_folded_on_a_phone_and_open_on_a_desk(open_page, addresses):
    states = {}
    for width in (1280, 390):
        page = open_page("/projects/", width=width)
        states[width] = page.locator("[data-folds]").evaluate("box => box.open")
    assert states == {1280: True, 390: False}
    page.click("[data-folds] > summary")
    page.fill("[name=q]", "没有这样的")
    page.click(".filters button")
    page.wait_for_url("**q=*")


def test_no_list_hides_a_column_on_a_phone(open_page, addresses):
    make_project(park=Park.objects.get(name="甲高新区"))
    page = open_page("/", width=390)
    root = page.url.rstrip("/")
    hidden, bare = {}, []
    nouns = ("projects", "honours", "metrics", "enterprises", "events", "sources")
    for address in [*(f"/{n}/" for n in nouns), addresses[0], addresses[-1]]:
        page.goto(root + address)
        boxes = page.locator(".table-box:has(.as-cards, .compared)")
        hidden[address] = boxes.evaluate_all(
            "all => all.map((box) => box.scrollWidth - box.clientWidth)"
        )
        cells = page.locator(".as-cards td:visible").all_inner_texts()
        bare += [address for words in cells if not words.strip()]
    assert all(hidden.values())
    assert bare == []
    assert {width for widths in hidden.values() for width in widths} == {0}


def test_the_menu_fits_a_phone(open_page):
    menu = open_page("/", width=360).locator(".site-nav")
    assert menu.evaluate("menu => menu.scrollWidth - menu.clientWidth") == 0
