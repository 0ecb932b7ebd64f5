"""An article is cleared from the keyboard alone."""

from pathlib import Path

import pytest
from django.conf import settings

from articles.models import Article, Proposal
from articles.services import add_upload
from articles.tests.texts import propose_heli, write_article
from entities.tests.make import make_enterprise, make_user

REAL = Path(settings.BASE_DIR).parent / "shared/corpus/seeds/003_22d7e5e093362160.txt"
TEXT = (
    "2021年，白沙洲工业园区完成规模以上工业总产值8.39亿元，同比增长19.18%。"
    "10月26日，合力叉车南方基地项目总投资6.6亿元，在白沙洲工业园区签约。"
)


class Keyboard:
    """Counts every key that is pressed."""

    def __init__(self, page):
        self.page = page
        self.count = 0

    def press(self, keys):
        for key in keys.split():
            self.page.keyboard.press("Space" if key == "␣" else key)
            self.count += 1

    def type(self, words):
        self.page.keyboard.type(words)
        self.count += len(words)


@pytest.fixture
def article(media, reviewer):
    upload = add_upload(TEXT.encode(), name="a.txt", by=reviewer)[0]
    return upload.articles.get()


def wait_until_sent(page):
    """Twenty decisions one after another take a while on a busy machine."""
    page.wait_for_selector(".desk-page[data-waiting='0']", timeout=30_000)


def find_active(page):
    return int(page.locator(".proposal.active").get_attribute("data-pk"))


@pytest.mark.usefixtures("media")
def test_twenty_proposals_of_a_real_article_in_under_sixty_keys(open_page, reviewer):
    if not REAL.exists():
        pytest.skip(f"the real article is not there: {REAL.name}")
    upload = add_upload(REAL.read_bytes(), name="a.txt", by=reviewer)[0]
    article = max(upload.articles.all(), key=lambda each: each.proposals.count())
    page = open_page(f"/review/{article.pk}/")
    keyboard = Keyboard(page)

    while True:
        wait_until_sent(page)
        decided = article.proposals.decided().count()
        if decided >= 20 or keyboard.count >= 60:
            break
        left = 20 - decided
        for i in range(left):
            keyboard.press("x 5" if i % 5 == 4 else "a")

    assert (decided >= 20, keyboard.count < 60) == (True, True), keyboard.count
    reasons = article.proposals.filter(status="rejected").values_list("reject_reason")
    assert set(reasons) == {("广告或口号",)}


def make_pending(number):
    article = write_article(TEXT)
    start = TEXT.index("规模")
    for i in range(number):
        Proposal.objects.create(
            article=article,
            kind="metric",
            fields={
                "subject": "白沙洲工业园区",
                "name": f"第{i}指标",
                "value": str(i + 1),
            },
            evidence={"name": [start, start + 9]},
            sentence_start=0,
            sentence_stop=20,
            confidence="0.95",
            fingerprint=str(i),
        )
    return article


def test_a_bulk_confirmation_of_ten_is_undone_with_one_key(open_page):
    article = make_pending(10)
    page = open_page(f"/review/{article.pk}/")

    page.keyboard.press("b")
    page.wait_for_selector(".bulk-table")
    page.wait_for_load_state()
    page.keyboard.press("Enter")
    page.wait_for_selector("#progress[value='10']")
    page.wait_for_load_state()
    assert article.proposals.filter(status="confirmed").count() == 10

    page.keyboard.press("u")
    page.wait_for_selector("#progress[value='0']")
    assert article.proposals.pending().count() == 10
    assert page.locator("#said").inner_text() == "已撤回 10 条。"


def test_a_field_is_filled_from_a_selection(open_page, article):
    page = open_page(f"/review/{article.pk}/")
    pk = page.locator(".proposal.metric").first.get_attribute("data-pk")
    while find_active(page) != int(pk):
        page.keyboard.press("j")

    page.keyboard.press("/")
    page.keyboard.type("工业总产值")
    page.keyboard.press("Enter")
    page.keyboard.press("2")
    page.wait_for_selector(".input[data-field=name].filled")
    field = page.locator(".proposal.active .input[data-field=name]")
    assert field.locator("input").first.input_value() == "工业总产值"
    assert field.locator("[data-parsed]").inner_text() == "解析：规模以上工业总产值"

    page.keyboard.press("e")
    page.keyboard.press("Control+Enter")
    wait_until_sent(page)
    proposal = Proposal.objects.get(pk=pk)
    assert (proposal.status, proposal.decided_fields["name"]) == (
        "edited",
        "工业总产值",
    )
    claim = proposal.claims.get(field="name", metric__isnull=False)
    assert (claim.quote, claim.start) == ("工业总产值", TEXT.index("工业总产值"))


def test_a_missed_fact_is_added(open_page, article):
    page = open_page(f"/review/{article.pk}/")
    page.keyboard.press("/")
    page.keyboard.type("南方基地项目")
    page.keyboard.press("Enter")
    page.keyboard.press("n")
    page.wait_for_selector("[data-kind-key='1']")
    page.wait_for_load_state()
    page.keyboard.press("3")
    page.wait_for_selector("form[data-form]")
    page.wait_for_load_state()
    page.keyboard.press("/")
    page.keyboard.type("合力叉车")
    page.keyboard.press("Enter")
    page.keyboard.press("1")
    page.keyboard.press("/")
    page.keyboard.type("6.6亿元")
    page.keyboard.press("Enter")
    page.keyboard.press("3")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#progress")

    added = article.proposals.get(parse_run=None)
    said = {
        "subject": "合力叉车",
        "name": "南方基地项目",
        "value": "660000000",
        "unit": "元",
    }
    assert (added.status, added.fields) == ("confirmed", said)
    claims = dict(
        added.claims.filter(metric__isnull=False).values_list("field", "quote")
    )
    assert claims == {"subject": "合力叉车", "name": "南方基地项目", "value": "6.6亿元"}


def test_a_new_name_is_linked_with_two_keys(open_page):
    known = make_enterprise(name="衡阳合力智能制造有限公司")
    proposal = propose_heli()
    page = open_page(f"/review/{proposal.article_id}/")

    page.keyboard.press("l")
    page.locator("[data-link] [type=radio]").first.wait_for()
    names = page.locator("[data-link]").count()
    for key in "0" * (names - 1):
        page.keyboard.press(key)
    page.keyboard.press("1")
    page.keyboard.press("a")
    page.wait_for_selector(".proposal[data-status=decided]")

    assert [row.name for row in known.names.all()] == ["合力叉车"]
    assert known.projects.get().name == "南方基地项目"


def test_skipping_rejecting_and_undoing(open_page, article):
    first, second = article.proposals.order_by("sentence_start", "id")[:2]
    page = open_page(f"/review/{article.pk}/")
    assert find_active(page) == first.pk

    page.keyboard.press("Space")
    assert find_active(page) == second.pk
    page.keyboard.press("k")
    page.keyboard.press("x")
    page.keyboard.press("u")
    assert (find_active(page), page.locator("#said").inner_text()) == (
        first.pk,
        "已撤回 1 条。",
    )
    page.keyboard.press("x")
    page.keyboard.press("2")
    wait_until_sent(page)
    first.refresh_from_db()
    assert (first.status, first.reject_reason) == ("rejected", "主体不对")

    page.keyboard.press("u")
    page.wait_for_selector(f"#proposal-{first.pk}[data-status=pending]")
    assert (find_active(page), Article.objects.get().claimed_by) == (
        first.pk,
        first.article.claimed_by,
    )


def test_one_comes_back_to_where_one_was(open_page):
    article = make_pending(3)
    last = article.proposals.order_by("id").last()
    page = open_page(f"/review/{article.pk}/")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("b")
    page.wait_for_selector(".bulk-table")
    page.wait_for_load_state()
    page.keyboard.press("Escape")
    page.wait_for_selector(f"#proposal-{last.pk}.active")
    assert find_active(page) == last.pk


def test_a_form_opens_for_keys_pressed_at_once(open_page):
    page = open_page(f"/review/{make_pending(3).pk}/")
    for key in "jje":
        page.keyboard.press(key)
    page.wait_for_selector(".proposal.active [data-form]")


def test_escape_leaves_the_form_from_any_of_its_boxes(open_page):
    page = open_page(f"/review/{make_pending(1).pk}/")
    page.keyboard.press("e")
    page.wait_for_selector(".proposal.active [data-form]")
    page.wait_for_function("document.activeElement.matches('.input *')")
    page.keyboard.press("Escape")
    page.wait_for_selector("[data-form]", state="detached")


def test_boxes_of_a_bulk_page_are_reached_by_keys(open_page):
    article = make_pending(3)
    page = open_page(f"/review/{article.pk}/bulk/")
    for key in ("j", "j", "Space", "Enter"):
        page.keyboard.press(key)
    page.wait_for_selector("#progress[value='2']")

    left = article.proposals.pending().get()
    assert left.fields["name"] == "第1指标"


def test_whoever_loses_an_article_is_told_and_takes_it_back(open_page, reviewer):
    article = make_pending(3)
    page = open_page(f"/review/{article.pk}/")
    Article.objects.filter(pk=article.pk).take_over(by=make_user(username="second"))
    page.keyboard.press("a")
    page.wait_for_selector(".held:not([hidden])")
    assert page.locator("[data-holder]").inner_text() == "second"

    page.keyboard.press("t")
    page.wait_for_selector(".messages")
    article.refresh_from_db()
    assert article.claimed_by == reviewer
