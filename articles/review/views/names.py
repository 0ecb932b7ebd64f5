"""Names that the database knows, offered while an editor types one."""

from django.db.models import QuerySet
from django.http import HttpRequest, JsonResponse

from articles.applying.lookups import MODELS
from articles.review.access import may_review

ANY = "park,enterprise,place,industry"
MAX_OFFERED = 10


@may_review
def offer_names(request: HttpRequest) -> JsonResponse:
    """Only of what this person may see in the admin too."""
    query = request.GET.get("q", "").strip()
    asked = request.GET.get("kind", "").replace("any", ANY).split(",")
    kinds = [kind for kind in MODELS if kind in asked]
    seen = [kind for kind in kinds if request.user.has_perm(f"entities.view_{kind}")]
    names = [name for kind in seen for name in find_names(kind, query)] if query else []
    return JsonResponse({"names": names[:MAX_OFFERED]})


def find_names(kind: str, query: str) -> QuerySet:
    """Return own names of rows of which the name or an alias holds the query."""
    rows = MODELS[kind].objects.filter(name__icontains=query)
    if kind != "industry":
        rows |= MODELS[kind].objects.filter(names__name__icontains=query)
    return rows.order_by("name").values_list("name", flat=True).distinct()[:MAX_OFFERED]
