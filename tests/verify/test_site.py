"""A built site is compared with what was promised: each way to break one has its code, a whole one has none."""

from __future__ import annotations

import pytest

from generator.base.output import Page
from generator.verify.site import ExpectedSite, vanished, verify

POLICY = "default-src 'self'"
URL = "https://kompass.example/hier/"
MOVED = {"alt/": "rat/"}
PAGES = ("", "rat/")


def built(
    title: str,
    inside: str = "",
    *,
    heading: str = "<h1>Rat</h1>",
    main: str = "main",
    root: str = 'lang="de" dir="ltr"',
) -> bytes:
    """A page with its frame."""
    head = f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}"><title>{title}</title>'
    skip = '<a class="skip" href="#inhalt">Zum Inhalt</a>'
    return f'<!doctype html><html {root}><head>{head}</head><body>{skip}<{main} id="inhalt">{heading}{inside}</{main}></body></html>'.encode()


def sitemap(*addresses: str) -> bytes:
    return "".join(f"<loc>{URL}{address}</loc>" for address in addresses).encode()


GOOD = {
    "index.html": built("Anfang"),
    "rat/index.html": built("Rat"),
    "sitemap.xml": sitemap(*PAGES),
    "bild.svg": b"<svg/>",
}


def found(changes: dict[str, bytes | None], redirects: dict[str, str] = MOVED) -> set[str]:
    """Codes for the good site with some files changed, or gone."""
    site = {path: data for path, data in (GOOD | changes).items() if data is not None}
    pages = [Page(address, "Titel", "Worum es geht", b"") for address in PAGES]
    promise = ExpectedSite({page.path: page for page in pages}, redirects, URL, "content", POLICY)
    return {problem.code for problem in verify(site, promise)}


def test_a_site_as_promised_is_fine() -> None:
    assert found({}) == set()


def test_a_promised_page_that_is_missing_stops_the_build() -> None:
    assert found({"rat/index.html": None}) == {"K901"}


def test_an_empty_site_never_ships() -> None:
    (problem,) = verify({"sitemap.xml": b""}, ExpectedSite({}, {}, URL, "content", POLICY))
    assert problem.code == "K901"


@pytest.mark.parametrize(
    ("href", "is_fine"),
    [
        ("../", True),
        ("../rat/", True),
        ("./", True),
        ("../rat/../bild.svg", True),
        ("../index.html", True),
        ("../rat/?alter=4#inhalt", True),
        ("#inhalt", True),
        ("../bild.svg#teil", True),
        ("https://amt.example/", True),
        ("../r%61t/", True),
        ("../rad/", False),
        ("../rat", False),
        ("../bild.png", False),
        ("../../", False),
        ("../rat/../../hier/", False),
        ("/rat/", False),
        ("#anfang", False),
        ("../#anfang", False),
    ],
)
def test_every_link_leads_to_a_file_and_a_place_that_are_there(href: str, *, is_fine: bool) -> None:
    assert found({"rat/index.html": built("Rat", f'<a href="{href}">mehr</a>')}) == (set() if is_fine else {"K902"})


def test_links_of_the_page_for_lost_visitors_count_from_the_root_of_the_host() -> None:
    """It is shown at any address, so that its links are whole paths."""
    assert found({"404.html": built("Weg", '<a href="/hier/rat/">Rat</a>')}) == set()
    assert found({"404.html": built("Weg", '<a href="/hier/rad/">Rat</a>')}) == {"K902"}
    assert found({"404.html": built("Weg", '<a href="/rat/">Rat</a>')}) == {"K902"}


@pytest.mark.parametrize(
    ("page", "code"),
    [
        (built("Anfang"), "K903"),
        (built(""), "K903"),
        (built("Rat", heading=""), "K904"),
        (built("Rat", "<h1>Noch eine</h1>"), "K904"),
        (built("Rat", '<img src="https://zaehler.example/1.gif">'), "K905"),
        (built("Rat", "<ul></ul>"), "K906"),
        (built("Rat", '<p style="color: red">Rot</p>'), "K907"),
        (built("Rat", '<a href="javascript:alert(1)">Klick</a>'), "K907"),
        (built("Rat", main="div"), "K909"),
        (built("Rat", root='lang="de"'), "K909"),
        (built("Rat").replace(b'"skip"', b'"link"'), "K909"),
        (built("Rat").replace(b"'self'", b"*"), "K912"),
    ],
)
def test_each_fault_of_a_page_has_its_code(page: bytes, code: str) -> None:
    assert found({"rat/index.html": page}) == {code}


@pytest.mark.parametrize("listed", [("",), ("", "rat/", "alt/")])
def test_the_sitemap_names_every_page_and_no_other(listed: tuple[str, ...]) -> None:
    assert found({"sitemap.xml": sitemap(*listed)}) == {"K908"}


@pytest.mark.parametrize("redirects", [{"alt/": "weg/"}, {"alt/": "neu/", "neu/": "rat/"}])
def test_an_old_address_leads_to_a_page_in_one_step(redirects: dict[str, str]) -> None:
    assert found({}, redirects) == {"K205"}


def test_a_page_that_is_gone_is_told_unless_its_address_was_neutral() -> None:
    """Somebody may have printed it; a neutral address stands nowhere, and the page itself keeps its own."""
    assert vanished({"seite/0815abcd/index.html", "en/seite-0815abcd/index.html"}, {}, "content") == []
    (told,) = vanished({"seite-an-seite/index.html"}, {}, "content")
    assert (told.code, told.location.file) == ("K910", "content/redirects.yml")
    assert vanished({"rat/index.html", "rat/termine.ics"}, {"rat/index.html": b""}, "content") == []
