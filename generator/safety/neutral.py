"""Neutral addresses: second ones of sensitive pages, which tell nothing to somebody who looks at a screen or a history."""

from __future__ import annotations

import re
from zlib import crc32

from generator import addresses
from generator.model.offer import Offer
from generator.safety.sensitive import is_everybodys, of_offer

_DEEPEST = 2
"""Slashes in the address of a page that may be sensitive."""
_NEUTRAL = re.compile(rf"(^|/){addresses.NEUTRAL.rstrip('/')}[/-][0-9a-f]{{8}}/")


def neutral_address(address: str) -> str:
    """The neutral address of a sensitive page; "" for the pages that are everybody's.

    As deep as the page itself, so that relative links in a copy of it hold.
    """
    depth = address.count("/")
    if is_everybodys(address) or not 0 < depth <= _DEEPEST:
        return ""
    number = f"{crc32(address.encode()):08x}/"
    return f"{addresses.NEUTRAL}{number}" if depth == _DEEPEST else f"{addresses.NEUTRAL.rstrip('/')}-{number}"


def neutral_address_of(offer: Offer) -> str:
    """The one that stands beside each link to a sensitive offer; "" for any other offer."""
    return neutral_address(addresses.offer(offer.id)) if of_offer(offer) else ""


def is_neutral(path: str) -> bool:
    """Is a file of the site a copy at such an address?"""
    return bool(_NEUTRAL.search(path))
