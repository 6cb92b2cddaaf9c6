"""`/.well-known/security.txt` (RFC 9116): where somebody reports a hole in the site's security."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import urljoin

from generator import addresses
from generator.base.output import ORIGINAL, Asset
from generator.index import Index

_VALID = timedelta(days=365)
"""The standard advises against more; a site that is built weekly never comes near the end."""


def security_txt(index: Index) -> Iterator[Asset]:
    """The file, if the district names somebody. It counts at the root of the host only."""
    district = index.compass.district
    if district.security_contact is None:
        return
    fields = {
        "Contact": district.security_contact,
        "Expires": f"{index.today + _VALID}T00:00:00Z",
        "Preferred-Languages": ORIGINAL,
        "Canonical": urljoin(district.url, f"/{addresses.SECURITY}"),
    }
    yield Asset(addresses.SECURITY, "".join(f"{name}: {value}\n" for name, value in fields.items()).encode())
