"""Pages that editors write, such as the imprint: at the root of the site."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.index import Index
from generator.model.vocabulary import ContentPage
from generator.pages.kind import Kind, in_german
from generator.pages.kinds.prose.documents import documents
from generator.pages.kinds.prose.view import draw
from generator.pages.planned import Entry
from generator.safety.rule import by
from generator.safety.sensitive import of_page
from generator.search.documents import PAGE as RESULT


def _entries(index: Index) -> Iterator[Entry[ContentPage]]:
    for page in index.compass.pages.values():
        at = addresses.content_page(page.id)
        yield Entry(at, page.title, page, page.summary, source=f"pages/{page.id}.md")


PAGE = Kind(
    name="prose",
    template="prose/page",
    entries=_entries,
    draw=draw,
    sensitive=by(lambda _, page: of_page(page)),
    languages=in_german("editors write these texts in German only"),
    content="pages",
    found_as=RESULT,
    documents=documents,
)
