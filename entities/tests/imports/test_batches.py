"""Restarts, cancelling, progress: no row lost or doubled, no file left."""

import pytest
from django.core.management import CommandError, call_command

from entities.imports import applying
from entities.imports.batches import (
    WrongStatusError,
    cancel_batch,
    confirm_batch,
    read_batch,
    write_batch,
)
from entities.imports.folders import Folder
from entities.models import ImportBatch, Park
from entities.tests.imports.bringing import bring, bring_table, build_book, finish
from entities.tests.make import make_user

pytestmark = pytest.mark.django_db
TABLE = ("园区", ["名称", "级别"], ["甲园区", "省级"], ["乙园区", "省级"])


class KilledError(Exception):
    """Stands for a worker that dies."""


def test_a_worker_that_dies_while_writing_doubles_nothing(monkeypatch) -> None:
    batch = bring_table(*TABLE)
    confirm_batch(batch, by=None)

    def die(*args) -> None:
        raise KilledError

    with monkeypatch.context() as broken:
        broken.setattr(applying, "save_rows", die)
        with pytest.raises(KilledError):
            write_batch(batch)
    assert (Park.objects.count(), batch.rows.filter(outcome="written").count()) == (
        0,
        0,
    )

    batch.refresh_from_db()
    write_batch(batch)
    write_batch(batch)
    assert sorted(Park.objects.values_list("name", flat=True)) == ["乙园区", "甲园区"]


def test_a_worker_that_dies_while_reading_begins_again() -> None:
    batch = bring_table(*TABLE)
    ImportBatch.objects.filter(pk=batch.pk).update(status="reading")
    batch.refresh_from_db()
    read_batch(batch)
    assert batch.rows.count() == 2


def test_cancelling_while_it_writes_rolls_back() -> None:
    batch = bring_table(*TABLE)
    confirm_batch(batch, by=None)
    ImportBatch.objects.filter(pk=batch.pk).update(status="writing")
    batch.refresh_from_db()
    cancel_batch(batch)
    write_batch(batch)
    batch.refresh_from_db()
    assert (batch.status, Park.objects.count()) == ("cancelled", 0)
    assert not Folder(batch.pk).path.exists()


def test_what_a_dead_worker_was_reading_can_be_cancelled() -> None:
    batch = bring_table(*TABLE)
    ImportBatch.objects.filter(pk=batch.pk).update(status="reading")
    cancel_batch(batch)
    read_batch(batch)
    batch.refresh_from_db()
    assert (batch.status, Folder(batch.pk).upload.exists()) == ("cancelled", False)


def test_files_are_gone_when_the_work_is_done() -> None:
    batch = finish(bring_table(*TABLE))
    assert (batch.status, Folder(batch.pk).path.exists()) == ("done", False)
    refused = bring(b"PK broken")
    assert (refused.status, Folder(refused.pk).path.exists()) == ("refused", False)


def test_what_is_done_is_not_confirmed_again() -> None:
    batch = finish(bring_table(*TABLE))
    with pytest.raises(WrongStatusError, match="已完成"):
        confirm_batch(batch, by=None)


def test_command_writes_or_only_looks(tmp_path, capsys) -> None:
    make_user(username="editor")
    path = tmp_path / "园区.xlsx"
    path.write_bytes(build_book(*TABLE))
    call_command("import_workbook", path, "--dry-run")
    assert Park.objects.count() == 0
    call_command("import_workbook", path, by="editor")
    assert (
        Park.objects.get(name="甲园区").history.get().history_user.username == "editor"
    )
    lines = capsys.readouterr().out.splitlines()
    assert lines[1] == "新增 2，改动 0，冲突 0，不变 0，拒绝 0"
    assert lines[-1].endswith("写入 2 行。")


def test_command_refuses_what_it_cannot_read(tmp_path) -> None:
    path = tmp_path / "a.doc"
    path.write_bytes(b"words")
    with pytest.raises(CommandError, match="只能读"):
        call_command("import_workbook", path)


def test_command_makes_names_when_told_so(tmp_path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(build_book("项目", ["名称", "园区"], ["甲项目", "甲园区"]))
    call_command("import_workbook", path, "--create-names")
    assert Park.objects.get().name == "甲园区"
