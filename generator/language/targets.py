"""Where links of editors may lead, and what people read of an address."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_TEL = re.compile(r"tel:\+?[0-9]{2,20}")
_MAIL = re.compile(r"mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+")
_HOST = re.compile(r"[\w.-]+")
_RELATIVE = re.compile(r"(\.\.?/)*([A-Za-z0-9-]+/)*(#[A-Za-z0-9-]+)?")


def is_safe_target(url: str) -> bool:
    """May a link lead there? http(s) without user name, one mailbox, a plain number, or within the site."""
    if _TEL.fullmatch(url) or _MAIL.fullmatch(url) or _RELATIVE.fullmatch(url):
        return True
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    host_is_fine = _HOST.fullmatch(parts.hostname or "") is not None
    return parts.scheme in ("http", "https") and host_is_fine and parts.username is None


def host(url: str) -> str:
    """Host of an address as people read it, without www."""
    return (urlsplit(url).hostname or "").removeprefix("www.").rstrip(".")
