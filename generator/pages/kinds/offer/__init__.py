"""Pages by offer: `/angebote/` from A to Z and `/angebote/<id>/`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from generator import addresses
from generator.addresses import links
from generator.facts import known as facts
from generator.index import Index
from generator.language.phrase import Phrase
from generator.model.offer import Offer
from generator.pages.frame.script_words import OF_LISTS
from generator.pages.kind import Kind, in_every_language, in_german, unsearched
from generator.pages.kinds.offer.documents import OFFER, documents
from generator.pages.kinds.offer.view import KNOWN, draw, draw_list
from generator.pages.planned import Entry
from generator.safety.rule import by, never
from generator.safety.sensitive import of_offer


def _list(_index: Index) -> Iterator[Entry[None]]:
    yield Entry(links.OFFERS.address, links.OFFERS.text, None)


def _entries(index: Index) -> Iterator[Entry[Offer]]:
    names = Counter(offer.name for offer in index.published.values())
    for offer in index.published.values():
        title = _title(index, offer, names)
        source = f"offers/{offer.id}.yml"
        yield Entry(addresses.offer(offer.id), offer.name, offer, offer.summary, title, source)


def _title(index: Index, offer: Offer, names: Mapping[str, int]) -> str:
    place = facts.place_text(index, offer) if names[offer.name] > 1 else ""
    return Phrase("{name}, {place}", name=offer.name, place=place) if place else offer.name


LIST = Kind(
    name="az",
    template="offer/list",
    entries=_list,
    draw=draw_list,
    sensitive=never("it lists whatever there is"),
    languages=in_german("topics and ages lead to the same offers in each language"),
    documents=unsearched("each offer is found itself"),
    scripts=OF_LISTS,
    menu="Alle Angebote",
)
PAGE = Kind(
    name="offer",
    template="offer/page",
    entries=_entries,
    draw=draw,
    sensitive=by(
        lambda _, offer: of_offer(offer),
        open_because="among the offers about the same a sensitive one may stand",
    ),
    languages=in_every_language,
    folder=addresses.OFFERS,
    content="offers",
    known=KNOWN,
    scripts=("buttons", "hours", "share", "voice"),
    found_as=OFFER,
    documents=documents,
    unique_title="",
    neutral_title="Angebot {number}",
)
