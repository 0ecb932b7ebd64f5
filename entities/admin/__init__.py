"""The admin of confirmed facts, one noun a file."""

from entities.admin import (  # noqa: F401 -- each registers its models
    claims,
    enterprises,
    facts,
    imports,
    parks,
    references,
    reports,
)
