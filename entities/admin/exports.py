"""The page on which an export's columns are chosen, by their Chinese headings."""

from django import forms
from import_export.forms import SelectableFieldsExportForm
from import_export.resources import ModelResource


class ColumnsForm(SelectableFieldsExportForm):
    @property
    def media(self) -> forms.Media:
        return super().media + forms.Media(js=["entities/export_form.js"])

    def _get_field_label(self, resource: ModelResource, field_name: str) -> str:
        return resource.fields[field_name].column_name
