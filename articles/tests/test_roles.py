import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command

from articles.errors import OwnUploadError
from articles.roles import ADMINISTRATOR, CHIEF_EDITOR, REVIEWER, UPLOADER, load_roles
from articles.services import confirm_proposal, reject_proposal
from articles.tests.make import make_upload
from articles.tests.texts import propose_heli
from entities.tests.make import make_user

pytestmark = pytest.mark.django_db

DEEDS = {
    "upload": "articles.add_upload",
    "review": "articles.change_proposal",
    "confirm own": "articles.confirm_own_upload",
    "edit facts": "entities.change_project",
    "delete facts": "entities.delete_project",
    "look after the queue": "background.change_task",
    "manage users": "auth.change_user",
}


@pytest.mark.parametrize(
    ("role", "deeds"),
    [
        (UPLOADER, {"upload"}),
        (REVIEWER, {"review"}),
        (CHIEF_EDITOR, {"upload", "review", "confirm own", "edit facts"}),
        (ADMINISTRATOR, set(DEEDS)),
    ],
    ids=["uploader", "reviewer", "chief", "administrator"],
)
def test_each_role_may_do_exactly_its_deeds(role, deeds):
    person = make_user()
    person.groups.add(load_roles()[role])
    person = get_user_model().objects.get(pk=person.pk)

    assert {deed for deed, right in DEEDS.items() if person.has_perm(right)} == deeds


PAGES = {
    "/articles/upload/": (200, 403, 200, 200),
    "/review/": (403, 200, 200, 200),
    "/review/history/": (403, 200, 200, 200),
    "/review/contradictions/": (403, 200, 200, 200),
    "/admin/articles/article/": (200, 200, 200, 200),
    "/admin/articles/proposal/": (403, 200, 200, 200),
    "/admin/entities/park/": (200, 200, 200, 200),
    "/admin/entities/park/add/": (403, 403, 200, 200),
    "/admin/entities/park/import/": (403, 403, 200, 200),
    "/admin/auth/user/": (403, 403, 403, 200),
    "/admin/background/task/": (403, 403, 403, 200),
}


@pytest.mark.parametrize(
    ("role", "place"),
    [(UPLOADER, 0), (REVIEWER, 1), (CHIEF_EDITOR, 2), (ADMINISTRATOR, 3)],
    ids=["uploader", "reviewer", "chief", "administrator"],
)
def test_each_role_opens_exactly_its_pages(client, role, place):
    person = make_user(is_staff=True)
    person.groups.add(load_roles()[role])
    client.force_login(person)

    codes = {address: client.get(address).status_code for address in PAGES}

    assert codes == {address: expected[place] for address, expected in PAGES.items()}


def test_loading_roles_again_gives_back_what_was_taken(capsys):
    group = load_roles()[REVIEWER]
    before = set(group.permissions.all())
    group.permissions.clear()

    call_command("load_roles")

    assert set(group.permissions.all()) == before
    assert capsys.readouterr().out.count("项权限") == 4


def test_a_reviewer_does_not_confirm_what_he_uploaded(settings):
    settings.SEPARATE_REVIEW = True
    uploader, chief = make_user(), make_user()
    chief.groups.add(load_roles()[CHIEF_EDITOR])
    proposals = []
    for person in (uploader, chief):
        proposal = propose_heli(title=person.username)
        proposal.article.upload.uploaded_by = person
        proposal.article.upload.save()
        proposals.append(proposal)

    with pytest.raises(OwnUploadError):
        confirm_proposal(proposals[0], by=uploader)
    assert confirm_proposal(proposals[1], by=chief).status == "confirmed"
    assert reject_proposal(proposals[0], by=uploader).status == "rejected"


def test_without_the_switch_anybody_confirms(settings):
    settings.SEPARATE_REVIEW = False
    uploader = make_user()
    proposal = propose_heli()
    proposal.article.upload = make_upload(uploaded_by=uploader)
    proposal.article.save()

    assert confirm_proposal(proposal, by=uploader).status == "confirmed"
