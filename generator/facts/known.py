"""What is known of an offer, in words. What is not known is empty here and said once, by `unknown`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.index import Freshness, Index, Spot, Within, end_of, is_doubtful
from generator.language.forms import AddressForm, form
from generator.language.phrase import Joined, Phrase
from generator.language.wording import age_text, listed, partial_date_text, schedule_lines, small_adjective
from generator.model.offer import Offer
from generator.model.place import Schedule, Stop
from generator.model.values.choices import AssuredBy, Cost, Delivery, Status
from generator.model.values.telephone import PhoneNumber
from generator.safety import sensitive

_PLACES_ON_CARD = 3
_TIMES_ON_CARD = 2
_DELIVERY = {
    Delivery.ON_SITE: "vor Ort",
    Delivery.GROUP: "in der Gruppe",
    Delivery.PHONE: "am Telefon",
    Delivery.ONLINE: "online",
}
_ASSURED = {
    AssuredBy.ORGANIZATION: "Vom Anbieter bestätigt am {day}.",
    AssuredBy.PHONE: "Vom Anbieter am Telefon bestätigt am {day}.",
    AssuredBy.MAIL: "Vom Anbieter schriftlich bestätigt am {day}.",
    AssuredBy.WEBSITE: "Mit der Internetseite des Anbieters verglichen am {day}.",
}


@dataclass(frozen=True, slots=True)
class Confidence:
    """How sure the facts are: a class for the style and a sentence."""

    kind: str
    text: str


def sure(index: Index, offer: Offer) -> Confidence:
    """The freshness sentence of an offer."""
    freshness = index.freshness(offer)
    if offer.assured_date is None or offer.assured_by is None:
        return Confidence(freshness, Joined(["Noch nicht vom Anbieter bestätigt.", state_text(offer)], " "))
    if freshness is Freshness.FRESH:
        return Confidence(freshness, Phrase(_ASSURED[offer.assured_by], day=offer.assured_date))
    confirmed = Phrase("Zuletzt bestätigt am {day}.", day=offer.assured_date)
    return Confidence(freshness, Joined([text for text in (confirmed, before_visit(index, offer)) if text], " "))


def state_text(offer: Offer) -> str:
    """Age of the youngest source."""
    dates = [source.date for source in offer.sources if source.date]
    if not dates:
        return "Quelle ohne Datum."
    return Phrase("Stand: {date}.", date=partial_date_text(max(dates)))


def speaks(offer: Offer) -> AddressForm:
    """Sie or du, as the offer's own text does."""
    return form(offer.form_of_address)


def before_visit(index: Index, offer: Offer) -> str:
    """What to do before going there; empty when help only comes by phone or online."""
    if not {Delivery.ON_SITE, Delivery.GROUP, Delivery.OUTREACH} & set(offer.delivery):
        return ""
    say = speaks(offer)
    return say.call_first if index.phones(offer) else say.ask_first


def first_number(index: Index, offer: Offer) -> PhoneNumber | None:
    """The most important number, None if none is known."""
    phones = index.phones(offer)
    return phones[0].number if phones else None


def only_online(index: Index, offer: Offer) -> str:
    """The page that stands in for a number: help online without a telephone; empty otherwise."""
    is_online = Delivery.ONLINE in offer.delivery and not index.phones(offer)
    return (offer.url or "") if is_online else ""


def audiences_text(index: Index, offer: Offer) -> str:
    """„Eltern und ältere Menschen“, „Alle Menschen, vor allem ältere Menschen“."""
    named = [index.compass.audiences[i] for i in offer.audiences if i in index.compass.audiences]
    everyone = [audience.name for audience in named if audience.everyone]
    others = [audience.name for audience in named if not audience.everyone]
    if everyone and others:
        return Phrase("{everyone}, vor allem {others}", everyone=everyone[0], others=_people(others, is_first=False))
    return _people(everyone or others)


def _people(names: Sequence[str], *, is_first: bool = True) -> str:
    """An adjective is small where it does not begin the line."""
    small = [name if is_first and n == 0 else small_adjective(name) for n, name in enumerate(names)]
    return Joined(small) if any(" und " in name for name in small) else listed(small)


def whom_fact(index: Index, offer: Offer) -> tuple[str, str]:
    """Term and words for the card: the ages, else the people."""
    ages = age_text(offer.minimum_age, offer.maximum_age)
    return ("Alter", ages) if ages else ("Für", audiences_text(index, offer))


def town(spot: Spot) -> str:
    """Village or town of a spot."""
    return spot.address.locality or spot.address.city


def towns(index: Index, offer: Offer) -> list[str]:
    """Villages and towns where an offer is, each once."""
    named = [town(spot) for spot in index.where.spots(offer)]
    named += [stop.locality or stop.city for stop in coming_stops(index, offer)]
    return list(dict.fromkeys(named))


def coming_stops(index: Index, offer: Offer) -> list[Stop]:
    """Stops that still have a date to come, in the order of the file."""
    visits = index.where.visits(offer)
    return [stop for stop in offer.stops if any(visit.stop is stop for visit in visits)]


def place_text(index: Index, offer: Offer) -> str:
    """„Musterstadt und Testwalde“; empty for help that needs no place, and where it is not known."""
    found = towns(index, offer)
    if len(found) > _PLACES_ON_CARD:
        return Phrase("{towns} und {number} weitere Orte", towns=Joined(found[:2]), number=len(found) - 2)
    return listed(found) if found else ""


def place_term(offer: Offer) -> str:
    """What its place is: somewhere to go, or the office of those who come to you."""
    return "Büro" if is_office(offer) else "Ort"


def is_office(offer: Offer) -> bool:
    """Do its people come to you above all? Then an address is where they work, not where the help is. A visit is no office."""
    if offer.stops:
        return False
    goes_there = {Delivery.ON_SITE, Delivery.GROUP} & set(offer.delivery)
    return offer.delivery[0] is Delivery.OUTREACH or (Delivery.OUTREACH in offer.delivery and not goes_there)


def is_protected(index: Index, offer: Offer) -> bool:
    """A place to go to whose address must stay unknown, such as a refuge."""
    organization = index.organization(offer)
    sites = organization.sites if organization else ()
    hidden = any(site.confidential for site in sites if site.id in offer.sites)
    return hidden or (sensitive.of_offer(offer) and Delivery.ON_SITE in offer.delivery and not index.where.spots(offer))


def distance_text(kilometres: int | None) -> str:
    """„etwa 7 km Luftlinie“; empty when not known."""
    if kilometres is None:
        return ""
    return Phrase("etwa {number} km Luftlinie", number=kilometres) if kilometres else "weniger als 1 km"


def from_here(within: Within) -> str:
    """„Testwalde, etwa 7 km Luftlinie“; empty when there is no place to go to."""
    return Joined([part for part in (within.town, distance_text(within.kilometres)) if part])


def time_lines(index: Index, offer: Offer) -> list[str]:
    """Times of an offer: its own, else those of its places."""
    if offer.schedules:
        return schedule_lines(_still_valid(index, offer.schedules))
    spots = [spot for spot in index.where.spots(offer) if spot.schedules]
    if len(spots) == 1:
        return schedule_lines(_still_valid(index, spots[0].schedules))
    return [
        Phrase("{place}: {times}", place=town(spot), times=line)
        for spot in spots
        for line in schedule_lines(_still_valid(index, spot.schedules))
    ]


def _still_valid(index: Index, schedules: Sequence[Schedule]) -> Sequence[Schedule]:
    """Times that are not over; if all are, the old ones, which say until when they were valid."""
    return [s for s in schedules if not (s.valid_to and s.valid_to < index.today)] or schedules


def time_text(index: Index, offer: Offer) -> str:
    """Times in one short line; empty when not known."""
    lines = time_lines(index, offer)
    if not lines and index.where.visits(offer):
        return "an einzelnen Tagen; Termine auf der Seite"
    more = ["weitere Zeiten auf der Seite"] if len(lines) > _TIMES_ON_CARD else []
    return Joined([*lines[:_TIMES_ON_CARD], *more], "; ")


def cost_text(offer: Offer) -> str:
    """„kostenlos“ or the price in words; empty when not known."""
    if offer.cost is Cost.FREE:
        return "kostenlos"
    if offer.cost is Cost.PAID:
        return offer.fees_description or "kostet etwas"
    return offer.fees_description or ""


def how_text(offer: Offer) -> str:
    """How help reaches a person, in the order of the offer."""
    return Joined([_DELIVERY.get(way) or speaks(offer).to_you for way in offer.delivery])


def closed_text(index: Index, offer: Offer) -> str:
    """The notice of an offer that pauses, is over, or may no longer exist; empty otherwise."""
    if offer.status is Status.TEMPORARILY_CLOSED:
        return "Dieses Angebot macht gerade Pause."
    end = end_of(offer)
    if end and end < index.today:
        return over_text(end)
    return "Wir wissen nicht, ob es das Angebot noch gibt." if is_doubtful(offer) else ""


def over_text(end: date) -> str:
    """Said from the day after the end on."""
    return Phrase("Dieses Angebot ist vorbei. Es ging bis {day}.", day=end)
