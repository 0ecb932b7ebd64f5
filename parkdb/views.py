"""Error pages in Chinese, each saying what happened and what to do next."""

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.defaultfilters import filesizeformat


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if isinstance(exception, RequestDataTooBig):
        return show_too_large(request)
    return render(request, "400.html", status=400)


def show_too_large(request: HttpRequest) -> HttpResponse:
    limit = filesizeformat(settings.MAX_UPLOAD_BYTES)
    return render(request, "413.html", {"limit": limit}, status=413)
