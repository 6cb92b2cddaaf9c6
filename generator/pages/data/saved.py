"""What the Merkliste shows of each offer, as data for its script."""

from __future__ import annotations

import json

from generator import addresses
from generator.base.output import Asset
from generator.facts import known as facts
from generator.index import Index
from generator.model.offer import Offer
from generator.safety.neutral import neutral_address_of

VERSION = 1


def data(index: Index) -> Asset:
    """What the page shows of each offer; also those that lists leave out, for they keep their page."""
    found = {offer.id: _facts(index, offer) for offer in index.published.values()}
    text = json.dumps({"v": VERSION, "offers": found}, ensure_ascii=False, separators=(",", ":"))
    return Asset(addresses.SAVED_DATA, text.encode())


def _facts(index: Index, offer: Offer) -> dict[str, object]:
    """Name, provider, number and place; the empty ones are left out. A list of thousands must stay small."""
    organization = index.organization(offer)
    phone = facts.first_number(index, offer)
    known = {
        "name": offer.name,
        "by": organization.name if organization else "",
        "phone": [part for part in (phone.tel, phone.text, phone.price) if part] if phone else None,
        "whose": index.whose_number(offer),
        "where": facts.place_text(index, offer),
        "note": facts.closed_text(index, offer),
        "neutral": neutral_address_of(offer),
    }
    return {name: value for name, value in known.items() if value}
