"""Lists of offers in sections, and the jump list to them. An empty section is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from markupsafe import Markup

from generator.addresses import links
from generator.addresses.links import Link
from generator.addresses.relative_root import RelativeRoot
from generator.facts.known import from_here
from generator.facts.why import HERE_IN
from generator.index import Reach, Within
from generator.language.forms import SIE, AddressForm
from generator.language.phrase import Phrase
from generator.model.offer import Offer
from generator.model.vocabulary import AgeGroup, Topic
from generator.pages.frame.canvas import Canvas

MAX_CARDS = 12
"""So many cards on a page with one list."""
CARDS_A_GROUP = 4
"""So many cards in a group of a long page; a larger group keeps two and goes on as rows."""
MAX_ROWS = 50
FIRST_ROWS = 8
"""So many rows of a list are open; the others wait behind „Noch 34 Angebote zeigen“."""
MIN_FOLDED = 3
"""For fewer it is not worth a tap."""
NO_ROWS = Markup("")
FLAT_LIST = 10
"""Up to so many offers a list needs no headings by topic."""


NEAR_TEXT = "Das Nächste zuerst. Luftlinie heißt: gerade gemessen, ohne Straßen."


@dataclass(frozen=True, slots=True)
class SectionPart:
    """Cards, then rows, perhaps under a heading of their own."""

    title: str
    cards: Markup
    rows: Markup
    folded: Markup = NO_ROWS
    """More rows, to be opened with a tap."""
    folded_title: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A group of offers under an h2."""

    id: str
    title: str
    text: str
    parts: tuple[SectionPart, ...]
    more: Link | None = None
    folded: tuple[SectionPart, ...] = ()
    """More parts, to be opened with a tap."""
    folded_title: str = ""
    silent: Markup = NO_ROWS
    """Names of offers that have no number yet, folded at the end; alone they stand open."""
    doubtful: Markup = NO_ROWS
    """Rows of offers that may no longer exist, after all others."""


Reached = Mapping[Reach, Sequence[Within]]


@dataclass(frozen=True, slots=True)
class Lists:
    """Draws the sections of one page."""

    site: Canvas
    root: RelativeRoot
    say: AddressForm = SIE
    age: AgeGroup | None = None
    """Topics with the most that is made for this age come first, else the vocabulary's order counts."""

    def part(self, offers: Sequence[Offer]) -> SectionPart:
        """The only list of a page: the first offers as cards, the others as rows."""
        return self._part("", offers, MAX_CARDS)

    def group(self, offers: Sequence[Offer], title: str = "") -> SectionPart:
        """A list among others on a long page."""
        return self._part(title, offers, CARDS_A_GROUP if len(offers) <= CARDS_A_GROUP else CARDS_A_GROUP // 2)

    def _part(self, title: str, offers: Sequence[Offer], most: int) -> SectionPart:
        cards = self.site.cards(offers[:most], self.root, 4 if title else 3)
        shown, folded = _cut(offers[most:])
        return SectionPart(
            title, cards, self.site.rows(shown, self.root), self.site.rows(folded, self.root), fold_title(len(folded))
        )

    def by_topic(self, offers: Iterable[Offer]) -> tuple[Section, ...]:
        """A section for each first-level topic."""
        return tuple(self.section(f"thema-{t.id}", t.name, group) for t, group in self._topics(offers))

    def section(self, key: str, title: str, offers: Sequence[Offer], *, alone: bool = False) -> Section:
        """A list under a heading, perhaps the only one of its page; offers without a number are folded."""
        heard = self._of_rank(0, offers)
        parts = ((self.part if alone else self.group)(heard),) if heard else ()
        return self._with_rest(Section(key, title, "", parts), offers)

    def _with_rest(self, section: Section, offers: Sequence[Offer]) -> Section:
        """The same with the offers that have no number or may not exist."""
        silent, doubtful = self._of_rank(1, offers), self._of_rank(2, offers)
        return replace(
            section,
            more=section.more or _rest(silent),
            silent=self.site.names(silent[:MAX_ROWS], self.root),
            doubtful=self.site.rows(doubtful, self.root),
        )

    def _of_rank(self, rank: int, offers: Iterable[Offer]) -> list[Offer]:
        return [offer for offer in offers if self.site.index.rank(offer) == rank]

    def _topics(self, offers: Iterable[Offer]) -> list[tuple[Topic, list[Offer]]]:
        groups = self.site.index.by_main_topic(offers)
        age = self.age
        if age is None:
            return groups
        closeness = self.site.index.closeness
        return sorted(groups, key=lambda group: -sum(closeness(offer, age) for offer in group[1]))

    def by_reach(self, found: Reached, here: str) -> tuple[Section, ...]:
        """Groups of a place or an area, the easiest way first."""
        title = partial(reach_title, here=here, say=self.say)
        makers: dict[Reach, Callable[[Sequence[Within]], Section]] = {
            Reach.OUTREACH: partial(self._far, "nach-hause", title(Reach.OUTREACH)),
            Reach.HERE: partial(self._here, title(Reach.HERE)),
            Reach.NEAR: partial(self._near, title(Reach.NEAR)),
            Reach.REMOTE: partial(self._far, "telefon-und-online", title(Reach.REMOTE)),
            Reach.WHOLE: partial(self._far, "ganzer-landkreis", title(Reach.WHOLE)),
        }
        return tuple(self._reached(found[reach], make) for reach, make in makers.items() if found.get(reach))

    def _reached(self, found: Sequence[Within], make: Callable[[Sequence[Within]], Section]) -> Section:
        heard = [within for within in found if self.site.index.rank(within.offer) == 0]
        section = make(heard)
        return self._with_rest(section if heard else replace(section, text="", parts=()), [w.offer for w in found])

    def _here(self, title: str, found: Sequence[Within]) -> Section:
        offers = [within.offer for within in found]
        if len(offers) <= FLAT_LIST:
            return Section("hier", title, "", (self.part(offers),))
        return Section("hier", title, "", tuple(self.group(group, topic.name) for topic, group in self._topics(offers)))

    def _near(self, title: str, found: Sequence[Within]) -> Section:
        """Rows under the town they are in, the nearest town first."""
        towns: dict[str, list[Within]] = {}
        for within in found[:MAX_ROWS]:
            towns.setdefault(from_here(within), []).append(within)
        return self._in_groups(Section("in-der-naehe", title, NEAR_TEXT, (), _rest(found)), list(towns.items()))

    def _far(self, key: str, title: str, found: Sequence[Within]) -> Section:
        section = Section(key, title, "", (), _rest(found))
        shown = found[:MAX_ROWS]
        if len(shown) <= FLAT_LIST:
            return self._in_groups(section, [("", shown)])
        of = {within.offer.id: within for within in shown}
        topics = self._topics(within.offer for within in shown)
        return self._in_groups(section, [(topic.name, [of[offer.id] for offer in group]) for topic, group in topics])

    def _in_groups(self, section: Section, groups: Sequence[tuple[str, Sequence[Within]]]) -> Section:
        """Rows under headings. The first rows are open; a group that is parted goes on without a second heading."""
        opened: list[tuple[str, Sequence[Within]]] = []
        folded: list[tuple[str, Sequence[Within]]] = []
        room = FIRST_ROWS
        for title, group in groups if sum(len(group) for _, group in groups) >= FIRST_ROWS + MIN_FOLDED else ():
            if room:
                opened.append((title, group[:room]))
            if len(group) > room:
                folded.append(("" if room else title, group[room:]))
            room = max(room - len(group), 0)
        return replace(
            section,
            parts=self._groups(opened or groups),
            folded=self._groups(folded),
            folded_title=fold_title(sum(len(group) for _, group in folded)),
        )

    def _groups(self, groups: Iterable[tuple[str, Sequence[Within]]]) -> tuple[SectionPart, ...]:
        return tuple(SectionPart(title, NO_ROWS, self.site.rows_from(group, self.root)) for title, group in groups)


def reach_title(reach: Reach, here: str, say: AddressForm = SIE) -> str:
    """Heading of a group; `here` names the place."""
    return {
        Reach.HERE: here,
        Reach.NEAR: "In der Nähe",
        Reach.OUTREACH: say.comes_to_you,
        Reach.REMOTE: "Per Telefon oder online",
        Reach.WHOLE: "Für den ganzen Landkreis",
    }[reach]


GROUP_TITLES = (*(reach_title(reach, HERE_IN) for reach in Reach), NEAR_TEXT)
"""Texts of the lists as patterns; the script knows the name of the place and the language of the page."""


def _cut(offers: Sequence[Offer]) -> tuple[Sequence[Offer], Sequence[Offer]]:
    """What is open and what is folded."""
    first = len(offers) if len(offers) < FIRST_ROWS + MIN_FOLDED else FIRST_ROWS
    return offers[:first], offers[first:]


def fold_title(number: int) -> str:
    """„Noch 34 Angebote zeigen“; empty for none."""
    return Phrase("Noch {number} Angebote zeigen", number=number) if number else ""


def is_cut(sections: Iterable[Section]) -> bool:
    """Does a list go on elsewhere?"""
    return any(section.more for section in sections)


def _rest(found: Sequence[object]) -> Link | None:
    """Where the rest of a list that was cut can be found."""
    return links.TOPICS if len(found) > MAX_ROWS else None
