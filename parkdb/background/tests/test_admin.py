import pytest
from bs4 import BeautifulSoup
from django.apps import apps
from django.contrib.auth.models import User
from django.utils.module_loading import import_string

from parkdb.background.models import Task
from parkdb.background.tests import jobs
from parkdb.background.workers import add_worker, run_waiting

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/background/task/"


@pytest.fixture
def administrator(client):
    client.force_login(User.objects.create_superuser("administrator"))
    return client


def read_rows(response):
    page = BeautifulSoup(response.content, "html.parser")
    rows = page.select("#result_list tbody tr")
    return [[cell.get_text() for cell in row(["td", "th"])][1:5] for row in rows]


def test_the_page_says_what_waits_and_failed_and_why(administrator):
    jobs.note.enqueue("甲")
    run_waiting()
    jobs.stumble.enqueue(9)
    Task.objects.waiting().update(worker_ids=list("abcd"))
    run_waiting()
    jobs.note.enqueue("乙")
    add_worker()

    response = administrator.get(ADDRESS)
    name = "parkdb.background.tests.jobs"
    assert read_rows(response) == [
        [f"{name}.note", "乙", "等待", ""],
        [f"{name}.stumble", "9", "失败", "5 / 5"],
        [f"{name}.note", "甲", "完成", "1 / 5"],
    ]
    page = response.content.decode()
    assert "进行中 0，等待 1，失败 1，近一小时完成 1。" in page
    assert "1 个工作进程在工作" in page
    assert "ValueError: attempt 5" in page
    failed = Task.objects.failed().get()
    assert administrator.get(f"{ADDRESS}{failed.pk}/change/").status_code == 200


def test_failed_tasks_begin_anew_from_the_page(administrator):
    jobs.stumble.enqueue(9)
    Task.objects.update(status="FAILED", worker_ids=list("abcde"))
    chosen = [str(task.pk) for task in Task.objects.all()]

    fields = {"action": "retry", "_selected_action": chosen}
    page = administrator.post(ADDRESS, fields, follow=True).content.decode()
    assert "重新开始 1 项失败的任务。" in page
    assert Task.objects.waiting().count() == 1


def test_every_label_belongs_to_a_task():
    labels = {
        path: label
        for config in apps.get_app_configs()
        for path, label in getattr(config, "task_labels", {}).items()
    }
    assert "articles.tasks.read_and_parse" in labels
    assert [import_string(path).name for path in labels]
