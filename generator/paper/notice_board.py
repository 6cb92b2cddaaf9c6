"""What a poster names, chosen by need: what is in the place, what comes there, then what the district has put on its list.

No number stands twice: whoever calls it once has reached it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import islice
from typing import Any

from generator.facts import hours, offer_terms
from generator.facts import known as facts
from generator.index import OLDEST, Index, Reach, Within
from generator.index.help_lines import lines_of
from generator.model.district import Municipality
from generator.model.help_line import HelpPhone
from generator.model.offer import Offer
from generator.model.place import Phone
from generator.model.values.telephone import PhoneNumber
from generator.model.vocabulary import NoticeBoardPart
from generator.paper.parts import number

MAX_HERE = 4
MAX_NEAR = 5
NEAR_KM = 15
"""What lies further away comes after what is nearer, however needed it is."""
MAX_TIMES_LENGTH = 60

Line = dict[str, Any]


class NoticeBoard:
    """The lines of one poster. `taken` are numbers that stand on it already; that of the district is at its foot."""

    def __init__(self, index: Index, municipality: Municipality, taken: Iterable[PhoneNumber]) -> None:
        self.index, self.municipality = index, municipality
        self.foot = index.compass.district.contact.phone.number
        self._taken = {*taken, self.foot}
        self._around = index.near.around(municipality.id)
        board = index.compass.notice_board.values()
        self._named = [i for part in board for i in part.offers]
        self._elsewhere = {i for part in board if not part.near for i in part.offers}

    def parts(self) -> list[dict[str, Any]]:
        """What is here, then the parts of the district's list; none of them empty. `kind` says what may give way."""
        board = self.index.compass.notice_board.values()
        found = [
            ("here", "Hier im Ort", self._here()),
            *((_kind(part), part.title, self._near(part) if part.near else self._serving(part)) for part in board),
        ]
        shown = [{"kind": kind, "title": title, "lines": list(lines)} for kind, title, lines in found]
        return [part for part in shown if part["lines"]]

    def _here(self) -> Iterator[Line]:
        """Offers in the municipality: first those to call or to go to, the district's list before others."""
        found = [w.offer for w in self._around[Reach.HERE] if w.offer.id not in self._elsewhere]
        lines = (self._here_line(offer) for offer in sorted(found, key=self._need))
        yield from islice(filter(None, lines), MAX_HERE)

    def _here_line(self, offer: Offer) -> Line | None:
        phone, is_wide = facts.first_number(self.index, offer), self.index.where.is_wide(offer)
        if facts.closed_text(self.index, offer) or self._is_office(offer) or (phone == self.foot and is_wide):
            return None  # who reaches the offices of the district reaches its number below
        place = self._place(offer)
        if phone:
            return self._line(offer, place or self.municipality.name)
        return _line(offer.name, place) if self._way(offer) else None  # nobody can call there or go there

    def _need(self, offer: Offer) -> tuple[int, int, int]:
        phone = facts.first_number(self.index, offer)
        reached = 0 if phone and phone != self.foot else 1 if self._way(offer) else 2
        width = sum(high - low for low, high in self.index.ages(offer) or ((0, OLDEST),))
        return reached, self._named.index(offer.id) if offer.id in self._named else len(self._named), -width

    def _way(self, offer: Offer) -> list[str]:
        """Street and times: enough to simply go there. Old times say how old they are, as everywhere."""
        spots = [spot for spot in self.index.where.spots(offer) if spot.municipality == self.municipality.id]
        street = [spots[0].address.address_1] if spots and spots[0].address.address_1 else []
        times = [line for line in offer_terms.terms(self.index, offer).times[:1] if len(line) <= MAX_TIMES_LENGTH]
        age = hours.age_now(self.index, offer)
        return [*street, *(f"{line} ({age})" if age else line for line in times)]

    def _place(self, offer: Offer) -> str:
        spots = [spot for spot in self.index.where.spots(offer) if spot.municipality == self.municipality.id]
        village = [spots[0].address.locality] if spots and spots[0].address.locality else []
        return ", ".join([*village, *self._way(offer)])

    def _is_office(self, offer: Offer) -> bool:
        """The town hall has a line of its own."""
        office = self.index.region.offices.get(self.municipality.id)
        return bool(office and offer.name.startswith(office.name))

    def _serving(self, part: NoticeBoardPart) -> Iterator[Line]:
        for line in lines_of(self.index.compass, part.help_lines):
            if line.phones and line.phones[0].number not in self._taken:
                self._taken.add(line.phones[0].number)
                yield _line(line.name, line.text, line.phones[0])
        for i in part.offers:
            offer = self.index.listed.get(i)
            if offer and self.index.where.serves(offer, self.municipality.id):
                yield from self._called(offer, offer.summary)

    def _near(self, part: NoticeBoardPart) -> Iterator[Line]:
        found = [w for w in self._around[Reach.NEAR] if w.offer.id in part.offers]
        found.sort(key=lambda w: (_kilometres(w) > NEAR_KM, part.offers.index(w.offer.id)))
        lines = (line for within in found for line in self._called(within.offer, facts.from_here(within)))
        yield from islice(lines, MAX_NEAR)

    def _called(self, offer: Offer, below: str) -> Iterator[Line]:
        if line := self._line(offer, below):
            yield line

    def _line(self, offer: Offer, below: str) -> Line | None:
        """None if its number stands there already, or if the offer pauses. The number at the foot is pointed to."""
        phones = self.index.phones(offer)
        if facts.closed_text(self.index, offer) or not phones:
            return None
        phone = phones[0]
        if phone.number == self.foot:
            return _line(offer.name, below, at_foot=True)
        if phone.number in self._taken:
            return None
        self._taken.add(phone.number)
        return _line(offer.name, below, phone, "" if offer.phones else self._provider(offer))

    def _provider(self, offer: Offer) -> str:
        organization = self.index.organization(offer)
        return organization.name if organization and organization.name != offer.name else ""


def _kind(part: NoticeBoardPart) -> str:
    if part.near:
        return "near"
    return "serving" if part.offers else "numbers"


def _line(
    name: str, below: str, phone: Phone | HelpPhone | None = None, provider: str = "", *, at_foot: bool = False
) -> Line:
    """Beside a number stands who answers. It never gives way where that is not the offer itself but its provider."""
    label = (phone.label or provider) if phone else ""
    return {
        "name": name,
        "below": below,
        "number": asdict(number(phone.number, "" if label in name else label)) if phone else None,
        "own": not provider,
        "at_foot": at_foot,
    }


def _kilometres(within: Within) -> int:
    return within.kilometres or 0
