import re
from urllib.parse import urljoin

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


def read_summary(response):
    page = BeautifulSoup(response.content, "html.parser")
    return [link.get_text() for link in page.select(".queue-summary p a")]


def press(client, address, button):
    """Send the form that the button stands in."""
    page = BeautifulSoup(client.get(address).content, "html.parser")
    form = page.find("button", string=re.compile(button)).find_parent("form")
    fields = {each["name"]: each["value"] for each in form.select("input")}
    response = client.post(urljoin(address, form["action"]), fields, follow=True)
    return response.content.decode()


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
    assert read_summary(response) == ["进行中 0", "等待 1", "失败 1", "近一小时完成 1"]
    page = response.content.decode()
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


def test_a_button_begins_anew_with_all_that_failed(administrator):
    for word in "甲乙丙":
        jobs.note.enqueue(word)
    Task.objects.exclude(args_kwargs__args=["丙"]).update(
        status="FAILED", worker_ids=list("abcde")
    )
    assert "重新开始 2 项失败的任务。" in press(
        administrator, ADDRESS, "重新开始全部 2 项"
    )
    assert Task.objects.waiting().count() == 3


def test_a_button_begins_anew_with_the_one_that_is_looked_at(administrator):
    for word in "甲乙":
        jobs.note.enqueue(word)
    Task.objects.update(status="FAILED", worker_ids=list("abcde"))
    task = Task.objects.first()
    said = press(administrator, f"{ADDRESS}{task.pk}/change/", "重新开始")
    assert "重新开始 1 项失败的任务。" in said
    assert list(Task.objects.waiting()) == [task]


def test_every_label_belongs_to_a_task():
    labels = {
        path: label
        for config in apps.get_app_configs()
        for path, label in getattr(config, "task_labels", {}).items()
    }
    assert "articles.tasks.read_and_parse" in labels
    assert [import_string(path).name for path in labels]
