"""What a clerk's programs would see in a file that was sent."""

import csv
import io
import json

import openpyxl
from django.http import HttpResponseBase


def read_bytes(response: HttpResponseBase) -> bytes:
    return b"".join(response.streaming_content)


def open_sheets(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def read_csv(content: bytes, encoding: str = "utf-8-sig") -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode(encoding), newline="")))


def read_json(content: bytes) -> list[dict]:
    return json.loads(content)
