"""Coming visits as iCalendar files (RFC 5545). The door to `icalendar`.

Each date is an event of its own: a series that skips school holidays is read alike by every phone. A
UID is made of the offer, the day and the place, so a calendar that is read again changes what it
knows instead of doubling it. The day of the build is the only time stamp.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone

from generator import addresses
from generator.base.days import TIME_ZONE
from generator.base.output import Asset
from generator.facts import known as facts
from generator.facts.stops import in_calendar, note_text, where_text
from generator.index import Freshness, Index
from generator.index.visits import Visit
from generator.model.values.times import END_OF_DAY

_ZONE = ZoneInfo(TIME_ZONE)
# The rules of the European Union since 1996. `icalendar` can only list single changes, and dates the one in spring an hour late.
_ZONE_RULES = f"""\
BEGIN:VTIMEZONE
TZID:{TIME_ZONE}
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""
_END = b"END:VCALENDAR\r\n"


def calendars(index: Index) -> Iterator[Asset]:
    """A file for each offer and each municipality that has coming visits."""
    drawn: dict[int, bytes] = {}  # By the identity of a visit: an event stands in two files and is slow to draw.
    for offer in index.published.values():
        if visits := in_calendar(index.where.visits(offer)):
            drawn.update(_events(index, visits))
            yield Asset(
                addresses.offer_calendar(offer.id), _calendar(index, offer.name, [drawn[id(h)] for h in visits])
            )
    for municipality in index.municipalities.values():
        if found := in_calendar(index.near.visits_in(municipality.id)):
            title = f"{index.compass.district.site_name}: Termine in {municipality.name}"
            events = [drawn[id(visit)] for visit in found]
            yield Asset(addresses.place_calendar(municipality.id), _calendar(index, title, events))


def _calendar(index: Index, title: str, events: Sequence[bytes]) -> bytes:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//{index.compass.district.site_name}//Termine//DE")
    calendar.add("method", "PUBLISH")
    calendar.add("name", title)
    calendar.add("x-wr-calname", title)
    calendar.add_component(Timezone.from_ical(_ZONE_RULES))
    head: bytes = calendar.to_ical()
    return head.removesuffix(_END) + b"".join(events) + _END


def _events(index: Index, visits: Sequence[Visit]) -> Iterator[tuple[int, bytes]]:
    seen: Counter[str] = Counter()
    for visit in visits:
        name = _name(visit)
        seen[name] += 1
        event = _event(index, visit, f"{name}-{seen[name]}" if seen[name] > 1 else name)
        yield id(visit), event.to_ical()


def _name(visit: Visit) -> str:
    """Offer, day and place, the same in every file and every build; not the hours, which may change."""
    stop = visit.stop
    place = sha256("\n".join((stop.city, stop.locality or "", stop.place or "")).encode()).hexdigest()[:8]
    return f"{visit.offer.id}-{visit.day:%Y%m%d}-{place}"


def _event(index: Index, visit: Visit, name: str) -> Event:
    offer, stop = visit.offer, visit.stop
    site = index.compass.district.url
    page = f"{site}{addresses.offer(offer.id)}"
    event = Event()
    event.add("uid", f"{name}@{urlsplit(site).hostname}")
    event.add("dtstamp", datetime.combine(index.today, time(), UTC))
    if stop.opens_at:
        event.add("dtstart", datetime.combine(visit.day, stop.opens_at, _ZONE))
        if stop.closes_at:
            event.add("dtend", _end(visit.day, stop.closes_at))
    else:
        event.add("dtstart", visit.day)
        event.add("dtend", visit.day + timedelta(days=1))
    event.add("summary", offer.name)
    event.add("location", where_text(visit))
    event.add("description", _description(index, visit, page))
    event.add("url", page)
    is_sure = index.freshness(offer) is Freshness.FRESH and "stops" not in offer.unverified
    event.add("status", "CONFIRMED" if is_sure else "TENTATIVE")
    event.add("transp", "TRANSPARENT")
    return event


def _end(day: date, closes_at: time) -> datetime:
    """24:00 is the first moment of the next day; no calendar has another name for it."""
    is_midnight = closes_at == END_OF_DAY
    return (
        datetime.combine(day + timedelta(days=1), time(), _ZONE)
        if is_midnight
        else datetime.combine(day, closes_at, _ZONE)
    )


def _description(index: Index, visit: Visit, page: str) -> str:
    offer, stop = visit.offer, visit.stop
    number = facts.first_number(index, offer)
    lines = (
        offer.summary,
        note_text(visit),
        "" if stop.opens_at else f"Bis {stop.closes_at:%H:%M} Uhr." if stop.closes_at else "Uhrzeit nicht bekannt.",
        " ".join(["Telefon:", number.text, *([f"({number.price})"] if number.price else [])]) if number else "",
        facts.sure(index, offer).text,
        page,
    )
    return "\n".join(line for line in lines if line)
