"""Pages by provider: `/anbieter/` and `/anbieter/<id>/`, only those with published offers."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.addresses import links
from generator.index import Index
from generator.model.organization import Organization
from generator.pages.kind import Kind, in_german, unsearched
from generator.pages.kinds.provider.documents import PROVIDER, documents
from generator.pages.kinds.provider.view import draw, draw_list
from generator.pages.planned import Entry
from generator.safety.rule import by, never
from generator.safety.sensitive import of_provider


def _list(_index: Index) -> Iterator[Entry[None]]:
    yield Entry(links.ORGANIZATIONS.address, links.ORGANIZATIONS.text, None)


def _entries(index: Index) -> Iterator[Entry[Organization]]:
    for i in index.by_organization:
        found = index.compass.organizations[i]
        yield Entry(addresses.organization(i), found.name, found, source=f"organizations/{i}.yml")


LIST = Kind(
    name="organizations",
    template="provider/list",
    entries=_list,
    draw=draw_list,
    sensitive=never("it names providers and no offer"),
    languages=in_german("a list of proper names"),
    documents=unsearched("each provider is found itself"),
    menu="Alle Anbieter",
)
PAGE = Kind(
    name="organization",
    template="provider/page",
    entries=_entries,
    draw=draw,
    sensitive=by(
        lambda index, provider: of_provider(index, provider.id),
        open_because="an office that helps with many things, too",
    ),
    languages=in_german("its offers have pages in each language"),
    folder=addresses.ORGANIZATIONS,
    content="organizations",
    found_as=PROVIDER,
    documents=documents,
    unique_title="{title} (Anbieter)",
    neutral_title="Anbieter {number}",
)
