"""Pages by age: the list of age groups, one of a group, and one for what is found by topic, whatever the age."""

from __future__ import annotations

from generator import addresses
from generator.addresses import links
from generator.addresses.links import Link
from generator.base.output import Page
from generator.language.forms import SIE, form
from generator.language.phrase import Phrase
from generator.model.vocabulary import AgeGroup
from generator.pages.frame.canvas import Canvas, Head
from generator.pages.parts import downloads as paper
from generator.pages.parts.finder import finder
from generator.pages.parts.sections import Lists, is_cut, jump
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
    sections = Lists(site, root, say, group).by_topic(index.of_age(group))
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
        guides=guides_for(index, group),
        sections=sections,
        jump=jump(sections),
        find=finder(index, {"alter": group.id}, cut=is_cut(sections)),
        areas=_areas_with_age(site, group),
        papers=paper.of_areas(site, index.compass.social_areas.values(), index.guides_of_age(group)),
        form=say,
        more=no_age(site),
    )


def _of_no_age(site: Canvas, at: Planned[AgeGroup | None]) -> Page:
    index = site.index
    sections = Lists(site, site.way(at.address)).by_topic(index.of_no_age)
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
        sections=sections,
        jump=jump(sections),
        find=finder(index, {"alter": ""}, cut=is_cut(sections)),
        areas=(),
        papers=(),
        form=SIE,
        more=None,
    )


def _areas_with_age(site: Canvas, group: AgeGroup) -> tuple[Link, ...]:
    """Links to this age group in each social area."""
    areas = site.index.compass.social_areas.values()
    return tuple(Link(addresses.area(area.id, group.id), area.short_name) for area in areas)
