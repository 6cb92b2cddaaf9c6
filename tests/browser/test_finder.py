"""The finder and „Bei mir“ on the town's lists, and as a law on all real ones: narrowing, nearness, the address, and never a dead end."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import faults
from tests.serving import serving
from tests.support import OFFER, TOWN, kompass

pytestmark = pytest.mark.browser

MANY = 70
ITEMS = "[...document.querySelectorAll('[data-listing] li[data-offer], [data-door] li[data-offer], .of-age li[data-offer]')]"
VISIBLE = f"{ITEMS}.filter(e => e.getClientRects().length)"
IDS = f"[...new Set({VISIBLE}.map(e => e.dataset.offer))].sort()"
EVERY = f"new Set({ITEMS}.map(e => e.dataset.offer)).size"
GROUPS = """root => [...document.querySelectorAll(root + ' section')].map(section => [
    section.querySelector('h2').textContent, [...section.querySelectorAll('li.card, li.row')].map(e => e.dataset.offer)])"""


def opened(page: Page, address: str) -> None:
    """A page whose finder is open and at work."""
    page.goto(address)
    page.locator(".finder summary").click()
    expect(page.locator(".finder .count").first).to_contain_text("(")


def says(page: Page, beginning: str) -> None:
    """What stands above the list begins so."""
    expect(page.locator(".finder .result-count")).to_have_text(re.compile("^" + re.escape(beginning)))


@pytest.fixture
def ready(page: Page, town_host: str) -> Callable[[str], Page]:
    """Opens an address with a question in it and waits for the answer."""

    def go(address: str) -> Page:
        page.goto(town_host + address)
        expect(page.locator(".finder .result-count")).not_to_be_empty()
        return page

    return go


def test_facets_combine_and_stand_in_the_address(page: Page, town_host: str) -> None:
    opened(page, town_host + "angebote/")
    every = page.evaluate(EVERY)
    page.get_by_label("Alter in Jahren").fill("1")
    by_age = set(page.evaluate(IDS))
    page.get_by_label("Am Telefon").check()
    both = set(page.evaluate(IDS))

    assert 0 < len(both) < len(by_age) < every
    expect(page).to_have_url(re.compile(re.escape("#alter=1&wie=telefon") + "$"))
    says(page, f"{len(both)} von ")
    for attribute in page.evaluate(f"{VISIBLE}.map(e => [e.dataset.age, e.dataset.how])"):
        spans = [tuple(map(int, span.split("-"))) for span in attribute[0].split()]
        assert any(low <= 23 and high >= 12 for low, high in spans)
        assert "telefon" in attribute[1].split()

    page.reload()
    expect(page.locator(".finder .result-count")).not_to_be_empty()
    assert set(page.evaluate(IDS)) == both


def test_counts_tell_what_a_choice_will_show(page: Page, town_host: str) -> None:
    """Every choice that can be taken shows exactly as many as it said, and none leads to nothing."""
    opened(page, town_host + "alter/erwachsene/")
    page.get_by_label("Alter in Jahren").fill("70")
    for box in page.locator(".finder-form .tick:has(input[name])").all():
        number = int(re.sub(r"\D", "", box.locator(".count").inner_text()))
        tick = box.locator("input")
        expect(tick).to_be_enabled(enabled=number > 0)
        if number:
            tick.check()
            assert len(page.evaluate(IDS)) == number
            tick.uncheck()


def test_one_tap_takes_a_choice_back_and_one_all(ready: Callable[[str], Page]) -> None:
    page = ready("angebote/#alter=1&wie=telefon&kostenlos=1")
    page.get_by_role("button", name="Alter: 1 Jahr weglassen").click()
    expect(page).not_to_have_url(re.compile("alter"))
    assert page.evaluate("document.activeElement.className") == "result-count"
    page.get_by_role("button", name="Alles zurücksetzen").click()
    expect(page).to_have_url(re.compile(re.escape("/angebote/") + "$"))
    assert len(page.evaluate(IDS)) == page.evaluate(EVERY) > 0


def test_nothing_found_is_never_a_dead_end(ready: Callable[[str], Page]) -> None:
    page = ready("alter/erwachsene/#alter=1&wie=online&kostenlos=1&zugang=1&ort=musterstadt")
    says(page, "Nichts passt zu allem zugleich.")
    notes = page.locator(".finder-notes")
    expect(notes.locator("a.call")).to_have_count(1)
    wider = notes.get_by_role("link", name="In allen Angeboten suchen").get_attribute("href") or ""
    assert "/angebote/#" in wider
    assert "zugang=1" in wider
    ways = notes.get_by_role("button", name=re.compile("^Ohne "))
    promised = int(re.findall(r"(\d+) Angebote?$", ways.first.inner_text())[0])
    ways.first.click()
    says(page, f"{promised} von ")


def test_an_age_hides_what_has_none_and_one_tap_shows_it(ready: Callable[[str], Page]) -> None:
    page = ready("ort/musterstadt/#alter=baby")
    made_for_age = page.evaluate(IDS)
    assert "familientreff-musterstadt" in made_for_age
    assert not {"beratungsbus", "beratung-nach-gewalt"} & set(made_for_age)
    hidden = page.locator(".finder-notes p", has_text="zählt das Alter nicht")
    more = int(re.findall(r"\d+", hidden.inner_text())[0])
    page.get_by_role("button", name="Auch diese zeigen").click()
    assert len(page.evaluate(IDS)) == len(made_for_age) + more
    assert "beratungsbus" in page.evaluate(IDS)
    expect(page).to_have_url(re.compile(re.escape("#alter=baby&unklar=1") + "$"))


def test_what_is_not_known_can_be_shown_too(ready: Callable[[str], Page]) -> None:
    page = ready("angebote/#kostenlos=1")
    sure = len(page.evaluate(IDS))
    hidden = page.locator(".finder-notes p", has_text="kennen wir die Kosten nicht")
    more = int(re.findall(r"\d+", hidden.inner_text())[0])
    page.get_by_role("button", name="Auch diese zeigen").click()
    assert len(page.evaluate(IDS)) == sure + more
    expect(page).to_have_url(re.compile(re.escape("#kostenlos=1&unklar=1") + "$"))


@pytest.mark.parametrize(
    "query",
    [
        "alter=abc",
        "thema=quatsch",
        "wie=%3Cimg%20src%3Dx%3E",
        "ort=atlantis",
        "kostenlos=vielleicht",
        "alter=-1",
        "alter=999",
    ],
)
def test_unknown_values_are_named_and_ignored(
    ready: Callable[[str], Page], page: Page, town_host: str, query: str
) -> None:
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.goto(f"{town_host}angebote/?{query}")
    note = page.locator(".finder-notes .notice")
    name, _, value = query.partition("=")
    expect(note).to_contain_text("kennen wir nicht" if name == "ort" else "kennen wir hier nicht")
    expect(note).to_contain_text(value if name == "ort" else name)
    expect(note.get_by_text("von 0 bis 120")).to_have_count(int(name == "alter"))
    expect(page.locator(".finder img")).to_have_count(0)
    assert len(page.evaluate(IDS)) == page.evaluate(EVERY) > 0
    assert failed == []


def test_headings_above_nothing_are_hidden(ready: Callable[[str], Page]) -> None:
    page = ready("alter/erwachsene/#wie=online")
    empty = page.evaluate(
        """[...document.querySelectorAll('[data-listing] section')].filter(s => s.getClientRects().length
            && ![...s.querySelectorAll('li[data-offer]')].some(e => e.getClientRects().length)).length"""
    )
    assert empty == 0
    targets = page.evaluate(
        "[...document.querySelectorAll('.jump a')].filter(a => a.getClientRects().length).map(a => !!document.querySelector(a.hash).getClientRects().length)"
    )
    assert all(targets)


def test_any_list_sorts_as_the_page_of_the_place_does(page: Page, host: str, site_folder: Path) -> None:
    """Every offer of the list of all stands on the static page: at its beginning or in the same group, in the same order."""
    places = sorted(file.parent.name for file in site_folder.glob("ort/*/angebote.json"))
    for place in places[:: len(places) // 6]:
        page.goto(f"{host}angebote/#ort={place}")
        expect(page.locator(".finder .result-count")).not_to_be_empty()
        for more in page.locator("[data-near] button").all():
            more.click()
        near = dict(page.evaluate(GROUPS, "[data-near]"))
        towns = page.locator("[data-near] h3").all_inner_texts()

        page.goto(f"{host}ort/{place}/")
        first = set(page.evaluate("[...document.querySelectorAll('[data-door] li')].map(e => e.dataset.offer)"))
        static = dict(page.evaluate(GROUPS, "[data-listing]"))
        rest = {title: [one for one in ids if one not in first] for title, ids in near.items()}
        assert [title for title, ids in rest.items() if ids] == list(static), place
        assert rest.get("In der Nähe", []) == static.get("In der Nähe", []), place
        assert {title: set(ids) for title, ids in rest.items() if ids} == {t: set(ids) for t, ids in static.items()}
        assert first <= {one for ids in near.values() for one in ids}, place
        named = page.locator("section:has(> #in-der-naehe) h3").all_text_contents()  # all else of it was waited for
        assert set(named) <= set(towns), place


@pytest.fixture(scope="module")
def full_host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The town with more help on the phone than a phone's screen takes."""
    folder = tmp_path_factory.mktemp("full")
    shutil.copytree(TOWN, folder / "content")
    for number in range(MANY):
        line = OFFER.replace("Testangebot", f"Rat {number}") + f"phones: [{{number: 030 23125 {300 + number}}}]\n"
        (folder / f"content/offers/rat-{number}.yml").write_text(line, encoding="utf-8")
    outcome = kompass("build", "--content", folder / "content", "--site", folder / "site")
    assert outcome.code == 0, outcome.out + outcome.err
    with serving(folder / "site") as found:
        yield found.address


def test_a_long_group_begins_with_some_and_shows_the_rest_at_a_tap(page: Page, full_host: str) -> None:
    page.goto(full_host + "angebote/#ort=testwalde")
    group = page.locator("[data-near] section", has_text="weitere zeigen")
    more = group.get_by_role("button", name=re.compile("weitere zeigen"))
    shown = group.locator("li[data-offer]")
    expect(shown.first).to_be_visible()
    before, hidden = shown.count(), int(re.sub(r"\D", "", more.inner_text()))
    whole = page.locator("[data-near] section").filter(has=page.locator("[data-offer=rat-0]")).locator("li[data-offer]")
    more.click()
    expect(whole).to_have_count(before + hidden)
    assert before + hidden > MANY > before
    assert page.evaluate("document.activeElement.closest('li').dataset.offer.startsWith('rat-')")


def test_a_list_keeps_its_facets_when_it_is_sorted_for_a_place(page: Page, town_host: str) -> None:
    opened(page, town_host + "alter/baby/")
    page.get_by_label("Ort, Dorf oder Postleitzahl").fill("Mustrestadt")
    page.get_by_role("button", name="Musterstadt", exact=True).click()
    expect(page.locator("[data-near] h2").first).to_have_text("Hier in Musterstadt")
    near = page.locator("[data-near] li[data-offer]")
    everything = near.count()
    page.get_by_label("Am Telefon").check()
    expect(near).not_to_have_count(everything)
    expect(near.first).to_be_visible()
    expect(page).to_have_url(re.compile("ort=musterstadt"))
    page.get_by_role("button", name="Ort: Musterstadt weglassen").click()
    expect(page.locator("[data-near] section")).to_have_count(0)
    expect(page.locator("[data-listing]")).to_be_visible()


def test_an_age_of_a_place_keeps_the_place_and_the_way_back_keeps_the_state(page: Page, town_host: str) -> None:
    """From the tile to an offer and back to the list as it was left; each offer stands there once."""
    page.goto(town_host + "ort/musterstadt/")
    before = page.evaluate(IDS)
    page.locator(".tiles-ages a", has_text="bis 3 Jahre").click()
    expect(page.locator(".finder .result-count")).to_contain_text("passen")
    expect(page).to_have_url(re.compile("/ort/musterstadt/#alter=baby$"))
    shown = page.evaluate(f"{VISIBLE}.map(e => e.dataset.offer)")
    assert len(shown) == len(set(shown)) < len(before)
    assert page.evaluate(f"{VISIBLE}[0].closest('section').id") == "alter=baby"

    page.locator(".of-age .row-title:visible").first.click()
    expect(page.get_by_role("button", name="Zurück zur Liste")).to_be_visible()
    expect(page).to_have_url(re.compile("^[^#]*$"))
    page.reload()
    page.get_by_role("button", name="Zurück zur Liste").click()
    expect(page.locator(".finder .result-count")).to_contain_text("passen")
    assert page.evaluate(f"{VISIBLE}.map(e => e.dataset.offer)") == shown
    page.go_back()
    expect(page.locator(".finder .result-count")).to_be_hidden()
    assert page.evaluate(IDS) == before


@pytest.mark.parametrize("state", ["alter=baby", "wie=telefon"])
def test_a_list_that_is_asked_for_something_begins_with_the_answer(page: Page, town_host: str, state: str) -> None:
    """Not below all that a page says otherwise."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{town_host}ort/musterstadt/#{state}")
    expect(page.locator(".finder .result-count")).to_contain_text("passen")
    before = "[...document.querySelectorAll('.page > *')].findIndex(e => e.matches('.finder'))"
    assert page.evaluate(before) <= 3
    assert page.evaluate(f"{VISIBLE}[0].getBoundingClientRect().top") < 740


def test_who_comes_from_elsewhere_gets_no_way_back_to_a_list(page: Page, town_host: str) -> None:
    page.goto(town_host + "angebote/familientreff-musterstadt/")
    expect(page.get_by_role("button", name="Menü", exact=True)).to_be_visible()  # the script has run
    expect(page.get_by_role("button", name="Zurück zur Liste")).to_have_count(0)


def test_what_a_list_is_asked_goes_behind_the_hash_at_once(page: Page, town_host: str) -> None:
    """No request names it again, also where the finder's own files are late."""
    page.route("**/finder/finder.js", lambda route: route.abort())
    page.goto(town_host + "ort/musterstadt/?alter=baby&wie=telefon#gemeinde")
    expect(page).to_have_url(town_host + "ort/musterstadt/#alter=baby&wie=telefon")


def test_the_finder_stays_under_the_finger_when_the_beginning_of_the_list_moves_below_it(
    page: Page, full_host: str
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(full_host + "ort/testwalde/")
    page.locator(".finder").evaluate("e => e.scrollIntoView({block: 'center'})")
    top = "document.querySelector('.finder').getBoundingClientRect().top"
    before = page.evaluate(top)
    page.locator(".finder summary").click()
    expect(page.locator(".finder .count").first).to_contain_text("(")
    assert abs(page.evaluate(top) - before) <= 2
    assert page.evaluate("document.querySelector('[data-listing]').firstElementChild.matches('[data-door]')")
    page.get_by_label("Am Telefon").check()
    button = page.get_by_role("button", name=re.compile("Angebote zeigen$"))
    expect(button).to_be_in_viewport()  # the count is where the finger is
    expect(button).to_have_text(re.compile(rf"\b{len(page.evaluate(IDS))}\b"))


@pytest.mark.parametrize(
    ("address", "said", "leads"),
    [
        ("angebote/#ort=musterstadt&ort=testwalde", "nur ein Ort auf einmal. Wir zeigen Musterstadt", ""),
        ("ort/musterstadt/#ort=testwalde&alter=baby", "für einen anderen Ort", "/ort/testwalde/#alter=baby"),
        ("thema/familie/#ort=woanders", "einem anderen Landkreis", "/ort/"),
    ],
)
def test_a_place_that_does_not_fit_is_answered(page: Page, town_host: str, address: str, said: str, leads: str) -> None:
    page.goto(town_host + address)
    note = page.locator(".finder-notes .notice")
    expect(note).to_contain_text(said)
    if leads:
        expect(note.get_by_role("link")).to_have_attribute("href", re.compile(f"{re.escape(leads)}$"))


def test_an_age_that_nobody_has_is_answered_in_its_field(page: Page, town_host: str) -> None:
    opened(page, town_host + "angebote/")
    years = page.get_by_label("Alter in Jahren")
    years.fill("140")
    expect(years).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#f-alter-hint")).to_contain_text("von 0 bis 120")
    years.fill("40")
    expect(page.locator("#f-alter-hint")).not_to_contain_text("von 0 bis 120")


@pytest.mark.parametrize("address", ["ort/musterstadt/", "ort/musterstadt/#alter=baby"])
def test_without_scripts_an_age_of_a_place_shows_its_first_offers(
    browser: Browser, town_host: str, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(town_host + address)
    expect(page.locator(".of-age:visible")).to_have_count(int("#" in address))
    context.close()


def test_without_scripts_the_list_stands_and_no_finder(browser: Browser, town_host: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(town_host + "angebote/?alter=4")
    expect(page.locator(".finder")).to_be_hidden()
    listed = page.locator("[data-listing] li[data-offer]")
    expect(listed.filter(visible=True)).to_have_count(listed.count())
    expect(listed.first).to_be_visible()
    context.close()


def test_nothing_is_loaded_before_the_finder_is_touched(page: Page, town_host: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(town_host + "thema/familie/", wait_until="networkidle")
    assert not [url for url in asked if "finder" in url or url.endswith(".json")]
    page.locator(".finder summary").click()
    expect(page.locator(".finder .count").first).to_contain_text("(")
    assert not [url for url in asked if url.endswith(".json")]


def test_a_missing_or_damaged_file_of_a_place_is_said(page: Page, town_host: str) -> None:
    page.route("**/ort/*/angebote.json", lambda route: route.fulfill(body='{"v":1,"groups":7}'))
    opened(page, town_host + "angebote/")
    page.get_by_label("Ort, Dorf oder Postleitzahl").fill("Testwalde")
    page.get_by_label("Ort, Dorf oder Postleitzahl").press("Enter")
    expect(page.locator(".finder-notes")).to_contain_text("laden gerade nicht")
    assert len(page.evaluate(IDS)) == page.evaluate(EVERY) > 0


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1280)])
def test_axe_finds_nothing_in_any_state(browser: Browser, town_host: str, scheme: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    found: list[tuple[object, ...]] = []

    def look(name: str) -> None:
        found.extend((name, *fault) for fault in faults(page))

    opened(page, town_host + "alter/erwachsene/")
    look("open")
    page.get_by_label("Alter in Jahren").fill("x")
    page.get_by_label("Ort, Dorf oder Postleitzahl").fill("01993")
    expect(page.get_by_role("button", name="Probendorf", exact=True)).to_be_visible()
    look("choices and a wrong number")
    page.get_by_role("button", name="Probendorf", exact=True).click()
    expect(page.locator("[data-near] h2").first).to_be_visible()
    look("sorted")
    page.goto(town_host + "alter/erwachsene/#alter=99&wie=online&kostenlos=1&zugang=1&thema=x&ort=testwalde")
    expect(page.locator(".finder-notes a.call")).to_be_visible()
    look("nothing")
    context.close()

    assert found == []


def test_targets_are_large_enough_for_a_thumb(page: Page, town_host: str) -> None:
    opened(page, town_host + "alter/erwachsene/#kostenlos=1&alter=70")
    heights = page.evaluate(
        "[...document.querySelectorAll('.finder button, .finder .tick, .finder summary, .finder input:not([type=checkbox]), .finder select')].filter(e => e.getClientRects().length).map(e => [e.outerHTML.slice(0, 80), e.getBoundingClientRect().height])"
    )
    assert heights
    assert [found for found in heights if found[1] < 44] == []


def test_the_finder_works_by_keyboard_alone(page: Page, town_host: str) -> None:
    page.goto(town_host + "thema/familie/")
    page.locator(".finder summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".finder .count").first).to_contain_text("(")
    page.keyboard.press("Tab")
    page.keyboard.type("Testwalde")
    expect(page.get_by_role("button", name="Testwalde", exact=True)).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("[data-near] h2").first).to_be_visible()
    page.get_by_role("button", name=re.compile("Angebote? zeigen$")).focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.className") == "result-count"
