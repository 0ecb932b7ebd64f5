"""The formats in which a table goes out and comes in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """A file format by its short name, as it stands in addresses and commands."""

    name: str
    title: str
    extension: str
    content_type: str


XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMATS = {
    format_.name: format_
    for format_ in (
        Format("xlsx", "Excel 工作簿（.xlsx）", "xlsx", XLSX_TYPE),
        Format("csv", "CSV（UTF-8）", "csv", "text/csv; charset=utf-8"),
        Format(
            "csv-gb18030",
            "CSV（GB18030，旧版软件）",
            "csv",
            "text/csv; charset=gb18030",
        ),
        Format("json", "JSON", "json", "application/json"),
    )
}
