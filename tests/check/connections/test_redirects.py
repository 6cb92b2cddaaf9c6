"""Moved addresses are judged against every page there will be, and each message leads into redirects.yml."""

from __future__ import annotations

import pytest

from generator import addresses
from generator.base.output import Page
from generator.load.moved import MAX_MOVES
from generator.pages import plan_of, site_files
from tests.support import index_of, problems_of, town_with


def wrong(lines: str) -> list[tuple[str, str, int, str]]:
    found = problems_of(town_with({"redirects.yml": lines}))
    return [(p.code, p.location.file, p.location.line, f"{p.message} {p.fix}") for p in found if p.severity == "error"]


def drawn() -> set[str]:
    index = index_of({"redirects.yml": "[]"})
    return {file.address for file in site_files(index).values() if isinstance(file, Page)}


def test_the_planned_pages_are_the_pages_that_are_drawn() -> None:
    index = index_of({"redirects.yml": "[]"})
    is_neutral = {address for address in drawn() if "seite/" in address or "seite-" in address}
    assert plan_of(index).addresses == drawn() - is_neutral


@pytest.mark.parametrize("page", sorted(drawn() - {addresses.NOT_FOUND}))
def test_no_redirect_may_take_the_place_of_a_page(page: str) -> None:
    goal = "notfall/" if page != "notfall/" else "leicht/"
    ((code, file, line, _),) = wrong(f"- {{from: '{page}', to: {goal}}}\n")
    assert (code, file, line) == ("K205", "content/redirects.yml", 1)


@pytest.mark.parametrize(
    "page",
    [
        "offline/",
        "merkliste/",
        "lizenzen/",
        "ar/",
        "ar/angebote/beratungsbus/",
        "ar/uebergaenge/junge-leute/",
        "leicht/notfall/",
        "gebiet/westen/jugend/",
    ],
)
def test_every_page_may_be_led_to(page: str) -> None:
    assert wrong(f"- {{from: alt/, to: {page}}}\n") == []


@pytest.mark.parametrize("page", ["ar/uebergaenge/kita-start/", "ar/ort/", "ar/merkliste/", "uk/", "papier/", "ar/alter/gibt-es-nicht/", "404/", "angebote/beratungsbus/x/", "seite/00000000/"])  # fmt: skip
def test_a_page_that_there_will_not_be_is_named(page: str) -> None:
    ((code, file, _, said),) = wrong(f"- {{from: alt/, to: {page}}}\n")
    assert (code, file) == ("K205", "content/redirects.yml")
    assert page in said


def test_a_neutral_address_is_led_back_to_its_page() -> None:
    (neutral, *_) = sorted(address for address in drawn() if address.startswith("seite/"))
    ((code, _, _, said),) = wrong(f"- {{from: alt/, to: {neutral}}}\n")
    assert code == "K205"
    assert "Nennen Sie die Seite selbst" in said


@pytest.mark.parametrize(
    "old", ["assets/css/", "assets/", "seite/12345678/", "ar/seite/12345678/", "suche/index/a/", "fehler/"]
)
def test_folders_of_the_generator_are_no_old_addresses(old: str) -> None:
    ((code, _, _, said),) = wrong(f"- {{from: {old}, to: notfall/}}\n")
    assert (code, "vergibt der Wegweiser selbst" in said) == ("K205", True)


@pytest.mark.parametrize(
    ("pairs", "said"),
    [
        ("ab bc cd", ["Ziel: notfall/", "Ziel: notfall/", "Ziel: notfall/"]),
        ("aa", ["führt im Kreis"]),
        ("ab bc ca", ["führt im Kreis"] * 3),
        ("ab bc cb", ["führt im Kreis"] * 3),
    ],
)
def test_chains_name_their_end_and_loops_are_loops(pairs: str, said: list[str]) -> None:
    lines = "".join(f"- {{from: {old}/, to: {new}/}}\n" for old, new in pairs.split())
    found = wrong(lines + ("- {from: d/, to: notfall/}\n" if "d" in pairs else ""))
    assert [(code, text in message) for (code, _, _, message), text in zip(found, said, strict=True)] == [
        ("K205", True)
    ] * len(said)


@pytest.mark.parametrize(
    "old",
    ["a/" * 7, "a/" * 3000, f"{'a' * 81}/", f"{'a' * 70}/" * 3, f"angebote/{'x' * 300}/"],
)
def test_an_old_address_that_is_too_long_or_too_deep_is_refused(old: str) -> None:
    ((code, file, _, said),) = wrong(f"- {{from: {old}, to: notfall/}}\n")
    assert (code, file, len(said) < 400) == ("K205", "content/redirects.yml", True)


@pytest.mark.parametrize("number", [MAX_MOVES + 1, pytest.param(10 * MAX_MOVES, marks=pytest.mark.slow)])
def test_thousands_of_redirects_are_one_mistake(number: int) -> None:
    lines = "".join(f"- {{from: alt-{n}/, to: notfall/}}\n" for n in range(number))
    ((code, file, line, said),) = wrong(lines)
    assert (code, file, line) == ("K205", "content/redirects.yml", MAX_MOVES + 1)
    assert str(number) in said


@pytest.mark.parametrize("new", ["gebiet/westen/jugend/", "gebiet/westen/", "thema/kita/", "ort/testwalde/", "uebergaenge/trennung/", "alter/baby/", "notfall/", "", "suche/", "lizenzen/"])  # fmt: skip
def test_in_every_language_an_old_offer_leads_to_a_page(new: str) -> None:
    index = index_of({"redirects.yml": f"- {{from: angebote/alt/, to: '{new}'}}\n"})
    plan = plan_of(index)
    assert set(plan.moves.values()) <= plan.addresses


def test_a_long_chain_is_followed_once() -> None:
    lines = (
        "".join(f"- {{from: a{n}/, to: a{n + 1}/}}\n" for n in range(MAX_MOVES - 1))
        + f"- {{from: a{MAX_MOVES - 1}/, to: notfall/}}\n"
    )
    found = wrong(lines)
    assert {code for code, *_ in found} == {"K205"}
    assert all("Ziel: notfall/" in said for *_, said in found)
