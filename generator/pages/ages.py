"""Pages by age: `/alter/`, `/alter/<group>/`, and one for what is found by topic, whatever the age."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.addresses import links
from generator.addresses.links import Link
from generator.base.output import Page
from generator.index import Index
from generator.language.forms import SIE, form
from generator.language.phrase import Phrase
from generator.model.vocabulary import AgeGroup
from generator.pages.frame.canvas import Head, Site
from generator.pages.parts import downloads as paper
from generator.pages.parts.finder import finder
from generator.pages.parts.sections import Lists, is_cut, jump


def pages(site: Site) -> Iterator[Page]:
    """The list of age groups, then a page for each."""
    groups = site.index.compass.age_groups.values()
    head = Head(
        address=addresses.AGES,
        kind="ages",
        title="Alle Altersgruppen",
        heading="Um wen geht es?",
        lead="Wählen Sie das Alter der Person, um die es geht.",
    )
    yield site.page(head, "tiles", tiles=links.ages(groups), kind="ages", more=no_age(site))
    for group in groups:
        yield _page(site, group)
    if no_age(site):
        yield _of_no_age(site)


def _page(site: Site, group: AgeGroup) -> Page:
    index = site.index
    root = site.way(addresses.age(group.id))
    say = form(group.form_of_address)
    sections = Lists(site, root, say, group).by_topic(index.of_age(group))
    head = Head(
        address=addresses.age(group.id),
        kind="age",
        title=group.name,
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
        source="vocabulary/age_groups.yml",
    )
    return site.page(
        head,
        "age",
        guides=guides_for(index, group),
        sections=sections,
        jump=jump(sections),
        find=finder(index, {"alter": group.id}, cut=is_cut(sections)),
        areas=areas_with_age(site, group),
        papers=paper.of_areas(site, index.compass.social_areas.values(), index.transitions_of_age(group)),
        form=say,
        more=no_age(site),
    )


def _of_no_age(site: Site) -> Page:
    index = site.index
    address = addresses.age(addresses.NO_AGE)
    sections = Lists(site, site.way(address)).by_topic(index.of_no_age)
    head = Head(
        address=address,
        kind="age",
        title="Für jedes Alter",
        heading="Für jedes Alter",
        lead="Ämter, Rat und Hilfe, bei denen das Alter nicht zählt, auch für Menschen, die andere pflegen.",
        kicker="Alter",
        above=(links.AGES,),
        source="vocabulary/audiences.yml",
    )
    return site.page(
        head,
        "age",
        guides=(),
        sections=sections,
        jump=jump(sections),
        find=finder(index, {"alter": ""}, cut=is_cut(sections)),
        areas=(),
        papers=(),
        form=SIE,
        more=None,
    )


def no_age(site: Site) -> Link | None:
    """Way to the offers that stand under no age group, if there are any."""
    return links.NO_AGE if site.index.of_no_age else None


def guides_for(index: Index, group: AgeGroup) -> tuple[Link, ...]:
    """Guides for an age group, by their names only: the page is long enough."""
    return tuple(Link(addresses.transition(guide.id), guide.name) for guide in index.transitions_of_age(group))


def areas_with_age(site: Site, group: AgeGroup) -> tuple[Link, ...]:
    """Links to this age group in each social area."""
    areas = site.index.compass.social_areas.values()
    return tuple(Link(addresses.area(area.id, group.id), area.short_name) for area in areas)
