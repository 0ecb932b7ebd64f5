"""Addresses of the public pages."""

from django.urls import path

from entities import views

urlpatterns = [
    path("", views.home, name="home"),
    path("parks/", views.park_list, name="park-list"),
    path("parks/<str:slug>/", views.park_detail, name="park-detail"),
    path("projects/", views.project_list, name="project-list"),
    path("projects/<int:pk>/", views.project_detail, name="project-detail"),
    path("honours/", views.honour_list, name="honour-list"),
    path("honours/<int:pk>/", views.honour_detail, name="honour-detail"),
    path("metrics/", views.metric_list, name="metric-list"),
    path("metrics/<int:pk>/", views.metric_detail, name="metric-detail"),
    path("enterprises/", views.enterprise_list, name="enterprise-list"),
    path("enterprises/<str:slug>/", views.enterprise_detail, name="enterprise-detail"),
    path("events/", views.event_list, name="event-list"),
    path("events/<int:pk>/", views.event_detail, name="event-detail"),
    path("industries/", views.industry_list, name="industry-list"),
    path("industries/<str:slug>/", views.industry_detail, name="industry-detail"),
    path("sources/", views.source_list, name="source-list"),
    path("sources/<int:pk>/", views.source_detail, name="source-detail"),
]
