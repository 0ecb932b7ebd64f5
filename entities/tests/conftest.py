"""What the tests of entities share."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def empty_cache():
    """What one test has counted is not what the next one has."""
    cache.clear()


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """What is written inside is followed when the block ends, as after a commit."""
    return lambda: django_capture_on_commit_callbacks(execute=True)
