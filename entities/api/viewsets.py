"""Read-only lists and rows of the JSON API, without login, narrowed like the pages."""

from typing import Any

from django.db.models import QuerySet
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiResponse, inline_serializer
from rest_framework import serializers, viewsets
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from entities import filters
from entities.api import serializers as forms
from entities.api.filtering import ListFilter
from entities.api.paging import KeysetPagination
from entities.models import (
    Enterprise,
    Event,
    Honour,
    Indicator,
    Industry,
    Metric,
    Park,
    Project,
    Source,
)

PROBLEM = OpenApiResponse(
    inline_serializer("Problem", {"detail": serializers.CharField()}), "没有这一行"
)
REFUSAL = OpenApiResponse({"type": "object"}, "参数不对：哪个参数，错在哪里")


class ReadingSchema(AutoSchema):
    """Says also how a request is refused."""

    def get_tags(self) -> list[str]:
        return [self.view.queryset.model._meta.verbose_name]  # noqa: SLF001 -- Django's public model API

    def get_response_serializers(self) -> Any:
        said = super().get_response_serializers()
        if self.view.action == "list":
            return {200: said, 400: REFUSAL, 404: REFUSAL}
        return {200: said, 404: PROBLEM}


class ReadingViewSet(viewsets.ReadOnlyModelViewSet):
    """Anybody may read, from any site; nobody may write."""

    authentication_classes = []
    permission_classes = []
    renderer_classes = [JSONRenderer]
    pagination_class = KeysetPagination
    filter_backends = [ListFilter]
    filterset_class = None
    lookup_value_converter = "int"
    schema = ReadingSchema()

    def finalize_response(
        self, request: Request, response: Response, *args: Any, **kwargs: Any
    ) -> Response:
        response = super().finalize_response(request, response, *args, **kwargs)
        response.headers["Access-Control-Allow-Origin"] = "*"
        return response


class FactViewSet(ReadingViewSet):
    """Only what is published; one row comes with its evidence."""

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().published()

    def get_serializer_class(self) -> type[serializers.Serializer]:
        listed = super().get_serializer_class()
        return DETAILS[listed] if self.action == "retrieve" else listed


class ParkViewSet(FactViewSet):
    queryset = Park.objects.select_related("place", "parent").prefetch_related("names")
    serializer_class = forms.ParkSerializer
    filterset_class = filters.ParkFilter


class EnterpriseViewSet(FactViewSet):
    queryset = Enterprise.objects.select_related("place").prefetch_related(
        "names", "parks", "industries"
    )
    serializer_class = forms.EnterpriseSerializer
    filterset_class = filters.EnterpriseFilter


class ProjectViewSet(FactViewSet):
    queryset = Project.objects.select_related(
        "park", "industry", "parent"
    ).prefetch_related("enterprises", "milestones")
    serializer_class = forms.ProjectSerializer
    filterset_class = filters.ProjectFilter


class HonourViewSet(FactViewSet):
    queryset = Honour.objects.with_recipients()
    serializer_class = forms.HonourSerializer
    filterset_class = filters.HonourFilter


class MetricViewSet(FactViewSet):
    queryset = Metric.objects.with_subjects()
    serializer_class = forms.MetricSerializer
    filterset_class = filters.MetricFilter


class EventViewSet(FactViewSet):
    queryset = Event.objects.select_related("park")
    serializer_class = forms.EventSerializer
    filterset_class = filters.EventFilter


class SourceViewSet(ReadingViewSet):
    queryset = Source.objects.published().defer("text")
    serializer_class = forms.SourceSerializer
    filterset_class = filters.SourceFilter


class IndicatorViewSet(ReadingViewSet):
    queryset = Indicator.objects.prefetch_related("names")
    serializer_class = forms.IndicatorSerializer


class IndustryViewSet(ReadingViewSet):
    queryset = Industry.objects.select_related("parent")
    serializer_class = forms.IndustrySerializer


FACTS = (
    forms.ParkSerializer,
    forms.EnterpriseSerializer,
    forms.ProjectSerializer,
    forms.HonourSerializer,
    forms.MetricSerializer,
    forms.EventSerializer,
)
DETAILS = {listed: forms.with_evidence(listed) for listed in FACTS}
