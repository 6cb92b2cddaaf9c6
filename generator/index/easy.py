"""What pages in Leichte Sprache show: which is the start, and which offers stand there."""

from __future__ import annotations

from generator import addresses
from generator.index.index import Index
from generator.index.published import is_doubtful
from generator.model.compass import Compass
from generator.model.easy import MAX_OFFERS, EasyPage
from generator.model.offer import Offer


def start_of(compass: Compass) -> EasyPage | None:
    """The start page; the first one when several claim to be it (a check reports that)."""
    return next((page for page in compass.easy.values() if page.start), None)


def address_of(compass: Compass, page: EasyPage) -> str:
    """Where the page stands."""
    return addresses.EASY if page is start_of(compass) else addresses.easy(page.id)


def in_order(compass: Compass) -> list[EasyPage]:
    """All pages, the start page first."""
    return sorted(compass.easy.values(), key=lambda page: (page is not start_of(compass), page.order))


def others(compass: Compass, page: EasyPage) -> list[EasyPage]:
    """All pages but this one, in their order."""
    return [other for other in in_order(compass) if other is not page]


def offers_of(index: Index, page: EasyPage) -> list[Offer]:
    """A few offers: those the page names, then those of its topics that serve the whole district; numbers first.

    What may no longer exist is left out: such a page says „Rufen Sie dort an“, and no more.
    """
    found = {i: index.listed[i] for i in page.offers if i in index.listed}
    of_topics = [offer for topic in page.topics for offer in index.by_topic.get(topic, ())]
    for offer in sorted(of_topics, key=lambda offer: (not index.phones(offer), not index.where.is_wide(offer))):
        found.setdefault(offer.id, offer)
    shown = [offer for offer in found.values() if not is_doubtful(offer)][:MAX_OFFERS]
    return sorted(shown, key=lambda offer: not index.phones(offer))


def everyday_address(index: Index, page: EasyPage) -> str:
    """The page that says the same in everyday German."""
    if page.page in index.compass.pages:
        return addresses.content_page(page.page or "")
    if page.emergency:
        return addresses.EMERGENCY
    return next((addresses.topic(topic) for topic in page.topics if topic in index.topic_of), addresses.HOME)
