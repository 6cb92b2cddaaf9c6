"""Opening hours for the script that says „jetzt geöffnet“; the words for people are in `wording`.

A rule: `MO,TU 0800-1200 2026-01-01/2026-06-30 #remark`; days first, the period and the remark only where
there are any. Rules are joined by `;`. `site_overrides/assets/js/hours/hours.js` reads them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from generator.facts.known import town
from generator.index import AGEING_AFTER_DAYS, Freshness, Index, Stand, end_of, is_doubtful
from generator.language.phrase import Phrase
from generator.model.district import Contact
from generator.model.offer import Offer
from generator.model.place import Schedule
from generator.model.values.choices import Delivery, Status
from generator.model.values.times import PUBLIC_HOLIDAY, WEEKDAYS, first_day


@dataclass(frozen=True, slots=True)
class Open:
    """When something is open. `kind` decides the words: a house opens, a phone is answered, a group meets."""

    rules: str
    kind: str
    sure_until: str
    """The last day on which nobody has to say „laut Angabe“; empty: it has to be said already."""
    known_until: str
    """The last day on which the hours may be said at all."""
    place: str = ""
    """Village or town, when an offer has hours of its own in several."""


@dataclass(frozen=True, slots=True)
class Age:
    """How old hours are, in words, once they are too old to be said as if they held today."""

    text: str
    after: str = ""
    """The last day on which the words are not needed yet; empty: they are needed now."""


def age_of(index: Index, offer: Offer) -> Age | None:
    """The age of an offer's hours; None where it names none."""
    stand = index.stand_of_hours(offer)
    named = any(schedule.byday for schedule in _schedules(index, offer))
    if not named and not any(phone.hours for phone in index.phones(offer)):
        return None
    after = "" if stand.is_old(index.today) or stand.known_until is None else stand.known_until.isoformat()
    return Age(age_text(stand), after)


def age_now(index: Index, offer: Offer) -> str:
    """The same for what cannot change later: paper, calendars. Empty as long as the hours are not old."""
    age = age_of(index, offer)
    return age.text if age and not age.after else ""


def age_text(stand: Stand) -> str:
    """„Zeiten laut Quelle von 2021“."""
    if stand.day is None:
        return "Wie alt die Zeiten sind, wissen wir nicht"
    words = "Zeiten zuletzt bestätigt: {year}" if stand.confirmed else "Zeiten laut Quelle von {year}"
    return Phrase(words, year=str(stand.day.year))


def of_contact(contact: Contact) -> str:
    """Hours of the office that helps when nothing fits, always with their year: they stand on every page, without a script."""
    if not contact.hours:
        return ""
    stand = Stand(first_day(contact.hours_date) if contact.hours_date else None, confirmed=False)
    return Phrase("{hours} ({age})", hours=contact.hours, age=age_text(stand))


def of_offer(index: Index, offer: Offer) -> tuple[Open, ...]:
    """Hours of an offer: its own, else those of its places; none while it pauses, when it is over, or when they are old."""
    stand, end = index.stand_of_hours(offer), end_of(offer)
    if offer.status is Status.TEMPORARILY_CLOSED or stand.known_until is None or stand.is_old(index.today):
        return ()
    if is_doubtful(offer) or (end and end < index.today):
        return ()
    kind, sure = _kind(offer), sure_until(index, offer)
    known_until = min(stand.known_until, end or stand.known_until).isoformat()

    def opens(schedules: Iterable[Schedule], place: str = "") -> Open:
        return Open(rules(schedules, index.today), kind, sure, known_until, place)

    if offer.schedules:
        found = [opens(offer.schedules)]
    else:
        spots = [spot for spot in index.where.spots(offer) if spot.schedules]
        several = len(spots) > 1
        found = [opens(s.schedules, town(s) if several else "") for s in spots]
    return tuple(hours for hours in found if hours.rules)


def sure_until(index: Index, offer: Offer) -> str:
    """The last day on which its hours count as confirmed; empty: they do not."""
    if index.freshness(offer) is not Freshness.FRESH or "schedules" in offer.unverified or offer.assured_date is None:
        return ""
    return (offer.assured_date + timedelta(days=AGEING_AFTER_DAYS)).isoformat()


def _schedules(index: Index, offer: Offer) -> Sequence[Schedule]:
    return offer.schedules or [schedule for spot in index.where.spots(offer) for schedule in spot.schedules]


def together(hours: Iterable[Open]) -> str:
    """All rules of an offer, for „hat heute offen“."""
    return ";".join(dict.fromkeys(part.rules for part in hours))


def _kind(offer: Offer) -> str:
    if Delivery.ON_SITE in offer.delivery:
        return "place"
    return "group" if set(offer.delivery) == {Delivery.GROUP} else "phone"


def rules(schedules: Iterable[Schedule], today: date) -> str:
    """Rules of schedules that name times and are not over; empty if there is none."""
    return ";".join(
        _rule(schedule, schedule.opens_at, schedule.closes_at)
        for schedule in schedules
        if schedule.opens_at is not None
        and schedule.closes_at is not None
        and not (schedule.valid_to and schedule.valid_to < today)
    )


def _rule(schedule: Schedule, opens_at: time, closes_at: time) -> str:
    days = list(dict.fromkeys(schedule.byday))
    if set(days) >= set(WEEKDAYS) and PUBLIC_HOLIDAY not in days:
        days.append(PUBLIC_HOLIDAY)  # Who says „every day“ means holidays too.
    parts = [",".join(days), f"{_minutes(opens_at)}-{_minutes(closes_at)}"]
    if schedule.valid_from or schedule.valid_to:
        parts.append(f"{schedule.valid_from or ''}/{schedule.valid_to or ''}")
    if schedule.description:
        parts.append(f"#{schedule.description.replace(';', ',')}")
    return " ".join(parts)


def _minutes(moment: time) -> str:
    """`0830`; the last minute of the day stands for its end."""
    return "2400" if (moment.hour, moment.minute) == (23, 59) else f"{moment:%H%M}"
