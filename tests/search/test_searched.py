"""The search reads the fields that say so, whole lists as one text, and those of parts with them."""

from __future__ import annotations

from typing import Annotated

from generator.model.offer import Offer
from generator.model.roles import Refers, Searched, Title
from generator.model.values.contact import Url
from generator.model.values.fields import Id
from generator.model.vocabulary import Topic
from generator.search.searched import searched
from tests import factories


def test_an_offer_is_found_by_its_marked_fields_in_their_order() -> None:
    offer = factories.offer(
        alternate_name="Mütterfrühstück",
        search_words=["Krabbeln", "Babys", "Krabbeln"],
        eligibility_description="Nur für Eltern",
        application_process="Kommen Sie einfach",
        fees_description="2 Euro",
        alert="Zurzeit im Rathaus",
    )
    assert list(searched(factories.index(), offer, ["Rathaus"])) == [
        ("name", "Elterncafé am Markt"),
        ("name", "Mütterfrühstück"),
        ("summary", "Eltern treffen sich hier zum Frühstück."),
        ("text", "Sie trinken Kaffee und Ihr Kind spielt."),
        ("words", "Krabbeln · Babys"),
        ("text", "Nur für Eltern · Kommen Sie einfach · Rathaus"),
    ]


def test_a_guide_is_found_by_the_titles_of_its_steps() -> None:
    steps = [factories.step(), factories.step(id="amt", title="Gehen Sie zum Amt")]
    found = dict(searched(factories.index(), factories.transition(steps=steps, introduction="Willkommen.")))
    assert found["steps"] == "Lernen Sie Leute kennen · Gehen Sie zum Amt"
    assert found["text"] == "Willkommen."


def test_what_says_nothing_of_the_search_is_not_read() -> None:
    assert list(searched(factories.index(), factories.offer().phones[0])) == []


def test_a_topic_is_not_found_by_the_words_of_those_below_it() -> None:
    topic = Topic.model_validate({"id": "geld", "name": "Geld", "topics": [{"id": "schulden", "name": "Schulden"}]})
    assert list(searched(factories.index(), topic)) == [("name", "Geld")]


class _Made(Offer):
    """With fields that a newcomer might add."""

    page: Annotated[Url | None, Title("Seite"), Searched("words")] = None
    more: Annotated[tuple[Url, ...], Title("Seiten"), Searched("text")] = ()
    known: Annotated[tuple[Id, ...], Title("Themen"), Refers("topics"), Searched("name")] = ()
    best: Annotated[Id | None, Title("Thema"), Refers("topics"), Searched("terms")] = None


def _found(**changes: object) -> list[tuple[str, str]]:
    offer = factories.offer()
    plain = list(searched(factories.index(), offer))
    made = _Made.model_construct(**{name: getattr(offer, name) for name in Offer.model_fields}, **changes)
    return [found for found in searched(factories.index(), made) if found not in plain]


def test_of_a_link_only_the_host_is_searched() -> None:
    assert _found(page="https://www.verein.example/lieder?a=1") == [("words", "verein.example")]
    assert _found(more=("https://a.example/x", "http://b.example/")) == [("text", "a.example · b.example")]


def test_of_a_reference_the_name_is_searched_and_what_is_missing_is_skipped() -> None:
    assert _found(known=("treffs", "fehlt", "familie")) == [("name", "Treffs · Familie")]
    assert _found(best="familie") == [("terms", "Familie")]
    assert _found(known=("fehlt",)) == []
