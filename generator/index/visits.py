"""When and where an offer that travels visits next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.base.days import dates, months_later
from generator.model.offer import Offer
from generator.model.place import Stop
from generator.model.values.choices import Status

MONTHS_AHEAD = 12
"""Nobody plans a visit to the bus for later than this, and a timetable rarely lasts longer."""
MAX_DATES = 60
"""So many dates of one stop: every week of a year, but not every day."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One stop on one day; `municipality` is None outside the district."""

    offer: Offer
    stop: Stop
    day: date
    municipality: str | None
    on_holiday: bool

    @property
    def rank(self) -> tuple[str, str, str]:
        """Order in time; a visit without a time comes first on its day."""
        begin = self.stop.opens_at.isoformat() if self.stop.opens_at else ""
        return self.day.isoformat(), begin, self.stop.city


def coming_days(offer: Offer, stop: Stop, today: date) -> list[date]:
    """Days of a stop from `today` on; none while the offer pauses or is no longer to be seen."""
    if offer.status is not Status.ACTIVE:
        return []
    last = months_later(today, MONTHS_AHEAD)
    last = min(last, offer.visible_until or last)
    if stop.date:
        # A single date counts however far ahead it is: somebody typed it in.
        found = [stop.date] if today <= stop.date <= (offer.visible_until or stop.date) else []
    else:
        found = dates(stop, today, last)
    return [day for day in found if day not in stop.except_dates][:MAX_DATES]
