"""A visitor without login, who tries every address there is and follows every link."""

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.utils import timezone

from articles.models import Batch
from articles.tests.make import (
    make_article,
    make_batch_file,
    make_parse_run,
    make_proposal,
    make_upload,
)
from entities.downloads import DOWNLOADS
from entities.models import (
    FACT_KEYS,
    ErrorReport,
    ImportBatch,
    Indicator,
    Industry,
    Source,
)
from entities.sitemaps import SITEMAPS
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
    make_user,
)
from entities.workbooks.formats import FORMATS
from parkdb.tests.walking import fill, find_links, list_routes, read

pytestmark = pytest.mark.django_db

# No page may say this word; addresses and searches ask by the word beside it.
SECRET, WORD = "zqxsecret", "尚未公开"
HIDDEN = f"{WORD}{SECRET}"
CLOSED = ("/admin/", "/articles/", "/review/", "/coverage/")
LOGIN = "/admin/login/"
# The one leads to a file, the other says that there is nothing.
NEVER_SHOWN = ("favicon.ico", "api/v1/<path:rest>")
# It turns everybody away before it looks.
OF_ADMIN = {
    "app_label": ["entities"],
    "content_type_id": ["1"],
    "id": ["1"],
    "object_id": ["1"],
    "url": ["nothing/"],
}


@pytest.fixture
def editor():
    return make_user(
        username=f"{SECRET}-name",
        first_name=HIDDEN,
        last_name=HIDDEN,
        email=f"{SECRET}@example.org",
    )


@pytest.fixture
def shown(editor):
    """One of each kind that is public, confirmed by the editor."""
    park, enterprise = make_park(), make_enterprise()
    park.old_slugs.create(slug="moved-park")
    industry = make_industry()
    enterprise.industries.add(industry)
    project = make_milestone(project=make_project(park=park, industry=industry)).project
    project.enterprises.add(enterprise)
    metric = make_metric(park=park, place=None)
    facts = [park, enterprise, project, metric]
    facts += [make_honour(enterprise=enterprise), make_event(park=park)]
    for fact in facts:
        kind = type(fact).__name__.lower()
        field = {"metric": "value", "honour": "title", "event": "title"}
        said = {kind: fact, "field": field.get(kind, "name"), "confirmed_by": editor}
        make_claim(**said, confirmed_at=timezone.now(), is_preferred=True)
        make_claim(**said, source=make_hidden_source(), quote=HIDDEN, value=HIDDEN)
    return facts


def make_hidden_source():
    words = dict.fromkeys(["title", "publisher", "authors", "text"], HIDDEN)
    return make_source(is_published=False, **words)


@pytest.fixture
def hidden(shown):
    """One of each kind that is not public, tied to the public ones."""
    park, enterprise, project, metric = shown[:4]
    hide = {"is_published": False}
    row = make_park(name=HIDDEN, slug="weigongkai", parent=park, summary=HIDDEN, **hide)
    firm = make_enterprise(name=f"{HIDDEN}公司", slug="weigongkai-firm", **hide)
    firm.parks.add(park)
    named = make_project(name=HIDDEN, park=park, parent=project, summary=HIDDEN, **hide)
    named.enterprises.add(enterprise)
    rows = [row, firm, named, make_honour(title=HIDDEN, park=park, **hide)]
    year = {"first_day": "2021-01-01", "last_day": "2021-12-31"}
    kept = {"indicator": metric.indicator, "park": park, "qualifier": SECRET}
    rows += [make_metric(**kept, **year, **hide)]
    rows += [make_event(title=HIDDEN, park=park, place_name=HIDDEN, **hide)]
    for each in rows:
        make_claim(**{type(each).__name__.lower(): each}, quote=HIDDEN, value=HIDDEN)
    return rows


@pytest.fixture
def waiting(editor, shown):
    """An upload with proposals that nobody has decided, and what editors alone see."""
    named = {"original_name": f"{SECRET}.txt", "uploaded_by": editor}
    upload = make_upload(text=f"{HIDDEN}的报道。" * 3, error_detail=HIDDEN, **named)
    told = dict.fromkeys(["title", "publisher", "authors"], HIDDEN)
    article = make_article(upload=upload, claimed_by=editor, **told)
    make_parse_run(article=article, traceback=HIDDEN)
    for kind in ("project", "honour", "metric", "event"):
        make_proposal(article=article, kind=kind, fields={"name": HIDDEN})
    batch = Batch.objects.create(source=HIDDEN, by=editor)
    make_batch_file(batch=batch, upload=upload)
    ImportBatch.objects.create(file_name=f"{SECRET}.xlsx", created_by=editor)
    seen = {"kind": "park", "object_id": shown[0].pk, "fact_label": HIDDEN}
    ErrorReport.objects.create(**seen, message=HIDDEN, contact=HIDDEN)
    return article


@pytest.fixture
def values(shown, hidden, waiting):
    """For each parameter of an address what stands for it, by its name."""
    call_command("rebuild_search", verbosity=0)
    cache.clear()
    rows = [*shown, *hidden, waiting, *Source.objects.all()]
    rows += [*Indicator.objects.all(), *Industry.objects.all()]
    keys = sorted({str(row.pk) for row in rows} | {"1", "2", "3"})
    slugs = [row.slug for row in rows if hasattr(row, "slug")]
    slugs += [shown[2].industry.slug, "moved-park"]
    known = {"pk": keys, "slug": slugs, "kind": list(FACT_KEYS), "rest": ["nothing/"]}
    return known | OF_ADMIN | {"section": list(SITEMAPS)}


def list_questions(shown) -> list[str]:
    """Addresses whose answer depends on what is asked."""
    park = shown[0]
    lists = [f"/{plural}/download/" for plural in DOWNLOADS]
    asked = [f"{path}?format={name}" for path in lists for name in FORMATS]
    asked += [f"/{plural}/?q={WORD}" for plural in DOWNLOADS]
    asked += [f"/{plural}/?park={WORD}" for plural in ("projects", "metrics")]
    asked += [f"/api/v1/{plural}/?limit=100&q={WORD}" for plural in DOWNLOADS]
    for word in (WORD, "wgk", "qx", park.name, "secret"):
        kinds = ("", *FACT_KEYS, "source", "sentence", "indicator")
        asked += [f"/search/?q={word}&kind={kind}" for kind in kinds]
        asked += [f"/search/suggest/?q={word}&kind={kind}" for kind in kinds]
    asked += [f"/compare/?park={park.name}&park=weigongkai", f"/compare/?park={WORD}"]
    return asked


def test_nothing_unpublished_is_said_anywhere(client, values, shown):
    """Every address with every key, every question, and all that they lead to."""
    waiting = [a for route in list_routes() for a in fill(route, values)]
    waiting += list_questions(shown)
    seen, telling = set(waiting), []
    while waiting:
        address = waiting.pop()
        status, text = read(client, address)
        if SECRET in text or status >= 500:
            telling.append((status, address))
        if status == 200:
            links = find_links(address, text) - seen
            seen |= links
            waiting += links
    assert telling == []
    assert len(seen) > 500


def test_what_editors_use_is_closed_and_all_else_answers(client, values):
    """A new address has to open with the values above, or to be closed."""
    faults = {}
    for route in list_routes():
        addresses = fill(route, values)
        answers = {read(client, address)[0] for address in addresses}
        is_closed = addresses[0].startswith(CLOSED)
        if is_closed and not addresses[0].startswith(LOGIN):
            if answers & {200, 500}:
                faults[route] = answers
        elif 200 not in answers and route not in NEVER_SHOWN:
            faults[route] = answers
    assert faults == {}


def test_the_walk_finds_what_is_shown_by_mistake(client, values, hidden):
    """The word is in the rows: were one of them public, it would be read."""
    type(hidden[0]).objects.filter(pk=hidden[0].pk).update(is_published=True)
    call_command("rebuild_search", verbosity=0)
    park = f"/search/suggest/?q={WORD}"
    addresses = ["/", "/parks/", "/parks/download/", "/api/v1/parks/", park]
    told = {address: SECRET in read(client, address)[1] for address in addresses}
    assert all(told.values()), told
