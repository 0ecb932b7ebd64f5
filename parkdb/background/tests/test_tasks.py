import datetime

import pytest
from django.utils import timezone
from django_tasks import TaskResultStatus

from parkdb.background.models import MOST_ATTEMPTS, Task, Worker, release_worker
from parkdb.background.tests import jobs
from parkdb.background.workers import add_worker, run_waiting

pytestmark = pytest.mark.django_db
LONG_AGO = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)


@pytest.fixture(autouse=True)
def forget():
    jobs.DONE.clear()


def read_queue():
    return list(Task.objects.order_by("enqueued_at").values_list("status", flat=True))


def make_due():
    """Let the pause of every waiting task be over."""
    Task.objects.waiting().update(run_after=timezone.now())


def test_tasks_are_done_in_their_order_the_urgent_ones_first():
    jobs.note.enqueue("first")
    jobs.note.enqueue("second")
    jobs.note.using(priority=10).enqueue("urgent")

    assert run_waiting() == 3
    assert jobs.DONE == ["urgent", "first", "second"]
    assert read_queue() == ["SUCCESSFUL"] * 3
    assert Worker.objects.count() == 0


def test_a_failure_stops_no_other_and_comes_again_after_a_pause():
    jobs.stumble.enqueue(1)
    jobs.note.enqueue("other")

    assert run_waiting() == 2
    task = Task.objects.waiting().get()
    assert (jobs.DONE, task.attempts) == (["other"], 1)
    assert task.run_after > timezone.now()
    assert task.traceback.endswith("ValueError: attempt 1\n")

    make_due()
    run_waiting()
    task = Task.objects.get(pk=task.pk)
    assert (task.status, task.return_value, task.traceback) == ("SUCCESSFUL", 2, "")


def test_pauses_grow_until_the_task_has_failed():
    jobs.stumble.enqueue(99)
    pauses = []
    while Task.objects.waiting().exists():
        make_due()
        run_waiting()
        pauses.append(Task.objects.get().run_after - timezone.now())

    assert len(pauses) == MOST_ATTEMPTS
    assert pauses[:-1] == sorted(pauses[:-1])
    assert read_queue() == ["FAILED"]


def test_a_failed_task_begins_anew_when_told_so():
    jobs.stumble.enqueue(1)
    Task.objects.update(status=TaskResultStatus.FAILED, worker_ids=["a"] * 5)

    assert Task.objects.all().retry() == 1
    assert run_waiting() == 1
    assert Task.objects.get().attempts == 1


def test_the_task_of_a_dead_worker_goes_to_another():
    jobs.note.enqueue("word")
    dead = add_worker()
    Task.objects.claim(dead.pk)
    Worker.objects.update(seen_at=LONG_AGO)

    assert list(Worker.objects.lost()) == [dead]
    assert release_worker(dead.pk) is True
    assert release_worker(dead.pk) is False
    task = Task.objects.waiting().get()
    assert "WorkerLostError" in task.exception_class_path

    make_due()
    assert (run_waiting(), jobs.DONE) == (1, ["word"])


def test_a_worker_that_was_written_off_cannot_settle_the_task():
    jobs.note.enqueue("word")
    slow = add_worker()
    task = Task.objects.claim(slow.pk)
    release_worker(slow.pk)
    make_due()
    run_waiting()

    assert task.fail(ValueError("too late")) is False
    assert read_queue() == ["SUCCESSFUL"]
    assert Worker.objects.beat([slow.pk]) == set()


def test_a_task_that_kills_every_worker_is_given_up():
    jobs.note.enqueue("poison")
    for attempt in range(MOST_ATTEMPTS):
        make_due()
        worker = add_worker()
        assert Task.objects.claim(worker.pk).attempts == attempt + 1
        release_worker(worker.pk)

    assert read_queue() == ["FAILED"]


def test_what_is_over_long_since_is_deleted():
    jobs.note.enqueue("old")
    run_waiting()
    Task.objects.update(finished_at=LONG_AGO)
    jobs.note.enqueue("waiting")

    assert Task.objects.prune() == 1
    assert read_queue() == ["READY"]
