"""`404.html`: shown at any address that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.index import Index
from generator.pages.kind import Kind, in_german, unsearched
from generator.pages.kinds.not_found.view import draw
from generator.pages.planned import Entry
from generator.safety.rule import never


def _entries(_index: Index) -> Iterator[Entry[None]]:
    yield Entry(addresses.NOT_FOUND, "Seite nicht gefunden", None)


PAGE = Kind(
    name="not_found",
    template="not_found/page",
    entries=_entries,
    draw=draw,
    sensitive=never("it shows no offer"),
    languages=in_german("no visitor's language is known at an address that does not exist"),
    documents=unsearched("nobody looks for it"),
    look="notfound",
    in_sitemap=False,
)
