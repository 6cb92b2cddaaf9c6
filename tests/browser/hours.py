"""Offers whose hours are known, old, ending or missing, and a page as seen at a moment somewhere in the world."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.support import TOWN, kompass

EVE = "Heute ist Heiligabend – vielleicht geschlossen. Bitte vorher anrufen."


def visit(browser: Browser, address: str, moment: str, zone: str) -> Page:
    """A page as seen at a moment of world time on a phone set to `zone`."""
    context = browser.new_context(timezone_id=zone, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.clock.install(time=datetime.fromisoformat(moment))
    page.goto(address, wait_until="networkidle")
    return page


OFFER = """\
name: "{name}"
summary: "Ein Angebot zum Ausprobieren."
description: "Mehr gibt es nicht zu sagen."
organization: kreis-musterkreis
delivery: [{way}]
address: {{city: Musterstadt}}
topics: [geld]
audiences: [alle]
service_area: [district]
phones:
  - {{number: "030 23125 1{number}"}}
sources:
  - {{url: "https://www.musterkreis.example/x", date: {source}, supports: "Zeiten"}}
{more}
"""
OFFICE_HOURS = """\
schedules:
  - {byday: [MO, TU, TH, FR], opens_at: 08:00, closes_at: 12:00}
  - {byday: [TU], opens_at: 13:00, closes_at: 18:00}
  - {byday: [TH], opens_at: 13:00, closes_at: 17:00}
"""
ROUND_THE_CLOCK = "schedules:\n  - {byday: [MO, TU, WE, TH, FR, SA, SU], opens_at: 00:00, closes_at: 24:00}\n"
OFFERS = {
    "amt": OFFER.format(name="Amt mit Zeiten", way="on_site", number="60", source="2026-10", more=OFFICE_HOURS),
    "altes-amt": OFFER.format(name="Altes Amt", way="on_site", number="61", source="2021-02", more=OFFICE_HOURS),
    "telefon": OFFER.format(name="Sorgentelefon", way="phone", number="62", source="2026-10", more=ROUND_THE_CLOCK),
    "kurs": OFFER.format(
        name="Winterkurs", way="group", number="63", source="2026-10",
        more='visible_until: 2026-12-05\nalert: "Heute und morgen geschlossen."\n',
    ),
    "stumm": OFFER.format(name="Ohne Nummer", way="on_site", number="64", source="2026-10", more="").replace('phones:\n  - {number: "030 23125 164"}\n', ""),
    "fraglich": OFFER.format(name="Fraglich", way="on_site", number="65", source="2018", more="unverified: [status]\n"),
}  # fmt: skip


ZONES = ("Europe/Berlin", "America/New_York", "Pacific/Auckland", "Asia/Kolkata")


def said(page: Page, where: str) -> str:
    """All that can be read there."""
    return " ".join(page.locator(where).first.inner_text().split())


def build(folder: Path) -> None:
    """The town with these offers and, in `site`, its pages."""
    content, site = folder / "content", folder / "site"
    shutil.copytree(TOWN, content)
    for identifier, text in OFFERS.items():
        (content / "offers" / f"{identifier}.yml").write_text(text, encoding="utf-8")
    outcome = kompass("build", "--no-paper", "--today", "2026-11-22", "--content", content, "--site", site)
    assert outcome.code == 0, outcome.out + outcome.err
