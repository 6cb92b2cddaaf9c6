"""Golden files: one page of each kind of the made-up town as text, and what every page lists, as data.

`python -m tests.golden` (`make golden`) writes them anew; look at the difference before you commit it. They show what a
change does to a page as a whole. What must be so, says a test with a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from lxml import html

from generator.addresses import NOT_FOUND
from generator.base.output import Page, SiteFile
from generator.language.translator import folder_of
from generator.pages import plan_of
from generator.pages.plan import Plan
from generator.pipeline import run

HERE = Path(__file__).parent
EXPECTED = HERE / "expected"
TOWN = HERE.parent / "town"
TODAY = date(2026, 11, 22)
LISTS = "lists.txt"

INSTEAD = {
    "place": ("ort/probendorf/", "villages of its own, something near, and a town hall with doubtful data"),
    "organization": ("anbieter/kreis-musterkreis/", "a sensitive offer among others"),
    "emergency": ("notfall/", "its only German page: sensitive, and everybody's"),
}
"""Kind → a page that shows more than its first one, and what."""
BESIDES = {
    "ar/angebote/kita-muehlbach/": "a page in another language",
    "impressum/": "prose of the editors",
    "leicht/": "the start in Leichte Sprache, with tiles",
}
"""Second pages of a kind, and why."""
FILES = (
    ".well-known/security.txt",
    "404.html",
    "ar/suche/namen.json",
    "manifest.webmanifest",
    "merkliste/angebote.json",
    "ort/probendorf/angebote.json",
    "ort/orte.json",
    "ort/testwalde/termine.ics",
    "sitemap.xml",
    "suche/krise-mehr.json",
    "suche/krise.json",
)
"""One file of each format."""


def addresses_in(plan: Plan) -> list[str]:
    """Of each kind its first page in German, or the one named above: none is the neutral copy of another."""
    german = [page for language, own in plan.pages.items() if not folder_of(language) for page in own.values()]
    first = {page.kind: page.address for page in reversed(german) if not page.sensitive}
    first |= {kind: address for kind, (address, _) in INSTEAD.items()}
    return sorted({*first.values(), *BESIDES} - {NOT_FOUND})


def produced() -> dict[str, str]:
    """File name → text of the chosen files that the generator hands over for the town, and of the lists of all pages."""
    made = run(TOWN, TODAY)
    assert made.index
    files = made.files
    chosen = [*(f"{address}index.html" for address in addresses_in(plan_of(made.index))), *FILES]
    return {path.replace("/", "__"): _text(files[path]) for path in chosen} | {LISTS: lists(files.values())}


def _text(file: SiteFile) -> str:
    if isinstance(file, Page):
        return f"{file.title}\n{file.description}\n{'sensitive' if file.sensitive else 'open'}\n\n{file.body}\n"
    # Calendar files end their lines with CRLF; git and reading as text would not keep that.
    return file.data.decode().replace("\r\n", "\n")


def lists(files: Iterable[SiteFile]) -> str:
    """Address, title and safety of every page, and below it the offers it shows, each list in its order."""
    pages = sorted((file.path, file) for file in files if isinstance(file, Page))
    return "\n".join(line for path, page in pages for line in (*_head(path, page), *_offers(page), ""))


def _head(path: str, page: Page) -> Iterator[str]:
    yield f"/{path.removesuffix('index.html')} · {page.title}{' · sensitive' if page.sensitive else ''}"


def _offers(page: Page) -> Iterator[str]:
    """A line for each heading that has offers below it. A heading inside of a card is the card's own."""
    body = html.fragment_fromstring(page.body, create_parent="body")
    found: list[tuple[str, list[str]]] = [("", [])]
    for element in body.iter():
        if re.fullmatch("h[1-4]", str(element.tag)) and not _is_in_a_card(element):
            found.append((" ".join(element.text_content().split()), []))
        elif _is_card(element):
            found[-1][1].append(element.get("data-offer", "") + (" (neutral)" if element.get("data-neutral") else ""))
    for heading, offers in found:
        if offers:
            yield f"    {heading}: {', '.join(offers)}"


def _is_card(element: html.HtmlElement) -> bool:
    """What shows an offer, but for the offer's own page as a whole."""
    return element.get("data-offer") is not None and element.find(".//h1") is None


def _is_in_a_card(element: html.HtmlElement) -> bool:
    return any(_is_card(parent) for parent in element.iterancestors())


def write() -> None:
    """Make the expected files what the generator makes now."""
    EXPECTED.mkdir(exist_ok=True)
    texts = produced()
    for path in EXPECTED.iterdir():
        if path.name not in texts:
            path.unlink()
    for name, text in texts.items():
        (EXPECTED / name).write_text(text, encoding="utf-8", newline="\n")
