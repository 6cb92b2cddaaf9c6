"""K304, K306: days to come where only the past makes sense.

A confirmation of tomorrow is an error, for as days pass it can only turn right. A check or source of tomorrow is a warning: it
makes nothing fresher, and whoever builds the site as it was last week meets the checks of this week.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.index import Index
from generator.language.wording import day_text
from generator.load.content import Loaded
from generator.model.values.times import first_day
from generator.source.document import Spot

Named = tuple[Spot, str, date | None]
"""Where a day stands, how it is called there, and the day."""


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Nobody can confirm, check or publish something tomorrow."""
    for code, named in (("K304", _confirmed), ("K306", _checked), ("K306", _published)):
        for spot, name, day in named(index, loaded):
            if day and day > index.today:
                yield RULES[code].at(spot.place, f"{name} liegt in der Zukunft ({day_text(day)})")


def _confirmed(index: Index, loaded: Loaded) -> Iterator[Named]:
    for offer in index.compass.offers.values():
        document, base = loaded.documents["offers", offer.id]
        yield document.spot(*base, "assured_date"), "assured_date", offer.assured_date


def _checked(index: Index, loaded: Loaded) -> Iterator[Named]:
    compass = index.compass
    for guide in compass.transitions.values():
        document, base = loaded.documents["transitions", guide.id]
        yield document.spot(*base, "checked_on"), "checked_on", guide.checked_on
        for number, step in enumerate(guide.steps):
            yield document.spot(*base, "steps", number, "checked_on"), "checked_on", step.checked_on
    for deadline in compass.deadlines.values():
        document, base = loaded.documents["deadlines", deadline.id]
        yield document.spot(*base, "checked_on"), "checked_on", deadline.checked_on
    for line in compass.help_lines.values():
        document, base = loaded.documents["help_lines", line.id]
        yield document.spot(*base, "checked_on"), "checked_on", line.checked_on
    document, base = loaded.documents["district", "district"]
    for field in ("assessed_on", "written_on"):
        yield document.spot(*base, "accessibility", field), field, getattr(compass.district.accessibility, field)


def _published(index: Index, loaded: Loaded) -> Iterator[Named]:
    compass = index.compass
    named = [
        *(("offers", offer.id, offer.sources) for offer in compass.offers.values()),
        *(("organizations", organization.id, organization.sources) for organization in compass.organizations.values()),
        *(("help_lines", line.id, line.sources) for line in compass.help_lines.values()),
    ]
    for kind, identifier, sources in named:
        document, base = loaded.documents[kind, identifier]
        for number, source in enumerate(sources):
            day = first_day(source.date) if source.date else None
            yield document.spot(*base, "sources", number, "date"), "das Datum der Quelle", day
    for office in compass.offices.values():
        document, base = loaded.documents["municipal_offices", office.ags]
        day = first_day(office.source_date) if office.source_date else None
        yield document.spot(*base, "source_date"), "das Datum der Quelle", day
