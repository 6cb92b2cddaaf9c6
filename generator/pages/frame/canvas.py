"""What all pages of one build share: the index, common words, and the cards already drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

from markupsafe import Markup

from generator.addresses import links
from generator.addresses.links import Link
from generator.addresses.relative_root import RelativeRoot
from generator.base.output import Page
from generator.facts.known import from_here
from generator.index import Index, Reach, Within
from generator.language.tally import Tally
from generator.language.translator import Translator
from generator.model.offer import Offer
from generator.pages.frame.german import german_templates
from generator.pages.frame.skips import to_offers
from generator.pages.frame.words import Words, words_of
from generator.pages.parts import facets
from generator.pages.parts.cards import Card, card
from generator.pages.planned import Planned

if TYPE_CHECKING:
    from generator.pages.frame.render import Templates

NAME_ONLY = -1
FIRST = -2
"""At the beginning of a list."""


@dataclass(frozen=True, slots=True)
class Head:
    """Start of a page. `heading` is the h1; what the browser's tab says stands in the plan."""

    heading: str
    lead: str
    description: str = ""
    kicker: str = ""
    home: Link | None = links.HOME
    """Where the way begins; None: this page is the beginning."""
    above: tuple[Link, ...] = ()
    """Pages above this one, between the home page and itself."""
    offer: str = ""

    @property
    def crumbs(self) -> tuple[Link, ...]:
        """The way from home to the page above this one."""
        return (*([self.home] if self.home else []), *self.above)


def _joined(parts: list[Markup]) -> Markup:
    return Markup("".join(parts))  # noqa: S704 # each of them is Markup; Markup's own join would look at each again


@dataclass(frozen=True)
class Canvas:
    """Draws pages; every card and row once per depth."""

    index: Index
    paper: Mapping[str, int] = field(default_factory=dict)
    """PDFs that are built with the site: path → bytes. A preview has none."""
    templates: Templates = field(default_factory=german_templates)
    """The templates in the language of these pages."""
    pages: AbstractSet[str] | None = None
    """Addresses there are in this language, without its folder; None: everything, as in German."""
    script_words: Mapping[str, Markup] = field(default_factory=dict)
    """What the scripts of a kind of page say in this language (`script_words.py`)."""
    _around: dict[str, Mapping[Reach, Sequence[Within]]] = field(default_factory=dict, repr=False)
    _once: dict[tuple[Callable[..., Any], str], Any] = field(default_factory=dict, repr=False)
    _facets: dict[str, Markup] = field(default_factory=dict, repr=False)
    _views: dict[str, Card] = field(default_factory=dict, repr=False)
    _drawn: dict[tuple[str, str, int, str, str], tuple[Markup, Tally]] = field(default_factory=dict, repr=False)

    @cached_property
    def words(self) -> Words:
        """Common words, from the district's file."""
        return words_of(self.index)

    def page(self, at: Planned[Any], head: Head, **values: object) -> Page:
        """One page from its head and the template of its kind. What it is called, and whether it is sensitive, is planned."""
        speech = self.speech
        body = self.templates.render(
            f"kinds/{at.template}",
            page=at,
            head=head,
            root=self.way(at.address),
            site=self.words,
            script_words=self.script_words.get(at.kind, Markup("")),
            **values,
        )
        speech.tally.clear()
        return Page(
            address=f"{self.folder}{at.address}",
            title=speech.words(at.title),
            description=speech.words(head.description or head.lead),
            html=body.encode(),
            source=at.entry.source,
            sensitive=at.sensitive,
            in_sitemap=at.in_sitemap,
            lang=speech.language,
            direction=speech.direction,
            skips=to_offers(body, speech),
        )

    @property
    def speech(self) -> Translator:
        """The language of these pages."""
        return self.templates.speech

    @property
    def folder(self) -> str:
        """Where the pages of this language stand; German ones stand at the root."""
        return self.speech.folder

    def has(self, address: str) -> bool:
        """Is there such a page in this language?"""
        return self.pages is None or address in self.pages

    def way(self, address: str) -> RelativeRoot:
        """The way from a page of this language to the others."""
        return RelativeRoot(address, self.folder, self.pages)

    def around(self, municipality: str) -> Mapping[Reach, Sequence[Within]]:
        """Offers for people of a municipality, worked out once for its page and for „Bei mir“."""
        if municipality not in self._around:
            self._around[municipality] = self.index.near.around(municipality)
        return self._around[municipality]

    def once(self, make: Callable[[Self, Offer], Any], offer: Offer) -> Any:
        """What `make` finds out about an offer where no language matters, worked out once for all of them."""
        if (make, offer.id) not in self._once:
            self._once[make, offer.id] = make(self, offer)
        return self._once[make, offer.id]

    def facets(self, offer: Offer) -> Markup:
        """Attributes of an offer for the finder."""
        if offer.id not in self._facets:
            self._facets[offer.id] = facets.attributes(self.index, offer, self.folder)
        return self._facets[offer.id]

    def clear(self) -> None:
        """Forget what was drawn. What no language matters to stays."""
        for kept in (self._facets, self._views, self._drawn):
            kept.clear()

    def cards(self, offers: Iterable[Offer], root: RelativeRoot, level: int = 3) -> Markup:
        """List items of cards whose titles are headings of `level`."""
        return _joined([self._draw(offer, root, level, "") for offer in offers])

    def rows(self, offers: Iterable[Offer], root: RelativeRoot) -> Markup:
        """List items for long lists."""
        return _joined([self._draw(offer, root, 0, "") for offer in offers])

    def rows_with(self, found: Iterable[tuple[Offer, str]], root: RelativeRoot) -> Markup:
        """List items with a word on whom each is for."""
        views = [(self._view(offer), remark) for offer, remark in found]
        return _joined([self.templates.macro("_row", "row", view, view.place, root, remark) for view, remark in views])

    def rows_from(self, found: Iterable[Within], root: RelativeRoot) -> Markup:
        """The same with distances."""
        return _joined([self._draw(within.offer, root, 0, from_here(within)) for within in found])

    def first_rows(self, found: Iterable[tuple[Offer, str, str]], root: RelativeRoot) -> Markup:
        """List items that say why they stand there, or where the offer is."""
        return _joined([self._draw(offer, root, FIRST, where, why) for offer, why, where in found])

    def names(self, offers: Iterable[Offer], root: RelativeRoot) -> Markup:
        """List items with nothing but the name."""
        return _joined([self._draw(offer, root, NAME_ONLY, "") for offer in offers])

    def _draw(self, offer: Offer, root: RelativeRoot, level: int, distance: str, why: str = "") -> Markup:
        key = (offer.id, root, level, distance, why)
        tally = self.speech.tally
        if key in self._drawn:
            drawn, counted = self._drawn[key]
            tally.add(counted)
            return drawn
        before, view = tally.copy(), self._view(offer)
        if level == NAME_ONLY:
            drawn = self.templates.macro("_row", "name_only", view, root)
        elif level == FIRST:
            drawn = self.templates.macro("_row", "first_row", view, "" if why else distance, root, why, self.words)
        elif level:
            drawn = self.templates.macro("_card", "card", view, root, level, self.words)
        else:
            drawn = self.templates.macro("_row", "row", view, distance or view.place, root)
        self._drawn[key] = drawn, tally - before
        return drawn

    def _view(self, offer: Offer) -> Card:
        """What a card shows is the same in all languages; its attributes are not."""
        if offer.id not in self._views:
            self._views[offer.id] = replace(self.once(card_of, offer), facets=self.facets(offer))
        return self._views[offer.id]


def card_of(site: Canvas, offer: Offer) -> Card:
    """Without what is different in each language."""
    return card(site.index, offer, Markup(""))
