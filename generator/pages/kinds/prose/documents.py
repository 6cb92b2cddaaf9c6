"""What the search knows of a page that editors write."""

from __future__ import annotations

from collections.abc import Iterator

from generator.index import Index
from generator.search import contacts
from generator.search.documents import PAGE, Document


def documents(index: Index) -> Iterator[Document]:
    """Every such page."""
    for page in index.compass.pages.values():
        texts = (("name", page.title), ("summary", page.summary))
        called = contacts.named([page.body])
        yield Document(PAGE, page.id, page.title, page.summary, texts, contacts=tuple(called))
