"""Pages by provider: `/anbieter/` and `/anbieter/<id>/`, only those with published offers."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.addresses import links
from generator.addresses.links import Link
from generator.base.output import Page
from generator.facts import spots
from generator.facts.letters import by_letter
from generator.language.prose import host, prose
from generator.language.wording import counted
from generator.model.offer import Offer, Organization
from generator.pages.frame.canvas import Head, Site
from generator.pages.parts.sections import Lists


def pages(site: Site) -> Iterator[Page]:
    """The list of providers, then a page for each."""
    yield _list(site)
    for i, offers in site.index.by_organization.items():
        yield _page(site, site.index.compass.organizations[i], offers)


def _list(site: Site) -> Page:
    found = [
        Link(
            addresses.organization(i),
            site.index.compass.organizations[i].name,
            counted(len(offers), "Angebot", "Angebote"),
        )
        for i, offers in site.index.by_organization.items()
    ]
    letters = by_letter(found, lambda link: link.text)
    head = Head(
        address=addresses.ORGANIZATIONS,
        kind="organizations",
        title="Alle Anbieter",
        heading="Alle Anbieter von A bis Z",
        lead="Wer im Landkreis hilft: Vereine, Kirchen, Ämter und andere.",
    )
    jump = tuple(Link(f"#{letter.id}", letter.name) for letter in letters)
    return site.page(head, "organizations", letters=letters, jump=jump)


def _page(site: Site, organization: Organization, offers: tuple[Offer, ...]) -> Page:
    root = site.way(addresses.organization(organization.id))
    head = Head(
        address=addresses.organization(organization.id),
        kind="organization",
        title=organization.name,
        heading=organization.name,
        lead=f"Auch bekannt als: {organization.alternate_name}" if organization.alternate_name else "",
        description=f"{organization.name}: {counted(len(offers), 'Angebot', 'Angebote')} {site.words.in_district}.",
        kicker="Anbieter",
        above=(links.ORGANIZATIONS,),
        source=f"organizations/{organization.id}.yml",
        sensitive=all(offer.sensitive for offer in offers),
    )
    return site.page(
        head,
        "organization",
        organization=organization,
        description=prose(organization.description) if organization.description else "",
        spots=spots.of_organization(organization),
        url_host=host(organization.url or ""),
        offers=Lists(site, root).part(
            sorted(site.index.ranked(offers), key=lambda offer: offer.id not in site.index.listed)
        ),
    )
