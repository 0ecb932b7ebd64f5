"""A file or pasted text → an upload kept as it came, its articles, their proposals."""

import datetime
import hashlib
import logging
import mimetypes
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import PurePath
from typing import Any, Self
from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from articles.duplicates import link_duplicates
from articles.errors import AlreadyParsingError
from articles.isolated import read_content
from articles.limits import build_reader_limits
from articles.models import Article, ParseRun, Upload
from articles.parser import Lexicon, Piece
from articles.readers import ReadText, UnreadableFileError
from articles.services.parsing import parse_article
from parkdb.background.errors import LimitError, TroubleError
from parkdb.background.isolation import ProcessLimits, run_isolated

logger = logging.getLogger(__name__)

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

    def to_json(self) -> dict[str, Any]:
        day = self.published_on
        return asdict(self) | {"published_on": day.isoformat() if day else None}

    @classmethod
    def from_json(cls, cells: dict[str, Any]) -> Self:
        day = cells["published_on"]
        return cls(
            **cells
            | {
                "authors": tuple(cells["authors"]),
                "published_on": datetime.date.fromisoformat(day) if day else None,
            }
        )


@dataclass(frozen=True, slots=True)
class Means:
    """What the one who processes an upload has at hand; a task has all of it."""

    lexicon: Lexicon | None = None
    task_id: UUID | None = None
    limits: ProcessLimits | None = None


def add_upload(
    content: bytes,
    *,
    name: str,
    by: AbstractBaseUser | None,
    origin: Origin | None = None,
) -> tuple[Upload, bool]:
    """Keep the file, cut its articles and parse them; the flag says that it is new.

    The same bytes again give the upload that is there; one that was refused, or whose
    reading broke off, is read again. All of it here and now: what people send goes
    through receive_upload instead.
    """
    upload, is_new = store_upload(content, name=name, by=by)
    with suppress(AlreadyParsingError):
        # whoever sent the same file at the same moment may have begun on it
        upload = process_upload(upload, origin=origin)
    return upload, is_new


def process_upload(
    upload: Upload, *, origin: Origin | None = None, means: Means | None = None
) -> Upload:
    """Read and parse what is not read or parsed yet; safe to begin again anywhere."""
    means = means or Means()
    if upload.status == Upload.Status.RECEIVED:
        upload = read_upload(upload, origin=origin, limits=means.limits)
    for article in find_unparsed(upload):
        link_duplicates(article)
        parse_article(
            article,
            lexicon=means.lexicon,
            task_id=means.task_id,
            limits=means.limits,
        )
    return finish_upload(upload)


def finish_upload(upload: Upload) -> Upload:
    """Say that it has come to its end; the first to say so counts."""
    if upload.finished_at is None:
        upload.finished_at = timezone.now()
        upload.save(update_fields=["finished_at"])
    return upload


def find_unparsed(upload: Upload) -> list[Article]:
    """Return the articles of which no parse came to an end, or one broke off."""
    runs = ParseRun.objects.filter(article=OuterRef("pk"))
    broken_off = Exists(runs.filter(outcome=ParseRun.Outcome.RUNNING))
    return list(upload.articles.filter(~Exists(runs) | broken_off).order_by("start"))


def store_upload(
    content: bytes, *, name: str, by: AbstractBaseUser | None
) -> tuple[Upload, bool]:
    """Store the bytes untouched under their hash, before anything can go wrong."""
    digest = hashlib.sha256(content).hexdigest()
    known = Upload.objects.filter(sha256=digest).first()
    if known:
        restore_file(known, content)
        reopen_refused(known, name)
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


def reopen_refused(upload: Upload, name: str) -> None:
    """Its ending may be what was wrong: 年报.bin comes again as 年报.txt."""
    if upload.status == Upload.Status.REFUSED:
        upload.original_name = clean_name(name)
        upload.status, upload.finished_at = Upload.Status.RECEIVED, None
        upload.error_code = upload.error_detail = ""
        upload.save()


def restore_file(upload: Upload, content: bytes) -> None:
    """Put the bytes back where the folder of uploads has lost them, or some of them."""
    storage, name = upload.file.storage, upload.file.name
    if storage.exists(name) and storage.size(name) == upload.size:
        return
    storage.delete(name)
    upload.file.save(PurePath(name).name, ContentFile(content))


def clean_name(name: str) -> str:
    """Return the last part of a path, printable and short enough, its ending kept."""
    bare = PurePath(name.replace("\\", "/")).name
    bare = "".join(letter for letter in bare if letter.isprintable()) or "无名文件"
    stem, suffix = PurePath(bare).stem, PurePath(bare).suffix[:20]
    return stem[: 255 - len(suffix)] + suffix


def read_upload(
    upload: Upload,
    *,
    origin: Origin | None = None,
    limits: ProcessLimits | None = None,
) -> Upload:
    """Read the stored file and cut its articles, or keep why it cannot be read."""
    try:
        found, pieces = read_file(upload, limits)
    except UnreadableFileError as error:
        return refuse_upload(upload, error)
    return keep_text(upload, found, pieces, origin or Origin())


@transaction.atomic
def keep_text(
    upload: Upload, found: ReadText, pieces: tuple[Piece, ...], origin: Origin
) -> Upload:
    """Store the text and its articles in one go, by whoever comes first."""
    upload = Upload.objects.select_for_update().get(pk=upload.pk)
    if upload.status == Upload.Status.READ:
        return upload
    upload.text, upload.reader = found.text, found.reader
    upload.scanned = [asdict(line) for line in found.scanned]
    upload.status = Upload.Status.READ
    upload.error_code, upload.error_detail = "", "\n".join(found.notes)
    upload.save()
    articles = [build_article(upload, piece) for piece in pieces]
    for article in articles:
        fill_origin(article, found, origin, is_alone=len(articles) == 1)
        article.save()
    return upload


def read_file(
    upload: Upload, limits: ProcessLimits | None = None
) -> tuple[ReadText, tuple[Piece, ...]]:
    """Return the text and its articles; whatever is wrong becomes a message."""
    name = upload.original_name
    with upload.file.open("rb") as file:
        content = file.read()
    try:
        return run_isolated(
            read_content, content, name, build_reader_limits(), limits=limits
        )
    except LimitError as error:
        if error.is_killed:
            raise
        raise UnreadableFileError(error.code, name=name, **error.facts) from error
    except TroubleError as error:
        logger.exception("reading upload %s failed", upload.pk)
        raise UnreadableFileError("trouble", name=name) from error


@transaction.atomic
def refuse_upload(upload: Upload, error: UnreadableFileError) -> Upload:
    """Keep the reason, unless another worker has read the file meanwhile."""
    upload = Upload.objects.select_for_update().get(pk=upload.pk)
    if upload.status != Upload.Status.READ:
        upload.status = Upload.Status.REFUSED
        upload.error_code, upload.error_detail = error.code, error.message
        upload.finished_at = timezone.now()
        upload.save()
    return upload


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
