"""Where a link in a text may lead: the same answer for the check and for the page."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from generator.model.values.hosts import fault

_PHONE = re.compile(r"tel:\+?[0-9]{2,20}")
_MAIL = re.compile(r"mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+")
_WITHIN = re.compile(r"(\.\.?/)*([A-Za-z0-9-]+/)*(#[A-Za-z0-9-]+)?")


def is_safe_target(url: str) -> bool:
    """http(s) without user name, one mailbox, a plain number, or a page of the site."""
    if _PHONE.fullmatch(url) or _MAIL.fullmatch(url) or _WITHIN.fullmatch(url):
        return True
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and parts.username is None and not fault(parts.hostname or "")
