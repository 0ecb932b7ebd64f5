"""Variables that the settings insist on, made up afresh for each test run."""

import os
import secrets

os.environ.setdefault("SECRET_KEY", secrets.token_urlsafe(50))
os.environ.setdefault("ALLOWED_HOSTS", "testserver,localhost,127.0.0.1")
os.environ.setdefault("PARKDB_HTTPS", "off")
os.environ.setdefault("PARKDB_STATIC_MANIFEST", "off")
