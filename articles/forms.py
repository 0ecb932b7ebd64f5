"""The forms by which articles come in: files, or pasted text."""

import datetime
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db.models import QuerySet
from django.template.defaultfilters import filesizeformat
from django.utils import timezone

from articles.models import Article
from articles.parser import PARSER_VERSION
from articles.services import PASTED_NAME, Origin

ACCEPTED = (
    ".txt,.md,.docx,.doc,.rtf,.odt,.html,.htm,.mht,.mhtml,.pdf,.zip,"
    ".jpg,.jpeg,.png,.tif,.tiff,.webp,.bmp"
)
# No report of a park is older; 0021 for 2021 is a slip.
EARLIEST_DAY = datetime.date(1949, 10, 1)
EMPTY = "这个文件是空的，里面没有文字。请检查后重新选择。"


class FilesInput(forms.FileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of files; of several, each is answered for by itself later."""

    widget = FilesInput(attrs={"accept": ACCEPTED})

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        if data and len(data) > 1:
            return list(data)
        file = super().clean(data[0] if data else None, initial)
        return [file] if file else []


class PublishedForm(forms.Form):
    """What is said of where a text was published; of a batch, for all its files."""

    publisher = forms.CharField(
        label="发布单位", required=False, max_length=200, help_text="如衡阳日报"
    )
    published_on = forms.DateField(
        label="发布日期",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text="“今年”“上月”等按它推算",
    )

    def clean_published_on(self) -> Any:
        day = self.cleaned_data["published_on"]
        if day and day > timezone.localdate():
            raise ValidationError("发布日期在今天之后，请核对。")
        if day and day < EARLIEST_DAY:
            raise ValidationError("发布日期太早，请核对年份。")
        return day

    def build_origin(self) -> Origin:
        names = ("title", "publisher", "published_on", "url")
        return Origin(**{n: self.cleaned_data[n] for n in names if n in self.fields})


class BatchFileForm(PublishedForm):
    """One file of many, as the page's script sends it."""

    file = forms.FileField(allow_empty_file=True, max_length=255)
    path = forms.CharField(required=False, max_length=500)


class UploadForm(PublishedForm):
    """Files or a text; the rest is asked for only where the text is silent."""

    file = FilesField(
        label="文件",
        required=False,
        max_length=255,
        help_text="可读 .txt、.md、.docx、.doc、.html、.mht、.pdf、扫描件和照片，以及装着它们的 .zip；可以选多个",
        error_messages={"empty": EMPTY},
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
    url = forms.URLField(
        label="链接",
        required=False,
        max_length=500,
        assume_scheme="https",
        error_messages={"invalid": "这不是完整的链接，请从浏览器的地址栏复制。"},
    )

    field_order = ("file", "text", "title", "publisher", "published_on", "url")

    def clean_file(self) -> list[UploadedFile]:
        files = self.cleaned_data["file"]
        is_archive = bool(files) and files[0].name.lower().endswith(".zip")
        is_single = len(files) == 1 and not is_archive
        if is_single and files[0].size > settings.MAX_UPLOAD_BYTES:
            sizes = (files[0].size, settings.MAX_UPLOAD_BYTES)
            size, limit = map(filesizeformat, sizes)
            raise ValidationError(
                f"文件有{size}，超过了{limit}的上限，没有保存。请拆成几个文件后再上传。"
            )
        return files

    def clean_text(self) -> str:
        text = self.cleaned_data["text"]
        size = len(text.encode(errors="replace"))
        if size > settings.MAX_UPLOAD_BYTES:
            limit = filesizeformat(settings.MAX_UPLOAD_BYTES)
            raise ValidationError(
                f"文字有{filesizeformat(size)}，超过了{limit}的上限。请分几次粘贴。"
            )
        return text if text.strip() else ""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if "file" in cleaned and "text" in cleaned:
            given = [bool(cleaned["file"]), bool(cleaned["text"])]
            if not any(given):
                raise ValidationError("请选择一个文件，或粘贴文章的文字。")
            if all(given):
                raise ValidationError("文件和粘贴的文字只能选一样。")
            self.clean_many(cleaned)
        return cleaned

    def clean_many(self, cleaned: dict[str, Any]) -> None:
        if len(cleaned["file"]) > 1 and (cleaned.get("title") or cleaned.get("url")):
            raise ValidationError("标题和链接只能用于一个文件；多个文件请留空。")

    def list_contents(self) -> list[tuple[str, bytes]]:
        """Return the bytes and the names under which they are kept."""
        if files := self.cleaned_data["file"]:
            return [(file.name, file.read()) for file in files]
        return [(PASTED_NAME, self.cleaned_data["text"].encode(errors="replace"))]


class ReparseForm(forms.Form):
    """Which articles a new parser is tried on."""

    which = forms.ChoiceField(
        choices=[("outdated", "还没有用这一版解析过的"), ("all", "全部")]
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.list_articles().exists():
            raise ValidationError("没有这样的文章，不必重新解析。")
        return cleaned

    def list_articles(self) -> QuerySet[Article]:
        if self.cleaned_data.get("which") == "all":
            return Article.objects.all()
        return Article.objects.outdated(PARSER_VERSION)

    def list_keys(self) -> list[int]:
        """Return the articles; none stands for all of them."""
        if self.cleaned_data["which"] == "all":
            return []
        return list(self.list_articles().values_list("pk", flat=True))
