"""The form by which articles come in: a file, or pasted text."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils import timezone

from articles.services import PASTED_NAME, Origin

ACCEPTED = ".txt,.md,.docx,.html,.htm,.pdf"


class UploadForm(forms.Form):
    """Either a file or a text; the rest is asked for only where the text is silent."""

    file = forms.FileField(
        label="文件",
        required=False,
        max_length=255,
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
        help_text="可读 .txt、.md、.docx、.html、.pdf",
        error_messages={"empty": "这个文件是空的，里面没有文字。请检查后重新选择。"},
    )
    text = forms.CharField(
        label="或粘贴文字",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 9}),
        error_messages={
            "null_characters_not_allowed": "文字里有不可显示的字符，请删去后再粘贴。"
        },
    )
    title = forms.CharField(
        label="标题", required=False, max_length=300, help_text="不填则从正文中读取"
    )
    publisher = forms.CharField(
        label="发布单位", required=False, max_length=200, help_text="如衡阳日报"
    )
    published_on = forms.DateField(
        label="发布日期",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text="“今年”“上月”等按它推算",
    )
    url = forms.URLField(
        label="链接", required=False, max_length=500, assume_scheme="https"
    )

    def clean_file(self) -> UploadedFile | None:
        file = self.cleaned_data["file"]
        if file and file.size > settings.MAX_UPLOAD_BYTES:
            size, limit = map(filesizeformat, (file.size, settings.MAX_UPLOAD_BYTES))
            raise ValidationError(
                f"文件有{size}，超过了{limit}的上限，没有保存。请拆成几个文件后再上传。"
            )
        return file

    def clean_text(self) -> str:
        text = self.cleaned_data["text"]
        size = len(text.encode(errors="replace"))
        if size > settings.MAX_UPLOAD_BYTES:
            limit = filesizeformat(settings.MAX_UPLOAD_BYTES)
            raise ValidationError(
                f"文字有{filesizeformat(size)}，超过了{limit}的上限。请分几次粘贴。"
            )
        return text if text.strip() else ""

    def clean_published_on(self) -> Any:
        day = self.cleaned_data["published_on"]
        if day and day > timezone.localdate():
            raise ValidationError("发布日期在今天之后，请核对。")
        return day

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if "file" in cleaned and "text" in cleaned:
            given = [bool(cleaned["file"]), bool(cleaned["text"])]
            if not any(given):
                raise ValidationError("请选择一个文件，或粘贴文章的文字。")
            if all(given):
                raise ValidationError("文件和粘贴的文字只能选一样。")
        return cleaned

    def read_content(self) -> tuple[bytes, str]:
        """Return the bytes and the name under which they are kept."""
        file = self.cleaned_data["file"]
        if file:
            return file.read(), file.name
        text = self.cleaned_data["text"]
        return text.encode(errors="replace"), PASTED_NAME

    def build_origin(self) -> Origin:
        names = ("title", "publisher", "published_on", "url")
        return Origin(**{name: self.cleaned_data[name] for name in names})
