"""What every request must pass and every response must carry."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from parkdb.views import show_too_large

Handler = Callable[[HttpRequest], HttpResponse]


def add_content_security_policy(get_response: Handler) -> Handler:
    def respond(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault(
            "Content-Security-Policy", settings.CONTENT_SECURITY_POLICY
        )
        return response

    return respond


def refuse_oversized_request(get_response: Handler) -> Handler:
    """Answer a body no form could accept before any of it is read."""

    def respond(request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isdecimal() and int(length) > settings.MAX_REQUEST_BYTES:
            return show_too_large(request)
        return get_response(request)

    return respond
