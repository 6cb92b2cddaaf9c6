"""The kept guide on hosts and devices that are wrong without saying so: half pages, other pages, half uploads, wrong clocks."""

from __future__ import annotations

from threading import Event

import pytest
from playwright.sync_api import Page, expect

from tests.browser.moody import (
    OFFER,
    PORTAL,
    SERVER,
    Reply,
    Town,
    asked_again,
    hours_pass,
    settled,
    state,
    version,
)
from tests.browser.test_offline import VERSIONS, eventually

pytestmark = pytest.mark.browser


def half(page: bytes) -> bytes:
    return page[: len(page) // 2]


# --- not the page that was asked for --------------------------------------------------------------------


def test_half_a_page_that_ends_without_a_word_is_not_shown(saved: Page, town: Town) -> None:
    """A proxy that gives up in the middle and calls it the end."""
    town.mood(lambda path, data: Reply(200, half(data)) if path.endswith(OFFER) else None)
    saved.goto(town.host.address + OFFER)
    expect(saved.locator("footer")).to_be_attached()
    expect(saved.get_by_text(SERVER)).to_be_visible()


def test_the_start_page_in_place_of_every_page_is_not_shown(saved: Page, town: Town) -> None:
    """Hosts set up for apps answer so for what is not there: in the middle of an upload for every page."""
    start = (town.site / "index.html").read_bytes()
    town.mood(lambda path, _data: Reply(200, start) if path.endswith("/") else None)
    saved.goto(town.host.address + OFFER)
    expect(saved.locator("h1")).to_contain_text("Mühlbach")
    saved.goto(town.host.address)
    expect(saved.locator("[role=status].notice")).to_have_count(0)


@pytest.mark.parametrize("root", ["/kompass/", "https://elsewhere.example/kompass/"])
def test_a_host_that_makes_addresses_absolute_is_believed(root: str, saved: Page, town: Town) -> None:
    def absolute(path: str, data: bytes) -> Reply | None:
        return Reply(200, data.replace(b"../../assets", f"{root}assets".encode())) if path.endswith(OFFER) else None

    town.mood(absolute)
    saved.goto(town.host.address + OFFER)
    expect(saved.locator("h1")).to_contain_text("Mühlbach")
    expect(saved.locator("[role=status].notice")).to_have_count(0)


def test_a_host_that_takes_the_last_slash_away_leads_nobody_in_circles(saved: Page, town: Town) -> None:
    def strip(path: str, data: bytes) -> Reply | None:
        if path.endswith(OFFER):
            return Reply(301, b"", {"Location": path.rstrip("/")})
        page = town.site / OFFER / "index.html"
        return Reply(200, page.read_bytes()) if path.endswith(OFFER.rstrip("/")) else None

    town.mood(strip)
    for form in (OFFER, OFFER.rstrip("/"), f"{OFFER}?von=karte"):
        saved.goto(town.host.address + form)
        expect(saved.locator("h1")).to_contain_text("Mühlbach")
        assert saved.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") >= "600"


@pytest.mark.parametrize("patience", [1])
@pytest.mark.parametrize(
    "reply",
    [
        Reply(200, b'{"v":1', length=9000),
        Reply(200, b'{"v":1'),
        pytest.param(Reply(200, b"{}", wait=120), marks=pytest.mark.slow),
    ],
)
def test_data_that_breaks_off_or_stalls_comes_from_the_device(reply: Reply, saved: Page, town: Town) -> None:
    reply.headers = {"Content-Type": "application/json"}
    town.mood(lambda path, _data: reply if path.endswith(".json") and "assets" not in path else None)
    saved.goto(f"{town.host.address}suche/")
    saved.locator("#q").fill("Kita")
    expect(saved.get_by_text("3 Treffer")).to_be_visible()


# --- updates --------------------------------------------------------------------------------------------


def test_new_list_but_old_pages_and_no_packs_is_half_an_upload(saved: Page, town: Town) -> None:
    before = version(town)
    old = (town.site / "impressum/index.html").read_bytes()
    town.publish()

    def half_up(path: str, _data: bytes) -> Reply | None:
        return Reply(404) if path.endswith(".pack") else Reply(200, old) if path.endswith("impressum/") else None

    town.mood(half_up)
    asked_again(saved, town)
    assert state(saved, town, "version") == before
    assert state(saved, town, "failed") is True
    town.calm()
    asked_again(saved, town)
    assert state(saved, town, "version") == version(town) != before


def test_half_a_page_is_not_kept(saved: Page, town: Town) -> None:
    before = version(town)
    town.publish()

    def broken(path: str, data: bytes) -> Reply | None:
        return Reply(404) if path.endswith(".pack") else Reply(200, half(data)) if path.endswith("impressum/") else None

    town.mood(broken)
    asked_again(saved, town)
    assert state(saved, town, "version") == before


@pytest.mark.parametrize("year", [1970, 2099])
def test_a_clock_that_was_wrong_does_not_stop_updates(year: int, saved: Page, town: Town) -> None:
    """The battery was empty, or the owner of the device had set another year to win a game."""
    new = town.publish()
    saved.evaluate(
        "async (checked) => { const cache = await caches.open('kompass-stand'); const [key] = await cache.keys();"
        " const state = await (await cache.match(key)).json();"
        " await cache.put(key, new Response(JSON.stringify({...state, checked}))) }",
        (year - 1970) * 365 * 86_400_000,
    )
    saved.goto(town.host.address)
    eventually(saved, VERSIONS, [f"kompass-{new}"])


def test_pages_of_somebody_else_are_no_witness_that_the_guide_is_gone(saved: Page, town: Town) -> None:
    """The address belongs to somebody else by now, or to a hotel: a page we do not keep comes, the list is 404."""
    before = version(town)
    town.mood(lambda path, _data: Reply(404) if path.endswith("offline.json") else Reply(200, PORTAL))
    for _ in range(3):
        asked_again(saved, town, "nicht-gespeichert/")
    assert saved.evaluate(VERSIONS) == [f"kompass-{before}"]


def test_what_is_deleted_during_an_update_stays_deleted(saved: Page, town: Town) -> None:
    """The phone may be in somebody else's hand: "deleted" must be true."""
    town.publish()
    begun, ended = Event(), Event()

    def stalling(path: str, data: bytes) -> Reply | None:
        if not path.endswith("impressum/"):
            return None
        begun.set()
        return Reply(200, data, wait=120, sent=ended)

    town.mood(stalling)
    hours_pass(saved)
    saved.goto(f"{town.host.address}offline/")
    assert begun.wait(60), "no update came"
    saved.get_by_role("button", name="Vom Gerät löschen").click()
    expect(saved.locator("[data-status]")).to_contain_text("Alles gelöscht")
    town.calm()
    assert ended.wait(60), "the file never came"
    settled(saved)
    assert saved.evaluate("caches.keys()") == []
    saved.reload()
    expect(saved.locator("[data-status]")).to_contain_text("noch nichts gespeichert")
