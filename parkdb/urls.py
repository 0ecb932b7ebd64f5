"""Every address of the site: the admin, the review desk, the public pages."""

from django.contrib import admin
from django.urls import include, path

admin.site.site_header = "园区数据库管理"
admin.site.site_title = "园区数据库"
admin.site.index_title = "管理首页"

handler400 = "parkdb.views.bad_request"

urlpatterns = [
    path("admin/", admin.site.urls),
    path("articles/", include("articles.urls")),
    path("review/", include("articles.review.urls")),
    path("", include("entities.urls")),
]
