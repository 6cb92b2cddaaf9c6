"""Links from pages to what can be printed. A link is shown only where the PDF is built with the site."""

from __future__ import annotations

from collections.abc import Iterable

from generator import addresses
from generator.addresses.links import Link
from generator.language.phrase import Phrase
from generator.model.district import Municipality
from generator.model.guide import Guide
from generator.model.vocabulary import SocialArea
from generator.pages.frame.canvas import Canvas
from generator.safety import sensitive


def of_guide(site: Canvas, guide: Guide) -> tuple[Link, ...]:
    """The sheet for the fridge; about a sensitive matter nobody else should find it there."""
    text = "Auf einem Blatt zum Ausdrucken" if sensitive.of_guide(guide) else "Als Zettel für den Kühlschrank"
    return _there(site, [Link(addresses.guide_sheet(guide.id), text, "1 Seite")])


def of_place(site: Canvas, municipality: Municipality) -> tuple[Link, ...]:
    """The poster."""
    return _there(
        site,
        [Link(addresses.poster(municipality.id), Phrase("Aushang für {place}", place=municipality.name), "1 Seite")],
    )


def of_areas(site: Canvas, areas: Iterable[SocialArea], guides: Iterable[Guide] | None = None) -> tuple[Link, ...]:
    """Booklets of these areas and of the whole district; with `guides` only those that hold one of them."""
    shown = None if guides is None else {guide.field_of_action for guide in guides}
    found: list[Link] = []
    areas = tuple(areas)
    for field in site.index.compass.fields_of_action.values():
        booklet = field.booklet
        if booklet is None or (shown is not None and field.id not in shown):
            continue
        named = [
            Link(
                addresses.booklet(booklet.id, a.id),
                Phrase("{booklet}: {area}", booklet=booklet.name, area=a.short_name),
            )
            for a in areas
        ]
        found += [*named, Link(addresses.booklet(booklet.id), Phrase("Heft: {booklet}", booklet=booklet.name))]
    return _there(site, found)


def _there(site: Canvas, links: Iterable[Link]) -> tuple[Link, ...]:
    """Those that are built, with their size."""
    return tuple(
        Link(
            link.address,
            link.text,
            Phrase(
                "(PDF, 1 Seite, {size})" if link.note else "(PDF, {size})", size=size_text(site.paper[link.address])
            ),
        )
        for link in links
        if link.address in site.paper
    )


def size_text(size: int) -> str:
    """Bytes → „36 kB“, „1,2 MB“."""
    kilobytes = max(round(size / 1000), 1)
    return f"{kilobytes} kB" if kilobytes < 1000 else f"{kilobytes / 1000:.1f} MB".replace(".", ",")
