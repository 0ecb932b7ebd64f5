"""The four roles, each a group with exactly these permissions."""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q

UPLOADER, REVIEWER = "上传者", "审核员"
CHIEF_EDITOR, ADMINISTRATOR = "主编", "管理员"

SEE = ("articles.view_upload", "articles.view_article", "entities.view_*")
UPLOAD = (*SEE, "articles.add_upload")
REVIEW = (*SEE, "articles.view_*", "articles.change_proposal")
EDIT = (
    *REVIEW,
    *UPLOAD,
    "articles.change_article",
    "articles.confirm_own_upload",
    "entities.add_*",
    "entities.change_*",
)
ROLES = {
    UPLOADER: UPLOAD,
    REVIEWER: REVIEW,
    CHIEF_EDITOR: EDIT,
    ADMINISTRATOR: (
        *EDIT,
        "background.change_task",
        "background.view_*",
        "entities.delete_*",
        "auth.*",
    ),
}


@transaction.atomic
def load_roles() -> dict[str, Group]:
    """Make the groups, or give them back exactly what the roles say."""
    groups = {}
    for name, patterns in ROLES.items():
        groups[name] = Group.objects.get_or_create(name=name)[0]
        groups[name].permissions.set(find_permissions(patterns))
    return groups


def find_permissions(patterns: Iterable[str]) -> list[Permission]:
    """Return those named by app.codename, where * ends a codename."""
    wanted = Q()
    for pattern in patterns:
        app, _, codename = pattern.partition(".")
        if codename.endswith("*"):
            begin = {"codename__startswith": codename.removesuffix("*")}
        else:
            begin = {"codename": codename}
        wanted |= Q(content_type__app_label=app, **begin)
    return list(Permission.objects.filter(wanted))
