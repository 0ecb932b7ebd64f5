"""Addresses of the JSON API, its description and its page."""

from django.urls import include, path
from drf_spectacular.views import SpectacularJSONAPIView
from rest_framework.routers import SimpleRouter

from entities.api import viewsets
from entities.api.pages import refuse_address, show_api

router = SimpleRouter(use_regex_path=False)
router.register("parks", viewsets.ParkViewSet, basename="api-park")
router.register("enterprises", viewsets.EnterpriseViewSet, basename="api-enterprise")
router.register("projects", viewsets.ProjectViewSet, basename="api-project")
router.register("honours", viewsets.HonourViewSet, basename="api-honour")
router.register("metrics", viewsets.MetricViewSet, basename="api-metric")
router.register("events", viewsets.EventViewSet, basename="api-event")
router.register("indicators", viewsets.IndicatorViewSet, basename="api-indicator")
router.register("industries", viewsets.IndustryViewSet, basename="api-industry")
router.register("sources", viewsets.SourceViewSet, basename="api-source")

urlpatterns = [
    path("", show_api, name="api"),
    path(
        "schema.json",
        SpectacularJSONAPIView.as_view(
            authentication_classes=[], permission_classes=[]
        ),
        name="api-schema",
    ),
    path("v1/", include(router.urls)),
    path("v1/<path:rest>", refuse_address),
]
