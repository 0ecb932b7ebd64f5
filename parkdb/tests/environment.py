"""Variables that the settings insist on, made up afresh for each test run."""

import os
import secrets

VALUES = {
    "SECRET_KEY": secrets.token_urlsafe(50),
    "ALLOWED_HOSTS": "testserver,localhost,127.0.0.1",
    "PARKDB_HTTPS": "off",
    # a test runner has threads, and what has threads should not fork
    "PARKDB_ISOLATION": "off",
    "PARKDB_STATIC_MANIFEST": "off",
}

# The Makefile exports an empty key on a machine where none was made yet.
for name, value in VALUES.items():
    os.environ[name] = os.environ.get(name) or value
