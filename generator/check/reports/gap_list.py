"""What is still missing in the district's help, as a list an office can work through.

Not problems of the files: nothing here is wrong, somebody just has to be found or asked. Counts are
of published offers and guides on the index's day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.check.reports.home_areas import area_names, home_area
from generator.check.reports.unasked import unasked
from generator.index import Index, Reach
from generator.language.wording import counted
from generator.load.kinds import FOLDERS
from generator.model.guide import Guide, Step
from generator.model.offer import Offer
from generator.model.vocabulary import SocialArea

FEW = 3
"""So many offers of its own, or fewer, are few for an age group in an area."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to find or to ask for. `file` lies in the content folder; empty if no file is to blame."""

    name: str
    file: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Items of one guide or one area."""

    name: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """One kind of gap: `count` of `of` things have it."""

    id: str
    title: str
    of: int
    groups: tuple[Group, ...]
    counts_only: bool = False
    """Of almost every offer: as text only the counts are of use."""

    @property
    def count(self) -> int:
        """How many there are."""
        return sum(len(group.items) for group in self.groups)


def gap_list(index: Index) -> tuple[Gap, ...]:
    """Every kind of gap, also those without a single item: nothing missing is news, too."""
    return (
        *_steps(index),
        _guides(index),
        _ages(index),
        *_topics(index),
        _offices(index),
        *_unknown(index),
    )


# --- guides -------------------------------------------------------------------------------------


def _steps(index: Index) -> Iterator[Gap]:
    total = sum(len(guide.steps) for guide in index.guides.values())
    areas = list(index.compass.social_areas.values())
    for_people = {area.id: _ids(index, area, *Reach) for area in areas}

    def nobody(step: Step) -> str | None:
        if step.gap:
            return step.gap
        if index.offers_of(step) or step.help_lines or step.municipal_office:
            return None
        return f"zuständig: {step.authority}" if step.authority else ""

    def nobody_there(step: Step) -> str | None:
        if step.help_lines or step.municipal_office:
            return None
        offers = {offer.id for offer in index.offers_of(step)}
        missing = [area.short_name for area in areas if offers and offers.isdisjoint(for_people[area.id])]
        return f"kein Angebot für Menschen aus: {'; '.join(missing)}" if missing else None

    title = "Schritte der Wegweiser, zu denen wir noch keine Stelle nennen"
    yield Gap("steps", title, total, _by_guide(index, nobody))
    title = "Schritte der Wegweiser, die für ein Gebiet kein Angebot nennen"
    yield Gap("steps_in_area", title, total, _by_guide(index, nobody_there))


def _by_guide(index: Index, missing: Callable[[Step], str | None]) -> tuple[Group, ...]:
    """Steps for which `missing` says what they lack; None means nothing."""
    groups = []
    for guide in index.guides.values():
        found = []
        for number, step in enumerate(guide.steps, 1):
            detail = missing(step)
            if detail is not None:
                found.append(Item(f"Schritt {number}: {step.title}", _file("transitions", guide.id), detail))
        groups.append(Group(guide.name, tuple(found)))
    return _filled(groups)


def _guides(index: Index) -> Gap:
    found = [
        Item(guide.name, _file("transitions", guide.id))
        for guide in index.guides.values()
        if not _has_page_as_source(index, guide)
    ]
    title = "Wegweiser, die nur Gesetze nennen und keine Internetseite als Quelle"
    return Gap("guides_without_page", title, len(index.guides), _filled([Group("Wegweiser", tuple(found))]))


def _has_page_as_source(index: Index, guide: Guide) -> bool:
    deadlines = [deadline for step in guide.steps if (deadline := index.deadline(step))]
    return bool(
        guide.sources or any(step.source for step in guide.steps) or any(deadline.source_url for deadline in deadlines)
    )


# --- areas --------------------------------------------------------------------------------------


def _ages(index: Index) -> Gap:
    ages, areas = index.compass.age_groups.values(), index.compass.social_areas.values()
    groups = []
    for area in areas:
        found = []
        for age in ages:
            reached = index.near.in_area(area, age)
            here, outreach = len(reached[Reach.HERE]), len(reached[Reach.OUTREACH])
            if here <= FEW:
                own = counted(here, "eigenes Angebot", "eigene Angebote") if here else "kein eigenes Angebot"
                come = f", dazu {counted(outreach, 'Angebot kommt', 'Angebote kommen')} nach Hause" if outreach else ""
                found.append(Item(age.name, detail=own + come))
        groups.append(Group(area.name, tuple(found)))
    title = f"Altersgruppen mit höchstens {FEW} eigenen Angeboten in einem Gebiet"
    return Gap("ages_in_area", title, len(ages) * len(areas), _filled(groups))


def _topics(index: Index) -> Iterator[Gap]:
    areas = index.compass.social_areas.values()
    nothing, from_afar = [], []
    for area in areas:
        anywhere = _missing_topics(index, _ids(index, area, *Reach))
        there = _missing_topics(index, _ids(index, area, Reach.HERE, Reach.OUTREACH))
        nothing.append(Group(area.name, tuple(Item(index.topic_of[i].name) for i in anywhere)))
        from_afar.append(Group(area.name, tuple(Item(index.topic_of[i].name) for i in there if i not in anywhere)))
    total = len(index.topic_of) * len(areas)
    title = "Themen ohne jedes Angebot für die Menschen eines Gebiets"
    yield Gap("topics_in_area", title, total, _filled(nothing))
    title = "Themen, zu denen es Hilfe nur von außerhalb des Gebiets, am Telefon oder online gibt"
    yield Gap("topics_from_afar", title, total, _filled(from_afar))


def _offices(index: Index) -> Gap:
    """Town halls nobody can call yet; only municipalities whose office is known are counted."""
    areas: dict[str, list[Item]] = {area.name: [] for area in index.compass.social_areas.values()}
    for municipality, office in index.region.offices.items():
        if office.phone is None and (area := index.region.area_of.get(municipality)):
            areas[area.name].append(Item(f"{index.municipalities[municipality].name}: {office.name}"))
    title = "Gemeinden, deren Verwaltung keine Telefonnummer hat (region/municipal_offices.csv)"
    groups = (Group(name, tuple(items)) for name, items in areas.items())
    return Gap("offices", title, len(index.region.offices), _filled(groups))


def _missing_topics(index: Index, offers: frozenset[str]) -> list[str]:
    return [i for i in index.topic_of if offers.isdisjoint(offer.id for offer in index.by_topic[i])]


def _ids(index: Index, area: SocialArea, *reaches: Reach) -> frozenset[str]:
    found = index.near.in_area(area)
    return frozenset(within.offer.id for reach in reaches for within in found[reach])


# --- what nobody has asked yet ------------------------------------------------------------------


def _unknown(index: Index) -> Iterator[Gap]:
    for fact in unasked(index):
        groups = _by_area(index, fact.missing)
        yield Gap(fact.name, fact.title, fact.of, groups, counts_only=not fact.is_worth_a_list)


def _by_area(index: Index, offers: Iterable[Offer]) -> tuple[Group, ...]:
    """Under the area of an offer's first place, so that each stands once."""
    areas: dict[str, list[Item]] = {name: [] for name in area_names(index)}
    for offer in offers:
        areas[home_area(index, offer)].append(Item(offer.name, _file("offers", offer.id)))
    return _filled(Group(name, tuple(items)) for name, items in areas.items())


def _filled(groups: Iterable[Group]) -> tuple[Group, ...]:
    return tuple(group for group in groups if group.items)


def _file(kind: str, identifier: str) -> str:
    return f"{kind}/{identifier}{FOLDERS[kind][1]}"
