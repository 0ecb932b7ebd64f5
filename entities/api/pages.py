"""The page that describes the JSON API, written from its own OpenAPI description."""

from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from drf_spectacular.generators import SchemaGenerator


def show_api(request: HttpRequest) -> HttpResponse:
    return render(request, "entities/api.html", {"operations": list_operations()})


def refuse_address(request: HttpRequest, rest: str) -> HttpResponse:
    return JsonResponse({"detail": "没有这个地址。"}, status=404)


@cache
def list_operations() -> list[dict[str, Any]]:
    """Each list and row: its address, what may be asked, what comes back."""
    described = SchemaGenerator().get_schema(public=True)
    schemas = described["components"]["schemas"]
    return [
        {
            "path": path,
            "tag": operation["tags"][0],
            "is_list": "{" not in path,
            "parameters": [p for p in operation["parameters"] if p["in"] == "query"]
            if "parameters" in operation
            else [],
            "fields": find_fields(operation, schemas),
        }
        for path, methods in described["paths"].items()
        if (operation := methods.get("get")) and "/v1/" in path
    ]


def find_fields(operation: dict, schemas: dict) -> dict[str, Any]:
    """The cells of a row; of a list, those of its rows."""
    schema = resolve(read_answer(operation), schemas)
    if "results" in schema.get("properties", {}):
        schema = resolve(schema["properties"]["results"]["items"], schemas)
    return schema.get("properties", {})


def read_answer(operation: dict) -> dict:
    return operation["responses"]["200"]["content"]["application/json"]["schema"]


def resolve(schema: dict, schemas: dict) -> dict:
    name = schema.get("$ref", "").rpartition("/")[2]
    return schemas[name] if name else schema
