"""Facts → schema.org's JSON-LD, by which search engines know what a page is about."""

from collections.abc import Callable
from typing import Any

from django.db.models import Model
from django.urls import reverse

from entities.models import Enterprise, Indicator, Park

CONTEXT = "https://schema.org"
SITE = "园区数据库 ParkDB"

BuildUrl = Callable[[str], str]


def describe_row(row: Model, build_url: BuildUrl) -> list[dict[str, Any]]:
    """A park or enterprise as an Organization, with its facts as a Dataset."""
    if isinstance(row, Indicator):
        download = reverse("metric-download") + "?format=csv"
        return [describe_dataset(row, f"{row}：各园区历年数据", build_url, download)]
    workbook = reverse(f"{type(row).__name__.lower()}-workbook", args=[row.slug])
    return [
        describe_organization(row, build_url),
        describe_dataset(row, f"{row}：项目、荣誉与指标", build_url, workbook),
    ]


def describe_organization(
    row: Park | Enterprise, build_url: BuildUrl
) -> dict[str, Any]:
    return {
        "@context": CONTEXT,
        "@type": "Organization",
        "name": row.name,
        "alternateName": [name.name for name in row.names.all()],
        "url": build_url(row.get_absolute_url()),
    }


def describe_dataset(
    row: Model, name: str, build_url: BuildUrl, download: str
) -> dict[str, Any]:
    return {
        "@context": CONTEXT,
        "@type": "Dataset",
        "name": name,
        "description": f"{name}，每个数字附报道原文。由{SITE}从公开报道整理，人工确认。",
        "url": build_url(row.get_absolute_url()),
        "dateModified": row.updated_at.isoformat(),
        "inLanguage": "zh-Hans",
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": SITE, "url": build_url("/")},
        "distribution": {
            "@type": "DataDownload",
            "encodingFormat": find_format(download),
            "contentUrl": build_url(download),
        },
    }


def find_format(download: str) -> str:
    if download.endswith("csv"):
        return "text/csv"
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def describe_site(build_url: BuildUrl) -> dict[str, Any]:
    """The site with its search, for the home page."""
    return {
        "@context": CONTEXT,
        "@type": "WebSite",
        "name": SITE,
        "url": build_url("/"),
        "potentialAction": {
            "@type": "SearchAction",
            "target": build_url(reverse("search")) + "?q={words}",
            "query-input": "required name=words",
        },
    }
