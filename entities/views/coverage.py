"""The coverage board, for editors alone."""

from django.contrib.auth.decorators import login_required, permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from entities.filters.coverage import CoverageForm


@login_required
@permission_required("entities.view_metric", raise_exception=True)
@never_cache
def coverage(request: HttpRequest) -> HttpResponse:
    form = CoverageForm(request.GET)
    page = form.build_pages().get_page(request.GET.get("page"))
    board = form.build_board(list(page.object_list))
    rows = list(board.build_rows())
    numbers = page.paginator.get_elided_page_range(page.number, on_ends=1)
    context = {"form": form, "board": board, "page": page, "rows": rows}
    context["numbers"] = list(numbers)
    return render(request, "entities/coverage.html", context)
