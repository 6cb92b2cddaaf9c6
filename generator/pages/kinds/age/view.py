"""Pages by age: the list of age groups, one of a group, and one for what is found by topic, whatever the age."""

from __future__ import annotations

from generator import addresses
from generator.addresses import links
from generator.addresses.links import Link
from generator.base.output import Page
from generator.index import Asked
from generator.language.forms import SIE, form
from generator.language.phrase import Phrase
from generator.model.vocabulary import AgeGroup
from generator.pages.frame.canvas import Canvas, Head
from generator.pages.parts import downloads as paper
from generator.pages.parts.doors import Doors, jump_to
from generator.pages.parts.finder import finder
from generator.pages.parts.sections import Lists, is_cut
from generator.pages.parts.tiles import guides_for, no_age
from generator.pages.planned import Planned


def draw_list(site: Canvas, at: Planned[None]) -> Page:
    """`/alter/`"""
    head = Head(heading="Um wen geht es?", lead="Wählen Sie das Alter der Person, um die es geht.")
    groups = site.index.compass.age_groups.values()
    return site.page(at, head, tiles=links.ages(groups), kind="ages", more=no_age(site))


def draw(site: Canvas, at: Planned[AgeGroup | None]) -> Page:
    """`/alter/<group>/`, or `/alter/jedes-alter/` for None."""
    group = at.about
    return _of_no_age(site, at) if group is None else _of_group(site, at, group)


def _of_group(site: Canvas, at: Planned[AgeGroup | None], group: AgeGroup) -> Page:
    index = site.index
    root = site.way(at.address)
    say = form(group.form_of_address)
    found = Doors(site, root, Asked(age=group.id), say).of_offers(
        index.of_age(group), Lists(site, root, say, group).by_topic
    )
    areas, guides = _areas_with_age(site, group), guides_for(index, group)
    head = Head(
        heading=group.name,
        lead=group.summary,
        description=Phrase(
            "{name} {in_district}: {summary}",
            name=group.name,
            in_district=site.words.in_district,
            summary=group.summary,
        ),
        kicker="Alter",
        above=(links.AGES,),
    )
    return site.page(
        at,
        head,
        guides=guides,
        door=found.door,
        sections=found.sections,
        jump=jump_to(
            found,
            Link("#gebiete", say.where_live) if areas else None,
            Link("#wegweiser", "Wegweiser") if guides else None,
        ),
        find=finder(index, {"alter": group.id}, cut=is_cut(found.sections)),
        areas=areas,
        papers=paper.of_areas(site, index.compass.social_areas.values(), index.guides_of_age(group)),
        form=say,
        more=no_age(site),
    )


def _of_no_age(site: Canvas, at: Planned[AgeGroup | None]) -> Page:
    index = site.index
    root = site.way(at.address)
    found = Doors(site, root, Asked(age=addresses.NO_AGE)).of_offers(index.of_no_age, Lists(site, root).by_topic)
    head = Head(
        heading="Für jedes Alter",
        lead="Ämter, Rat und Hilfe, bei denen das Alter nicht zählt, auch für Menschen, die andere pflegen.",
        kicker="Alter",
        above=(links.AGES,),
    )
    return site.page(
        at,
        head,
        guides=(),
        door=found.door,
        sections=found.sections,
        jump=jump_to(found),
        find=finder(index, {"alter": ""}, cut=is_cut(found.sections)),
        areas=(),
        papers=(),
        form=SIE,
        more=None,
    )


def _areas_with_age(site: Canvas, group: AgeGroup) -> tuple[Link, ...]:
    """Links to this age group in each social area."""
    areas = site.index.compass.social_areas.values()
    return tuple(Link(addresses.area(area.id, group.id), area.short_name) for area in areas)
