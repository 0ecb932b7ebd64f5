"""Rows for tests, valid by default; any field may be given."""

import hashlib
from itertools import count

from django.utils import timezone

from articles.models import (
    Article,
    Batch,
    BatchFile,
    Likeness,
    ParseRun,
    Proposal,
    Reparse,
    ReparseArticle,
    Upload,
)

NUMBERS = count(1)


def hash_text(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def make_upload(**fields) -> Upload:
    text = fields.setdefault("text", f"白沙洲工业园区签约项目{next(NUMBERS)}个。")
    given = {"file": "uploads/a.txt", "original_name": "a.txt", "size": 1}
    given |= {"sha256": hash_text(text), "status": Upload.Status.READ}
    given |= {"finished_at": timezone.now()}
    return Upload.objects.create(**given | fields)


def make_batch_file(**fields) -> BatchFile:
    given = {"batch": fields.get("batch") or Batch.objects.create()}
    if not fields.get("error_code"):
        given["upload"] = fields.get("upload") or make_upload()
    given["name"] = f"{next(NUMBERS)}.txt"
    return BatchFile.objects.create(**given | fields)


def make_article(**fields) -> Article:
    upload = fields.get("upload") or make_upload()
    given = {"upload": upload, "start": 0, "stop": len(upload.text), "title": "签约"}
    given |= {"text": upload.text, "text_sha256": hash_text(upload.text)}
    return Article.objects.create(**given | fields)


def make_likeness(**fields) -> Likeness:
    given = {"earlier": fields.get("earlier") or make_article()}
    given["article"] = fields.get("article") or make_article()
    return Likeness.objects.create(**given | {"kind": "near", "share": 90} | fields)


def make_parse_run(**fields) -> ParseRun:
    given = {"article": fields.get("article") or make_article()}
    return ParseRun.objects.create(**given | {"parser_version": "1"} | fields)


def make_proposal(**fields) -> Proposal:
    given = {"article": fields.get("article") or make_article()}
    given |= {"kind": Proposal.Kind.PROJECT, "fields": {"name": "某项目"}}
    given |= {"sentence_start": 0, "sentence_stop": 5, "confidence": "0.8"}
    given |= {"fingerprint": hash_text(str(next(NUMBERS)))}
    return Proposal.objects.create(**given | fields)


def make_reparse_row(**fields) -> ReparseArticle:
    given = {"article": fields.get("article") or make_article()}
    if "reparse" not in fields:
        given["reparse"] = Reparse.objects.create(parser_version="1")
    return ReparseArticle.objects.create(**given | fields)
