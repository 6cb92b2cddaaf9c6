"""Pages by social area: `/gebiet/`, `/gebiet/<area>/` and `/gebiet/<area>/<age>/`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator import addresses
from generator.addresses import links
from generator.addresses.links import Link
from generator.base.output import Page
from generator.language.forms import form
from generator.language.phrase import Phrase
from generator.model.vocabulary import AgeGroup, SocialArea
from generator.pages.ages import guides_for, no_age
from generator.pages.frame.canvas import Head, Site
from generator.pages.parts import downloads as paper
from generator.pages.parts.finder import finder
from generator.pages.parts.map import Maps
from generator.pages.parts.sections import Lists, is_cut, jump

HERE = "Hier im Gebiet"


def pages(site: Site, maps: Maps | None) -> Iterator[Page]:
    """The list of areas, then each area with its age groups."""
    yield _list(site, maps)
    for area in site.index.compass.social_areas.values():
        yield _area(site, area, maps)
        for group in site.index.compass.age_groups.values():
            if site.has(addresses.area(area.id, group.id)):
                yield _area_age(site, area, group)


def _list(site: Site, maps: Maps | None) -> Page:
    areas = site.index.compass.social_areas.values()
    head = Head(
        address=addresses.AREAS,
        kind="areas",
        title="Alle Gebiete",
        heading="Wo wohnen Sie?",
        lead="Wählen Sie Ihr Gebiet. Dann sehen Sie, was es dort gibt und wer zu Ihnen kommt.",
        source="vocabulary/social_areas.yml",
    )
    return site.page(
        head,
        "areas",
        svg=maps.of_areas(site.templates, site.way(head.address)) if maps else "",
        areas=links.areas(areas),
        notes=_notes(areas),
    )


def _notes(areas: Iterable[SocialArea]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(area.note for area in areas if area.proposal and area.note))


def _area(site: Site, area: SocialArea, maps: Maps | None) -> Page:
    index = site.index
    root = site.way(addresses.area(area.id))
    sections = Lists(site, root).by_reach(index.in_area(area), HERE)
    head = Head(
        address=addresses.area(area.id),
        kind="area",
        title=area.name,
        heading=area.name,
        lead=area.summary or "",
        description=Phrase("Hilfe, Rat und Treffpunkte in {area}.", area=area.name),
        kicker="Gebiet",
        above=(links.AREAS,),
        source="vocabulary/social_areas.yml",
    )
    return site.page(
        head,
        "area",
        svg=maps.of_areas(site.templates, root, area.id) if maps else "",
        places=tuple(links.place(m) for m in index.municipalities.values() if m.id in area.municipalities),
        ages=ages_in(site, area),
        sections=sections,
        jump=jump(sections),
        find=finder(index, {}, area=True, cut=is_cut(sections)),
        papers=paper.of_areas(site, [area]),
        note=(area.note or "Arbeitsvorschlag, keine amtliche Einteilung.") if area.proposal else "",
    )


def ages_in(site: Site, area: SocialArea) -> tuple[Link, ...]:
    """Tiles of the age groups within a social area; of the whole district where the language has no such pages."""
    groups = site.index.compass.age_groups.values()
    within = {g.id: addresses.area(area.id, g.id) for g in groups}
    return tuple(
        Link(at if site.has(at := within[g.id]) else addresses.age(g.id), g.short_name, "", g.icon) for g in groups
    )


def _area_age(site: Site, area: SocialArea, group: AgeGroup) -> Page:
    address = addresses.area(area.id, group.id)
    root = site.way(address)
    say = form(group.form_of_address)
    sections = Lists(site, root, say, group).by_reach(site.index.in_area(area, group), HERE)
    head = Head(
        address=address,
        kind="area-age",
        title=f"{group.name}: {area.short_name}",
        heading=f"{group.name} in {area.short_name}"
        if "," not in area.short_name
        else f"{group.name}: {area.short_name}",
        lead=group.summary,
        kicker="Gebiet und Alter",
        above=(links.AREAS, links.area(area)),
        source="vocabulary/social_areas.yml",
    )
    return site.page(
        head,
        "area_age",
        sections=sections,
        jump=jump(sections),
        find=finder(site.index, {"alter": group.id}, area=True, cut=is_cut(sections)),
        age=links.age(group),
        more=no_age(site),
        papers=paper.of_areas(site, [area], site.index.transitions_of_age(group)),
        guides=guides_for(site.index, group),
    )
