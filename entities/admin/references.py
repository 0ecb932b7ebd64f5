"""Places, industries and indicators in the admin."""

from django.contrib import admin

from entities.admin.base import EntityAdmin
from entities.models import Indicator, IndicatorName, Industry, Place, PlaceName
from entities.resources import IndicatorResource, IndustryResource, PlaceResource


class PlaceNameInline(admin.TabularInline):
    model = PlaceName
    extra = 0


@admin.register(Place)
class PlaceAdmin(EntityAdmin):
    resource_classes = [PlaceResource]
    list_display = ["name", "level", "parent"]
    list_filter = ["level"]
    list_select_related = ["parent"]
    search_fields = ["name", "names__name"]
    autocomplete_fields = ["parent"]
    inlines = [PlaceNameInline]


@admin.register(Industry)
class IndustryAdmin(EntityAdmin):
    resource_classes = [IndustryResource]
    list_display = ["name", "parent"]
    list_select_related = ["parent"]
    search_fields = ["name"]
    autocomplete_fields = ["parent"]


class IndicatorNameInline(admin.TabularInline):
    model = IndicatorName
    extra = 0


@admin.register(Indicator)
class IndicatorAdmin(EntityAdmin):
    resource_classes = [IndicatorResource]
    list_display = ["name", "unit", "category"]
    list_filter = ["category"]
    search_fields = ["name", "names__name"]
    inlines = [IndicatorNameInline]
