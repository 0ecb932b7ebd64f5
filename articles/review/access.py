"""Who may use the desk, and how a page of it is answered."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.decorators import login_required, permission_required
from django.http import HttpRequest, HttpResponse

View = Callable[..., HttpResponse]


def may_review(view: View) -> View:
    """Let in who may decide on proposals; others are asked to log in, or refused."""
    checked = permission_required("articles.change_proposal", raise_exception=True)
    return login_required(checked(view))


def never_stored(view: View) -> View:
    """Going back in the browser must not show what was decided since."""

    @wraps(view)
    def respond(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response.headers["Cache-Control"] = "no-store"
        return response

    return respond


def wants_fragment(request: HttpRequest) -> bool:
    """Whether the page's own script asks, which swaps one card."""
    return request.headers.get("X-Requested-With") == "fetch"
