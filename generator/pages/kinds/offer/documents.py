"""What the search knows of an offer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import addresses
from generator.facts import hours
from generator.index import Index, end_of, is_doubtful
from generator.model.offer import Offer
from generator.model.values.choices import Cost, Delivery
from generator.search import contacts
from generator.search.documents import Document, ResultKind, joined, topic_words
from generator.search.searched import searched

OFFER = ResultKind("offer", "Angebot", addresses.OFFERS, 1, is_help=True)
_DELIVERY_WORDS = {
    Delivery.PHONE: "Telefon anrufen Hotline",
    Delivery.ONLINE: "online Internet",
    Delivery.OUTREACH: "Hausbesuch mobil",
    Delivery.GROUP: "Gruppe Treffen",
    Delivery.ON_SITE: "",
}


def documents(index: Index) -> Iterator[Document]:
    """Offers that stand in lists."""
    return (_offer(index, offer) for offer in index.listed.values())


def _offer(index: Index, offer: Offer) -> Document:
    organization = index.organization(offer)
    spots = index.where.spots(offer)
    topics = [i for i in offer.topics if i in index.topic_of]
    words = [
        *searched(index, offer, (s.name for s in spots)),
        ("who", joined([organization.name, organization.alternate_name] if organization else [])),
        ("terms", joined(_terms(index, offer))),
        ("terms", joined(s.address.address_1 for s in spots)),
    ]
    for number, i in enumerate(topics):
        words += topic_words(index, i, "topic" if number == 0 else "topics")
    wide = index.where.is_wide(offer)
    served = index.where.ways[offer.id].served & index.compass.municipalities.keys()
    here = frozenset(spot.municipality for spot in spots if spot.municipality)
    end, opens = end_of(offer), hours.of_offer(index, offer)
    return Document(
        OFFER,
        offer.id,
        title=offer.name,
        summary=offer.summary,
        fields=tuple(words),
        by=organization.name if organization else "",
        where=", ".join(dict.fromkeys(s.address.locality or s.address.city for s in spots)),
        order=f"{topics[0] if topics else ''} {offer.name}",
        # What stands under no age is found by its words, whatever age is asked for.
        ages=frozenset(group.id for group in index.age_groups_of(offer) or index.compass.age_groups.values()),
        reaches=None if wide else served | here,
        spots=(
            *((s.municipality, s.address.city) for s in spots if s.municipality),
            *((s.municipality, s.address.locality) for s in spots if s.municipality and s.address.locality),
        ),
        serves=frozenset() if wide else served,
        phone=_phone(index, offer),
        is_doubtful=is_doubtful(offer),
        end=end.isoformat() if end else "",
        is_free=offer.cost is Cost.FREE,
        hours=(hours.together(opens), max((part.known_until for part in opens), default="")),
        contacts=tuple(contacts.of_offer(index, offer)),
    )


def _phone(index: Index, offer: Offer) -> str:
    for phone in index.phones(offer)[:1]:
        digits = re.sub(r"\D", "", phone.number.text)
        dialled = re.sub(r"^0", "+49", digits)
        tel = "" if dialled == phone.number.tel else phone.number.tel
        return f"{phone.number.text}|{tel}|{index.whose_number(offer)}|{phone.number.price}".rstrip("|")
    return ""


def _terms(index: Index, offer: Offer) -> Iterator[str]:
    compass = index.compass
    yield from (
        compass.audiences[i].name
        for i in offer.audiences
        if i in compass.audiences and not compass.audiences[i].everyone
    )
    for i in offer.situations:
        if i in compass.situations:
            yield compass.situations[i].name
            yield from compass.situations[i].everyday_words
    yield from (compass.languages[i].name for i in offer.languages if i in compass.languages)
    yield from (_DELIVERY_WORDS[way] for way in offer.delivery)
    if offer.cost is Cost.FREE:
        yield "kostenlos"
