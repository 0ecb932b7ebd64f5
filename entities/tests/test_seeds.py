"""The seeds that come with the project, loaded whole once for this file."""

import pytest
from django.conf import settings
from django.db import transaction

from entities.models import Claim, Metric, Project, Source
from entities.seeding import TABLES, load_seeds

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("seeds")]
SEEDS = settings.BASE_DIR / "seeds"


@pytest.fixture(scope="module")
def seeds(django_db_setup, django_db_blocker):
    """What loading them reported; gone after the file's last test."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield load_seeds(SEEDS, TABLES)
        transaction.set_rollback(True)


def test_seeds_load_whole_and_a_second_time_add_nothing(seeds) -> None:
    assert all(report.added > 0 and report.present == 0 for report in seeds)
    second = load_seeds(SEEDS, TABLES)
    assert [(r.added, r.present) for r in second] == [(0, r.added) for r in seeds]


def test_every_seeded_fact_cites_where_it_stands() -> None:
    cited = Claim.objects.preferred().values_list("metric", flat=True)
    assert set(Metric.objects.values_list("pk", flat=True)) <= set(cited)
    project = Project.objects.get(name="合力叉车南方生产基地项目")
    claim = Claim.objects.for_fact(project).get(field="investment")
    assert claim.value == {"value": "660000000", "unit": "元"}
    assert claim.source.title.endswith("白沙洲工业园区2021年工作综述")
    assert "6.6亿元" in claim.sentence
    assert claim.source.text[claim.start : claim.stop] == claim.quote


def test_fact_of_a_page_with_several_stories_cites_the_page() -> None:
    page = Source.objects.get(text="")
    assert (page.title, page.publisher) == ("打好“创新牌” 算好“民生账”", "ParkDB 示例")
    claims = Claim.objects.filter(source=page, metric__park__name="肇庆高新区")
    assert claims.exists()
    assert all(claim.quote and claim.start is None for claim in claims)
    assert not Source.objects.exclude(kind=Source.Kind.ARTICLE).exists()
