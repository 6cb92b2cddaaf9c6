"""How a list begins: at most twelve offers for exactly these people, each with why it stands there. The rest comes after."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator import addresses
from generator.addresses.links import Link
from generator.addresses.relative_root import RelativeRoot
from generator.facts.why import why
from generator.index import DOOR, Asked, Standing
from generator.language.forms import SIE, AddressForm, form
from generator.language.phrase import Phrase
from generator.model.offer import Offer
from generator.model.vocabulary import AgeGroup, SocialArea
from generator.pages.frame.canvas import Canvas
from generator.pages.parts.sections import MIN_FOLDED, Reached, Section

ALL = Link("#alle", "Alle Angebote zeigen")
FIRST_OF_AGE = 5
"""So many offers of each age stand on the page of a place."""
FIRST_OF_AGE_IN_AREA = 3
"""And so many on that of an area, whose list is three times as long: the page has to stay within its budget."""


@dataclass(frozen=True, slots=True)
class Door:
    """The beginning of a list, and the words on the fold of all the rest; empty: the rest is short and stands open."""

    title: str
    rows: Markup
    fold: str


@dataclass(frozen=True, slots=True)
class DoorAndRest:
    """A list in two parts."""

    door: Door | None
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class OfAge:
    """The first offers of a place or an area for an age. Its id is what the finder understands behind the `#`, too."""

    id: str
    title: str
    months: str
    rows: Markup
    more: Link


@dataclass(frozen=True, slots=True)
class Doors:
    """Draws the list of a page for the people it is for."""

    site: Canvas
    root: RelativeRoot
    asked: Asked
    say: AddressForm = SIE

    def of_offers(self, offers: Iterable[Offer], draw: Callable[[list[Offer]], tuple[Section, ...]]) -> DoorAndRest:
        """A list without a place; `draw` makes sections of the rest."""
        taken = self._taken
        rest = [offer for offer in offers if offer.id not in taken]
        return DoorAndRest(self._door(rest), draw(rest))

    def of_reached(self, found: Reached, draw: Callable[[Reached], tuple[Section, ...]]) -> DoorAndRest:
        """A list of a place or an area."""
        taken = self._taken
        rest = {reach: [one for one in group if one.offer.id not in taken] for reach, group in found.items()}
        return DoorAndRest(self._door([one.offer for group in rest.values() for one in group]), draw(rest))

    def rows(self, most: int = DOOR) -> Markup:
        """Rows that say why they stand there."""
        first = ((one.offer, *why(self.site.index, one.within, self.asked, self.say)) for one in self._first[:most])
        return self.site.first_rows(first, self.root)

    @property
    def _first(self) -> tuple[Standing, ...]:
        return self.site.index.first(self.asked)

    @property
    def _taken(self) -> set[str]:
        return {one.offer.id for one in self._first}

    def _door(self, rest: Sequence[Offer]) -> Door | None:
        if not self._first:
            return None
        is_folded = sum(self.site.index.rank(offer) == 0 for offer in rest) >= MIN_FOLDED
        total = len(self._first) + len(rest)
        fold = Phrase("Alle {number} Angebote zeigen", number=total) if is_folded else ""
        return Door("Am wichtigsten" if is_folded else "Angebote", self.rows(), fold)


def of_ages(doors: Doors, name: str, area: SocialArea | None = None) -> tuple[OfAge, ...]:
    """For each age the first offers of the place or area that is called so. `area`: whose pages of ages have them all."""
    found = []
    for group in doors.site.index.compass.age_groups.values():
        of_age = replace(doors, asked=replace(doors.asked, age=group.id), say=form(group.form_of_address))
        if rows := of_age.rows(FIRST_OF_AGE if area else FIRST_OF_AGE_IN_AREA):
            title = Phrase("{age} in {place}", age=group.name, place=name)
            months = f"{group.minimum_age}-{group.maximum_age - 1}"
            found.append(OfAge(chosen(group), title, months, rows, _all_of_age(group, area)))
    return tuple(found)


def _all_of_age(group: AgeGroup, area: SocialArea | None) -> Link:
    if area is None:
        return Link(addresses.age(group.id), "Alles für dieses Alter im ganzen Landkreis")
    return Link(addresses.area(area.id, group.id), Phrase("Alles für dieses Alter in {area}", area=area.short_name))


def jump_to(found: DoorAndRest, *parts: Link | None) -> tuple[Link, ...]:
    """Links to the parts of a page below its door; none for a short page."""
    lists = (ALL,) if found.door and found.door.fold else tuple(Link(f"#{s.id}", s.title) for s in found.sections)
    there = tuple(part for part in parts if part)
    return (*there, *lists) if len(there) + len(lists) > 1 else ()


def chosen(group: AgeGroup) -> str:
    """An age as it stands behind the `#`."""
    return f"alter={group.id}"
