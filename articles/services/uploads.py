"""A file or pasted text → an upload kept as it came, its articles, their proposals."""

import datetime
import hashlib
import mimetypes
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePath

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction

from articles.errors import AlreadyParsingError
from articles.models import Article, Upload
from articles.parser import Piece, split
from articles.readers import Limits, ReadText, UnreadableFileError, read
from articles.services.parsing import parse_article

PASTED_NAME = "粘贴的文字.txt"
SEPARATOR = "、"


@dataclass(frozen=True, slots=True)
class Origin:
    """What a person knows of where a text was published; it precedes what is read."""

    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    published_on: datetime.date | None = None
    url: str = ""


def add_upload(
    content: bytes,
    *,
    name: str,
    by: AbstractBaseUser | None,
    origin: Origin | None = None,
) -> tuple[Upload, bool]:
    """Keep the file, cut its articles and parse them; the flag says that it is new.

    The same bytes again give the upload that is there; one that was refused, or whose
    reading broke off, is read again.
    """
    upload, is_new = store_upload(content, name=name, by=by)
    if upload.status == Upload.Status.REFUSED:
        # its ending may be what was wrong: 年报.bin comes again as 年报.txt
        upload.original_name = clean_name(name)
        upload.save(update_fields=["original_name"])
    if upload.status != Upload.Status.READ:
        upload = read_upload(upload, origin=origin)
    for article in upload.articles.filter(parse_runs=None).order_by("start"):
        # whoever sent the same file at the same moment may have begun on it
        with suppress(AlreadyParsingError):
            parse_article(article)
    return upload, is_new


def store_upload(
    content: bytes, *, name: str, by: AbstractBaseUser | None
) -> tuple[Upload, bool]:
    """Store the bytes untouched under their hash, before anything can go wrong."""
    digest = hashlib.sha256(content).hexdigest()
    known = Upload.objects.filter(sha256=digest).first()
    if known:
        restore_file(known, content)
        return known, False
    upload = Upload(
        original_name=clean_name(name),
        sha256=digest,
        size=len(content),
        media_type=mimetypes.guess_type(name)[0] or "",
        uploaded_by=by,
    )
    suffix = PurePath(upload.original_name).suffix[:10].lower()
    upload.file.save(f"{digest}{suffix}", ContentFile(content), save=False)
    try:
        with transaction.atomic():
            upload.save(force_insert=True)
    except IntegrityError:
        # the same file came in twice at this moment: the other one stands
        upload.file.delete(save=False)
        return Upload.objects.get(sha256=digest), False
    return upload, True


def restore_file(upload: Upload, content: bytes) -> None:
    """Put the bytes back where the folder of uploads has lost them."""
    if not upload.file.storage.exists(upload.file.name):
        upload.file.save(PurePath(upload.file.name).name, ContentFile(content))


def clean_name(name: str) -> str:
    """Return the last part of a path, printable and short enough, its ending kept."""
    bare = PurePath(name.replace("\\", "/")).name
    bare = "".join(letter for letter in bare if letter.isprintable()) or "无名文件"
    stem, suffix = PurePath(bare).stem, PurePath(bare).suffix[:20]
    return stem[: 255 - len(suffix)] + suffix


def read_upload(upload: Upload, *, origin: Origin | None = None) -> Upload:
    """Read the stored file and cut its articles, or keep why it cannot be read."""
    try:
        found = read_file(upload)
    except UnreadableFileError as error:
        return refuse_upload(upload, error)
    return keep_text(upload, found, origin or Origin())


@transaction.atomic
def keep_text(upload: Upload, found: ReadText, origin: Origin) -> Upload:
    """Store the text and its articles in one go, by whoever comes first."""
    upload = Upload.objects.select_for_update().get(pk=upload.pk)
    if upload.status == Upload.Status.READ:
        return upload
    upload.text, upload.reader = found.text, found.reader
    upload.status = Upload.Status.READ
    upload.error_code, upload.error_detail = "", "\n".join(found.notes)
    upload.save()
    add_articles(upload, found, origin)
    return upload


def read_file(upload: Upload) -> ReadText:
    with upload.file.open("rb") as file:
        content = file.read()
    limits = Limits(file_bytes=settings.MAX_UPLOAD_BYTES)
    found = read(content, upload.original_name, limits)
    if not split(found.text):
        raise UnreadableFileError("empty", name=upload.original_name)
    return found


def refuse_upload(upload: Upload, error: UnreadableFileError) -> Upload:
    upload.status = Upload.Status.REFUSED
    upload.error_code, upload.error_detail = error.code, error.message
    upload.save()
    return upload


def add_articles(upload: Upload, found: ReadText, origin: Origin) -> list[Article]:
    """Cut the text into its articles; the same text elsewhere is linked."""
    pieces = split(upload.text)
    articles = [build_article(upload, piece) for piece in pieces]
    for article in articles:
        fill_origin(article, found, origin, is_alone=len(articles) == 1)
        article.duplicate_of = find_duplicate(article)
        article.save()
    return articles


def build_article(upload: Upload, piece: Piece) -> Article:
    start, stop = piece.span.start, piece.span.stop
    text = upload.text[start:stop]
    return Article(
        upload=upload,
        start=start,
        stop=stop,
        title=piece.head.title,
        authors=SEPARATOR.join(piece.head.authors),
        publisher=piece.head.publisher,
        published_on=piece.head.published,
        text=text,
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
    )


def fill_origin(
    article: Article, found: ReadText, origin: Origin, *, is_alone: bool
) -> None:
    """A person's word first, then the page's own head, then the file's metadata."""
    article.publisher = origin.publisher or article.publisher or found.publisher
    article.published_on = (
        origin.published_on or article.published_on or found.published
    )
    article.url = origin.url or found.url
    if is_alone:
        # a page of several articles has one title and one author for none of them
        authors = SEPARATOR.join(origin.authors) or article.authors
        article.authors = authors or SEPARATOR.join(found.authors)
        article.title = origin.title or article.title or found.title
    shorten(article)


def shorten(article: Article) -> None:
    for name in ("title", "authors", "publisher"):
        length = Article._meta.get_field(name).max_length  # noqa: SLF001 -- Django's
        setattr(article, name, getattr(article, name).strip()[:length])
    if len(article.url) > Article._meta.get_field("url").max_length:  # noqa: SLF001
        article.url = ""


def find_duplicate(article: Article) -> Article | None:
    """Return the first article of the same text, if there is one."""
    same = Article.objects.filter(text_sha256=article.text_sha256)
    return same.order_by("pk").first()
