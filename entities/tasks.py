"""Large imports in the background; every step may begin again and doubles nothing."""

from django_tasks import task

from entities.imports.batches import read_batch, take_back_batch, write_batch
from entities.models import ImportBatch

SMALL_BYTES = 200 * 1024  # about a thousand rows: done while the person waits
SMALL_ROWS = 1000


@task()
def read_import(batch_id: int) -> None:
    read_batch(ImportBatch.objects.get(pk=batch_id))


@task()
def write_import(batch_id: int) -> None:
    write_batch(ImportBatch.objects.get(pk=batch_id))


@task()
def take_back_import(batch_id: int) -> None:
    take_back_batch(ImportBatch.objects.get(pk=batch_id))


def start_reading(batch: ImportBatch) -> None:
    if batch.file_size <= SMALL_BYTES:
        read_batch(batch)
    else:
        read_import.enqueue(batch.pk)


def start_writing(batch: ImportBatch) -> None:
    if batch.rows.count() <= SMALL_ROWS:
        write_batch(batch)
    else:
        write_import.enqueue(batch.pk)


def start_undo(batch: ImportBatch) -> None:
    if batch.rows.count() <= SMALL_ROWS:
        take_back_batch(batch)
    else:
        take_back_import.enqueue(batch.pk)
