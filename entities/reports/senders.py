"""Who sends a report, told apart for a day without keeping an address."""

import datetime

from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import salted_hmac


def hash_sender(request: HttpRequest, day: datetime.date) -> str:
    """The same for one address on one day; nobody can read the address out of it."""
    address = read_address(request)
    return salted_hmac(f"error-report:{day}", address, algorithm="sha256").hexdigest()[
        :32
    ]


def read_address(request: HttpRequest) -> str:
    """Of X-Forwarded-For only what our own proxies wrote; the rest anyone can invent."""
    hops = request.headers.get("X-Forwarded-For", "").split(",")
    if 0 < settings.PROXIES <= len(hops):
        return hops[-settings.PROXIES].strip()
    return request.META.get("REMOTE_ADDR", "")
