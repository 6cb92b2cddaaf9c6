"""What the search knows of a page that editors write."""

from __future__ import annotations

from collections.abc import Iterator

from generator.index import Index
from generator.search import contacts
from generator.search.documents import PAGE, Document
from generator.search.searched import searched


def documents(index: Index) -> Iterator[Document]:
    """Every such page."""
    for page in index.compass.pages.values():
        called = contacts.named(page.body)
        yield Document(PAGE, page.id, page.title, page.summary, tuple(searched(index, page)), contacts=tuple(called))
