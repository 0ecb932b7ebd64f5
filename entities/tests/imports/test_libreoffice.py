"""What LibreOffice opens and saves again comes back as it was."""

import io
import shutil
import subprocess
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from entities.tests.imports.bringing import bring, count, list_reasons
from entities.tests.make import (
    make_enterprise,
    make_event,
    make_honour,
    make_indicator,
    make_metric,
    make_milestone,
    make_park,
    make_project,
)
from entities.workbooks.exports import write_workbook
from entities.workbooks.rows import STAFF
from entities.workbooks.sheets import SHEETS

OFFICE = shutil.which("soffice")
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed"),
]
ODD = "=1+1\n第二行，“引号” '  a"


def save_anew(content: bytes, folder: Path, *forms: str) -> bytes:
    """Open the workbook and save it, form by form: by the program itself."""
    path = folder / "表.xlsx"
    path.write_bytes(content)
    for number, form in enumerate(forms):
        target = folder / str(number)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [OFFICE, profile, "--headless", "--convert-to", form]
        subprocess.run([*command, "--outdir", target, path], check=True, timeout=300)
        path = target / f"表.{form}"
    return path.read_bytes()


@pytest.fixture
def world() -> None:
    park = make_park(name="甲园区", level="national", summary=ODD)
    park.names.create(name="甲")
    enterprise = make_enterprise(name="007")
    project = make_project(
        name="-3",
        park=park,
        investment_value=Decimal("12345678901234567.25"),
        investment_unit="元",
    )
    project.enterprises.add(enterprise)
    make_milestone(project=project, first_day=date(1899, 1, 1))
    make_honour(title="国家级示范", park=park)
    make_event(title="大会", first_day=date(1900, 1, 1), last_day=date(1900, 3, 1))
    numbers = {"value": Decimal("660000000.5"), "growth": Decimal("-3.5")}
    make_metric(indicator=make_indicator(name="1e5"), park=park, unit="元", **numbers)


def export_all() -> tuple[bytes, int]:
    """One workbook with a sheet for each kind, and the number of its rows."""
    file = io.BytesIO()
    tables = [(sheet, sheet.model.objects.all()) for sheet in SHEETS.values()]
    counts = write_workbook(file, tables, STAFF)
    return file.getvalue(), sum(counts.values())


@pytest.mark.parametrize("forms", [["xlsx"], ["ods", "xlsx"]], ids="-".join)
def test_nothing_is_lost_in_libreoffice(world, tmp_path, forms) -> None:
    content, rows = export_all()
    batch = bring(save_anew(content, tmp_path, *forms))
    assert (list_reasons(batch), batch.problem) == ([], "")
    assert count(batch) == {"unchanged": rows}
