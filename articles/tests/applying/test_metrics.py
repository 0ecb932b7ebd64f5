import pytest

from articles.errors import AmbiguousNameError, FactConflictError, InvalidFieldsError
from articles.services import Edit, confirm_proposal, reopen_proposal
from articles.tests.texts import propose, write_article
from entities.models import Enterprise, Indicator, Metric, Park
from entities.tests.make import (
    make_enterprise,
    make_indicator,
    make_metric,
    make_park,
    make_place,
    make_user,
)

pytestmark = pytest.mark.django_db

TEXT = "2021年，白沙洲工业园区规上工业总产值8.39亿元，增长19.18%，居全市园区第一。"
FIELDS = {
    "subject": "白沙洲工业园区",
    "name": "规上工业总产值",
    "value": "839000000",
    "unit": "元",
    "growth": "19.18",
    "rank": {"position": 1, "scope": "全市园区"},
    "period": "2021",
    "nature": "actual",
}
WORDS = {
    "subject": "白沙洲工业园区",
    "name": "规上工业总产值",
    "value": "8.39亿元",
    "growth": "增长19.18%",
    "rank": "居全市园区第一",
    "period": "2021年",
}


@pytest.fixture
def reviewer():
    return make_user()


def propose_metric(text=TEXT, words=WORDS, **changes):
    fields = {name: cell for name, cell in (FIELDS | changes).items() if cell}
    words = {name: word for name, word in words.items() if word in text}
    return propose(write_article(text, title=str(changes)), "metric", fields, words)


def test_a_figure_is_kept_with_its_period_growth_and_rank(reviewer):
    metric = confirm_proposal(propose_metric(), by=reviewer).metric

    assert (metric.label, metric.period_label, metric.subject) == (
        "8.39亿元，增长19.18%，全市园区第1",
        "2021年",
        Park.objects.get(),
    )
    assert (metric.indicator.name, metric.indicator.unit) == ("规上工业总产值", "元")
    assert {claim.field: claim.value for claim in metric.claims.all()} == {
        "subject": "白沙洲工业园区",
        "name": "规上工业总产值",
        "value": {"value": "839000000", "unit": "元"},
        "growth": "19.18",
        "rank": {"position": 1, "scope": "全市园区"},
        "period": "2021",
        "nature": "actual",
    }


def test_the_same_figure_of_another_article_is_one_more_claim(reviewer):
    first = confirm_proposal(propose_metric(), by=reviewer)
    second = confirm_proposal(
        propose_metric(value="840000000", qualifier="约", growth=""), by=reviewer
    )

    assert first.metric == second.metric
    assert [
        (claim.value["value"], claim.is_preferred, claim.is_contradicting)
        for claim in first.metric.claims.filter(field="value").order_by("id")
    ] == [("839000000", True, False), ("840000000", False, False)]


def test_another_figure_for_the_same_period_is_kept_as_a_contradiction(reviewer):
    confirm_proposal(propose_metric(), by=reviewer)
    confirm_proposal(propose_metric(value="900000000"), by=reviewer)

    metric = Metric.objects.get()
    assert metric.value_label == "8.39亿元"
    assert [
        (claim.value["value"], claim.is_contradicting)
        for claim in metric.claims.filter(field="value").order_by("id")
    ] == [("839000000", False), ("900000000", True)]


@pytest.mark.parametrize(
    "changes", [{"period": "2021-01/2021-09"}, {"nature": "target"}, {"period": ""}]
)
def test_another_period_or_nature_is_another_figure(reviewer, changes):
    confirm_proposal(propose_metric(), by=reviewer)
    confirm_proposal(propose_metric(**changes), by=reviewer)

    assert Metric.objects.count() == 2


def test_a_synonym_finds_the_indicator(reviewer):
    indicator = make_indicator(name="规模以上工业总产值")
    indicator.names.create(name="规上工业总产值")

    assert confirm_proposal(propose_metric(), by=reviewer).metric.indicator == indicator


def test_a_count_of_things_finds_the_indicator_written_with_number(reviewer):
    indicator = make_indicator(name="签约项目数")
    proposal = propose_metric(name="签约项目")
    assert confirm_proposal(proposal, by=reviewer).metric.indicator == indicator


def test_the_canonical_name_is_kept_with_the_written_one_as_synonym(reviewer):
    proposal = propose_metric(indicator="规模以上工业总产值")
    indicator = confirm_proposal(proposal, by=reviewer).metric.indicator

    assert indicator.name == "规模以上工业总产值"
    assert [synonym.name for synonym in indicator.names.all()] == ["规上工业总产值"]


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("衡阳", ("place", "衡阳市")),
        ("恒缘电工有限公司", ("enterprise", "恒缘电工有限公司")),
        ("数字经济产业", ("industry", "数字经济产业")),
        ("百日攻坚行动", ("", "百日攻坚行动")),
    ],
)
def test_a_subject_is_what_its_name_says(reviewer, subject, expected):
    make_place(name="衡阳市")
    metric = confirm_proposal(propose_metric(subject=subject), by=reviewer).metric

    kinds = [
        kind for kind in ("place", "enterprise", "industry") if getattr(metric, kind)
    ]
    assert ("".join(kinds), str(metric.subject)) == expected


def test_a_person_says_what_a_subject_is(reviewer):
    fields = FIELDS | {"subject": "智造谷", "subject_kind": "enterprise"}
    proposal = confirm_proposal(
        propose_metric(subject="智造谷"), by=reviewer, edit=Edit(fields=fields)
    )

    assert proposal.metric.enterprise == Enterprise.objects.get(name="智造谷")
    assert proposal.status == "confirmed"


def test_a_name_is_found_without_its_quotes(reviewer):
    park = make_park(name="船山时间谷钟表产业园")
    proposal = propose_metric(subject="“船山时间谷”钟表产业园", name="企业")
    metric = confirm_proposal(proposal, by=reviewer).metric
    assert (metric.park, metric.indicator.name) == (park, "企业")


def test_a_subject_known_as_park_and_as_enterprise_is_asked_about(reviewer):
    rows = [make_park(name="智造谷"), make_enterprise(name="智造谷")]

    with pytest.raises(AmbiguousNameError) as caught:
        confirm_proposal(propose_metric(subject="智造谷"), by=reviewer)

    assert list(caught.value.candidates) == rows


def test_a_word_for_what_the_article_names_elsewhere_is_no_subject(reviewer):
    with pytest.raises(InvalidFieldsError) as caught:
        confirm_proposal(propose_metric(subject="该园区"), by=reviewer)

    assert caught.value.problems == {"subject": "“该园区”不是专名，请写明是哪一个"}


def test_a_figure_without_value_growth_and_rank_is_none(reviewer):
    with pytest.raises(InvalidFieldsError) as caught:
        confirm_proposal(propose_metric(value="", growth="", rank=""), by=reviewer)

    assert caught.value.problems == {"value": "数值、增长、排名至少填一项"}


def test_a_figure_that_is_there_cannot_be_made_anew(reviewer):
    confirm_proposal(propose_metric(), by=reviewer)

    with pytest.raises(FactConflictError) as caught:
        confirm_proposal(propose_metric(value="1"), by=reviewer, edit=Edit(is_new=True))

    assert caught.value.messages == ("该主体在同一时期已有这个指标值。",)


def test_reopening_takes_the_figure_the_indicator_and_the_park_away(reviewer):
    proposal = confirm_proposal(propose_metric(), by=reviewer)
    reopen_proposal(proposal, by=reviewer)

    counts = (Metric.objects.count(), Indicator.objects.count(), Park.objects.count())
    assert counts == (0, 0, 0)


def test_reopening_leaves_what_another_fact_still_needs(reviewer):
    proposal = confirm_proposal(propose_metric(), by=reviewer)
    metric = make_metric(park=Park.objects.get())

    reopen_proposal(proposal, by=reviewer)

    assert list(Metric.objects.all()) == [metric]
    assert [str(park) for park in Park.objects.all()] == ["白沙洲工业园区"]


def test_reopening_a_contradiction_leaves_the_first_figure_alone(reviewer):
    confirm_proposal(propose_metric(), by=reviewer)
    second = confirm_proposal(propose_metric(value="900000000"), by=reviewer)

    reopen_proposal(second, by=reviewer)

    metric = Metric.objects.get()
    assert (metric.value_label, metric.claims.contradicting().count()) == (
        "8.39亿元",
        0,
    )


def test_reopening_the_first_figure_shows_the_second(reviewer):
    first = confirm_proposal(propose_metric(), by=reviewer)
    confirm_proposal(propose_metric(value="900000000"), by=reviewer)

    reopen_proposal(first, by=reviewer)

    metric = Metric.objects.get()
    assert (metric.value_label, metric.claims.contradicting().count()) == ("9亿元", 0)
