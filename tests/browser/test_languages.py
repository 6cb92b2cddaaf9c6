"""Scripts on pages in another language: what they write is as complete as the pages themselves."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.pages.test_languages import MADE_UP, made_up_language
from tests.serving import serving
from tests.support import TOWN, kompass

pytestmark = pytest.mark.browser

NOW = "2026-12-05T09:30:00+00:00"
# Every short block of text and every name for voices, without what is marked as German or is a name.
BLOCKS = """() => [...document.querySelectorAll('p, h2, h3, h4, label, button, option, summary, .open-state, .ways li,' +
        '.my-dates-found li, .place-choices li, a, .save-ask, [aria-label]')].flatMap(element => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll('[lang=de], bdi, script, select').forEach(part => part.remove());
    const marked = element.closest('[lang=de], bdi');
    return [marked ? '' : copy.textContent, element.getAttribute('aria-label') ?? ''].map(text => text.replace(/\\s+/g, ' ').trim());
})"""
PLACES = ("Musterstadt", "Probendorf", "Testwalde", "Beispielhausen")


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The town in a language whose every text stands in brackets."""
    folder = tmp_path_factory.mktemp("foreign")
    content = Path(copytree(TOWN, folder / "content"))
    for path, text in made_up_language().items():
        (content / path).write_text(text, encoding="utf-8")
    with (content / "vocabulary/languages.yml").open("a", encoding="utf-8") as file:
        file.write(f"- {{id: {MADE_UP}, name: Esperanto}}\n")
    outcome = kompass("build", "--content", content, "--site", folder / "site")
    assert outcome.code == 0, outcome.out + outcome.err
    with serving(folder / "site") as host:
        yield host.address + MADE_UP + "/"


def bare(text: str) -> str:
    """What stands outside of all brackets."""
    while (less := re.sub(r"⟦[^⟦⟧]*⟧", "", text)) != text:
        text = less
    return text


def german_left(page: Page) -> set[str]:
    """Words on the page that nobody translated, other than names."""
    words = re.compile("|".join((*PLACES, "Esperanto")))
    found = (text for text in page.evaluate(BLOCKS) if re.search(r"[^\W\d_]{2}", words.sub("", bare(text))))
    return set(found)


@pytest.fixture
def visit(browser: Browser, foreign: str) -> Iterator[Callable[[str], Page]]:
    """Opens a page of the language on a morning in December; `left` is what was German before any script ran."""
    context = browser.new_context(viewport={"width": 360, "height": 740})

    def go(address: str) -> Page:
        page = context.new_page()
        page.clock.install(time=datetime.fromisoformat(NOW))
        page.goto(foreign + address, wait_until="networkidle")
        return page

    yield go
    context.close()


def without_scripts(browser: Browser, address: str) -> set[str]:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    found = german_left(page)
    context.close()
    return found


def test_an_offer(visit: Callable[[str], Page], browser: Browser) -> None:
    page = visit("angebote/familientreff-musterstadt/")
    state = page.locator(".open-state").first
    expect(state).to_contain_text("⟦")
    page.locator(".page-offer .terms + *").first.scroll_into_view_if_needed()
    page.get_by_role("button", name="⟦Merken⟧").click()
    saved = page.locator(".save-said")
    expect(saved).to_have_text("⟦Steht auf Ihrer ⟦Merkliste⟧.⟧")
    expect(saved.get_by_role("link")).to_have_attribute("hreflang", "de")
    before = without_scripts(browser, page.url)
    assert german_left(page) <= before


def test_a_list_that_is_narrowed_and_sorted_for_a_place(visit: Callable[[str], Page], browser: Browser) -> None:
    page = visit("thema/familie/")
    before = without_scripts(browser, page.url)
    page.locator(".finder summary").click()
    expect(page.locator(".finder .count").first).to_contain_text("(")
    field = page.locator("#f-ort")
    field.fill("Xyzabc")
    field.press("Enter")
    expect(page.locator(".place-status")).to_contain_text("⟦Diesen Ort kennen wir nicht.")
    expect(page.locator(".place-choices > a")).to_have_attribute("hreflang", "de")
    assert german_left(page) <= before
    field.fill("Musterstad")
    field.press("Enter")
    expect(page.locator("[data-near] h2", has_text="⟦Hier in Musterstadt⟧")).to_be_visible()
    assert german_left(page) <= before
    for age in ("1", "120"):
        page.locator("#f-alter").fill(age)
        expect(page.locator(".result-count")).to_contain_text("⟦")
        assert german_left(page) <= before
    page.goto(page.url.split("#")[0] + "#thema=gibtsnicht&kostenlos=1&offen=1")
    expect(page.locator(".finder-notes")).to_contain_text("⟦")
    assert german_left(page) <= before


def test_a_guide_with_days(visit: Callable[[str], Page], browser: Browser) -> None:
    page = visit("uebergaenge/kita-start/")
    before = without_scripts(browser, page.url)
    page.get_by_label("⟦Erledigt: ").first.check()
    page.locator(".my-dates > details > summary").click()
    fields = page.locator(".my-dates input")
    for typed in ("31.2.2027", "morgen", "", "12.3.2027"):
        fields.first.fill(typed)
        page.locator(".my-dates button[type=submit]").click()
        expect(page.locator(".field-error:visible, .my-dates-found h3").first).to_contain_text("⟦")
        assert german_left(page) <= before
    expect(page.locator(".step-date").first).to_contain_text("⟦Termin: ")
    with page.expect_download() as download:
        page.get_by_role("button", name="⟦In den Kalender (Datei)⟧").click()
    calendar = download.value.path().read_text(encoding="utf-8").replace("\r\n ", "")
    assert f"/{MADE_UP}/uebergaenge/kita-start/" in calendar
    assert "DESCRIPTION:⟦" in calendar
    assert german_left(page) <= before


def test_forms_of_numbers_are_those_of_the_language(page: Page, foreign: str) -> None:
    """Where German has two forms by hand, Arabic may have six under one key; German pages have none of it."""
    page.goto(foreign.removesuffix(f"{MADE_UP}/"))
    expect(page.locator("#words")).to_have_count(0)
    page.evaluate(
        """() => {
            document.documentElement.lang = 'ar';
            const words = { '{number} Angebote': { one: 'eins', two: 'zwei', few: '{number} wenige', other: '{number} andere' } };
            const block = Object.assign(document.createElement('script'), { id: 'words', type: 'application/json' });
            block.textContent = JSON.stringify(words);
            document.body.append(block);
        }"""
    )
    module = page.evaluate("document.querySelector('script[src$=\"app.js\"]').src.replace('app.js', 'page/words.js')")
    said = page.evaluate(
        """async (module) => {
            const { say } = await import(module);
            return [1, 2, 3, 100].map((number) => say('{number} Angebote', { number }, '1 Angebot')).concat(
                [1, 3].map((number) => say('{number} Dinge', { number }, '1 Ding')));
        }""",
        module,
    )
    assert said == ["eins", "zwei", "3 wenige", "100 andere", "1 Ding", "3 Dinge"]


@pytest.mark.parametrize("address", ["ar/", "uk/notfall/", "en/suche/", "ru/angebote/"])
def test_the_mark_of_german_pages_stands_in_the_line_of_their_name(page: Page, host: str, address: str) -> None:
    """In a box whose parts stand in columns „(DE)“ took the room of the name, and words broke between two letters."""
    page.goto(host + address)
    columns = page.locator("a[hreflang=de]").evaluate_all(
        """links => links.filter(link => getComputedStyle(link, "::after").content.includes("(DE)")
          && /flex|grid/.test(getComputedStyle(link).display)).map(link => link.textContent)"""
    )
    assert columns == []
