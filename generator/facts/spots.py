"""Places of offers and providers: address, village, and how to get in, as far as it is known."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator import addresses
from generator.addresses.links import Link
from generator.index import Index
from generator.language.phrase import Joined, Phrase
from generator.model.district import Municipality
from generator.model.offer import Offer
from generator.model.organization import Organization
from generator.model.place import Address
from generator.model.values.choices import Accessibility

_ACCESS = {
    Accessibility.YES: "Zugang: barrierefrei.",
    Accessibility.PARTLY: "Zugang: teilweise barrierefrei.",
    Accessibility.NO: "Zugang: nicht barrierefrei.",
}


@dataclass(frozen=True, slots=True)
class SpotView:
    """A place with its address and how to get in."""

    name: str
    street: str
    town: str
    access: str
    place: Link | None = None


def of_offer(index: Index, offer: Offer) -> tuple[SpotView, ...]:
    """Public places of an offer; what the offer says of the access counts before the site's own."""
    own = offer.accessibility is not Accessibility.UNKNOWN
    views = []
    for spot in index.where.spots(offer):
        access = offer.accessibility if own else spot.accessibility
        remark = offer.accessibility_description or spot.accessibility_description
        view = _view(spot.address, spot.name, _access(access, remark))
        within = index.municipalities.get(spot.municipality or "")
        views.append(replace(view, place=_place(within)) if within else view)
    return tuple(views)


def of_organization(organization: Organization) -> tuple[SpotView, ...]:
    """Public sites of a provider. A site without a street only counts where no other is in its town."""
    sites = [site for site in organization.sites if site.address and not site.confidential]
    known = {(site.address.city, site.address.locality) for site in sites if site.address and site.address.address_1}
    views = [
        _view(site.address, site.name, _access(site.accessibility, site.accessibility_description))
        for site in sites
        if site.address and (site.address.address_1 or (site.address.city, site.address.locality) not in known)
    ]
    return tuple(dict.fromkeys(views))


def _view(address: Address, name: str | None, access: str) -> SpotView:
    town = f"{address.postal_code or ''} {address.city}".strip()
    return SpotView(
        name=name or "",
        street=address.address_1 or "",
        town=Phrase("{town}, Ortsteil {village}", town=town, village=address.locality) if address.locality else town,
        access=access,
    )


def _access(access: Accessibility, remark: str | None) -> str:
    """Empty when nothing is known."""
    return Joined([part for part in (_ACCESS.get(access, ""), remark) if part], " ")


def _place(municipality: Municipality) -> Link:
    return Link(addresses.place(municipality.id), Phrase("Mehr Hilfe in {place}", place=municipality.name))
