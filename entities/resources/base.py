"""What every resource shares: headings and widgets from the model's own fields."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from import_export.fields import Field
from import_export.instance_loaders import ModelInstanceLoader
from import_export.resources import ModelResource
from import_export.widgets import Widget

from entities.resources.widgets import (
    SEPARATOR,
    DayWidget,
    LabelWidget,
    NamesWidget,
    NameWidget,
    NumberWidget,
    YesNoWidget,
    split_names,
)


class StripWidget(Widget):
    """Text without spaces around it; an empty cell is an empty text."""

    def clean(self, value: Any, row=None, **kwargs: Any) -> str:
        return "" if value is None else str(value).strip()


WIDGETS = (
    (models.ManyToManyField, lambda field: NamesWidget(field.related_model)),
    (models.ForeignKey, lambda field: NameWidget(field.related_model)),
    (models.BooleanField, lambda field: YesNoWidget()),
    (
        models.DateField,
        lambda field: DayWidget(is_last=field.name.endswith("last_day")),
    ),
    (models.DecimalField, lambda field: NumberWidget()),
    (models.PositiveIntegerField, lambda field: NumberWidget()),
)


def build_widget(field: models.Field) -> Widget:
    """The widget that a model field's cells are read and written by."""
    if field.choices:
        return LabelWidget(field.choices)
    found = (build for kind, build in WIDGETS if isinstance(field, kind))
    return next(found, lambda field: StripWidget())(field)


class KeyLoader(ModelInstanceLoader):
    """Finds a row by its natural key; a column that is absent counts as empty."""

    def get_instance(self, row: dict[str, Any]) -> models.Model | None:
        keys = [self.resource.fields[k] for k in self.resource.get_import_id_fields()]
        whole = {field.column_name: "" for field in keys} | row
        try:
            return super().get_instance(whole)
        except ValueError:
            return None  # the import names the cell; here it would stop the row


class EntityResource(ModelResource):
    """Chinese headings from verbose_name; natural keys; nothing unchanged is written.

    One definition of the columns for every way in and out: seeds, admin, workbooks.
    """

    synonyms: dict[str, tuple[str, ...]] = {}  # other headings, by field
    units: dict[str, str] = {}  # the unit that the heading states, by field

    class Meta:
        clean_model_instances = True
        instance_loader_class = KeyLoader
        report_skipped = True
        skip_unchanged = True
        use_transactions = True

    @classmethod
    def field_from_django_field(
        cls,
        field_name: str,
        django_field: models.Field,
        readonly: bool,  # noqa: FBT001 -- the library's signature
    ) -> Field:
        return Field(
            attribute=field_name,
            column_name=str(django_field.verbose_name),
            widget=build_widget(django_field),
            default=django_field.default,
            readonly=readonly,
        )

    def before_import(self, dataset: Any, **kwargs: Any) -> None:
        """Let a table leave out those columns of the key that may be empty."""
        for key in self.get_import_id_fields():
            column, field = self.fields[key].column_name, self.fields[key]
            may_be_empty = self._meta.model._meta.get_field(field.attribute).blank  # noqa: SLF001 -- Django's public model API
            if may_be_empty and column not in dataset.headers:
                dataset.append_col([""] * dataset.height, header=column)

    def import_instance(self, instance: models.Model, row, **kwargs: Any) -> None:
        """Read every cell and name all that can't be read, lists of names too."""
        errors = {}
        for field in self.get_import_fields():
            try:
                self.read_cell(field, instance, row, **kwargs)
            except ValueError as error:
                errors[field.attribute] = f"{field.column_name}：{error}"
        if errors:
            raise ValidationError(errors)

    def read_cell(self, field: Field, instance, row, **kwargs: Any) -> None:
        if isinstance(field.widget, NamesWidget):
            field.widget.clean(row.get(field.column_name), row)
        else:
            self.import_field(field, instance, row, **kwargs)

    def do_instance_save(self, instance: models.Model, is_create: bool) -> None:  # noqa: FBT001 -- the library's signature
        """Count the version up, so that a page or a workbook made before is stale."""
        if not is_create and hasattr(instance, "version"):
            instance.version += 1
        super().do_instance_save(instance, is_create)

    def get_queryset(self) -> models.QuerySet:
        return super().get_queryset().order_by("pk")


class AliasField(Field):
    """The other names of a row, joined by ；, in one cell."""

    def __init__(self, column_name: str) -> None:
        super().__init__(attribute="names", column_name=column_name, widget=Widget())

    def get_value(self, instance: models.Model) -> str:
        if hasattr(instance, "new_names"):
            return SEPARATOR.join(sorted(instance.new_names))
        if instance.pk is None:
            return ""
        return SEPARATOR.join(sorted(n.name for n in instance.names.all()))

    def save(self, instance, row, is_m2m=False, **kwargs: Any) -> None:  # noqa: FBT002 -- the library's signature
        """Keep them until the row itself is saved."""
        instance.new_names = split_names(row.get(self.column_name))

    def export(self, instance: models.Model, **kwargs: Any) -> str:
        return self.get_value(instance) or ""


class NamedResource(EntityResource):
    """For models whose aliases are rows of their own."""

    def after_save_instance(self, instance, row, **kwargs: Any) -> None:
        names = getattr(instance, "new_names", None)
        if names is None:
            return
        instance.names.exclude(name__in=names).delete()
        held = set(instance.names.values_list("name", flat=True))
        for name in names:
            if name not in held:
                alias = instance.names.model(name=name)
                setattr(alias, type(instance).__name__.lower(), instance)
                alias.full_clean()
                alias.save()
        del instance.new_names
