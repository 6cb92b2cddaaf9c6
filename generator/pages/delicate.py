"""Addresses of all sensitive pages, for a page that is drawn before it could ask the others."""

from __future__ import annotations

from generator import addresses
from generator.index import Index, easy


def delicate_addresses(index: Index) -> frozenset[str]:
    """German pages that somebody may have to leave quickly; the emergency page, which is everybody's, is none of them."""
    compass = index.compass
    return frozenset(
        [
            *(addresses.offer(offer.id) for offer in index.published.values() if offer.sensitive),
            *(addresses.topic(i) for i, topic in index.topic_of.items() if topic.sensitive),
            *(addresses.transition(i) for i, guide in index.transitions.items() if guide.sensitive),
            *(
                addresses.organization(i)
                for i, found in index.by_organization.items()
                if all(o.sensitive for o in found)
            ),
            *(addresses.content_page(page.id) for page in compass.pages.values() if page.sensitive),
            *(easy.address_of(compass, page) for page in compass.easy.values() if easy.is_sensitive(index, page)),
        ]
    )
