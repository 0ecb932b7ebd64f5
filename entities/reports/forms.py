"""The form by which a reader reports an error."""

from typing import Any

from django import forms

from entities.evidence import LABELS
from entities.models import ErrorReport


class ReportForm(forms.ModelForm):
    evidence_url = forms.URLField(
        required=False,
        max_length=500,
        assume_scheme="https",
        label="依据链接",
        help_text="能证明的网页，没有可以不填。",
    )
    # Hidden from people; what fills it in is a program.
    website = forms.CharField(
        required=False,
        label="请勿填写",
        widget=forms.TextInput({"tabindex": "-1", "autocomplete": "off"}),
    )

    class Meta:
        model = ErrorReport
        fields = ["field", "message", "evidence_url", "contact"]
        widgets = {"message": forms.Textarea({"rows": 5, "maxlength": 2000})}
        help_texts = {
            "message": "哪里不对，应该是什么。",
            "contact": "电话或邮箱，只有编辑看得到，可以不填。",
        }

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        cells = [("", "整条记录"), *LABELS[kind].items()]
        self.fields["field"] = forms.ChoiceField(
            choices=cells, required=False, label="哪一项"
        )
        self.fields["message"].min_length = 5
        self.fields["message"].max_length = 2000
        self.order_fields(["field", "message", "evidence_url", "contact", "website"])

    def clean_message(self) -> str:
        message = self.cleaned_data["message"].strip()
        if not 5 <= len(message) <= 2000:
            raise forms.ValidationError("请写5到2000个字。")
        return message

    @property
    def is_from_program(self) -> bool:
        return bool(self.data.get("website"))
