"""The kept guide when the host misbehaves: one strange answer is not the truth, and the visitor is told.

The host of these tests does on request what real ones do: break, stall, move, squeeze pages, answer for somebody else.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest
from playwright.sync_api import Page, expect

from tests.browser.moody import (
    OFFER,
    OLD,
    PORTAL,
    SERVER,
    Reply,
    Town,
    asked_again,
    hours_pass,
    version,
)
from tests.browser.test_offline import VERSIONS, eventually, kept
from tests.serving import serving

pytestmark = pytest.mark.browser

# --- a kept page is shown when what answers is not the guide -------------------------------------------


def test_a_strange_answer_shows_the_kept_page_and_says_so(saved: Page, town: Town) -> None:
    for status in (429, 500, 502, 503, 504, 508, 511, 520, 599, 403, 404, 200, 206):
        town.mood(lambda _path, _data, status=status: Reply(status, PORTAL))
        saved.goto("about:blank")
        saved.goto(town.host.address + OFFER)
        expect(saved.locator("h1"), str(status)).to_contain_text("Mühlbach")
        expect(saved.get_by_text(SERVER), str(status)).to_be_visible()


def test_a_redirect_to_another_host_shows_the_kept_page(saved: Page, town: Town) -> None:
    with serving(town.site.parent) as other:
        (town.site.parent / "index.html").write_bytes(PORTAL)
        town.mood(lambda _path, _data: Reply(302, b"", {"Location": other.address.replace("127.0.0.1", "localhost")}))
        saved.goto(town.host.address + OFFER)
        expect(saved.locator("h1")).to_contain_text("Mühlbach")
        expect(saved.get_by_text(SERVER)).to_be_visible()


def test_a_redirect_to_a_login_on_the_same_host_shows_the_kept_page(saved: Page, town: Town) -> None:
    def login(path: str, _data: bytes) -> Reply | None:
        return Reply(200, PORTAL) if path.endswith("login") else Reply(307, b"", {"Location": "/kompass/login"})

    town.mood(login)
    saved.goto(town.host.address + OFFER)
    expect(saved.locator("h1")).to_contain_text("Mühlbach")


@pytest.mark.parametrize("patience", [1])
@pytest.mark.parametrize("reply", [Reply(200, PORTAL, wait=120), Reply(200, b"<!doctype html>", length=5000)])
def test_a_host_that_stalls_or_breaks_off_shows_the_kept_page(reply: Reply, saved: Page, town: Town) -> None:
    town.mood(lambda _path, _data: reply)
    saved.goto(town.host.address + OFFER)
    expect(saved.locator("h1")).to_contain_text("Mühlbach")
    expect(saved.locator("[role=status].notice")).to_contain_text("gespeicherten Stand vom 22.11.2026")


def test_data_of_a_page_comes_from_the_device_too(saved: Page, town: Town) -> None:
    """The page came well, then the server breaks."""
    town.mood(lambda path, _data: Reply(503, PORTAL) if path.endswith(".json") else None)
    saved.goto(f"{town.host.address}suche/")
    saved.locator("#q").fill("Kita")
    expect(saved.get_by_role("link", name="Der Start in der Kita").first).to_be_visible()


@pytest.mark.parametrize("language", ["ar"])
def test_the_emergency_page_says_it_in_its_language(language: str, saved: Page, town: Town) -> None:
    town.mood(lambda _path, _data: Reply(503, PORTAL))
    saved.goto(f"{town.host.address}{language}/notfall/")
    expect(saved.get_by_text("الخادم معطّل حاليًا")).to_be_visible()


def test_what_is_not_kept_shows_what_the_server_says(saved: Page, town: Town) -> None:
    town.mood(lambda path, _data: Reply(503, PORTAL) if "nirgends" in path else None)
    saved.goto(f"{town.host.address}nirgends/")
    expect(saved.locator("h1")).to_have_text("Willkommen im Hotel")


def test_a_good_answer_is_shown_as_it_is(saved: Page, town: Town) -> None:
    """Also with a comment of the host, and squeezed."""
    town.publish(text="Frisch vom Server")
    town.mood(lambda path, data: Reply(200, squeezed(data)) if path.endswith("/impressum/") else None)
    saved.goto(f"{town.host.address}impressum/")
    expect(saved.get_by_text("Frisch vom Server")).to_be_visible()
    expect(saved.locator("[role=status].notice")).to_have_count(0)


# --- addresses -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("is_away", [True, False])
def test_all_forms_of_an_address_are_one_page(saved: Page, town: Town, *, is_away: bool) -> None:
    if is_away:
        town.host.stop()
    forms = ("angebote/kita-muehlbach", "angebote/kita-muehlbach/", "angebote/kita-muehlbach/index.html")
    for form, tail in product(forms, ("", "?von=karte", "#kontakt")):
        saved.goto("about:blank")  # from the same page, another part of it would not be asked for
        saved.goto(town.host.address + form + tail)
        expect(saved.locator("h1"), form + tail).to_contain_text("Mühlbach")
        # Style and links are right only where the address is.
        assert saved.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") >= "600", form + tail
        assert saved.evaluate("location.href").endswith(tail), form


# --- one bad answer deletes nothing ----------------------------------------------------------------------


def answers_for_the_list(reply: Reply) -> Callable[[str, bytes], Reply | None]:
    return lambda path, _data: reply if path.endswith("offline.json") else None


@pytest.mark.parametrize(
    "reply",
    [
        Reply(404),
        Reply(503),
        Reply(200, PORTAL),
        Reply(200, b'{"v":1,"ver'),
        *(
            pytest.param(reply, marks=pytest.mark.slow)
            for reply in (
                Reply(403),
                Reply(401),
                Reply(500),
                Reply(200, b"{}"),
                Reply(200, b"null"),
                Reply(200, b'{"v":1,"gone":"no"}'),
                Reply(302, b"", {"Location": "/"}),
                Reply(204),
            )
        ),
    ],
)
def test_one_bad_answer_deletes_nothing_and_is_told(reply: Reply, saved: Page, town: Town) -> None:
    before = version(town)
    town.mood(answers_for_the_list(reply))
    asked_again(saved, town)

    assert saved.evaluate(VERSIONS) == [f"kompass-{before}"]
    saved.goto(f"{town.host.address}offline/")
    expect(saved.locator("[data-status]")).to_contain_text(f"Stand: 22. November 2026. {OLD}")
    town.mood(lambda _path, _data: Reply(503))
    saved.goto(town.host.address + OFFER)
    expect(saved.get_by_text(OLD)).to_be_visible()

    town.calm()
    asked_again(saved, town)
    saved.goto(f"{town.host.address}offline/")
    expect(saved.locator("[data-status]")).not_to_contain_text(OLD)


def test_404_twice_hours_apart_while_pages_come_deletes(saved: Page, town: Town) -> None:
    town.mood(answers_for_the_list(Reply(404)))
    asked_again(saved, town)
    assert kept(saved)
    hours_pass(saved)
    saved.goto(town.host.address)
    eventually(saved, VERSIONS, [])


def test_404_for_everything_deletes_nothing(saved: Page, town: Town) -> None:
    """A folder swap, or a wrong setting of the host."""
    before = version(town)
    town.mood(lambda _path, _data: Reply(404, PORTAL))
    for _ in range(3):
        asked_again(saved, town)
    assert saved.evaluate(VERSIONS) == [f"kompass-{before}"]


def test_a_good_answer_between_two_404_begins_anew(saved: Page, town: Town) -> None:
    before = version(town)
    for reply in (Reply(404), None, Reply(404), Reply(503), Reply(404)):
        town.mood(answers_for_the_list(reply) if reply else lambda _path, _data: None)
        asked_again(saved, town)
        assert saved.evaluate(VERSIONS) == [f"kompass-{before}"]


@pytest.mark.parametrize("reply", [Reply(410), Reply(200, b'{"v":1,"gone":true}')])
def test_a_clear_word_deletes_at_once(reply: Reply, saved: Page, town: Town) -> None:
    town.mood(answers_for_the_list(reply))
    hours_pass(saved)
    saved.goto(town.host.address)
    eventually(saved, VERSIONS, [])


# --- a host that alters what it sends --------------------------------------------------------------------


def squeezed(page: bytes) -> bytes:
    return b" ".join(page.split())


ALTERED: dict[str, Callable[[bytes], bytes]] = {
    "comment": lambda page: page.replace(b"</body>", b"<!-- edge --></body>"),
    "squeezed": squeezed,
    "mail": lambda page: page.replace(b"mailto:", b"/cdn-cgi/l/email-protection#"),
    "crlf": lambda page: page.replace(b"\n", b"\r\n"),
    "script": lambda page: page.replace(b"</head>", b"<script src=/cdn.js></script></head>"),
}


@pytest.mark.parametrize("has_packs", [True, False])
@pytest.mark.parametrize(
    "how", [pytest.param(how, marks=() if how in ("comment", "script") else pytest.mark.slow) for how in ALTERED]
)
def test_a_host_that_alters_pages_does_not_stop_updates(how: str, saved: Page, town: Town, *, has_packs: bool) -> None:
    before = version(town)
    new = town.publish()

    def altering(path: str, data: bytes) -> Reply | None:
        if path.endswith(".pack") and not has_packs:
            return Reply(404)
        return Reply(200, ALTERED[how](data)) if data and path.endswith("/") else None

    town.mood(altering)
    hours_pass(saved)
    saved.goto(town.host.address)
    eventually(saved, VERSIONS, [f"kompass-{new}"])
    assert new != before
    town.host.stop()
    saved.goto(f"{town.host.address}impressum/")
    expect(saved.get_by_text("Gestern war gestern")).to_be_visible()
    expect(saved.get_by_text("Stand vom 24.12.2026")).to_be_visible()


@pytest.mark.parametrize("status", [200, 503, 404])
def test_pages_of_somebody_else_never_take_the_place_of_kept_ones(status: int, saved: Page, town: Town) -> None:
    """The list came well, then the network of a hotel answers for all else."""
    before = version(town)
    town.publish()
    town.mood(lambda path, _data: None if path.endswith(("offline.json", "/kompass/")) else Reply(status, PORTAL))
    asked_again(saved, town)
    assert f"kompass-{before}" in saved.evaluate(VERSIONS)
    town.host.stop()
    saved.goto(f"{town.host.address}impressum/")
    expect(saved.locator("h1")).to_have_text("Impressum")
    expect(saved.get_by_text("Stand vom 22.11.2026")).to_be_visible()
    expect(saved.get_by_text(OLD)).to_be_visible()


def test_a_new_version_can_be_asked_for(saved: Page, town: Town) -> None:
    """Where it did not come by itself."""
    town.publish()
    town.mood(lambda path, _data: Reply(503) if path.endswith(("impressum/", ".pack")) else None)
    asked_again(saved, town)
    saved.goto(f"{town.host.address}offline/")
    town.calm()
    saved.get_by_role("button", name="Neuen Stand laden").click()
    expect(saved.locator("[data-status]")).to_have_text(
        "Die Seiten sind auf diesem Gerät gespeichert. Stand: 24. Dezember 2026."
    )


def test_saving_in_the_network_of_a_hotel_keeps_nothing(page: Page, town: Town) -> None:
    page.goto(f"{town.host.address}offline/")
    expect(page.get_by_role("button", name="Auf diesem Gerät speichern (")).to_be_visible()
    town.mood(lambda path, _data: None if path.endswith("sw.js") else Reply(200, PORTAL))
    page.get_by_role("button", name="Auf diesem Gerät speichern").click()
    expect(page.locator("[data-status]")).to_contain_text("abgebrochen")
    assert [url for url in kept(page) if "offer" in url or OFFER in url] == []
