"""The real texts in plain German: measured, so that it stays so."""

from __future__ import annotations

import pytest

from generator.check.language.plain import lix, median_lix, sentences, words
from generator.index import Index
from generator.model.guide import Guide
from generator.model.values.choices import FormOfAddress
from generator.pages.parts.glossary import words_of_guide, words_of_offer
from tests.support import real_index, real_problems

GUIDES_LIX, OFFERS_LIX = 40, 45
MAX_SENTENCE_WORDS = 20


@pytest.fixture(scope="module")
def index() -> Index:
    return real_index()


def said(guide: Guide) -> list[str]:
    """Every text of a guide that people read as sentences."""
    texts = [guide.summary, guide.introduction or ""]
    for step in guide.steps:
        texts += [step.title, step.text, step.note or "", step.cost or "", step.when_text or ""]
    return texts


def test_guides_read_easily(index: Index) -> None:
    whole = {guide.id: "\n\n".join(said(guide)) for guide in index.guides.values()}
    assert median_lix(list(whole.values())) <= GUIDES_LIX
    assert {i: round(lix(text)) for i, text in whole.items() if lix(text) > GUIDES_LIX} == {}


def test_offers_read_easily(index: Index) -> None:
    assert median_lix([offer.description for offer in index.published.values()]) <= OFFERS_LIX


def test_no_sentence_of_a_guide_is_too_long_to_keep_in_mind(index: Index) -> None:
    texts = [text for guide in index.guides.values() for text in said(guide)]
    assert [s for text in texts for s in sentences(text) if len(words(s)) > MAX_SENTENCE_WORDS] == []


def test_there_is_no_hint_about_language() -> None:
    assert [p for p in real_problems() if p.code.startswith("K4")] == []


def test_each_guide_keeps_its_form_of_address(index: Index) -> None:
    formal, familiar = {"Sie", "Ihr", "Ihre", "Ihren", "Ihnen"}, {"du", "dich", "dir", "dein", "deine", "deinen"}
    for guide in index.guides.values():
        # „Sie“ may begin a sentence as „they“, and children are told „Du“ in quotes: look within sentences.
        inner = {word for text in said(guide) for s in sentences(text) for word in words(s)[1:]}
        other = formal if guide.form_of_address is FormOfAddress.DU else familiar
        assert inner.isdisjoint(other), guide.id


def test_every_deadline_is_of_use_to_a_guide(index: Index) -> None:
    used = {step.deadline for guide in index.guides.values() for step in guide.steps}
    assert [i for i in index.compass.deadlines if i not in used] == []


def test_the_glossary_explains_words_that_really_stand_on_pages(index: Index) -> None:
    guides = [words_of_guide(index, guide) for guide in index.guides.values()]
    offers = [words_of_offer(index, offer) for offer in index.published.values()]
    explained = {word.id for page in (*guides, *offers) for word in page}
    assert explained
    assert all(guides)


def test_the_glossary_itself_speaks_to_everybody_in_one_short_sentence(index: Index) -> None:
    for word in index.compass.glossary.values():
        (sentence,) = sentences(word.meaning)
        assert len(words(sentence)) <= MAX_SENTENCE_WORDS, word.id
        assert {"Sie", "Ihr", "Ihre", "du", "dein", "deine"}.isdisjoint(words(sentence)[1:]), word.id
