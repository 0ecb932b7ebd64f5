"""The desk at desktop and phone width, with and without scripts."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from articles.models import Article
from articles.services import confirm_proposal, reject_proposal
from articles.tests.texts import (
    HELI,
    HELI_FIELDS,
    HELI_WORDS,
    propose,
    propose_heli,
    write_article,
)
from entities.tests.make import make_enterprise, make_user

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]


@pytest.fixture
def article(shared_database):
    """Every state of a card: open, planned, contradicting, ambiguous, decided."""
    confirm_proposal(propose_heli(), by=make_user())
    for place in ("安徽", "衡阳"):
        make_enterprise(name=f"{place}恒飞公司").names.create(name="恒飞")
    article = write_article(HELI + "又讯。", title="又一篇", publisher="某报")
    area = {"area": {"value": "300", "unit": "亩"}}
    propose(article, "project", HELI_FIELDS | area, HELI_WORDS)
    other = write_article(HELI + "再讯。")
    rival = propose(other, "project", HELI_FIELDS | area, HELI_WORDS)
    confirm_proposal(rival, by=make_user())
    said = {"subject": "恒飞", "name": "产值", "value": "1", "unit": "元"}
    propose(article, "metric", said, {"value": "6.6亿元"}, confidences={"value": 0.4})
    event = propose(article, "event", {"title": "签约会", "date": "2021-10-26"}, {})
    reject_proposal(event, by=make_user(), reason="广告")
    honour = {"title": "百强园区", "recipient": "白沙洲工业园区"}
    propose(article, "honour", honour, {}, modality="planned", confidence="0.95")
    Article.objects.filter(pk=article.pk).claim(by=make_user(username="other"))
    return article


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_the_desk_s_pages_are_accessible_and_fit(open_page, article, width, scheme):
    first = article.proposals.order_by("id").first()
    desk = f"/review/{article.pk}/"
    proposal = f"/review/proposals/{first.pk}/"
    page = open_page("/review/", width=width, color_scheme=scheme)
    root = page.url.removesuffix("/review/")
    faults = {}
    for address in [
        "/review/",
        desk,
        f"{desk}?at={first.pk}&edit=1",
        "/review/contradictions/",
        f"{desk}bulk/?least=0",
        f"{desk}add/?kind=project&at=0,6",
        f"{desk}history/",
        f"{desk}text/",
        f"{proposal}identical/",
        f"{proposal}reshape/",
    ]:
        page.goto(root + address)
        found = Axe().run(page, options={"runOnly": LEVELS}).response["violations"]
        rules = [f"{f['id']}: {f['nodes'][0]['html'][:120]}" for f in found]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            rules.append("wider than the window")
        if rules:
            faults[address] = rules
    assert faults == {}


def test_everything_works_without_scripts(open_page, article):
    page = open_page(f"/review/{article.pk}/", java_script_enabled=False)
    first = article.proposals.order_by("id").first()
    card = page.locator(f"#proposal-{first.pk}")

    card.get_by_role("link", name="修改").click()
    card.get_by_label("用地").fill("369亩")
    card.get_by_role("button", name="确认修改").click()
    assert page.locator(".messages").inner_text() == f"已确认：{first}"
    page.get_by_role("button", name="撤回").click()
    assert page.locator(".messages").inner_text() == "已撤回 1 条。"
    card.get_by_label("驳回理由").select_option("广告或口号")
    card.get_by_role("button", name="驳回").click()

    first.refresh_from_db()
    assert (first.status, first.reject_reason) == ("rejected", "广告或口号")
