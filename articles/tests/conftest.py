"""What several of the articles' tests need."""

from pathlib import Path

import pytest


@pytest.fixture
def media(settings, tmp_path) -> Path:
    """A folder of its own for the files that a test uploads."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return tmp_path / "media"
