"""The same questions have the same answers on SQLite and on PostgreSQL."""

import datetime
from contextlib import suppress

import pytest
from django.db import IntegrityError, transaction

from entities import following
from entities.models import Park, Project, SearchEntry, Source
from entities.search.finding import GROUPS, find_kind, find_sentences
from entities.search.indexing import rebuild_entries
from entities.search.questions import Question
from entities.tests.make import (
    make_enterprise,
    make_honour,
    make_indicator,
    make_metric,
    make_park,
    make_place,
    make_project,
    make_source,
)

pytestmark = pytest.mark.django_db

TEXT = "前三季度，衡陽高新區簽約１８个项目。\n工业园签约；总投资6.6亿元，100%达产。"


def find(kind: str, typed: str, **options) -> list[int]:
    return list(find_kind(kind, Question.from_text(typed), **options).keys)


def find_names(kind: str, typed: str, model) -> list[str]:
    rows = model.objects.in_bulk(find(kind, typed))
    return [str(rows[key]) for key in find(kind, typed)]


@pytest.fixture
def parks(committed):
    with committed():
        place = make_place(name="衡阳市")
        named = make_park(name="衡阳高新技术产业开发区", place=place)
        named.names.create(name="衡阳高新区")
        make_park(name="高新区")
        make_park(name="湘潭高新区")
        make_park(name="高新区东区")
        make_park(name="白沙洲工业园区", place=place)


@pytest.mark.usefixtures("parks")
@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("高新区", ["高新区", "高新区东区", "湘潭高新区", "衡阳高新技术产业开发区"]),
        ("衡阳", ["衡阳高新技术产业开发区", "白沙洲工业园区"]),
        ("衡阳 工业", ["白沙洲工业园区"]),
        ("衡陽高新區", ["衡阳高新技术产业开发区"]),
        ("hygx", ["衡阳高新技术产业开发区"]),
        ("ＢＳＺ", ["白沙洲工业园区"]),
        ("洲", ["白沙洲工业园区"]),
        (
            "区",
            [
                "高新区",
                "湘潭高新区",
                "高新区东区",
                "白沙洲工业园区",
                "衡阳高新技术产业开发区",
            ],
        ),
        ("新高", []),
        ("%", []),
        ("", []),
    ],
)
def test_parks_are_found_best_first(typed: str, names: list[str]) -> None:
    assert find_names("park", typed, Park) == names


def test_every_kind_is_found_by_its_words(committed) -> None:
    with committed():
        park, enterprise = make_park(name="甲园区"), make_enterprise(name="智造公司")
        project = make_project(name="智造项目", park=park)
        honour = make_honour(title="智造工厂", enterprise=enterprise, issuer="工信部")
        indicator = make_indicator(name="智造产值")
        source = make_source(title="智造报道", text="智造园今日开工。")
    sentence = SearchEntry.objects.get(start=0)
    rows = (park, enterprise, project, honour, indicator, source, sentence)
    expected = {kind: [row.pk] for kind, row in zip(GROUPS, rows, strict=True)}
    expected["park"] = []
    assert {kind: find(kind, "智造") for kind in GROUPS} == expected
    assert find("project", "甲园区 智造") == [project.pk]
    assert find("honour", "智造公司 工信") == [honour.pk]


@pytest.mark.parametrize(
    ("typed", "spans"),
    [
        ("签约", [(0, 18), (19, 25)]),
        ("18个", [(0, 18)]),
        ("衡阳高新区", [(0, 18)]),
        ("100%", [(25, 41)]),
        ("6.6亿元", [(25, 41)]),
        ("投资 达产", [(25, 41)]),
        ("签", []),
        ("10%", []),
        ("项目。工业", []),
    ],
)
def test_sentences_are_found_in_every_form_of_writing(committed, typed, spans) -> None:
    with committed():
        make_source(text=TEXT)
    keys = find("sentence", typed)
    entries = SearchEntry.objects.filter(pk__in=keys).order_by("pk")
    assert list(entries.values_list("start", "stop")) == spans


def test_the_newest_source_comes_first(committed) -> None:
    days = [datetime.date(2021, 5, 1), None, datetime.date(2022, 5, 1)]
    with committed():
        sources = [make_source(text="今日签约。", published_on=day) for day in days]
    found = find_sentences(Question.from_text("签约"), 200).keys
    entries = SearchEntry.objects.in_bulk(found)
    order = [entries[key].source_id for key in found]
    assert order == [sources[i].pk for i in (2, 0, 1)]


def test_what_is_hidden_is_not_found_even_where_the_index_is_behind(committed) -> None:
    with committed():
        rows = [
            make_park(name="密园区"),
            make_enterprise(name="密公司"),
            make_project(name="密项目"),
            make_honour(title="密荣誉"),
            make_source(title="密报道", text="密不可说。"),
        ]
    assert [len(find(kind, "密")) for kind in GROUPS] == [1, 1, 1, 1, 0, 1, 0]
    for row in rows:
        type(row).objects.filter(pk=row.pk).update(is_published=False)
    assert [find(kind, "密") for kind in GROUPS] == [[]] * len(GROUPS)
    assert find("sentence", "密不可") == []


def test_a_full_pool_says_so_and_keeps_names_that_begin_with_the_words(committed):
    with committed():
        for number in range(5):
            make_project(name=f"第{number}智造项目")
        begun = make_project(name="智造项目")
    found = find_kind("project", Question.from_text("智造"), pool=3)
    assert (len(found.keys), found.has_more, found.count_label) == (3, True, "3+")
    assert found.keys[0] == begun.pk


def test_entries_follow_every_way_of_writing(committed) -> None:
    with committed():
        project = make_project(name="旧名项目")
    with committed():
        Project.objects.filter(pk=project.pk).update(name="批量项目")
    assert (find("project", "旧名"), find("project", "批量")) == ([], [project.pk])
    with committed():
        Project.objects.bulk_create([Project(name="成批项目")])
    assert len(find("project", "成批")) == 1
    with committed():
        alias = project.names.create(name="别名甲")
    assert find("project", "别名甲") == [project.pk]
    with committed():
        alias.delete()
    assert find("project", "别名甲") == []
    with committed():
        project.delete()
    assert find("project", "批量") == []


def test_a_park_that_is_renamed_takes_its_projects_along(committed) -> None:
    with committed():
        park = make_park(name="旧园区")
        project = make_project(park=park)
        honour = make_honour(park=park)
    with committed():
        park.name = "新城区"
        park.save()
    assert find("project", "旧园区") == []
    assert find("project", "新城区") == [project.pk]
    assert find("honour", "新城区") == [honour.pk]


def test_a_text_put_right_is_found_by_its_new_words(committed) -> None:
    with committed():
        source = make_source(text="体制饥制。")
    with committed():
        Source.objects.filter(pk=source.pk).revise(text="体制机制。")
    assert find("sentence", "机制") == [SearchEntry.objects.get(start=0).pk]
    assert find("sentence", "饥制") == []


def test_an_unchanged_row_keeps_its_entries(committed) -> None:
    with committed():
        park = make_park(name="甲园区")
    held = SearchEntry.objects.get()
    with committed():
        park.save()
        make_metric(park=park)
    assert SearchEntry.objects.get(park=park) == held


def test_rebuilding_adds_what_is_missing_and_changes_nothing_else(committed) -> None:
    with committed():
        make_park(name="甲园区")
    make_source(title="乙报道", text="丙。丁。")
    counts = {model.__name__: count for model, count in rebuild_entries()}
    changed = {name for name, count in counts.items() if count}
    assert changed == {"Source"}
    assert SearchEntry.objects.count() == 4
    assert sum(count for _, count in rebuild_entries()) == 0


def test_a_transaction_is_followed_once_and_not_where_it_fails(committed) -> None:
    with committed() as callbacks:
        make_source(), make_park(), make_park()
        with suppress(IntegrityError), transaction.atomic():
            make_indicator(name="甲指标")
            make_indicator(name="甲指标")
    assert len(callbacks) == 1
    assert SearchEntry.objects.count() == 3
    with committed() as callbacks, suppress(IntegrityError), transaction.atomic():
        make_park(name="甲"), make_park(name="甲")
    assert callbacks == []


def test_what_follows_a_write_may_fail_without_it(committed, monkeypatch, caplog):
    def fail(*keys) -> None:
        raise ValueError

    monkeypatch.setattr(following, "follow_changes", fail)
    with committed():
        park = make_park(name="甲园区")
    assert Park.objects.get() == park
    assert [record.message for record in caplog.records] == [
        "Error calling Batch in on_commit() ()."
    ]
