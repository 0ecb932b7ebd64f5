import pytest
from bs4 import BeautifulSoup
from django import forms
from django.forms.renderers import DjangoTemplates

from parkdb.forms import FormRenderer

GROUPED = [("", "全部"), ("东区", [(1, "甲"), (2, "乙 & 丙")]), (None, "空")]
# A field, and what it holds.
FIELDS = {
    "menu": (forms.ChoiceField(choices=GROUPED), "2"),
    "menu with nothing chosen": (forms.ChoiceField(choices=GROUPED), None),
    "menu with marks": (
        forms.ChoiceField(
            choices=[("<a>", '"甲"')],
            widget=forms.Select(
                {"data-x": "1 < 2", "autofocus": True, "hidden": False}
            ),
        ),
        "<a>",
    ),
    "text": (forms.CharField(max_length=5), "<甲>"),
    "text, empty": (forms.CharField(required=False), None),
    "number": (forms.IntegerField(min_value=1), 0),
    "decimal": (forms.DecimalField(), "1.50"),
    "box": (forms.BooleanField(), True),
}


@pytest.mark.parametrize(("field", "value"), FIELDS.values(), ids=FIELDS)
def test_field_is_written_as_django_would(field: forms.Field, value: object) -> None:
    mine, theirs = (
        BeautifulSoup(
            field.widget.render("名", value, {"id": "id_名"}, renderer), "html.parser"
        ).find_all()
        for renderer in (FormRenderer(), DjangoTemplates())
    )
    assert [describe(tag) for tag in mine] == [describe(tag) for tag in theirs]


def describe(tag) -> tuple:
    return (
        tag.name,
        tag.attrs,
        "".join(tag.find_all(string=True, recursive=False)).strip(),
    )
