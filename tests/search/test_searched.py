"""The search reads the fields that say so, whole lists as one text, and those of parts with them."""

from __future__ import annotations

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
    assert list(searched(offer, ["Rathaus"])) == [
        ("name", "Elterncafé am Markt"),
        ("name", "Mütterfrühstück"),
        ("summary", "Eltern treffen sich hier zum Frühstück."),
        ("text", "Sie trinken Kaffee und Ihr Kind spielt."),
        ("words", "Krabbeln · Babys"),
        ("text", "Nur für Eltern · Kommen Sie einfach · Rathaus"),
    ]


def test_a_guide_is_found_by_the_titles_of_its_steps() -> None:
    steps = [factories.step(), factories.step(id="amt", title="Gehen Sie zum Amt")]
    found = dict(searched(factories.transition(steps=steps, introduction="Willkommen.")))
    assert found["steps"] == "Lernen Sie Leute kennen · Gehen Sie zum Amt"
    assert found["text"] == "Willkommen."


def test_what_says_nothing_of_the_search_is_not_read() -> None:
    assert list(searched(factories.offer().phones[0])) == []


def test_a_topic_is_not_found_by_the_words_of_those_below_it() -> None:
    topic = Topic.model_validate({"id": "geld", "name": "Geld", "topics": [{"id": "schulden", "name": "Schulden"}]})
    assert list(searched(topic)) == [("name", "Geld")]
