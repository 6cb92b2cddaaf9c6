"""Numbers that nobody has checked for years: a list to call through, each number once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.base.days import months_later
from generator.check.facts.numbers import names_a_number
from generator.check.reports.home_areas import NO_TOWN, area_names, home_area
from generator.index import Index
from generator.index.freshness import stand_of
from generator.load.kinds import FOLDERS, LISTS
from generator.model.offer import Offer
from generator.model.organization import Organization
from generator.model.source import Source
from generator.model.values.telephone import PhoneNumber
from generator.model.values.times import first_day

OLD_AFTER_YEARS = 5
OFFICES_FILE = "region/municipal_offices.csv"


@dataclass(frozen=True, slots=True)
class Holder:
    """Where a number stands: an offer, a provider, an office or a help line."""

    name: str
    file: str


@dataclass(frozen=True, slots=True)
class OldNumber:
    """One call to make."""

    number: PhoneNumber
    day: date | None
    """Day of the newest source that names it; None if no source of it has one."""
    ask: str
    """Who should answer, as far as the entries say."""
    holders: tuple[Holder, ...]


@dataclass(frozen=True, slots=True)
class CallList:
    """The calls for one area."""

    area: str
    numbers: tuple[OldNumber, ...]


@dataclass(frozen=True, slots=True)
class _Typed:
    """A number as one entry names it."""

    area: str
    number: PhoneNumber
    day: date | None
    ask: str
    holder: Holder


def old_numbers(index: Index) -> tuple[CallList, ...]:
    """Published numbers older than five years or of unknown age, the oldest first, those without a day last.

    A number that several entries name is as young as the youngest of them, and stands under the first one's area.
    Short numbers such as 112 do not age.
    """
    typed: dict[PhoneNumber, list[_Typed]] = defaultdict(list)
    for one in (*_of_offers(index), *_of_organizations(index), *_of_offices(index), *_of_help_lines(index)):
        if one.number.tel.startswith("+"):
            typed[one.number].append(one)
    areas: dict[str, list[OldNumber]] = {name: [] for name in area_names(index)}
    for number, same in typed.items():
        day = max((one.day for one in same if one.day), default=None)
        if day is None or months_later(day, 12 * OLD_AFTER_YEARS) < index.today:
            holders = tuple(dict.fromkeys(one.holder for one in same))
            areas[same[0].area].append(OldNumber(number, day, index.seats.get(number) or same[0].ask, holders))
    return tuple(CallList(name, tuple(sorted(found, key=_age))) for name, found in areas.items() if found)


def _age(one: OldNumber) -> tuple[date, str]:
    return one.day or date.max, one.number.tel


def _of_offers(index: Index) -> Iterator[_Typed]:
    for offer in index.published.values():
        day = _day(offer.assured_date, offer.sources, index.today)
        provider = index.organization(offer)
        holder = Holder(offer.name, f"offers/{offer.id}{FOLDERS['offers'][1]}")
        for phone in offer.phones:
            ask = phone.label or (provider.name if provider else offer.name)
            yield _Typed(home_area(index, offer), phone.number, day, ask, holder)


def _of_organizations(index: Index) -> Iterator[_Typed]:
    """Only of those that provide something: the others have no page."""
    for i, offers in index.by_organization.items():
        organization = index.compass.organizations[i]
        day = _day(None, organization.sources, index.today)
        holder = Holder(organization.name, f"organizations/{i}{FOLDERS['organizations'][1]}")
        for phone in (*organization.phones, *(phone for site in organization.sites for phone in site.phones)):
            yield _Typed(_home(index, organization, offers), phone.number, day, phone.label or holder.name, holder)


def _home(index: Index, organization: Organization, offers: Sequence[Offer]) -> str:
    towns = (index.region.located(site.address)[0] for site in organization.sites if site.address)
    at_sites = (index.region.area_of[town].name for town in towns if town and town in index.region.area_of)
    return next(at_sites, home_area(index, offers[0]))


def _of_offices(index: Index) -> Iterator[_Typed]:
    for municipality, office in index.region.offices.items():
        if office.phone:
            area = index.region.area_of.get(municipality)
            day = first_day(office.source_date) if office.source_date else None
            ask = office.phone_label or office.name
            yield _Typed(area.name if area else NO_TOWN, office.phone, day, ask, Holder(office.name, OFFICES_FILE))


def _of_help_lines(index: Index) -> Iterator[_Typed]:
    for line in index.compass.help_lines.values():
        day = _day(None, line.sources, index.today)
        for phone in line.phones:
            yield _Typed(NO_TOWN, phone.number, day, line.name, Holder(line.name, LISTS["help_lines"][1]))


def _day(assured: date | None, sources: Iterable[Source], today: date) -> date | None:
    """Only a source that names a number says how old it is."""
    return stand_of(assured, [source for source in sources if names_a_number(source)], today).day
