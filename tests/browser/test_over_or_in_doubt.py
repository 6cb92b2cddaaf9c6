"""Offers that are over, may no longer exist, have old hours or no number: pages, lists and results say so by the visitor's clock."""

from __future__ import annotations

from datetime import datetime

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.hours import EVE, OFFERS, said, visit

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("address", "moment", "words"),
    [
        ("angebote/amt/", "2026-12-24T09:00:00+00:00", (EVE, "Jetzt")),
        ("angebote/amt/", "2026-12-31T09:00:00+00:00", (EVE.replace("Heiligabend", "Silvester"), "Jetzt")),
        ("angebote/amt/", "2028-09-29T07:00:00+00:00", ("Laut Angabe jetzt geöffnet", "Zeiten laut Quelle")),
        # Nobody has built the site for two years: it grows old by itself.
        ("angebote/amt/", "2028-10-02T07:00:00+00:00", ("Zeiten laut Quelle von 2026", "geöffnet")),
        ("angebote/altes-amt/", "2026-11-24T09:00:00+00:00", ("Zeiten laut Quelle von 2021", "geöffnet")),
        ("anbieter/kreis-musterkreis/", "2028-10-02T07:00:00+00:00", ("Zeiten laut Quelle von 2026", "geöffnet")),
        ("angebote/kurs/", "2026-12-05T22:00:00+00:00", ("Heute und morgen geschlossen.", "vorbei")),
        ("angebote/kurs/", "2026-12-06T09:00:00+00:00", ("Es ging bis 5. Dezember 2026.", "Heute und morgen")),
        (
            "angebote/fraglich/",
            "2026-12-06T09:00:00+00:00",
            ("Wir wissen nicht, ob es das Angebot noch gibt.", "vorbei"),
        ),
    ],
)
def test_what_a_page_says_on_a_day(
    browser: Browser, hours_host: str, address: str, moment: str, words: tuple[str, str]
) -> None:
    """Eves, hours that have become old, and an end: by the visitor's clock. The second words are not there."""
    page = visit(browser, hours_host + address, moment, "Europe/Berlin")
    expect(page.locator("main")).to_contain_text(words[0], use_inner_text=True)
    assert words[1] not in said(page, "main")
    page.context.close()


def test_lists_lose_what_is_over_and_count_right(browser: Browser, hours_host: str) -> None:
    """On the day after its end an offer is in no list, and the finder counts one less."""
    counts = []
    for moment, is_there in (("2026-12-05T12:00:00+00:00", 1), ("2026-12-06T12:00:00+00:00", 0)):
        page = visit(browser, hours_host + "thema/geld/#wie=vor-ort", moment, "Europe/Berlin")
        expect(page.locator("li[data-offer=kurs]")).to_have_count(is_there)
        expect(page.locator(".result-count")).not_to_be_empty()
        counts.append(int(said(page, ".result-count").split()[0]))
        page.context.close()

    assert counts[0] - counts[1] == 1


def test_offers_without_a_number_are_folded_counted_and_found(browser: Browser, hours_host: str) -> None:
    """Closed at first; a filter that fits opens them, and „Bei mir“ folds them as well."""
    page = visit(browser, hours_host + "thema/geld/", "2026-11-24T09:00:00+00:00", "Europe/Berlin")
    fold = page.locator(".no-number", has=page.locator("[data-offer=stumm]"))
    row = page.locator("li[data-offer=stumm] a")
    expect(row).to_be_hidden()
    fold.locator("summary").click()
    expect(row).to_be_visible()
    expect(fold.locator("a[href='tel:+493023125100']")).to_be_visible()

    page.goto(hours_host + "thema/geld/#wie=vor-ort", wait_until="networkidle")
    row.wait_for()
    assert "wir haben noch keine Nummer" in said(page, ".no-number:has([data-offer=stumm])")

    page.goto(hours_host + "angebote/#ort=musterstadt", wait_until="networkidle")
    near = page.locator("[data-near] .no-number li[data-offer=stumm]")
    near.wait_for(state="attached")
    expect(page.locator("[data-near] .no-number:has([data-offer=stumm]) a[href='tel:+493023125100']")).to_have_count(1)
    last = page.locator("[data-near] section:has([data-offer=stumm]) li[data-offer]").last
    expect(last).to_have_attribute("data-offer", "fraglich")
    expect(last).to_contain_text("Wir wissen nicht, ob es das Angebot noch gibt.", use_inner_text=True)
    page.context.close()


def test_results_say_doubt_and_leave_out_what_is_over(browser: Browser, hours_host: str) -> None:
    """As lists do, by the visitor's clock: what may no longer exist comes after what fits as well."""
    page = visit(browser, hours_host + "suche/?q=Ausprobieren", "2026-12-05T22:30:00+00:00", "America/New_York")
    rows = page.locator("#results li[data-offer]")
    expect(rows).to_have_count(len(OFFERS))
    shown = rows.evaluate_all("rows => rows.map((row) => row.dataset.offer)")
    sentence = "Wir wissen nicht, ob es das Angebot noch gibt."
    assert set(shown) == set(OFFERS)
    assert shown[-1] == "fraglich"
    expect(rows.filter(has_text=sentence)).to_have_count(1)
    expect(rows.last).to_contain_text(sentence)

    # In the district, it is the next day.
    page.clock.set_system_time(datetime.fromisoformat("2026-12-05T23:30:00+00:00"))
    page.reload()
    page.locator("#results li[data-offer=fraglich]").wait_for()
    expect(page.locator("#results li[data-offer=kurs]")).to_have_count(0)
    assert "5 Treffer" in said(page, "#results [role=status]")

    page.goto(hours_host + "suche/?q=Fraglich", wait_until="networkidle")
    assert sentence in said(page, "#results li[data-offer=fraglich]")
    page.goto(hours_host + "ar/suche/?q=Fraglich", wait_until="networkidle")
    assert "لا نعرف إن كانت هذه الخدمة لا تزال موجودة." in said(page, "#results li[data-offer=fraglich]")
    page.context.close()


def test_without_scripts_the_fold_opens_too(browser: Browser, hours_host: str) -> None:
    """It is a plain `details` element."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(hours_host + "thema/geld/")
    page.locator(".no-number:has([data-offer=stumm]) summary").click()
    visible = page.locator("li[data-offer=stumm] a").is_visible()
    context.close()

    assert visible
