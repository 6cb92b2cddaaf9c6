"""Pages by offer: the list from A to Z, and one of an offer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from generator import addresses
from generator.addresses import links
from generator.addresses.links import Link
from generator.base.output import Page
from generator.facts import hours, offer_terms, unknown
from generator.facts import known as facts
from generator.facts.letters import by_letter
from generator.index import Index, end_of, sort_key
from generator.language.phrase import Phrase
from generator.language.prose import prose
from generator.model.offer import Offer
from generator.pages.frame.canvas import Canvas, Head, card_of
from generator.pages.parts.finder import finder
from generator.pages.parts.glossary import words_of_offer
from generator.pages.planned import Planned

MAX_SIMILAR = 4


def draw_list(site: Canvas, at: Planned[None]) -> Page:
    """`/angebote/` from A to Z."""
    index = site.index
    entries = [(offer.name, offer, "") for offer in index.listed.values()]
    entries += [(o.alternate_name, o, o.name) for o in index.listed.values() if o.alternate_name]
    entries.sort(key=lambda entry: (sort_key(entry[0]), entry[1].id))
    letters = by_letter(entries, lambda entry: entry[0])
    head = Head(
        heading="Alle Angebote von A bis Z",
        lead=Phrase(
            "{number} Angebote {in_district} und für seine Menschen.",
            number=len(index.listed),
            in_district=site.words.in_district,
        )
        if index.listed
        else "",
        description=f"Alle Angebote {site.words.in_district} von A bis Z.",
    )
    rows = {offer.id: _where(index, offer) for offer in index.listed.values()}
    return site.page(
        at,
        head,
        letters=letters,
        where=rows,
        closed={offer.id: facts.closed_text(index, offer) for offer in index.listed.values()},
        facets={offer.id: site.facets(offer) for offer in index.listed.values()},
        find=finder(index, {}),
        jump=tuple(Link(f"#{letter.id}", letter.name) for letter in letters),
    )


def _where(index: Index, offer: Offer) -> str:
    return facts.place_text(index, offer) or facts.how_text(offer)


def draw(site: Canvas, at: Planned[Offer]) -> Page:
    """`/angebote/<offer>/`"""
    index, offer = site.index, at.about
    topic = index.main_topic(offer)
    head = Head(
        heading=offer.name,
        lead=offer.summary,
        kicker="Angebot",
        above=(links.topic(topic),) if topic else (links.OFFERS,),
        offer=offer.id,
    )
    return site.page(
        at,
        head,
        **site.once(_known, offer),
        description=site.speech.prose(offer.description),
        similar=site.rows(site.once(_similar, offer), site.way(at.address)),
        correction="" if at.sensitive else _correction(site, offer),
        # Only German pages explain German words.
        words=words_of_offer(index, offer) if site.speech.is_german else (),
    )


def _known(site: Canvas, offer: Offer) -> Mapping[str, object]:
    """What there is to say, in whatever language."""
    index = site.index
    return {
        "offer": offer,
        "form": facts.speaks(offer),
        "closed": facts.closed_text(index, offer),
        "ends": _ends(index, offer),
        "age": hours.age_of(index, offer),
        "doubt": unknown.doubt(index, offer),
        "unknown": unknown.unknown(index, offer),
        "terms": offer_terms.terms(index, offer),
        "belongs": [group for group in _belongs(index, offer) if group.links],
        "sources": offer_terms.sources(offer),
        "sure": facts.sure(index, offer),
    }


def _similar(site: Canvas, offer: Offer) -> Sequence[Offer]:
    """Other offers about the same, those in the same towns first."""
    here = site.once(_towns, offer)
    found = {other.id: other for i in offer.topics for other in site.index.by_topic.get(i, ())}
    found.pop(offer.id, None)
    return sorted(found.values(), key=lambda other: here.isdisjoint(site.once(_towns, other)))[:MAX_SIMILAR]


def _towns(site: Canvas, offer: Offer) -> frozenset[str]:
    return frozenset(facts.towns(site.index, offer))


def _described(_: Canvas, offer: Offer) -> Markup:
    """Rendered before processes part: `speech.prose` shows the German text in each language that has none of its own."""
    return prose(offer.description)


KNOWN = (_known, _similar, _described, card_of)


@dataclass(frozen=True, slots=True)
class Ends:
    """What the page says from the day after `day` on."""

    day: str
    text: str


def _correction(site: Canvas, offer: Offer) -> str:
    """Where a mail about this offer begins. Never about a sensitive one: its name would stay in a list of sent mails."""
    email = site.index.compass.district.corrections_email
    if not email:
        return ""
    # The editors read German, whatever the language of the page.
    return f"mailto:{quote(email, safe='@')}?subject={quote(f'Angaben korrigieren: {offer.name}')}"


def _ends(index: Index, offer: Offer) -> Ends | None:
    """None for an offer without an end, and for one that is over already: its page says so."""
    end = end_of(offer)
    return Ends(end.isoformat(), facts.over_text(end)) if end and end >= index.today else None


@dataclass(frozen=True, slots=True)
class Belongs:
    """Pages of one kind that the offer belongs to, and how their list looks."""

    heading: str
    links: tuple[Link, ...]
    look: str = "chips"


def _belongs(index: Index, offer: Offer) -> tuple[Belongs, ...]:
    """Where people find it and its like: a line for each kind of page."""
    topics = [index.topic_of[i] for i in offer.topics if i in index.topic_of]
    return (
        Belongs("Wegweiser", offer_terms.journeys(index, offer), "links"),
        Belongs("Themen", tuple(Link(addresses.topic(topic.id), topic.name) for topic in topics)),
        Belongs(
            "Alter", tuple(Link(addresses.age(group.id), group.short_name) for group in index.age_groups_of(offer))
        ),
    )
