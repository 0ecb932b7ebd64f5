"""What every request must pass and every response must carry."""

from collections.abc import Callable
from contextlib import suppress

from django.conf import settings
from django.http import HttpRequest, HttpResponse, UnreadablePostError

from parkdb.views import show_too_large

CHUNK_BYTES = 64 * 1024
MAX_DRAINED_BYTES = 256 * 1024 * 1024

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
    """Answer a body that no form could accept without looking into it."""

    def respond(request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isdecimal() and int(length) > settings.MAX_REQUEST_BYTES:
            return show_too_large(request)
        return get_response(request)

    return respond


def drain_request(get_response: Handler) -> Handler:
    """Take in what is left of a body: a browser that is still sending when the
    connection closes shows a network error instead of our answer.
    """

    def respond(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        with suppress(UnreadablePostError):
            drained = 0
            while drained < MAX_DRAINED_BYTES and (chunk := request.read(CHUNK_BYTES)):
                drained += len(chunk)
        return response

    return respond
