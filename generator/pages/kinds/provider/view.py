"""Pages by provider: the list of providers, and one of a provider."""

from __future__ import annotations

from generator import addresses
from generator.addresses import links
from generator.addresses.links import Link
from generator.base.output import Page
from generator.facts import spots
from generator.facts.letters import by_letter
from generator.language.hosts import host
from generator.language.prose import prose
from generator.language.wording import counted
from generator.model.organization import Organization
from generator.pages.frame.canvas import Canvas, Head
from generator.pages.parts.sections import Lists
from generator.pages.planned import Planned


def draw_list(site: Canvas, at: Planned[None]) -> Page:
    """`/anbieter/`"""
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
        heading="Alle Anbieter von A bis Z",
        lead="Wer im Landkreis hilft: Vereine, Kirchen, Ämter und andere.",
    )
    jump = tuple(Link(f"#{letter.id}", letter.name) for letter in letters)
    return site.page(at, head, letters=letters, jump=jump)


def draw(site: Canvas, at: Planned[Organization]) -> Page:
    """`/anbieter/<provider>/`"""
    organization = at.about
    offers = site.index.by_organization[organization.id]
    root = site.way(at.address)
    head = Head(
        heading=organization.name,
        lead=f"Auch bekannt als: {organization.alternate_name}" if organization.alternate_name else "",
        description=f"{organization.name}: {counted(len(offers), 'Angebot', 'Angebote')} {site.words.in_district}.",
        kicker="Anbieter",
        above=(links.ORGANIZATIONS,),
    )
    return site.page(
        at,
        head,
        organization=organization,
        description=prose(organization.description) if organization.description else "",
        spots=spots.of_organization(organization),
        url_host=host(organization.url or ""),
        offers=Lists(site, root).part(
            sorted(site.index.ranked(offers), key=lambda offer: offer.id not in site.index.listed)
        ),
    )
