"""The guide on a device: only when asked for, whole, never sensitive pages, and gone again with one tap."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.deliver.offline import LIST, gone
from tests.browser.held import Held
from tests.browser.moody import patient, settled
from tests.serving import Host, serving
from tests.waiting import until

pytestmark = pytest.mark.browser

SAVE = "Auf diesem Gerät speichern"
VERSIONS = "async () => (await caches.keys()).filter(name => name !== 'kompass-stand')"
DELICATE = "angebote/frauenhaus-musterkreis/"


@pytest.fixture
def own_host(town_site: Path, tmp_path: Path, patience: int) -> Iterator[Host]:
    """A host that a test may stop and change."""
    folder = tmp_path / "host" / "kompass"
    shutil.copytree(town_site, folder)
    patient(folder, patience)
    with serving(folder.parent, "kompass/") as host:
        yield host


def save(page: Page, host: Host) -> None:
    """What a visitor does to keep the guide."""
    page.goto(f"{host.address}offline/")
    page.get_by_role("button", name=SAVE).click()
    expect(page.locator("[data-status]")).to_contain_text("sind auf diesem Gerät gespeichert")


def eventually(page: Page, question: str, answer: object) -> None:
    """Wait for what the worker does behind the page."""
    until(lambda: page.evaluate(question) == answer, f"{question} is {answer}")


def kept(page: Page) -> list[str]:
    """Every address in every cache."""
    found: list[str] = page.evaluate(
        "async () => (await Promise.all((await caches.keys()).map(async name =>"
        " (await (await caches.open(name)).keys()).map(request => request.url)))).flat()"
    )
    return found


def test_nobody_taps_in_vain_before_the_script_is_there(page: Page, host: str) -> None:
    script = Held(page, "**/offline/offline.js")
    page.goto(f"{host}offline/")
    expect(page.get_by_role("button", name=SAVE)).to_be_disabled()
    script.let_go()
    page.get_by_role("button", name=SAVE).click()
    expect(page.locator("[data-status]")).to_contain_text("sind auf diesem Gerät gespeichert")


def test_who_has_begun_to_save_does_not_hear_that_nothing_is_saved(page: Page, host: str) -> None:
    page.add_init_script("navigator.serviceWorker.register = () => new Promise(() => {})")  # it takes for ever
    size = Held(page, "**/offline.json")
    page.goto(f"{host}offline/")
    page.get_by_role("button", name=SAVE).click()
    size.let_go()
    expect(page.locator("[data-store]")).to_contain_text("MB")
    expect(page.locator("[data-status]")).to_contain_text("Wird gespeichert")
    expect(page.get_by_role("progressbar")).to_be_visible()


def test_nothing_is_kept_unasked(page: Page, host: str) -> None:
    """Whoever only looks leaves no worker and no cache behind."""
    for address in ("", "offline/", "notfall/"):
        page.goto(host + address, wait_until="networkidle")

    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0
    assert page.evaluate("caches.keys().then(all => all.length)") == 0


def test_the_button_says_how_much_is_loaded(page: Page, host: str, site_folder: Path) -> None:
    """Three megabytes at most for the whole guide."""
    size = json.loads((site_folder / "offline.json").read_bytes())["size"]
    page.goto(f"{host}offline/")

    megabytes = f"{size / 1e6:.1f}".removesuffix(".0").replace(".", ",")
    expect(page.get_by_role("button", name=f"{SAVE} ({megabytes} MB)")).to_be_visible()
    assert size <= 3_000_000


def test_without_a_network_the_kept_guide_answers(page: Page, own_host: Host) -> None:
    """The emergency page, an offer, a guide and the search; each says how old it is."""
    save(page, own_host)
    own_host.stop()

    for address, text in (
        ("notfall/", "112"),
        ("angebote/online-beratung/", "Elternberatung im Netz"),
        ("uebergaenge/kita-start/", "Schritt 1"),
        ("", "Um wen geht es?"),
    ):
        page.goto(own_host.address + address)
        expect(page.locator("main")).to_contain_text(text)
        expect(page.get_by_text("Ohne Internet. Sie sehen den gespeicherten Stand vom 22.11.2026.")).to_be_visible()
    page.goto(f"{own_host.address}suche/")
    page.locator("#q").fill("Krabbelgruppe")
    expect(page.locator("#results [data-offer='familientreff-musterstadt']")).to_be_visible()


def test_sensitive_pages_are_never_kept(page: Page, own_host: Host) -> None:
    """Not even after a visit; offline the page says why it is not there."""
    save(page, own_host)
    page.goto(own_host.address + DELICATE)
    expect(page.locator("h1")).to_have_text("Frauenhaus Musterkreis")

    assert [url for url in kept(page) if DELICATE in url] == []

    own_host.stop()
    page.goto(own_host.address + DELICATE)
    expect(page.get_by_text("Seiten zu heiklen Themen speichern wir nie").first).to_be_visible()
    expect(page.locator("main")).not_to_contain_text("Frauenhaus", use_inner_text=True)


def test_one_tap_forgets_all(page: Page, own_host: Host) -> None:
    """No cache and no worker is left."""
    save(page, own_host)
    page.get_by_role("button", name="Vom Gerät löschen").click()
    expect(page.locator("[data-status]")).to_contain_text("Alles gelöscht")

    assert page.evaluate(VERSIONS) == []
    assert kept(page) == []


def test_a_new_version_replaces_the_old_one_as_a_whole(page: Page, own_host: Host) -> None:
    """A file that does not fit the list keeps the old version alive."""
    save(page, own_host)
    list_file = own_host.folder / "kompass" / "offline.json"
    good = json.loads(list_file.read_bytes())
    days = count(1)

    def published(version: str, files: dict[str, str]) -> None:
        list_file.write_text(json.dumps({**good, "version": version, "stand": "2026-12-24", "files": files}))
        # Hosts tell whole seconds: two versions within one would be the same to a browser that asks for news.
        day = list_file.stat().st_mtime + 86_400 * next(days)
        os.utime(list_file, (day, day))
        page.evaluate(
            "async () => { const cache = await caches.open('kompass-stand'); const [key] = await cache.keys();"
            " const state = await (await cache.match(key)).json();"
            " await cache.put(key, new Response(JSON.stringify({...state, checked: 0}))) }"
        )
        page.goto(f"{own_host.address}impressum/")

    published("wrong", {**good["files"], "impressum/": "00000000"})
    settled(page)
    assert f"kompass-{good['version']}" in page.evaluate(VERSIONS)

    published("newer", good["files"])
    eventually(page, VERSIONS, ["kompass-newer"])
    own_host.stop()
    page.goto(f"{own_host.address}notfall/")
    expect(page.get_by_text("Stand vom 24.12.2026")).to_be_visible()


def test_the_kill_switch_ends_the_worker(page: Page, own_host: Host) -> None:
    """When the list says that the guide is gone, the next visit cleans up."""
    save(page, own_host)
    (own_host.folder / "kompass" / "offline.json").write_bytes(gone()[LIST])
    page.evaluate(
        "async () => { const cache = await caches.open('kompass-stand'); const [key] = await cache.keys();"
        " const state = await (await cache.match(key)).json();"
        " await cache.put(key, new Response(JSON.stringify({...state, checked: 0}))) }"
    )
    page.goto(f"{own_host.address}impressum/")
    eventually(page, VERSIONS, [])
    page.reload()
    eventually(page, "navigator.serviceWorker.getRegistrations().then(all => all.length)", 0)
