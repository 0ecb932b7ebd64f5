import pytest

from entities.evidence import find_cells, label_value
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
def test_find_cells_puts_the_preferred_first_and_tells_contradictions() -> None:
    project = make_project()
    said = [("6.6亿元", "660000000", True), ("7亿元", "700000000", False)]
    for quote, value, is_preferred in said:
        make_claim(
            project=project,
            field="investment",
            value={"value": value, "unit": "元"},
            quote=quote,
            is_preferred=is_preferred,
            is_contradicting=not is_preferred,
        )
    (cell,) = find_cells(project)
    assert [s.value_label for s in cell.statements] == ["6.6亿元", "7亿元"]
    assert (cell.label, cell.is_contradicted) == ("总投资", True)


@pytest.mark.django_db
def test_find_cells_leaves_out_sources_that_are_not_public() -> None:
    project = make_project()
    hidden = make_source(is_published=False)
    make_claim(project=project, source=hidden, is_preferred=True)
    assert find_cells(project) == []
