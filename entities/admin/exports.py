"""Lists in the admin → files, in the columns that are chosen on a page before."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from import_export.admin import ExportMixin
from import_export.formats.base_formats import Format as LibraryFormat
from import_export.forms import SelectableFieldsExportForm
from import_export.resources import ModelResource

from entities.workbooks.exports import send_table
from entities.workbooks.formats import FORMATS, Format
from entities.workbooks.rows import STAFF
from entities.workbooks.sheets import EXPORTS, Sheet


class ColumnsForm(SelectableFieldsExportForm):
    @property
    def media(self) -> forms.Media:
        return super().media + forms.Media(js=["entities/export_form.js"])

    def _get_field_label(self, resource: ModelResource, field_name: str) -> str:
        return resource.fields[field_name].column_name


class OwnFormat(LibraryFormat):
    """The library's page lists formats by class; ours are written by ourselves."""

    format: Format

    def get_title(self) -> str:
        return self.format.title

    def get_extension(self) -> str:
        return self.format.extension

    def can_export(self) -> bool:
        return True


def build_format(format_: Format) -> type[OwnFormat]:
    return type(f"{format_.extension.title()}Format", (OwnFormat,), {"format": format_})


OWN_FORMATS = [build_format(format_) for format_ in FORMATS.values()]


class SheetExportMixin(ExportMixin):
    """What the list shows, filtered and searched, streams out row by row."""

    export_form_class = ColumnsForm

    def get_export_formats(self) -> list[type[OwnFormat]]:
        return OWN_FORMATS

    def get_valid_export_item_pks(self, request: HttpRequest) -> QuerySet:
        return self.get_export_queryset(request).values_list("pk", flat=True)

    @property
    def sheet(self) -> Sheet:
        return EXPORTS[self.opts.model_name]

    def _do_file_export(
        self,
        file_format: OwnFormat,
        request: HttpRequest,
        queryset: QuerySet,
        export_form: Any = None,
    ) -> HttpResponseBase:
        """Send the chosen columns; the library would build the whole table first."""
        sheet = self.sheet
        if export_form is not None:
            sheet = sheet.narrow(export_form.get_selected_resource_export_fields())
        return send_table((sheet, queryset), file_format.format, STAFF)
