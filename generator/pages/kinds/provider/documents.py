"""What the search knows of a provider."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.index import Index
from generator.search import contacts
from generator.search.documents import Document, ResultKind
from generator.search.searched import searched

PROVIDER = ResultKind("organization", "Anbieter", addresses.ORGANIZATIONS, 0.55)


def documents(index: Index) -> Iterator[Document]:
    """Every provider with offers."""
    for i, offers in index.by_organization.items():
        found = index.compass.organizations[i]
        summary = ", ".join(offer.name for offer in offers[:3]) + (" …" if len(offers) > 3 else "")
        called = contacts.of_body((phone.number.text for phone in found.phones), found.email)
        yield Document(PROVIDER, i, found.name, summary, tuple(searched(index, found)), contacts=tuple(called))
