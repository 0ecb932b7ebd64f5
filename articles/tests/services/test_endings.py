"""Whatever stops a file again and again, it ends with a reason and stops no other."""

import signal

import pytest
from django.utils import timezone

from articles.models import Article, Batch, Upload
from articles.services import Sender, endings, parsing, receive_files, uploads
from parkdb.background.errors import CrashError
from parkdb.background.models import MOST_ATTEMPTS, Task, release_worker
from parkdb.background.workers import add_worker, call_task, run_waiting

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]
TEXT = "白沙洲工业园区有企业138家。"


@pytest.fixture
def batch():
    """The second of three files holds the poison."""
    batch = Batch.objects.create()
    for i, text in enumerate((TEXT, f"{TEXT}毒", f"{TEXT}完")):
        list(receive_files(batch, text.encode(), name=f"{i}.txt", sender=Sender()))
    return batch


def work_off():
    while Task.objects.waiting().exists():
        Task.objects.waiting().update(run_after=timezone.now())
        run_waiting()


def read_outcomes(batch):
    files = batch.files.with_outcome().with_numbers().order_by("name")
    return [file.outcome for file in files]


def poison(monkeypatch, module, error):
    """Let the module's child end so, whenever it is handed the poison."""

    def run(function, given, *args, limits):
        text = given.decode() if isinstance(given, bytes) else given
        if "毒" in text:
            raise error
        return whole(function, given, *args, limits=limits)

    whole = module.run_isolated
    monkeypatch.setattr(module, "run_isolated", run)


def test_a_file_whose_reader_is_always_killed_is_refused(batch, monkeypatch):
    poison(monkeypatch, uploads, CrashError(signal.SIGKILL))
    work_off()
    assert read_outcomes(batch) == ["parsed", "refused", "parsed"]
    upload = Upload.objects.get(original_name="1.txt")
    assert (upload.error_code, Article.objects.count()) == ("gave_up", 2)


def test_an_article_whose_parser_is_always_killed_has_failed(batch, monkeypatch):
    poison(monkeypatch, parsing, CrashError(signal.SIGKILL))
    work_off()
    assert read_outcomes(batch) == ["parsed", "failed", "parsed"]
    article = Article.objects.get(text__contains="毒")
    assert "程序崩溃（信号 9）" in article.parse_runs.get().traceback


def test_a_mistake_beside_the_parser_ends_the_file_too(batch, monkeypatch):
    def link(article):
        if "毒" in article.text:
            raise ValueError

    monkeypatch.setattr(uploads, "link_duplicates", link)
    work_off()
    assert read_outcomes(batch) == ["parsed", "failed", "parsed"]
    assert "ValueError" in Task.objects.failed().get().traceback


def test_an_article_that_kills_its_worker_is_given_up_at_last(batch, monkeypatch):
    def die(*args, **options):
        raise KeyboardInterrupt

    whole, task = parsing.run_isolated, Task.objects.all()[1]
    for _ in range(MOST_ATTEMPTS - 1):
        monkeypatch.setattr(parsing, "run_isolated", die)
        run_and_lose(task)
    monkeypatch.setattr(parsing, "run_isolated", whole)
    work_off()

    assert read_outcomes(batch) == ["parsed", "failed", "parsed"]
    run = Article.objects.get(text__contains="毒").parse_runs.first()
    assert run.traceback == endings.GAVE_UP


def run_and_lose(task):
    """Begin the task in a worker that is then gone without a word."""
    Task.objects.exclude(pk=task.pk).update(run_after=timezone.now().replace(year=2999))
    Task.objects.filter(pk=task.pk).update(run_after=timezone.now())
    worker = add_worker()
    claimed = Task.objects.claim(worker.pk)
    with pytest.raises(KeyboardInterrupt):
        call_task(claimed)
    release_worker(worker.pk)


def test_a_lost_worker_at_the_last_attempt_leaves_the_reason(batch):
    task = Task.objects.all()[1]
    Task.objects.filter(pk=task.pk).update(worker_ids=["a"] * (MOST_ATTEMPTS - 1))
    work_off()
    assert read_outcomes(batch) == ["parsed", "refused", "parsed"]
    assert Task.objects.successful().count() == 3
