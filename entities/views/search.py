"""Search: what all kinds have, one kind page by page, suggestions while typing."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from entities.search.finding import GROUPS, POOL, Found, find_all, find_kind
from entities.search.questions import Question
from entities.search.results import load_hits

LABELS = {
    "park": "园区",
    "enterprise": "企业",
    "project": "项目",
    "honour": "荣誉",
    "indicator": "指标",
    "source": "来源",
    "sentence": "原文",
}
FEW, PAGE_SIZE = 5, 20
SUGGESTED, SUGGESTED_KINDS = 8, ("park", "enterprise", "project", "indicator")


def search(request: HttpRequest) -> HttpResponse:
    question = Question.from_text(request.GET.get("q", ""))
    kind = request.GET.get("kind", "")
    context: dict[str, Any] = {"question": question, "pool": POOL}
    if kind in GROUPS:
        context |= show_kind(question, kind, request.GET.get("page"))
    else:
        found = find_all(question)
        context["groups"] = [
            show_group(group, question) for group in found if group.keys
        ]
    return render(request, "entities/search.html", context)


def show_kind(question: Question, kind: str, number: str | None) -> dict[str, Any]:
    found = find_kind(kind, question)
    page: Page = Paginator(found.keys, PAGE_SIZE).get_page(number)
    hits = load_hits(kind, page.object_list, question.words)
    group = {"kind": kind, "label": LABELS[kind], "found": found, "hits": hits}
    return {"kind": kind, "group": group, "page": page}


def show_group(found: Found, question: Question) -> dict[str, Any]:
    hits = load_hits(found.kind, found.keys[:FEW], question.words)
    has_rest = len(found.keys) > FEW
    label = LABELS[found.kind]
    return {
        "kind": found.kind,
        "label": label,
        "found": found,
        "hits": hits,
        "has_rest": has_rest,
    }


def suggest(request: HttpRequest) -> HttpResponse:
    """Names to go on to, for the box in the header; of one kind where kind says so."""
    question = Question.from_text(request.GET.get("q", ""))
    kind = request.GET.get("kind", "")
    kinds = (kind,) if kind in SUGGESTED_KINDS else SUGGESTED_KINDS
    names = []
    for each in kinds:
        found = find_kind(each, question, pool=SUGGESTED)
        for hit in load_hits(each, found.keys, question.words):
            name = "".join(piece.text for piece in hit.title)
            names.append({"kind": LABELS[each], "name": name, "address": hit.address})
    return JsonResponse({"names": names[:SUGGESTED]})
