"""The Merkliste: a page that a script fills with what the visitor saved, and the facts it shows."""

from __future__ import annotations

import json

from generator import addresses
from generator.addresses import links
from generator.base.output import Asset, Page
from generator.facts import known as facts
from generator.index import Index
from generator.model.offer import Offer
from generator.pages.frame.canvas import Head, Site

VERSION = 1


def page(site: Site) -> Page:
    """`/merkliste/`: without a script it says so and leads on."""
    head = Head(
        address=addresses.SAVED,
        kind="saved",
        title="Merkliste",
        heading="Ihre Merkliste",
        lead="Hier stehen die Angebote, die Sie sich gemerkt haben. Die Liste bleibt auf diesem Gerät.",
        description="Gemerkte Angebote ansehen, drucken, verschicken und löschen.",
        in_sitemap=False,
    )
    return site.page(head, "saved", ways=(links.SEARCH, links.TOPICS, links.OFFERS, links.EMERGENCY))


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
        "ask": addresses.quiet(addresses.offer(offer.id)) if offer.sensitive else "",
    }
    return {name: value for name, value in known.items() if value}
