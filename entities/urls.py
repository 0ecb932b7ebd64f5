"""Addresses of the public pages."""

from django.contrib.sitemaps import views as sitemap_views
from django.urls import include, path

from entities import downloads, feeds, sitemaps, views

SITEMAP_OPTIONS = {
    "sitemaps": sitemaps.SITEMAPS,
    "sitemap_url_name": "sitemap-section",
}

urlpatterns = [
    path("", views.home, name="home"),
    path("feed/", feeds.ChangeFeed(), name="change-feed"),
    path("favicon.ico", views.show_icon, name="favicon"),
    path("robots.txt", sitemaps.show_robots, name="robots"),
    path("sitemap.xml", sitemap_views.index, SITEMAP_OPTIONS, name="sitemap"),
    path(
        "sitemap-<section>.xml",
        sitemap_views.sitemap,
        {"sitemaps": sitemaps.SITEMAPS},
        name="sitemap-section",
    ),
    path("search/", views.search, name="search"),
    path("search/suggest/", views.suggest, name="search-suggest"),
    *downloads.build_paths(),
    path("api/", include("entities.api.urls")),
    path("parks/", views.park_list, name="park-list"),
    path("parks/<str:slug>/feed/", feeds.ParkFeed(), name="park-feed"),
    path("compare/", views.compare, name="compare"),
    path("coverage/", views.coverage, name="coverage"),
    path("parks/<str:slug>/", views.park_detail, name="park-detail"),
    path("projects/", views.project_list, name="project-list"),
    path("projects/pipeline/", views.project_pipeline, name="project-pipeline"),
    path("projects/<int:pk>/", views.project_detail, name="project-detail"),
    path("honours/", views.honour_list, name="honour-list"),
    path("honours/<int:pk>/", views.honour_detail, name="honour-detail"),
    path("metrics/", views.metric_list, name="metric-list"),
    path("metrics/<int:pk>/", views.metric_detail, name="metric-detail"),
    path("indicators/", views.indicator_list, name="indicator-list"),
    path("indicators/<int:pk>/", views.indicator_detail, name="indicator-detail"),
    path("enterprises/", views.enterprise_list, name="enterprise-list"),
    path("enterprises/<str:slug>/", views.enterprise_detail, name="enterprise-detail"),
    path("report/<str:kind>/<int:pk>/", views.report_error, name="report-error"),
    path("events/", views.event_list, name="event-list"),
    path("events/<int:pk>/", views.event_detail, name="event-detail"),
    path("industries/", views.industry_list, name="industry-list"),
    path("industries/<str:slug>/", views.industry_detail, name="industry-detail"),
    path("sources/", views.source_list, name="source-list"),
    path("sources/<int:pk>/", views.source_detail, name="source-detail"),
]
