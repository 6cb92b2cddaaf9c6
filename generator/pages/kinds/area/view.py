"""Pages by social area: the list of areas, one of an area, and one of an age group within it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from generator import addresses
from generator.addresses import links
from generator.addresses.links import Link
from generator.base.output import Page
from generator.index import Asked
from generator.language.forms import form
from generator.language.phrase import Phrase
from generator.model.vocabulary import AgeGroup, SocialArea
from generator.pages.frame.canvas import Canvas, Head
from generator.pages.parts import downloads as paper
from generator.pages.parts.doors import Doors, jump_to, of_ages
from generator.pages.parts.finder import finder
from generator.pages.parts.map import maps
from generator.pages.parts.sections import Lists, is_cut
from generator.pages.parts.tiles import ages_here, ages_in, guides_for, no_age
from generator.pages.planned import Planned

HERE = "Hier im Gebiet"


@dataclass(frozen=True, slots=True)
class Within:
    """An age group within a social area."""

    area: SocialArea
    group: AgeGroup


def draw_list(site: Canvas, at: Planned[None]) -> Page:
    """`/gebiet/`"""
    drawn = maps(site.index)
    areas = site.index.compass.social_areas.values()
    head = Head(
        heading="Wo wohnen Sie?",
        lead="Wählen Sie Ihr Gebiet. Dann sehen Sie, was es dort gibt und wer zu Ihnen kommt.",
    )
    return site.page(
        at,
        head,
        svg=drawn.of_areas(site.templates, site.way(at.address)) if drawn else "",
        areas=links.areas(areas),
        notes=_notes(areas),
    )


def _notes(areas: Iterable[SocialArea]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(area.note for area in areas if area.proposal and area.note))


def draw(site: Canvas, at: Planned[SocialArea]) -> Page:
    """`/gebiet/<area>/`"""
    index, area = site.index, at.about
    drawn = maps(index)
    root = site.way(at.address)
    draw_rest = partial(Lists(site, root).by_reach, here=HERE)
    doors = Doors(site, root, Asked(area=area.id))
    found = doors.of_reached(index.near.in_area(area), draw_rest)
    # A language that has no pages of ages in areas keeps the area as the page of a place does.
    groups = index.compass.age_groups
    own = () if all(site.has(addresses.area(area.id, i)) for i in groups) else of_ages(doors, area.short_name)
    ages = ages_here(index, own) if own else ages_in(index, area)
    head = Head(
        heading=area.name,
        lead=area.summary or "",
        description=Phrase("Hilfe, Rat und Treffpunkte in {area}.", area=area.name),
        kicker="Gebiet",
        above=(links.AREAS,),
    )
    return site.page(
        at,
        head,
        svg=drawn.of_areas(site.templates, root, area.id) if drawn else "",
        places=tuple(links.place(m) for m in index.municipalities.values() if m.id in area.municipalities),
        ages=ages,
        of_ages=own,
        door=found.door,
        sections=found.sections,
        jump=jump_to(
            found, Link("#um-wen", "Um wen geht es?") if ages else None, Link("#orte", "Orte in diesem Gebiet")
        ),
        find=finder(index, {}, area=True, cut=is_cut(found.sections)),
        papers=paper.of_areas(site, [area]),
        note=(area.note or "Arbeitsvorschlag, keine amtliche Einteilung.") if area.proposal else "",
    )


def draw_age(site: Canvas, at: Planned[Within]) -> Page:
    """`/gebiet/<area>/<age>/`"""
    area, group = at.about.area, at.about.group
    root = site.way(at.address)
    say = form(group.form_of_address)
    draw_rest = partial(Lists(site, root, say, group).by_reach, here=HERE)
    asked = Asked(area=area.id, age=group.id)
    found = Doors(site, root, asked, say).of_reached(site.index.near.in_area(area, group), draw_rest)
    guides = guides_for(site.index, group)
    head = Head(
        heading=f"{group.name} in {area.short_name}"
        if "," not in area.short_name
        else f"{group.name}: {area.short_name}",
        lead=group.summary,
        kicker="Gebiet und Alter",
        above=(links.AREAS, links.area(area)),
    )
    return site.page(
        at,
        head,
        door=found.door,
        sections=found.sections,
        jump=jump_to(found, Link("#wegweiser", "Wegweiser") if guides else None),
        find=finder(site.index, {"alter": group.id}, area=True, cut=is_cut(found.sections)),
        age=links.age(group),
        more=no_age(site),
        papers=paper.of_areas(site, [area], site.index.guides_of_age(group)),
        guides=guides,
    )
