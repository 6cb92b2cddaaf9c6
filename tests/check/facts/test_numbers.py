"""K270–K273: whose number it is, where it comes from, and that no note denies it."""

from __future__ import annotations

import pytest

from tests.support import offer, problems_of, town_with

CARRIER = """name: "Sozialverein"
{fields}
"""
SOURCE = 'sources: [{url: "https://verein.example/", supports: "Telefon"}]'


def codes(**files: str) -> set[tuple[str, int]]:
    """Rule and line of what the numbers' rules find."""
    paths = {"offer": "offers/testangebot.yml", "other": "offers/zweites.yml", "carrier": "organizations/verein.yml"}
    found = problems_of(town_with({paths[name]: text for name, text in files.items()}))
    return {(p.code, p.location.line) for p in found if p.code in {"K270", "K271", "K272", "K273"}}


def carrier(fields: str) -> str:
    return CARRIER.format(fields=fields)


def line_of(text: str, part: str) -> int:
    return next(number for number, line in enumerate(text.split("\n"), 1) if part in line)


def test_a_number_that_offers_inherit_says_who_answers() -> None:
    bare = carrier(f"phones: [{{number: 030 23125 190}}]\n{SOURCE}")
    named = bare.replace("190}", "190, label: Geschäftsstelle}")
    inherits = offer("organization: verein")
    assert codes(offer=inherits, carrier=bare) == {("K270", line_of(bare, "phones"))}
    assert codes(offer=inherits, carrier=named) == set()


def test_a_site_inherits_too() -> None:
    bare = carrier(
        f"sites:\n  - {{id: markt, address: {{city: Testwalde}}, phones: [{{number: 030 23125 190}}]}}\n{SOURCE}"
    )
    assert {code for code, _ in codes(offer=offer("organization: verein\nsites: [markt]"), carrier=bare)} == {"K270"}


@pytest.mark.parametrize(("label", "code"), [("", {"K271"}), (", label: Sozialverein", set())])
def test_the_number_of_another_body_is_called_by_its_name(label: str, code: set[str]) -> None:
    first = offer(f"phones: [{{number: 030 23125 191{label}}}]\nunverified: [phones]")
    second = offer("phones: [{number: 030 23125 191}]\nunverified: [phones]")
    assert {found for found, _ in codes(offer=first, other=second)} == code


def test_one_body_may_show_its_own_number_twice() -> None:
    text = offer("organization: verein\nphones: [{number: 030 23125 191}]\nunverified: [phones]")
    assert codes(offer=text, other=text, carrier=carrier("")) == set()


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ("", {"K272"}),
        ("unverified: [phones]", set()),
        ("assured_date: 2026-11-01\nassured_by: phone", set()),
    ],
)
def test_a_number_has_a_source_or_a_doubt_or_a_confirmation(fields: str, code: set[str]) -> None:
    text = offer(f"phones: [{{number: 030 23125 192}}]\n{fields}")
    assert {found for found, _ in codes(offer=text)} == code


def test_the_number_of_an_organization_has_a_source() -> None:
    text = carrier("phones: [{number: 030 23125 193, label: Geschäftsstelle}]")
    inherits = offer("organization: verein")
    assert codes(offer=inherits, carrier=text) == {("K272", line_of(text, "phones"))}
    assert codes(offer=inherits, carrier=text + SOURCE) == set()


@pytest.mark.parametrize(
    ("alert", "code"),
    [
        ("Wir kennen keine Telefonnummer. Fragen Sie vor Ort.", {"K273"}),
        ("Wir kennen keine eigene Nummer. Rufen Sie beim Verein an.", set()),
    ],
)
def test_a_note_does_not_deny_a_number_that_is_shown(alert: str, code: set[str]) -> None:
    known = carrier(f"phones: [{{number: 030 23125 194, label: Geschäftsstelle}}]\n{SOURCE}")
    assert {found for found, _ in codes(offer=offer(f'organization: verein\nalert: "{alert}"'), carrier=known)} == code
    assert codes(offer=offer(f'alert: "{alert}"')) == set()
