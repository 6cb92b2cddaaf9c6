"""Who helps with a step, as a booklet prints it."""

from __future__ import annotations

from typing import Any

from generator.model.help_line import HelpLine
from generator.paper.guides import whole_guide
from tests import factories

LINE: dict[str, Any] = {
    "id": "telefon",
    "name": "Sorgentelefon",
    "phones": [{"number": "0800 1110111", "label": "nachts"}, {"number": "116 123"}],
    "text": "Wenn Sie reden möchten.",
    "hours": "immer",
    "sources": [{"url": "https://a.example/", "supports": "Nummer"}],
    "checked_on": "2026-11-01",
}


def printed(line: dict[str, Any] | None = None, near: frozenset[str] = frozenset(), **step: Any) -> Any:
    guide = factories.transition(steps=[factories.step(**step)])
    offers = (
        factories.offer(id="hier", name="Hier", service_area=["musterstadt"]),
        factories.offer(id="da", name="Da"),
    )
    lines = {"help_lines": factories.by_id(HelpLine.model_validate(line or LINE))}
    index = factories.index(*offers, transitions=factories.by_id(guide), **lines)
    return whole_guide(index, guide, near)["steps"][0]


def test_helpers_are_printed_in_the_order_of_the_page() -> None:
    found = printed(near=frozenset({"hier"}), offers=["hier", "da"], help_lines=["telefon"], municipal_office="ja")
    names = ["Hier", "Da", "Sorgentelefon", "Ihre Gemeinde oder Verwaltungsgemeinschaft"]
    assert [helper["name"] for helper in found["helpers"]] == names
    assert str(found["helpers"][0]["remarks"]) == "nur für Musterstadt"


def test_an_offer_only_for_other_places_is_no_help_on_this_paper() -> None:
    assert [helper["name"] for helper in printed(offers=["hier", "da"])["helpers"]] == ["Da"]


def test_every_number_of_a_help_line_says_what_it_is_for() -> None:
    (line,) = printed(offers=[], help_lines=["telefon"])["helpers"]
    assert [(one["text"], one["label"]) for one in line["numbers"]] == [("0800 1110111", "nachts"), ("116 123", "")]


def test_help_that_only_writes_is_found_by_its_address() -> None:
    (line,) = printed(LINE | {"phones": [], "url": "https://rat.example/"}, offers=[], help_lines=["telefon"])[
        "helpers"
    ]
    assert str(line["remarks"]) == "rat.example · immer"


def test_what_we_do_not_know_is_printed_too() -> None:
    assert printed(offers=[], gap="Es fehlt jemand.")["gap"] == "Es fehlt jemand."
