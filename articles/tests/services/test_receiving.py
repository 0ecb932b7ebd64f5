import datetime
import io
import signal
import zipfile

import pytest
from django.utils import timezone

from articles.models import Article, Batch, Upload
from articles.services import (
    Origin,
    Sender,
    add_upload,
    close_batch,
    open_batch,
    parsing,
    receive_files,
    receive_upload,
)
from articles.tests.make import make_batch_file, make_parse_run, make_upload
from entities.tests.make import make_user
from parkdb.background.errors import CrashError
from parkdb.background.models import MOST_ATTEMPTS, Task
from parkdb.background.workers import run_waiting

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]

CONTENT = "白沙洲工业园区有企业138家。".encode()
SENDER = Sender()


def work_off():
    """Let every task come to its end, without its pauses."""
    while Task.objects.waiting().exists():
        Task.objects.waiting().update(run_after=timezone.now())
        run_waiting()


def test_a_file_is_read_and_parsed_by_a_worker():
    origin = Origin("盘点", ("甲", "乙"), "某报", datetime.date(2021, 12, 30), "")
    sender = Sender(make_user(), origin)
    upload, is_new = receive_upload(CONTENT, name="a.txt", sender=sender)
    assert (upload.status, is_new, upload.finished_at) == ("received", True, None)

    assert run_waiting() == 1
    upload.refresh_from_db()
    article = Article.objects.get()
    assert (upload.status, upload.finished_at is None) == ("read", False)
    assert (article.title, article.authors) == ("盘点", "甲、乙")
    assert article.published_on == origin.published_on
    assert article.proposals.count() == 1


def test_a_task_that_is_done_twice_changes_nothing():
    for _ in range(2):
        receive_upload(CONTENT, name="a.txt", sender=SENDER)
    assert run_waiting() == 2

    assert Task.objects.successful().count() == 2
    article = Article.objects.get()
    assert (article.parse_runs.count(), article.proposals.count()) == (1, 1)


def test_the_next_attempt_of_a_task_takes_over_from_the_one_that_died():
    receive_upload(CONTENT, name="a.txt", sender=SENDER)
    run_waiting()
    article, task = Article.objects.get(), Task.objects.get()
    article.parse_runs.update(outcome="running", finished_at=None)
    article.proposals.all().delete()
    Upload.objects.update(finished_at=None)
    Task.objects.update(status="READY")
    assert article.parse_runs.get().task_id == task.pk

    run_waiting()
    outcomes = article.parse_runs.order_by("pk").values_list("outcome", flat=True)
    assert list(outcomes) == ["failed", "succeeded"]
    assert article.proposals.count() == 1


def test_an_article_whose_parse_broke_off_twice_is_parsed_all_the_same():
    receive_upload(CONTENT, name="a.txt", sender=SENDER)
    run_waiting()
    article = Article.objects.get()
    article.parse_runs.update(outcome="failed")
    make_parse_run(article=article, task_id=Task.objects.get().pk)
    Upload.objects.update(finished_at=None)
    Task.objects.update(status="READY")
    run_waiting()

    outcomes = article.parse_runs.order_by("pk").values_list("outcome", flat=True)
    assert list(outcomes) == ["failed", "failed", "succeeded"]


def test_a_parse_whose_child_was_killed_is_tried_again(monkeypatch):
    def kill(*args, **options):
        if attempts.pop():
            raise CrashError(signal.SIGKILL)
        return read(*args, **options)

    # a real child of a test runner with threads might hang, so its end is made up
    attempts, read = [False, True], parsing.run_isolated
    monkeypatch.setattr(parsing, "run_isolated", kill)
    receive_upload(CONTENT, name="a.txt", sender=SENDER)
    work_off()

    assert Task.objects.get().attempts == 2
    assert [run.outcome for run in Article.objects.get().parse_runs.all()] == [
        "succeeded"
    ]


def test_a_lost_original_is_refused_after_all_attempts(media):
    upload = receive_upload(CONTENT, name="a.txt", sender=SENDER)[0]
    (path,) = media.rglob("*.txt")
    path.unlink()
    work_off()

    upload.refresh_from_db()
    assert (upload.status, upload.error_code) == ("refused", "missing")
    assert upload.finished_at
    assert Task.objects.get().attempts == MOST_ATTEMPTS

    receive_upload(CONTENT, name="a.txt", sender=SENDER)
    work_off()
    upload.refresh_from_db()
    assert (upload.status, upload.error_code) == ("read", "")


def test_a_batch_says_what_became_of_each_file(settings):
    settings.MAX_UPLOAD_BYTES = 1000
    add_upload(CONTENT, name="early.txt", by=None)
    batch = open_batch(by=None, source="年报")
    files = {
        "known.txt": CONTENT,
        "2021/fresh.txt": "白沙洲工业园区有企业139家。".encode(),
        "2021/again.txt": "白沙洲工业园区有企业139家。\n".encode(),
        "bytes.txt": bytes(range(256)),
        "large.txt": b"a" * 1001,
        "empty.txt": b"",
    }
    for name, content in files.items():
        for _ in range(2):
            list(receive_files(batch, content, name=name, sender=SENDER))
    assert batch.files.count_outcomes()["waiting"] == 3
    work_off()

    codes = dict(batch.files.values_list("name", "error_code").exclude(error_code=""))
    assert codes == {"large.txt": "too_large", "empty.txt": "empty"}
    assert batch.files.count_outcomes() == {
        "total": 6,
        "waiting": 0,
        "refused": 3,
        "known": 1,
        "twin": 1,
        "failed": 0,
        "parsed": 2,
    }
    assert close_batch(batch) == Batch.objects.exclude(closed_at=None).get()


def test_an_archive_is_as_many_files_as_it_holds():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("2021/甲.txt", CONTENT)
        archive.writestr("空.txt", b"")
    batch = open_batch(by=None)
    for _ in range(2):
        found = receive_files(batch, stream.getvalue(), name="剪报.zip", sender=SENDER)
        assert [str(file) for file in found] == [
            "剪报.zip/2021/甲.txt",
            "剪报.zip/空.txt",
        ]
    broken = stream.getvalue()[:-30]
    list(receive_files(batch, broken, name="断.zip", sender=SENDER))
    work_off()

    counts = batch.files.count_outcomes()
    assert (counts["total"], counts["parsed"], counts["refused"]) == (3, 1, 2)


@pytest.mark.parametrize("number", [1, 3])
def test_counting_takes_one_query(number, django_assert_num_queries):
    batch = Batch.objects.create()
    for _ in range(number):
        make_batch_file(batch=batch, upload=make_upload())
    with django_assert_num_queries(1):
        assert batch.files.count_outcomes()["parsed"] == number
