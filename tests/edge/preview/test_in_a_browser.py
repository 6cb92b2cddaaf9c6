"""What an editor sees who has a page open and saves: the change, the fault in its place, and all well again."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.edge.preview.conftest import Preview
from tests.waiting import until

pytestmark = pytest.mark.browser

OFFER = "jugendclub-probendorf"
FAULT = re.compile(rf"^Fehler in .*/offers/{OFFER}\.yml$")


@pytest.fixture
def file(preview: Preview) -> Path:
    return preview.content / "offers" / f"{OFFER}.yml"


def test_the_open_page_follows_what_is_saved(page: Page, preview: Preview, file: Path) -> None:
    good = file.read_text("utf-8")
    page.goto(f"{preview.address}angebote/{OFFER}/")
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text("Jugendclub Probendorf")

    file.write_text(re.sub(r"(?m)^name: .*$", "name: Ganz neuer Name", good), encoding="utf-8")
    expect(heading).to_have_text("Ganz neuer Name")

    file.write_text(f"{good}farbe: blau\n", encoding="utf-8")
    expect(heading).to_have_text(FAULT)
    expect(page.get_by_role("main")).to_contain_text("farbe")
    expect(page.get_by_role("main")).to_contain_text("So geht’s")

    file.write_text(good, encoding="utf-8")
    expect(heading).to_have_text("Jugendclub Probendorf")


def test_what_the_rules_find_comes_into_the_page_that_is_open(page: Page, preview: Preview, file: Path) -> None:
    """It does not load itself again for that: a form keeps what was typed."""
    good = file.read_text("utf-8")
    page.goto(f"{preview.address}suche/")
    page.get_by_role("searchbox").fill("halb getippt")
    left = page.get_by_role("status").filter(has_text="zu beheben")

    file.write_text(re.sub(r"(?m)^topics: .*$", "topics: [gibt-es-nicht]", good), encoding="utf-8")
    expect(left).to_contain_text("Noch ein Fehler zu beheben.")
    expect(left).not_to_contain_text("Wird noch geprüft")
    expect(page.get_by_role("searchbox")).to_have_value("halb getippt")

    left.get_by_role("link").click()
    expect(page.get_by_role("main")).to_contain_text("gibt-es-nicht")
    file.write_text(good, encoding="utf-8")
    expect(page.get_by_role("main")).not_to_contain_text("gibt-es-nicht")
    expect(left).to_be_hidden()


def test_the_place_in_the_page_stays(page: Page, preview: Preview, file: Path) -> None:
    good = file.read_text("utf-8")
    page.set_viewport_size({"width": 320, "height": 300})
    page.goto(f"{preview.address}angebote/{OFFER}/")
    page.evaluate("scrollTo(0, 400)")
    assert page.evaluate("scrollY") == 400
    file.write_text(re.sub(r"(?m)^name: .*$", "name: Ganz neuer Name", good), encoding="utf-8")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ganz neuer Name")
    until(lambda: abs(page.evaluate("scrollY") - 400) < 60, "the page is where it was")


def test_the_policy_holds_and_nothing_goes_wrong(page: Page, preview: Preview, file: Path) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{preview.address}angebote/{OFFER}/")
    file.write_text(f"{file.read_text('utf-8')}farbe: blau\n", encoding="utf-8")
    expect(page.get_by_role("heading", level=1)).to_have_text(FAULT)
    assert said == []
