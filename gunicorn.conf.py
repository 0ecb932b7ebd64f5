"""Gunicorn reads this by itself: PARKDB_WORKERS background workers run beside it."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "parkdb.settings")

from parkdb.background.companion import Companion

companion = Companion()


def when_ready(server):
    companion.start(closing=[listener.fileno() for listener in server.LISTENERS])


def on_exit(server):
    companion.stop()
