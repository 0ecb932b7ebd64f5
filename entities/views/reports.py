"""The page on which a reader reports an error in a fact."""

from django.apps import apps
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from entities.models import FACT_KEYS, Fact
from entities.reports.forms import ReportForm
from entities.reports.senders import hash_sender
from entities.reports.services import TooManyReportsError, add_report

THANKS = "谢谢，已转给编辑部核对。"
TOO_MANY = "今天收到的纠错已到上限，请明天再试。"


def report_error(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    fact = find_fact(kind, pk)
    initial = {"field": request.GET.get("field", "")}
    form = ReportForm(request.POST or None, kind=kind, initial=initial)
    if request.method == "POST" and form.is_valid():
        if take_report(request, fact, form):
            messages.success(request, THANKS)
            return redirect(fact)
        form.add_error(None, TOO_MANY)
    context = {"fact": fact, "form": form}
    status = 200 if request.method == "GET" else 422
    return render(request, "entities/report_form.html", context, status=status)


def take_report(request: HttpRequest, fact: Fact, form: ReportForm) -> bool:
    """Whether there was room; a program is thanked and its words are dropped."""
    if form.is_from_program:
        return True
    fields = {name: form.cleaned_data[name] for name in form.Meta.fields}
    sender = hash_sender(request, timezone.localdate())
    try:
        add_report(fact, sender=sender, **fields)
    except TooManyReportsError:
        return False
    return True


def find_fact(kind: str, pk: int) -> Fact:
    if kind not in FACT_KEYS:
        raise Http404(kind)
    model = apps.get_model("entities", kind)
    return get_object_or_404(model.objects.published(), pk=pk)
