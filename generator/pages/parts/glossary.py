"""„Wörter erklärt“: the office words that stand on a page, each with its meaning.

A list at the end of the page needs no script and no hovering, and a reader of the screen finds it by its heading.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.index import Index
from generator.model.guide import Guide
from generator.model.offer import Offer
from generator.model.vocabulary import ContentPage, GlossaryWord


def words_of_offer(index: Index, offer: Offer) -> tuple[GlossaryWord, ...]:
    """Office words on the page of an offer."""
    texts = (
        offer.name,
        offer.summary,
        offer.description,
        offer.eligibility_description,
        offer.application_process,
        offer.fees_description,
        offer.alert,
        *offer.required_documents,
    )
    return _explained(index, texts)


def words_of_guide(index: Index, guide: Guide) -> tuple[GlossaryWord, ...]:
    """Office words on the page of a guide."""
    return _explained(index, _said(index, guide))


def words_of_page(index: Index, page: ContentPage) -> tuple[GlossaryWord, ...]:
    """Office words on a page of prose such as the imprint."""
    return _explained(index, (page.title, page.body))


def _said(index: Index, guide: Guide) -> Iterator[str | None]:
    yield from (guide.name, guide.summary, guide.introduction)
    for step in guide.steps:
        yield from (step.title, step.text, step.note, step.cost, step.authority, step.when_text, *step.documents)
        if deadline := index.deadline(step):
            yield from (deadline.action, deadline.responsible_body, deadline.when_text, deadline.note)


def _explained(index: Index, texts: Iterable[str | None]) -> tuple[GlossaryWord, ...]:
    return tuple(word for word in index.glossary.words_in(*texts) if word.instead is None)
