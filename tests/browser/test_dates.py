"""„Meine Termine“ in a guide: days entered, steps dated, a calendar to take along."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import faults

pytestmark = pytest.mark.browser


def enter(page: Page, address: str, event: str, day: str) -> None:
    """A day typed into the field of a guide."""
    page.goto(address)
    page.locator(".my-dates > details > summary").click()
    page.locator(f"[data-event='{event}']").fill(day)
    page.get_by_role("button", name="Termine ausrechnen").click()


def test_what_is_next_stands_open(page: Page, town_host: str) -> None:
    """The first step at the start, later the first one without a tick."""
    page.goto(f"{town_host}uebergaenge/kita-start/")
    expect(page.locator(".step-toggle[aria-expanded=true]")).to_contain_text("Schritt 1 von 3")
    page.get_by_role("checkbox", name="Erledigt: Schritt 1 von 3").check()
    page.reload()
    expect(page.locator(".step-toggle[aria-expanded=true]")).to_contain_text("Schritt 2 von 3")


def test_steps_fold_and_ticks_stay_on_the_device(page: Page, town_host: str) -> None:
    """The number is part of the button's name; a link opens its step; ticks survive and can be forgotten."""
    page.goto(f"{town_host}uebergaenge/kita-start/")
    toggle = page.get_by_role("button", name="Schritt 3 von 3 Oder: Holen Sie sich Rat, wenn es nicht klappt")
    body = page.locator("#schritt-rat-holen-inhalt")
    expect(body).to_be_hidden()
    toggle.focus()
    page.keyboard.press("Enter")
    expect(body).to_be_visible()
    expect(toggle).to_have_attribute("aria-expanded", "true")
    page.get_by_role("button", name="Alle Schritte aufklappen").click()
    expect(page.locator(".step-body:visible")).to_have_count(3)
    page.get_by_role("checkbox", name="Erledigt: Schritt 3 von 3").check()
    page.goto(f"{town_host}uebergaenge/kita-start/#schritt-eingewoehnen")
    page.reload()
    expect(page.locator("#schritt-eingewoehnen-inhalt")).to_be_visible()
    expect(page.locator(".steps-done")).to_contain_text("1 von 3 Schritten erledigt")
    page.get_by_role("button", name="Häkchen löschen").click()
    assert page.evaluate("localStorage.length") == 0


def test_a_sensitive_guide_keeps_nothing(page: Page, town_host: str) -> None:
    """No ticks and no day in the address where another person may look at the phone."""
    enter(page, f"{town_host}uebergaenge/trennung/", "trennung", "1.2.2027")

    expect(page.locator(".step-date").first).to_contain_text("2028")
    expect(page).to_have_url(re.compile(f"^{town_host}seite/[0-9a-f]{{8}}/$"))
    expect(page.locator(".steps").get_by_role("checkbox")).to_have_count(0)
    assert page.evaluate("localStorage.length") == 0


def test_without_scripts_every_step_stands_open(browser: Browser, town_host: str) -> None:
    """The form that needs a script is not there, the text is."""
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{town_host}uebergaenge/kita-start/")
    expect(plain.locator(".step-body:visible")).to_have_count(3)
    expect(plain.locator(".my-dates:visible")).to_have_count(0)
    context.close()


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1280)])
def test_axe_finds_nothing_with_dates(browser: Browser, town_host: str, scheme: Any, width: int) -> None:
    """Dates shown, all steps open, an error standing."""
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    enter(page, f"{town_host}uebergaenge/kita-start/", "kita-start", "2.8.2027")
    page.get_by_role("button", name="Alle Schritte aufklappen").click()
    expect(page.locator(".step-date").first).to_be_visible()
    page.locator("[data-event='kita-start']").fill("32.1.2027")
    page.get_by_role("button", name="Termine ausrechnen").click()
    expect(page.locator(".field-error:visible")).to_have_count(1)
    violations = faults(page)
    context.close()

    assert violations == []
