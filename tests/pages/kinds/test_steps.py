"""When a step of a guide is due, in words one can read aloud."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model.deadline import Deadline, DeadlineKind
from generator.model.help_line import HelpLine
from generator.model.offer import Offer
from tests import factories
from tests.pages.reading import has, text, tree


def said(deadline: Deadline | None = None, **step: Any) -> str:
    """The line above the text of a guide's only step."""
    known: dict[str, Any] = {"deadlines": factories.by_id(deadline)} if deadline else {}
    data = factories.step(**step, **({"deadline": deadline.id} if deadline else {}))
    guide = factories.transition(steps=[data])
    page = tree(factories.index(transitions=factories.by_id(guide), **known), "uebergaenge/umzug/")
    return next((text(line) for line in has(page, "step-when")), "")


def test_words_of_the_step_come_first() -> None:
    deadline = factories.deadline(when_text="spätestens 2 Wochen nach dem Einzug")
    assert said(deadline, when="P0D/P1M", when_text="im ersten Monat") == "Wann: im ersten Monat"


def test_words_of_the_deadline_come_next() -> None:
    deadline = factories.deadline(when_text="spätestens 2 Wochen nach dem Einzug")
    assert said(deadline) == "Bis wann: spätestens 2 Wochen nach dem Einzug"
    assert said(deadline, when="P0D/P1M") == "Bis wann: spätestens 2 Wochen nach dem Einzug"


def test_words_of_the_step_keep_the_meaning_of_its_deadline() -> None:
    assert said(factories.deadline(kind="effect"), when_text="ab dem Einzug") == "Gilt: ab dem Einzug"


def test_without_words_the_time_is_computed() -> None:
    assert said(when="P0D/P1M").startswith("Wann: bis spätestens 1 Monat danach")
    assert said(factories.deadline()).startswith("Bis wann: spätestens 2 Wochen danach")


def test_an_open_time_has_no_end() -> None:
    assert "spätestens" not in said(when="P1M/")
    assert said(when="P1M/P2M") != said(when="P1M/")


def test_a_step_says_what_it_costs_and_what_else_to_know_and_only_then() -> None:
    deadline = factories.deadline(note="Am Wochenende geht es auch.")
    steps = [
        factories.step(id="alles", cost="12 Euro", note="Nehmen Sie den Ausweis mit.", deadline="anmelden"),
        factories.step(id="nichts"),
    ]
    guide = factories.transition(steps=steps)
    index = factories.index(transitions=factories.by_id(guide), deadlines=factories.by_id(deadline))
    page = tree(index, "uebergaenge/umzug/")
    told, silent = (text(step) for step in has(page, "step"))
    for words in ("12 Euro", "Nehmen Sie den Ausweis mit.", "Am Wochenende geht es auch."):
        assert words in told
        assert words not in silent
    assert "Kosten" not in silent


def test_words_stand_without_any_time() -> None:
    assert said(when_text="jederzeit") == "Wann: jederzeit"
    assert said() == ""


@pytest.mark.parametrize("kind", list(DeadlineKind))
def test_every_kind_of_deadline_has_a_plain_label(kind: DeadlineKind) -> None:
    label = said(factories.deadline(kind=kind.value, when_text="am Anfang")).partition(":")[0]
    assert label in {"Wann", "Bis wann", "Gilt", "Am besten", "Entscheidung", "Ohne Antrag", "Ohne feste Frist"}


def helped(*offers: Offer, lines: dict[str, Any] | None = None, **step: Any) -> Any:
    """The part of the only step that says who helps."""
    known = {"help_lines": factories.by_id(HelpLine.model_validate(lines))} if lines else {}
    guide = factories.transition(steps=[factories.step(**step)])
    page = tree(factories.index(*offers, transitions=factories.by_id(guide), **known), "uebergaenge/umzug/")
    return next(iter(has(page, "step-help")), None)


LINE: dict[str, Any] = {
    "id": "telefon",
    "name": "Sorgentelefon",
    "phones": [{"number": "0800 111 0 111", "label": "rund um die Uhr"}, {"number": "116 123"}],
    "text": "Wenn Sie reden möchten.",
    "hours": "immer",
    "cost": "kostenlos",
    "sources": [{"url": "https://a.example/", "supports": "Nummer"}],
    "checked_on": "2026-11-01",
}


def test_helpers_stand_in_the_order_of_the_file() -> None:
    both = (factories.offer(id="b", name="Bürgertreff"), factories.offer(id="a", name="Abendtreff", phones=[]))
    rows = has(helped(*both, lines=LINE, offers=["b", "a"], help_lines=["telefon"], municipal_office="ja"), "row")
    names = [text(has(row, "row-title")[0]).replace("\u00ad", "") for row in rows]
    office = "Ihre Gemeinde oder Verwaltungsgemeinschaft: Nummer suchen"
    assert names == ["Bürgertreff", "Abendtreff", "Sorgentelefon", office]
    assert rows[-1].xpath(".//a/@href") == ["../../ort/#gemeinden"]


def test_a_help_line_says_when_it_is_right_and_every_number_can_be_tapped() -> None:
    (row,) = has(helped(lines=LINE, offers=[], help_lines=["telefon"]), "row")
    assert row.xpath(".//a/@href") == ["tel:08001110111", "tel:116123"]
    for words in ("Wenn Sie reden möchten.", "immer · kostenlos", "rund um die Uhr"):
        assert words in text(row)


def test_a_help_line_without_a_number_opens_its_page() -> None:
    (row,) = has(
        helped(lines=LINE | {"phones": [], "url": "https://a.example/"}, offers=[], help_lines=["telefon"]), "row"
    )
    assert row.xpath(".//a/@href") == ["https://a.example/"]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"service_area": ["musterstadt"]}, "nur für Musterstadt"),
        ({"service_area": ["musterstadt", "westen"]}, "nur für Gebiet westen"),
        ({"service_area": ["musterstadt", "probendorf"]}, "nur für Musterstadt und Probendorf"),
        ({"service_area": ["westen", "probendorf"]}, "nur für Gebiet westen und Probendorf"),
        ({"service_area": ["musterstadt"], "minimum_age": "60"}, "nur für Musterstadt · Alter: ab 60 Jahren"),
        ({"minimum_age": "60"}, "Alter: ab 60 Jahren"),
        ({}, None),
    ],
)
def test_a_helper_for_some_says_so_in_its_row(fields: dict[str, Any], said: str | None) -> None:
    only = has(helped(factories.offer(**fields)), "row-only")
    assert [text(one) for one in only] == ([said] if said else [])


def test_a_gap_is_said_and_nobody_else_is_offered_in_its_place() -> None:
    found = helped(offers=[], gap="Wir kennen noch keine Beratung.")
    assert "Wir kennen noch keine Beratung." in text(found)
    assert found.xpath(".//a") == []
    assert found.xpath(".//h3") == []  # „Wer Ihnen hier hilft“ would promise somebody.


def test_an_authority_alone_needs_no_list_of_helpers() -> None:
    assert helped(offers=[], authority="Ihr Betrieb") is None


def test_topics_are_a_link_and_bring_no_helper() -> None:
    found = helped(offers=[], authority="Amt", topics=["treffs"])
    assert (has(found, "row"), text(found.xpath(".//a")[0])) == ([], "Alle Angebote: Treffs")


@pytest.mark.parametrize(("sensitive", "first"), [("nein", "Elterncafé am Markt"), ("ja", "Sorgentelefon")])
def test_where_it_is_sensitive_somebody_who_answers_now_comes_first(sensitive: str, first: str) -> None:
    known = factories.by_id(HelpLine.model_validate(LINE))
    step = factories.step(offers=["elterncafe"], help_lines=["telefon"])
    guide = factories.transition(steps=[step], sensitive=sensitive)
    page = tree(factories.index(transitions=factories.by_id(guide), help_lines=known), "uebergaenge/umzug/")
    assert text(has(page, "row-title")[0]) == first


@pytest.mark.parametrize(("minimum", "said"), [("60", []), ("40", ["Alter: ab 60 Jahren"])])
def test_an_age_is_said_only_where_it_leaves_somebody_out(minimum: str, said: list[str]) -> None:
    guide = factories.transition(minimum_age=minimum)
    index = factories.index(factories.offer(minimum_age="60"), transitions=factories.by_id(guide))
    assert [text(one) for one in has(tree(index, "uebergaenge/umzug/"), "row-only")] == said


def test_whoever_can_be_reached_stands_before_those_without_a_number_and_what_may_be_gone_is_last() -> None:
    offers = (
        factories.offer(id="weg", name="Weg", unverified=["status"]),
        factories.offer(id="ohne", name="Ohne", phones=[]),
        factories.offer(id="mit", name="Mit"),
        factories.offer(id="netz", name="Netz", phones=[], delivery=["online"], url="https://a.example/"),
    )
    found = helped(*offers, offers=["weg", "ohne", "mit", "netz"])
    assert [text(one) for one in has(found, "row-title")] == ["Mit", "Netz", "Ohne", "Weg"]


def test_help_online_without_a_number_can_be_tapped_too() -> None:
    chat = factories.offer(id="chat", phones=[], delivery=["online"], url="https://chat.example/")
    (row,) = has(helped(chat, offers=["chat"]), "row")
    assert row.xpath(".//a/@href")[1:] == ["https://chat.example/"]


@pytest.mark.parametrize(("address", "whose"), [("du", "Deine"), ("sie", "Ihre")])
def test_the_row_of_the_town_hall_speaks_as_its_guide(address: str, whose: str) -> None:
    guide = factories.transition(
        form_of_address=address, steps=[factories.step(offers=[], municipal_office="ja", text="Text.")]
    )
    page = tree(factories.index(transitions=factories.by_id(guide)), "uebergaenge/umzug/")
    assert text(has(page, "row-title")[0]).startswith(f"{whose} Gemeinde")
