"""Pages by place: the list of every village, and one of a municipality."""

from __future__ import annotations

from functools import partial

from generator import addresses
from generator.addresses import links
from generator.addresses.links import Link
from generator.base.output import Page
from generator.facts import stops
from generator.facts.letters import Letter, by_letter
from generator.facts.town_halls import OFFICES, rows, town_hall
from generator.facts.why import HERE_IN
from generator.index import Asked, Index, sort_key
from generator.language.phrase import Phrase
from generator.language.wording import listed
from generator.model.district import Municipality
from generator.pages.frame.canvas import Canvas, Head
from generator.pages.parts import downloads as paper
from generator.pages.parts.doors import Doors, jump_to, of_ages
from generator.pages.parts.finder import finder
from generator.pages.parts.map import maps
from generator.pages.parts.sections import Lists, is_cut
from generator.pages.parts.tiles import ages_here
from generator.pages.planned import Planned

MAX_VILLAGES = 6
"""So many villages stand in the first sentence; the list below names all."""


def draw_list(site: Canvas, at: Planned[None]) -> Page:
    """`/ort/`"""
    index = site.index
    drawn = maps(index)
    letters, offices = villages_by_letter(index), rows(index)
    head = Head(
        heading="Ihr Ort von A bis Z",
        lead="Suchen Sie Ihren Ort oder Ihr Dorf in der Liste. Oder tippen Sie auf die Karte.",
    )
    return site.page(
        at,
        head,
        svg=drawn.of_municipalities(site.templates, site.way(at.address)) if drawn else "",
        letters=letters,
        jump=(
            *([Link(f"#{OFFICES}", "Nummer Ihrer Gemeinde")] if offices else ()),
            *(Link(f"#{letter.id}", letter.name) for letter in letters),
        ),
        offices=offices,
        offices_id=OFFICES,
        areas=links.areas(index.compass.social_areas.values()),
    )


def villages_by_letter(index: Index) -> tuple[Letter[Link], ...]:
    """Municipalities and villages A–Z; a village says to which municipality it belongs."""
    found = {(m.name, m.id): links.place(m) for m in index.municipalities.values()}
    for name, municipality in villages(index):
        note = f"gehört zu {municipality.name}"
        found.setdefault((name, municipality.id), Link(addresses.place(municipality.id), name, note))
    ordered = sorted(found.values(), key=lambda link: (sort_key(link.text), link.note))
    return by_letter(ordered, lambda link: link.text)


def villages(index: Index) -> list[tuple[str, Municipality]]:
    """Every village with its municipality, in the order of the file."""
    by_ags = {m.ags: m for m in index.municipalities.values()}
    return [(p.name, by_ags[p.municipality]) for p in index.compass.places if p.municipality in by_ags]


def villages_of(index: Index, municipality: Municipality) -> list[str]:
    """Villages that belong to a municipality, without its own centre."""
    names = {name for name, m in villages(index) if m.id == municipality.id and name != municipality.name}
    return sorted(names, key=sort_key)


def draw(site: Canvas, at: Planned[Municipality]) -> Page:
    """`/ort/<municipality>/`"""
    index, municipality = site.index, at.about
    root, drawn = site.way(at.address), maps(index)
    area = index.region.area_of.get(municipality.id)
    name = municipality.name
    draw_rest = partial(Lists(site, root).by_reach, here=Phrase(HERE_IN, name=name))
    doors = Doors(site, root, Asked(municipality.id))
    found = doors.of_reached(site.around(municipality.id), draw_rest)
    ages = of_ages(doors, name, area)
    hall = town_hall(index, municipality)
    dates = stops.of_place(index, municipality.id)
    head = Head(
        heading=f"Hilfe in {name} und Umgebung",
        lead=_belongs(index, municipality),
        description=f"Hilfe, Rat und Treffpunkte in {name} und Umgebung, das Nächste zuerst.",
        kicker="Ort",
        above=(links.PLACES, links.area(area)) if area else (links.PLACES,),
    )
    return site.page(
        at,
        head,
        name=name,
        hall=hall,
        svg=drawn.of_areas(site.templates, root, municipality.id) if drawn else "",
        villages=villages_of(index, municipality),
        area=links.area(area) if area else None,
        ages=ages_here(index, ages),
        of_ages=ages,
        door=found.door,
        sections=found.sections,
        dates=dates,
        jump=jump_to(
            found,
            Link("#um-wen", "Um wen geht es?") if ages else None,
            Link("#gemeinde", "Ihre Gemeindeverwaltung") if hall else None,
            Link("#kommt-in-den-ort", "Kommt in Ihren Ort") if dates else None,
        ),
        papers=paper.of_place(site, municipality),
        find=finder(index, {"ort": municipality.id}, cut=is_cut(found.sections)),
    )


def _belongs(index: Index, municipality: Municipality) -> str:
    names = villages_of(index, municipality)
    with_villages = f" mit {listed(names)}" if 0 < len(names) <= MAX_VILLAGES else ""
    association = f", {municipality.association}" if municipality.association else ""
    return f"{municipality.type} {municipality.name}{with_villages}{association}."
