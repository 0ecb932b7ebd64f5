"""The coverage board, for editors alone."""

from django.contrib.auth.decorators import login_required, permission_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from entities.filters.coverage import CoverageForm

PAGE_SIZE = 60


@login_required
@permission_required("entities.view_metric", raise_exception=True)
@never_cache
def coverage(request: HttpRequest) -> HttpResponse:
    form = CoverageForm(request.GET)
    board = form.build_board()
    page = Paginator(board.pairs, PAGE_SIZE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "board": board,
        "page": page,
        "rows": list(board.build_rows(page.object_list)),
    }
    return render(request, "entities/coverage.html", context)
