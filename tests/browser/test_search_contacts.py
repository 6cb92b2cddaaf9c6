"""A number or a mail address that somebody types finds whoever has exactly that one; a law for all of the real content."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from generator.model.values.telephone import NUMBER_IN_TEXT
from generator.search.contacts import key
from tests.browser.asked import ask
from tests.browsing import ROOT
from tests.support import assets

pytestmark = pytest.mark.browser
CONTACTS = "js/search/contacts.js"

_PHONE = re.compile(r"number: \"?([+0-9][0-9 ()/-]+)\"?")
_MAIL = re.compile(r"^email: (\S+@\S+)$", re.MULTILINE)


@pytest.fixture
def search_page(still: Callable[[str], Page], host: str) -> Page:
    return still(host + "suche/")


def own(pattern: re.Pattern[str]) -> dict[str, set[str]]:
    """What offers have as their own → which offers."""
    found: dict[str, set[str]] = {}
    for file in sorted((ROOT / "content/offers").glob("*.yml")):
        text = file.read_text()
        for first in pattern.findall(text)[:1]:
            found.setdefault(first.strip().lower(), set()).add(file.stem)
    return found


def first(page: Page, host: str, question: str) -> str:
    found = ask(page, host, question)
    return str(found[0]["url"]) if found else ""


@pytest.mark.parametrize(
    "written",
    [
        str,
        lambda number: number.replace(" ", ""),
        lambda number: re.sub("^0", "+49 ", number),
        lambda number: re.sub("^0", "0049", number).replace(" ", "/"),
        lambda number: f"Telefon: {number}",
        lambda number: number.replace("-", "\u2011").replace(" ", "\u00a0"),
        lambda number: "\u2066" + re.sub("([-/])", "\\1\u2060", number) + "\u2069",
        lambda number: re.sub("^0(?!800)", "", number),
        lambda number: re.sub("^0", "49", number).replace(" ", ""),
    ],
)
def test_each_number_finds_whoever_has_it(search_page: Page, host: str, written: object) -> None:
    assert callable(written)
    wrong = {}
    numbers = own(_PHONE)
    for number in list(numbers)[::4]:
        found = ask(search_page, host, written(number))
        has = [
            one for one in found[:1] if one["kind"] != "offer" or one["id"] in numbers[number] or is_shown(one, number)
        ]
        if not has:
            wrong[number] = [one["url"] for one in found[:2]]
    assert not wrong


def is_shown(found: dict[str, object], number: str) -> bool:
    """A carrier's number stands on the pages of its offers, too."""
    return key(str(found.get("phone", "")).partition("|")[0]) == key(number)


def test_each_mail_address_finds_its_offer(search_page: Page, host: str) -> None:
    for mail, offers in list(own(_MAIL).items())[::4]:
        for question in (mail, mail.upper(), f"Mail an {mail}"):
            assert ask(search_page, host, question)[0]["id"] in offers, question


@pytest.fixture
def town_page(still: Callable[[str], Page], town_host: str) -> Page:
    return still(town_host + "suche/")


@pytest.mark.parametrize("part", ["0302", "030", "016", "23125", "0800", "030 231"])
def test_a_part_is_no_hit(town_page: Page, town_host: str, part: str) -> None:
    hits = ask(town_page, town_host, part)
    digits = key(part)
    assert [one for one in hits if digits in re.sub(r"\D", "", str(one["title"]) + str(one["phone"]))] == []


def test_an_unknown_number_finds_nothing(town_page: Page, town_host: str) -> None:
    assert ask(town_page, town_host, "030 23125 999") == []
    assert ask(town_page, town_host, "116 999") == []


def test_words_beside_a_number_count(town_page: Page, town_host: str) -> None:
    alone = [one["id"] for one in ask(town_page, town_host, "030 23125 122")]
    found = [one["id"] for one in ask(town_page, town_host, "Schulden 030 23125 122")]
    assert found[: len(alone)] == alone == ["familientreff-musterstadt"]
    assert len(found) > len(alone)


def test_postal_codes_and_days_stay_words(town_page: Page, town_host: str) -> None:
    script = "(core, text) => core.contactsIn(text, async () => undefined)"
    for text in ("Kita 01991", "am 30.11.2026", "2026", "24 Stunden", "Paragraf 16"):
        found = town_page.evaluate(
            f"async ([url, text]) => ({script})(await import(url), text)", [core_of(town_host), text]
        )
        assert (found["found"], found["rest"].split()) == ([], text.split())


@pytest.mark.parametrize(
    "text",
    [
        "030 23125-0",
        "+49 30 23125",
        "+49 (0) 30 23125",
        "0049 30/23125",
        "(030) 23125",
        "+43 1 234567",
        "116 016",
        "112",
    ],
)
def test_both_halves_read_a_number_alike(town_page: Page, town_host: str, text: str) -> None:
    assert NUMBER_IN_TEXT.search(text) or text.startswith("0049")
    found = town_page.evaluate(
        "async ([url, text]) => (await import(url)).contactKey(text)", [core_of(town_host), text]
    )
    assert found == key(text)


def core_of(host: str) -> str:
    return assets(host) + CONTACTS
