"""How numbers are dialled, what they cost, and what an editor may insist on."""

from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from generator.base.problem import Severity
from generator.model.values.telephone import PRICE_UNKNOWN, CallNumber, phone
from tests.support import TOWN, offer, problems_of, town_with


@pytest.mark.parametrize(
    ("text", "tel", "standard"),
    [
        ("0800 1110111", "08001110111", "+498001110111"),
        ("+49 800 1110111", "08001110111", "+498001110111"),
        ("0180 5 123456", "01805123456", "+491805123456"),
        ("01806/313031", "01806313031", "+491806313031"),
        ("0137 1234567", "01371234567", "+491371234567"),
        ("0137 8 123456", "01378123456", "+491378123456"),
        ("0138 1234567", "01381234567", "+491381234567"),
        ("0700 12345678", "070012345678", "+4970012345678"),
        ("115", "115", "115"),
        ("112", "112", "112"),
        ("116 117", "116117", "116117"),
        ("19222", "19222", "19222"),
        ("030 19222", "+493019222", "+493019222"),
        ("030 23125-0", "+4930231250", "+4930231250"),
        ("0172 9925904", "+491729925904", "+491729925904"),
        ("+43 1 234567", "+431234567", "+431234567"),
    ],
)
def test_numbers_of_the_country_are_dialled_without_its_code(text: str, tel: str, standard: str) -> None:
    assert (phone(text).tel, phone(text).standard) == (tel, standard)


@pytest.mark.parametrize("text", ["0900 5 123456", "0190 123456", "11833", "118 33", "+49 900 1 123456"])
def test_what_costs_much_is_refused_even_if_somebody_insists(text: str) -> None:
    with pytest.raises(PydanticCustomError, match="viel Geld"):
        phone(text)
    assert refused(f"{{number: {text}, insisted: {{reason: angerufen, until: 2027-01-01}}}}")


@pytest.mark.parametrize("text", ["0180 5 123456", "0137 1234567", "0138 1234567", "0700 12345678", "+49 180 5 123456"])
def test_a_number_that_costs_says_so_whatever_is_known(text: str) -> None:
    assert phone(text).price == PRICE_UNKNOWN
    assert CallNumber(number=text, cost="14 Cent pro Minute").number.price == "14 Cent pro Minute"
    assert CallNumber(number=text, label="Zentrale, 20 ct pro Anruf").number.price == "Zentrale, 20 ct pro Anruf"
    assert CallNumber(number=text, label="Zentrale").number.price == PRICE_UNKNOWN
    assert codes(f"{{number: {text}}}") == {"K350"}
    assert codes(f"{{number: {text}, cost: 14 Cent pro Minute}}") == set()
    assert codes(f"{{number: {text}, label: '20 ct pro Anruf'}}") == set()


@pytest.mark.parametrize("text", ["0800 1110111", "116 016", "030 23125 100", "112"])
def test_other_numbers_need_no_price(text: str) -> None:
    assert phone(text).price == ""
    assert codes(f"{{number: {text}}}") == set()


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("{number: 030 23125 100, label: kostenlos}", {"K351"}),
        ("{number: 030 23125 100, cost: gebührenfrei aus dem Festnetz}", {"K351"}),
        ("{number: 0180 5 123456, label: kostenlos, cost: 20 Cent}", {"K351"}),
        ("{number: 030 23125 100, label: kostenlose Beratung}", set()),
        ("{number: 0800 1110111, label: kostenlos}", set()),
        ("{number: 116 111, cost: kostenlos}", set()),
    ],
)
def test_only_free_calls_are_called_free(entry: str, found: set[str]) -> None:
    assert codes(entry) == found


@pytest.mark.parametrize(
    "text", ["30 23125 100", "3023125100", "(30) 23125100", "49 30 23125100", "49-30-23125-100", "800 1110111"]
)
def test_a_number_is_shown_as_people_dial_it(text: str) -> None:
    """A program completes what a table has cut off; who reads it on paper cannot."""
    assert refused(f"{{number: {text}}}")


@pytest.mark.parametrize("path", ["feedback", "enforcement_body"])
def test_numbers_of_the_accessibility_statement_have_a_price_too(path: str) -> None:
    text = (TOWN / "district.yml").read_text("utf-8")
    number = {"feedback": "030 23125 140", "enforcement_body": "030 23125 141"}[path]
    found = problems_of(town_with({"district.yml": text.replace(number, "0180 5 123456")}))
    assert "K350" in {problem.code for problem in found}


UNKNOWN = "032 12345678"


def test_an_editor_may_insist_on_a_number_until_a_day() -> None:
    assert refused(f"{{number: {UNKNOWN}}}")
    assert codes(f"{{number: {UNKNOWN}, insisted: {{reason: am 12. Mai angerufen, until: 2099-01-01}}}}") == set()
    assert codes(f"{{number: {UNKNOWN}, insisted: {{reason: am 12. Mai angerufen, until: 1999-01-01}}}}") == {"K352"}
    assert codes("{number: 030 23125 100, insisted: {reason: angerufen, until: 2099-01-01}}") == {"K353"}
    found = CallNumber.model_validate({"number": UNKNOWN, "insisted": {"reason": "angerufen", "until": "2099-01-01"}})
    assert (found.number.tel, found.number.text) == ("+493212345678", UNKNOWN)


@pytest.mark.parametrize("text", ["0800-FAMILIE", "*31#110", "030 23125-0 oder 030 23125-1"])
def test_nobody_can_insist_on_what_is_no_number(text: str) -> None:
    assert refused(f"{{number: '{text}', insisted: {{reason: angerufen, until: 2099-01-01}}}}")


@pytest.mark.parametrize("missing", ["reason: angerufen", "until: 2099-01-01"])
def test_insisting_needs_a_reason_and_an_end(missing: str) -> None:
    assert refused(f"{{number: {UNKNOWN}, insisted: {{{missing}}}}}")


def test_a_price_in_a_sentence() -> None:
    bare = offer('description: "Hotline: 0180 5 123456."')
    said = offer('description: "Hotline: 0180 5 123456 (14 Cent pro Minute)."')
    assert "K354" in [p.code for p in problems_of(town_with({"offers/testangebot.yml": bare}))]
    assert "K354" not in [p.code for p in problems_of(town_with({"offers/testangebot.yml": said}))]


def found_in(entry: str) -> set[tuple[str, bool]]:
    text = offer(f"phones: [{entry}]\nunverified: [phones]")
    return {
        (p.code, p.severity is Severity.ERROR)
        for p in problems_of(town_with({"offers/testangebot.yml": text}))
        if p.location and "testangebot" in str(p.location.file)
    }


def codes(entry: str) -> set[str]:
    """Rules about calls that an entry of `phones` breaks."""
    assert not refused(entry)
    return {code for code, _ in found_in(entry) if code.startswith("K35")}


def refused(entry: str) -> bool:
    return any(is_error for _, is_error in found_in(entry))
