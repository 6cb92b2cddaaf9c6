"""Where an offer may be visited: its places that are public."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.base.geo import Point
from generator.index.region import Region
from generator.model.offer import Offer
from generator.model.organization import Organization
from generator.model.place import Address, Phone, Schedule
from generator.model.values.choices import Accessibility


@dataclass(frozen=True, slots=True)
class Spot:
    """A public place of an offer; `municipality` is None outside the district."""

    address: Address
    name: str | None
    municipality: str | None
    point: Point | None
    accessibility: Accessibility
    accessibility_description: str | None
    phones: tuple[Phone, ...]
    schedules: tuple[Schedule, ...]


def spots_of(offer: Offer, organization: Organization | None, region: Region) -> Iterator[Spot]:
    """Public places of an offer, as it names them; its own address last."""
    sites = {site.id: site for site in organization.sites} if organization else {}
    for i in offer.sites:
        site = sites.get(i)
        if site is None or site.confidential or site.address is None:
            continue
        municipality, point = region.located(site.address)
        if site.latitude is not None and site.longitude is not None:
            point = Point(site.latitude, site.longitude)
        yield Spot(
            site.address,
            site.name,
            municipality,
            point,
            site.accessibility,
            site.accessibility_description,
            site.phones,
            site.schedules,
        )
    if offer.address:
        municipality, point = region.located(offer.address)
        yield Spot(offer.address, None, municipality, point, Accessibility.UNKNOWN, None, (), ())
