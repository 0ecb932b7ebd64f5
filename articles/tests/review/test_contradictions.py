import pytest

from articles.services import confirm_proposal
from articles.tests.review.desk_pages import read
from articles.tests.texts import (
    HELI,
    HELI_FIELDS,
    HELI_WORDS,
    propose,
    propose_heli,
    write_article,
)
from entities.models import Project

pytestmark = pytest.mark.django_db

LIST = "/review/contradictions/"


@pytest.fixture
def project(reviewer):
    """Of 369 and of 300 mu, as two sources say."""
    confirm_proposal(propose_heli(), by=reviewer)
    fields = HELI_FIELDS | {"area": {"value": "300", "unit": "亩"}}
    words = HELI_WORDS | {"area": "300亩"}
    text = HELI.replace("369亩", "300亩")
    again = propose(write_article(text, title="另一篇"), "project", fields, words)
    confirm_proposal(again, by=reviewer)
    return Project.objects.get()


def list_statements(page):
    return [
        (row.b.get_text(), [chip.get_text() for chip in row.select(".chip")])
        for row in page.select(".dispute li")
    ]


def press(desk, page, name):
    """Send the form of the button of this name."""
    buttons = {button.get_text(): button for button in page.select("main button")}
    return read(desk.post(buttons[name].find_parent("form")["action"], follow=True))


def test_another_claim_is_chosen_and_the_choice_taken_back(desk, project, reviewer):
    page = read(desk.get(LIST))
    shown, other = ("369亩", ["采用"]), ("300亩", ["有出入"])
    assert list_statements(page) == [shown, other]

    page = press(desk, page, "采用这个")
    project.refresh_from_db()
    assert (str(project.area), project.version) == ("300亩", 2)
    assert list_statements(page) == [("300亩", ["采用"]), ("369亩", ["有出入"])]
    assert "裁定：369亩 → 300亩" in page.select_one(".dispute > form").get_text()
    assert read(desk.get(LIST)).select(".dispute") == []
    assert len(read(desk.get(f"{LIST}?show=settled")).select(".dispute")) == 1
    states = project.history.order_by("history_id")
    assert [str(state.instance.area) for state in states] == ["369亩", "300亩"]
    assert states.last().history_user == reviewer

    page = press(desk, page, "撤回")
    project.refresh_from_db()
    assert str(project.area) == "369亩"
    assert list_statements(page) == [shown, other]
    claim = project.claims.get(field="area", is_preferred=True)
    assert [row.is_preferred for row in claim.history.order_by("history_id")] == [
        True,
        False,
        True,
    ]


def test_the_choice_is_safe_to_send_twice(desk, project):
    page = read(desk.get(LIST))
    for _ in range(2):
        answer = press(desk, page, "采用这个")

    project.refresh_from_db()
    said = answer.select_one(".messages").get_text(strip=True)
    assert (str(project.area), said) == ("300亩", "已经采用这个说法。")


def test_dates_of_a_stage_are_chosen_too(desk, project, reviewer):
    entry = {"stage": "signed", "date": "2021-10-27"}
    fields = HELI_FIELDS | {"milestones": [entry]}
    words = HELI_WORDS | {"milestones": "10月26日"}
    again = propose(write_article(HELI + "又。", title="三"), "project", fields, words)
    confirm_proposal(again, by=reviewer)

    claim = project.claims.get(field="milestones", is_contradicting=True)
    desk.post(f"/review/claims/{claim.pk}/prefer/")

    days = [str(milestone.first_day) for milestone in project.milestones.all()]
    assert days == ["2021-10-27"]


def test_a_decided_card_leads_to_the_choice(desk, project):
    proposal = project.proposals.order_by("id").last()
    page = read(desk.get(f"/review/{proposal.article_id}/"))

    link = page.select_one(".proposal-state a[href*=contradictions]")
    assert link["href"] == f"{LIST}?fact=entities.project:{project.pk}"
    assert len(read(desk.get(link["href"])).select(".dispute")) == 1


def test_the_list_takes_the_same_queries(
    desk, project, reviewer, django_assert_num_queries
):
    for number in (1, 2):
        with django_assert_num_queries(8):
            page = read(desk.get(LIST))
        assert len(page.select(".dispute")) == number
        fields = HELI_FIELDS | {"investment": {"value": "1", "unit": "元"}}
        article = write_article(HELI, title=f"第{number}篇")
        confirm_proposal(propose(article, "project", fields, HELI_WORDS), by=reviewer)


def dispute_metrics(reviewer, number):
    """Figures of which two sources say different things."""
    words = {"subject": "白沙洲工业园区", "name": "产值", "value": "8亿元"}
    for place in range(number):
        for value in ("800000000", "900000000"):
            fields = {"subject": "白沙洲工业园区", "name": "产值", "unit": "元"}
            fields |= {"value": value, "period": str(2010 + place)}
            article = write_article(
                "白沙洲工业园区产值8亿元。", title=f"{place}{value}"
            )
            confirm_proposal(propose(article, "metric", fields, words), by=reviewer)


@pytest.mark.parametrize("number", [1, 3])
def test_a_figure_is_called_by_subject_and_period(
    desk, reviewer, number, django_assert_num_queries
):
    dispute_metrics(reviewer, number)

    with django_assert_num_queries(9):
        page = read(desk.get(LIST))

    titles = [title.get_text() for title in page.select(".dispute h2")]
    assert len(titles) == number
    assert titles[-1] == "白沙洲工业园区2010年产值：8亿元 · 数值"


def test_the_queue_tells_how_many_cells_are_open(desk, project) -> None:
    page = read(desk.get("/review/"))
    assert "有出入的 1 处" in page.get_text()
    press(desk, read(desk.get(LIST)), "采用这个")
    page = read(desk.get("/review/"))
    assert "有出入的 0 处" in page.get_text()
