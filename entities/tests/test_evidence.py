import pytest

from entities.evidence import find_evidence, label_value
from entities.tests.make import make_claim, make_project, make_source


@pytest.mark.parametrize(
    ("field", "value", "label"),
    [
        ("investment", {"value": "660000000", "unit": "元"}, "6.6亿元"),
        ("area", {"value": "370", "unit": "亩", "qualifier": "约"}, "约370亩"),
        ("period", "2021-01/2021-09", "2021年1—9月"),
        ("date", "2021-10-26", "2021年10月26日"),
        ("stage", "signed", "签约"),
        ("nature", "target", "目标"),
        ("level", "national", "国家级"),
        ("growth", "-3", "下降3%"),
        ("rank", {"position": 1, "scope": "全市园区"}, "全市园区第1"),
        ("enterprises", ["合力叉车", "富泰宏"], "合力叉车、富泰宏"),
        (
            "milestones",
            [{"stage": "signed", "date": "2021-10-26"}],
            "2021年10月26日签约",
        ),
        ("stage", "没有的阶段", "没有的阶段"),
        ("investment", {"odd": "1"}, "odd 1"),
    ],
)
def test_label_value(field: str, value: object, label: str) -> None:
    assert label_value(field, value) == label


@pytest.mark.django_db
def test_preferred_claim_comes_first_and_contradictions_apart() -> None:
    project = make_project()
    said = [("7亿元", "700000000", False), ("6.6亿元", "660000000", True)]
    for quote, value, is_preferred in said:
        make_claim(
            project=project,
            field="investment",
            value={"value": value, "unit": "元"},
            quote=quote,
            is_preferred=is_preferred,
            is_contradicting=not is_preferred,
        )
    (cell,) = find_evidence(project).cells
    assert (cell.label, cell.preferred.value_label) == ("总投资", "6.6亿元")
    assert cell.passages == [1]
    assert [(s.value_label, s.passage) for s in cell.contradicting] == [("7亿元", 2)]


@pytest.mark.django_db
def test_sentence_that_speaks_for_several_cells_is_one_passage() -> None:
    source = make_source(text="昨日签约。乙项目总投资6.6亿元，用地369亩。")
    project = make_project()
    spans = {"investment": (11, 16), "area": (19, 23)}
    for field, (start, stop) in spans.items():
        make_claim(
            source=source,
            project=project,
            field=field,
            value={"value": "1", "unit": "元"},
            quote=source.text[start:stop],
            start=start,
            stop=stop,
            sentence_start=5,
            sentence_stop=24,
        )
    (passage,) = find_evidence(project).passages
    marked = [(piece.text, bool(piece.claims)) for piece in passage.pieces]
    assert marked == [
        ("乙项目总投资", False),
        ("6.6亿元", True),
        ("，用地", False),
        ("369亩", True),
        ("。", False),
    ]


@pytest.mark.django_db
def test_words_of_a_table_are_quoted_whole() -> None:
    claim = make_claim(project=make_project(), quote="总投资6.6亿元", location="第3行")
    (passage,) = find_evidence(claim.project).passages
    assert [piece.text for piece in passage.pieces] == ["总投资6.6亿元"]


@pytest.mark.django_db
def test_sources_that_are_not_public_are_left_out() -> None:
    project = make_project()
    hidden = make_source(is_published=False)
    make_claim(project=project, source=hidden, is_preferred=True)
    assert find_evidence(project).cells == ()
