"""What people read of a web address."""

from __future__ import annotations

from urllib.parse import urlsplit


def host(url: str) -> str:
    """Host of an address as people read it, without www."""
    return (urlsplit(url).hostname or "").removeprefix("www.").rstrip(".")
