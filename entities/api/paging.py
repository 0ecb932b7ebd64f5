"""Pages of the JSON API: rows in the order of their ids, each page after a row, so
that the last page costs what the first does.
"""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from rest_framework import serializers
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

from entities.listing import load_rows

DEFAULT_LIMIT, MAX_LIMIT = 50, 200
MAX_KEY = 2**63 - 1


class PageQuery(serializers.Serializer):
    """What a request may ask for; anything else is refused with the reason."""

    after = serializers.IntegerField(
        min_value=0,
        max_value=MAX_KEY,
        default=0,
        help_text="从这个编号之后开始；下一页的地址见 next",
    )
    limit = serializers.IntegerField(
        min_value=1,
        max_value=MAX_LIMIT,
        default=DEFAULT_LIMIT,
        help_text=f"每页行数，最多{MAX_LIMIT}",
    )


class KeysetPagination(BasePagination):
    """?after=<id>&limit=50; next is null on the last page."""

    def paginate_queryset(
        self, queryset: QuerySet, request: Request, view: Any = None
    ) -> list[Any]:
        query = PageQuery(data=request.query_params)
        query.is_valid(raise_exception=True)
        limit = query.validated_data["limit"]
        rows = queryset.filter(pk__gt=query.validated_data["after"]).order_by("pk")
        # Keys before rows: what is joined to a row must not decide which rows are read.
        found = load_rows(
            queryset, list(rows.values_list("pk", flat=True)[: limit + 1])
        )
        self.next = None
        if len(found) > limit:
            address = request.build_absolute_uri()
            self.next = replace_query_param(address, "after", found[limit - 1].pk)
        return found[:limit]

    def get_paginated_response(self, data: Sequence[Any]) -> Response:
        return Response({"next": self.next, "results": data})

    def get_paginated_response_schema(self, schema: dict) -> dict:
        following = {"type": "string", "format": "uri", "nullable": True}
        return {
            "type": "object",
            "required": ["next", "results"],
            "properties": {"next": following, "results": schema},
        }

    def get_schema_operation_parameters(self, view: Any) -> list[dict]:
        return [
            describe_number("after", 0, MAX_KEY, 0),
            describe_number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT),
        ]


def describe_number(name: str, least: int, most: int, default: int) -> dict:
    field = PageQuery().fields[name]
    bounds = {"minimum": least, "maximum": most, "default": default}
    return {
        "name": name,
        "in": "query",
        "required": False,
        "description": field.help_text,
        "schema": {"type": "integer", **bounds},
    }
