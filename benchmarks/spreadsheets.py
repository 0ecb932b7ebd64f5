"""Spreadsheets in and out, beside django-import-export with its default options.

An import is a preview and its confirmation, over the same kind of SQLite file:

- the library's: import_data(dry_run=True), then import_data(), each reading the
  workbook, as its admin does; default options, foreign keys by name. It keeps the
  history of each row, as every save does, but no claims and no preview.
- ours: the preview is stored row by row for a person to look at; then the rows are
  written with their history, six claims each that cite workbook, sheet and row, and
  the outcome of each for an undo.

Each figure comes from a process of its own over a database of its own, so that
memory and caches of one do not count for another. Seconds are by the clock, and
those of the processor beside them, which other programs do not lengthen; the floors
hold for both:

    PYTHONPATH=. .venv/bin/python benchmarks/spreadsheets.py [--rows 100000]
"""

import argparse
import datetime
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

INDICATORS, PARKS = 100, 100
FIELDS = [
    "id",
    "indicator",
    "park",
    "first_day",
    "last_day",
    "nature",
    "value",
    "unit",
    "growth",
]
FIRST_YEAR = 1000
FLOORS = {"import": 8, "export": 3}
MOST_MEMORY = 1.5


def set_up(folder: str) -> None:
    """Point Django at a database in the folder, and fill in what rows will name."""
    os.environ |= {
        "DATABASE_URL": f"sqlite:///{folder}/bench.sqlite3",
        "DEBUG": "off",
        "DJANGO_SETTINGS_MODULE": "parkdb.settings",
        "PARKDB_HTTPS": "off",
        "PARKDB_LOG_LEVEL": "ERROR",
        "PARKDB_MEDIA_ROOT": folder,
        "PARKDB_STATIC_MANIFEST": "off",
    }
    os.environ.setdefault("SECRET_KEY", "only for measuring")
    os.environ["ALLOWED_HOSTS"] = os.environ.get("ALLOWED_HOSTS") or "localhost"

    import django

    django.setup()


def prepare() -> None:
    from django.core.management import call_command

    from entities.models import Indicator, Park

    call_command("migrate", verbosity=0)
    Indicator.objects.bulk_create(Indicator(name=f"指标{i}") for i in range(INDICATORS))
    Park.objects.bulk_create(
        Park(name=f"第{i}工业园区", slug=f"park-{i}") for i in range(PARKS)
    )


def build_row(i: int) -> list:
    """Another indicator, park and year each time, so that no key comes twice."""
    year = FIRST_YEAR + i // (INDICATORS * PARKS)
    return [
        None,
        f"指标{i % INDICATORS}",
        f"第{i // INDICATORS % PARKS}工业园区",
        f"{year}-01-01",
        f"{year}-12-31",
        "actual",
        1000 + i,
        "元",
        i % 50,
    ]


def write_input(path: Path, rows: int) -> None:
    import xlsxwriter

    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        page = book.add_worksheet("指标值")
        page.write_row(0, 0, FIELDS)
        for i in range(rows):
            page.write_row(i + 1, 0, build_row(i))


def build_default_resource() -> type:
    from import_export import fields, resources, widgets

    from entities.models import Indicator, Metric, Park

    class DefaultResource(resources.ModelResource):
        indicator = fields.Field(
            "indicator", "indicator", widgets.ForeignKeyWidget(Indicator, "name")
        )
        park = fields.Field("park", "park", widgets.ForeignKeyWidget(Park, "name"))

        class Meta:
            model = Metric
            fields = FIELDS

    return DefaultResource


def import_by_default(path: Path, rows: int) -> None:
    """Preview and confirm, as the library's own admin does it."""
    import tablib

    for dry_run in (True, False):
        table = tablib.Dataset().load(path.read_bytes(), format="xlsx")
        found = build_default_resource()().import_data(table, dry_run=dry_run)
        if found.has_errors() or found.totals["new"] != rows:
            raise SystemExit(f"the default import failed: {found.totals}")


def import_by_own(path: Path, rows: int) -> None:
    from entities.imports.batches import (
        add_batch,
        confirm_batch,
        read_batch,
        write_batch,
    )

    batch = add_batch([path.read_bytes()], name=path.name, by=None)
    read_batch(batch)
    confirm_batch(batch, by=None)
    write_batch(batch)
    batch.refresh_from_db()
    if batch.counts.get("written") != rows:
        raise SystemExit(f"our import failed: {batch.problem or batch.counts}")


def export_by_default(path: Path, rows: int) -> None:
    path.write_bytes(build_default_resource()().export().export("xlsx"))


def export_by_own(path: Path, rows: int) -> None:
    from entities.models import Metric
    from entities.workbooks.exports import write_workbook
    from entities.workbooks.rows import STAFF
    from entities.workbooks.sheets import SHEETS

    with path.open("wb") as file:
        write_workbook(file, [(SHEETS["metric"], Metric.objects.all())], STAFF)


STEPS: dict[str, Callable[[Path, int], None]] = {
    "import-default": import_by_default,
    "import-own": import_by_own,
    "export-default": export_by_default,
    "export-own": export_by_own,
}


def fill(rows: int) -> None:
    """What the exports read, stored the short way."""
    from entities.models import Indicator, Metric, Park

    indicators, parks = list(Indicator.objects.all()), list(Park.objects.all())
    Metric.objects.bulk_create(
        (
            Metric(
                indicator=indicators[i % INDICATORS],
                park=parks[i // INDICATORS % PARKS],
                first_day=datetime.date(FIRST_YEAR + i // (INDICATORS * PARKS), 1, 1),
                last_day=datetime.date(FIRST_YEAR + i // (INDICATORS * PARKS), 12, 31),
                value=1000 + i,
                unit="元",
                growth=i % 50,
            )
            for i in range(rows)
        ),
        batch_size=1000,
    )


def run_step(step: str, rows: int, folder: str) -> None:
    """Measure one step in this process and print it for the one that asked."""
    set_up(folder)
    if step == "prepare":
        prepare()
        return
    if step == "fill":
        fill(rows)
        return
    start, worked = time.perf_counter(), time.process_time()
    STEPS[step](Path(folder) / f"{step.partition('-')[0]}.xlsx", rows)
    seconds, worked = time.perf_counter() - start, time.process_time() - worked
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "worked": worked, "peak": peak}))


def call(step: str, rows: int, folder: str) -> dict[str, float]:
    command = [sys.executable, __file__, "--step", step, "--folder", folder]
    command += ["--rows", str(rows)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr or done.stdout)
    return json.loads(done.stdout.splitlines()[-1]) if done.stdout else {}


def measure(step: str, rows: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        call("prepare", rows, folder)
        if step.startswith("export"):
            call("fill", rows, folder)
        else:
            write_input(Path(folder) / "import.xlsx", rows)
        found = call(step, rows, folder)
    print(
        f"{step:15} {rows:7} rows {found['seconds']:8.1f} s {found['worked']:8.1f} s CPU "
        f"{rows / found['seconds']:8.0f} rows/s {found['peak']:6.0f} MiB",
        flush=True,
    )
    return found


def main(rows: int) -> None:
    kept = True
    for deed, floor in FLOORS.items():
        small = measure(f"{deed}-own", max(rows // 10, 1))
        own = measure(f"{deed}-own", rows)
        default = measure(f"{deed}-default", rows)
        faster, leaner = (default[n] / own[n] for n in ("seconds", "worked"))
        memory = own["peak"] / small["peak"]
        print(
            f"{deed}: {faster:.1f} times as fast, {leaner:.1f} by the processor "
            f"(at least {floor}), ",
            end="",
        )
        print(f"memory {memory:.2f} times that of a tenth (at most {MOST_MEMORY})")
        kept &= min(faster, leaner) >= floor and memory <= MOST_MEMORY
    if not kept:
        raise SystemExit("a floor is not kept")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--step", choices=["prepare", "fill", *STEPS])
    parser.add_argument("--folder")
    given = parser.parse_args()
    if given.step:
        run_step(given.step, given.rows, given.folder)
    else:
        main(given.rows)
