"""„Wo wohnen Sie?“: the field knows villages, codes and slips of the finger, and keeps nothing unless asked."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import faults
from tests.support import assets

pytestmark = pytest.mark.browser

FOUND = """async ([core, texts]) => {
    const { placesLike, certain } = await import(core);
    const data = await (await fetch('./ort/orte.json')).json();
    return texts.map((text) => { const found = placesLike(data, text); return [found.map((one) => one.id), certain(found)?.id ?? ''] });
}"""


def meant(page: Page, host: str, *texts: str) -> list[Any]:
    return list(page.evaluate(FOUND, [f"{assets(host)}js/place/names.js", list(texts)]))


@pytest.mark.parametrize(
    ("typed", "municipality"),
    [
        ("Mühlbach", "beispielhausen"),
        ("muehlbach", "beispielhausen"),
        ("MUHLBACH", "beispielhausen"),
        ("  in Mühlbach ", "beispielhausen"),
        ("01992 Mühlbach", "beispielhausen"),
        ("Musterstadt", "musterstadt"),
        ("Altmuster", "musterstadt"),
        ("01994", "testwalde"),
        ("Neudorf", ""),
        ("01993", ""),
        ("00000", ""),
        ("", ""),
        ("🙂", ""),
        ("(.*)+$[", ""),
        ("<b>Testwalde</b>", "testwalde"),
        ("constructor", ""),
    ],
)
def test_a_place_is_only_taken_when_it_is_certain(
    still: Callable[[str], Page], town_host: str, typed: str, municipality: str
) -> None:
    ((_, sure),) = meant(still(town_host), town_host, typed)
    assert sure == municipality


def test_every_place_is_found_under_its_own_name(page: Page, host: str) -> None:
    """All villages and municipalities, also with umlauts written as two letters."""
    page.goto(host)
    data = page.evaluate("fetch('./ort/orte.json').then((answer) => answer.json())")
    assert len(data["places"]) > len(data["municipalities"]) > 0
    plain = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
    names = list(data["places"])
    for typed in (names, [name.translate(plain) for name in names], [name.upper() for name in names]):
        answers = page.evaluate(FOUND, [f"{assets(host)}js/place/names.js", typed])
        for name, (found, _) in zip(names, answers, strict=True):
            assert {data["municipalities"][n][0] for n in data["places"][name]} <= set(found), name


@pytest.mark.parametrize(
    ("typed", "municipality"),
    [
        ("Mühlbahc", "beispielhausen"),
        ("Tetswalde", "testwalde"),
        ("Mustestadt", "musterstadt"),
        ("Probenddorf", "probendorf"),
        ("Waldek", "testwalde"),
    ],
)
def test_a_slip_of_the_finger_leads_to_a_question(page: Page, town_host: str, typed: str, municipality: str) -> None:
    page.goto(town_host)
    page.get_by_label("Ihr Ort, Ihr Dorf").fill(typed)
    page.get_by_label("Ihr Ort, Ihr Dorf").press("Enter")
    choice = page.locator(".place-choices button").first
    expect(choice).to_be_visible()
    choice.click()
    page.wait_for_url(f"**/ort/{municipality}/")


def test_names_that_exist_twice_are_asked_about(page: Page, town_host: str) -> None:
    page.goto(town_host)
    page.get_by_label("Ihr Ort, Ihr Dorf").fill("Neudorf")
    page.get_by_role("button", name="Zeigen").click()
    expect(page.locator(".place-status")).to_contain_text("Welchen meinen Sie?")
    choices = page.locator(".place-choices button").all_inner_texts()
    assert len(choices) == 2
    assert all("gehört zu" in text for text in choices)


def test_home_leads_to_the_page_of_the_village(page: Page, town_host: str) -> None:
    page.goto(town_host)
    page.get_by_label("Ihr Ort, Ihr Dorf").focus()
    page.keyboard.type("Testwalde")
    expect(page.get_by_role("button", name="Testwalde", exact=True)).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/ort/testwalde/")
    assert page.evaluate("localStorage.length") == 0


def test_a_quick_visitor_arrives_too(page: Page, town_host: str) -> None:
    """Enter before the script is there: the list of places takes the question over, and no server sees it."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(town_host)
    page.evaluate(
        "document.querySelector('#ort').value = 'Testwalde'; document.querySelector('.place-form').requestSubmit()"
    )
    page.wait_for_url("**/ort/testwalde/")
    assert not [url for url in asked if "Testwalde" in url]


def test_an_unknown_place_leads_on(page: Page, town_host: str) -> None:
    page.goto(town_host)
    page.get_by_label("Ihr Ort, Ihr Dorf").fill("Xyzqwertz <img src=x>")
    page.get_by_label("Ihr Ort, Ihr Dorf").press("Enter")
    expect(page.locator(".place-status")).to_contain_text("kennen wir nicht")
    expect(page.locator(".place-choices a[href$='/ort/']")).to_have_count(1)
    expect(page.locator(".place-choices a.call")).to_have_count(1)
    expect(page.locator(".place-form img")).to_have_count(0)


@pytest.mark.parametrize("body", ["", "{", '{"v":2}', '{"v":1,"municipalities":3}', "null"])
def test_a_damaged_file_of_names_leads_to_the_list(page: Page, town_host: str, body: str) -> None:
    page.route("**/ort/orte.json", lambda route: route.fulfill(body=body))
    page.goto(town_host)
    page.get_by_label("Ihr Ort, Ihr Dorf").fill("Testwalde")
    page.get_by_label("Ihr Ort, Ihr Dorf").press("Enter")
    expect(page.locator(".place-status")).to_contain_text("laden gerade nicht")
    expect(page.locator(".place-choices a[href$='/ort/']")).to_have_count(1)


def test_the_place_is_kept_only_with_a_tick_and_gone_with_one_tap(page: Page, town_host: str) -> None:
    page.goto(town_host)
    page.get_by_label("Ihr Ort, Ihr Dorf").focus()
    page.get_by_label("Ort auf diesem Gerät merken").check()
    assert page.evaluate("localStorage.length") == 0
    page.get_by_label("Ihr Ort, Ihr Dorf").fill("Testwalde")
    page.get_by_label("Ihr Ort, Ihr Dorf").press("Enter")
    page.wait_for_url("**/ort/testwalde/")
    assert page.evaluate("localStorage.getItem('kompass.ort')") == "testwalde"

    page.goto(town_host)
    expect(page.get_by_role("link", name="Zu Ihrem Ort: Hilfe in Testwalde")).to_be_visible()
    page.goto(town_host + "thema/familie/")
    expect(page.locator(".finder .chosen")).to_contain_text("Ort: Testwalde")

    page.goto(town_host + "merkliste/")
    expect(page.locator("[data-kept]")).to_contain_text("Ihr Ort: Testwalde")
    page.get_by_role("button", name="Alles auf diesem Gerät löschen").click()
    expect(page.locator("[data-device]")).to_be_hidden()
    assert page.evaluate("localStorage.length") == 0


def test_without_a_script_the_form_leads_to_all_places(browser: Browser, town_host: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(town_host)
    page.get_by_label("Ihr Ort, Ihr Dorf").fill("Testwalde")
    page.get_by_role("button", name="Zeigen").click()
    expect(page).to_have_url(re.compile(f"^{town_host}ort/"))
    expect(page.get_by_role("link", name="Testwalde", exact=True).first).to_be_attached()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_choosing(browser: Browser, town_host: str, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(town_host)
    page.get_by_label("Ihr Ort, Ihr Dorf").fill("01993")
    expect(page.get_by_role("button", name="Probendorf")).to_be_visible()
    violations = faults(page)
    heights = page.evaluate(
        "[...document.querySelectorAll('.place-form button, .place-form .tick')].map(e => e.getBoundingClientRect().height)"
    )
    context.close()

    assert violations == []
    assert min(heights) >= 44


# Made-up places of each kind: a long name, two of one name, parts of a municipality, a spa, a saint, another script.
KINDS = {
    "v": 1,
    "municipalities": [
        ["musterstadt", "Musterstadt", ""],
        ["neuburg", "Neuburg an der Ode", ""],
        ["bad-quell", "Bad Quell", ""],
        ["probendorf", "Probendorf", ""],
        ["eichen", "Eichen-Buchen", ""],
    ],
    "places": {
        "Musterstadt": [0],
        "Altmuster": [0],
        "Linden (bei Musterstadt)": [0],
        "Neuburg an der Ode": [1],
        "Kulmau": [1],
        "Hasel bei Neuburg an der Ode": [1],
        "Bad Quell": [2],
        "Linden (bei Quell)": [2],
        "Sankt Übung": [2],
        "Probendorf": [3],
        "Ober-Probe": [3],
        "Werdau": [3, 4],
        "Eichen-Buchen": [4],
        "Buchen": [4],
        "Kirchheilingen": [4],
        "Mößhausen": [4],
        "Ramm": [3],
        "Ramis": [3],
    },
    "codes": {"01991": [0, 3], "01992": [1], "01993": [2], "01994": [3, 4]},
    "others": {"Мустерштадт": "Musterstadt", "Bad Sprudel": "Bad Quell", "بروبندورف": "Probendorf"},
    "around": ["Ode-Musterkreis", "Musterland"],
}
MEANT = """async ([core, data, texts]) => {
    const { placesLike, certain } = await import(core);
    return texts.map((text) => { const found = placesLike(data, text); return [found.map((one) => one.name), certain(found)?.name ?? ''] });
}"""


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        # street and number, code anywhere
        ("Markt 5, 01991 Musterstadt", "Musterstadt"),
        ("01991 Musterstadt, Markt 5", "Musterstadt"),
        ("Musterstadt, Am Anger 12 b", "Musterstadt"),
        ("Musterstadt 01991", "Musterstadt"),
        ("D-01992 Neuburg", "Neuburg an der Ode"),
        ("Lange Gasse 3 Musterstadt", "Musterstadt"),
        ("Probendorfer Straße 7, Bad Quell", "Bad Quell"),
        ("Kulmau 7, 01992 Neuburg an der Ode", "Kulmau"),
        ("Am Kulmau 3, Musterstadt", "Musterstadt"),
        # which one of that name
        ("Neuburg (Ode)", "Neuburg an der Ode"),
        ("Neuburg/Ode", "Neuburg an der Ode"),
        ("Neuburg a. d. Ode", "Neuburg an der Ode"),
        ("Neuburg a.d.O. ", "Neuburg an der Ode"),
        ("Musterstadt (Ode)", "Musterstadt"),
        ("Musterstadt/Heide", "Musterstadt"),
        ("Musterstadt, Musterland", "Musterstadt"),
        ("Linden b. Musterstadt", "Linden (bei Musterstadt)"),
        ("Linden bei Bad Quell", "Linden (bei Quell)"),
        ("Linden", ""),
        ("Werdau (Probendorf)", "Werdau"),
        ("Hasel bei Neuburg", "Hasel bei Neuburg an der Ode"),
        ("Neuburg an der Ode, Ortsteil Kulmau Nr. 4", "Kulmau"),
        ("in der Nähe von Probendorf", "Probendorf"),
        ("Musterstadt an der Ode", "Musterstadt"),
        # what it is
        ("Stadt Musterstadt", "Musterstadt"),
        ("Gemeinde Probendorf", "Probendorf"),
        ("Probendorf OT Ober-Probe", "Ober-Probe"),
        ("Musterstadt, Ortsteil Altmuster", "Altmuster"),
        ("Altmuster bei Musterstadt", "Altmuster"),
        ("Oberprobe", "Ober-Probe"),
        ("Eichen/Buchen", "Eichen-Buchen"),
        ("St. Übung", "Sankt Übung"),
        ("Skt. Uebung", "Sankt Übung"),
        ("Quell", "Bad Quell"),
        ("Neuburg", "Neuburg an der Ode"),
        ("Linden bei Quell", "Linden (bei Quell)"),
        ("Moesshausen", "Mößhausen"),
        ("MOSSHAUSEN", "Mößhausen"),
        ("BadQuell", "Bad Quell"),
        # in a sentence
        ("ich wohne in Musterstadt", "Musterstadt"),
        ("Mein Haus steht in Altmuster", "Altmuster"),
        # decomposed, another script, an old name
        ("Sankt U\u0308bung", "Sankt Übung"),
        ("Мустерштадт", "Musterstadt"),
        ("я живу в Мустерштадт", "Musterstadt"),
        ("بروبندورف", "Probendorf"),
        ("Bad Sprudel", "Bad Quell"),
        # a slip, and the code says the same
        ("01991 Mustrestadt", "Musterstadt"),
    ],
)
def test_places_as_people_write_them(still: Callable[[str], Page], town_host: str, typed: str, name: str) -> None:
    page = still(town_host)
    ((_, sure),) = page.evaluate(MEANT, [f"{assets(town_host)}js/place/names.js", KINDS, [typed]])
    assert sure == name


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("Mustrestadt", ["Musterstadt"]),
        ("ich wohne in Probendrof", ["Probendorf"]),
        ("Neubrug", ["Neuburg an der Ode", "Hasel bei Neuburg an der Ode"]),
        ("Moeshausen", ["Mößhausen"]),
        ("Neuburg a. d. S.", ["Neuburg an der Ode"]),
        ("Neuburg am Inn", ["Neuburg an der Ode"]),
        ("Neuburg, Bayern", ["Neuburg an der Ode"]),
        ("Neuburg an der Weinstraße", ["Neuburg an der Ode"]),
        ("Musterstadt an der Bergstraße", ["Musterstadt"]),
        ("Klein Probendorf", ["Probendorf"]),
        ("Altmuster bei Fernstadt", ["Altmuster"]),
        ("Altmuster/Fern", ["Altmuster"]),
        ("99999 Musterstadt", ["Musterstadt"]),
        ("01993 Musterstadt", ["Musterstadt"]),
        ("Musterstadt oder Probendorf", ["Probendorf", "Musterstadt"]),
        ("Werdau", ["Werdau", "Werdau"]),
        ("Fernstadt, Hauptstraße 5", []),
    ],
)
def test_a_place_that_may_be_another_one_is_asked_about(
    still: Callable[[str], Page], town_host: str, typed: str, offered: list[str]
) -> None:
    page = still(town_host)
    ((found, sure),) = page.evaluate(MEANT, [f"{assets(town_host)}js/place/names.js", KINDS, [typed]])
    assert (found, sure) == (offered, "")


def test_short_words_are_never_guessed(still: Callable[[str], Page], town_host: str) -> None:
    """One letter from „Ramm“ is many a word that is no place; one from „Ramis“ is a slip."""
    found = still(town_host).evaluate(
        MEANT, [f"{assets(town_host)}js/place/names.js", KINDS, ["Rimm", "Ramm", "Rimis"]]
    )
    assert found == [[[], ""], [["Ramm"], "Ramm"], [["Ramis"], ""]]


def test_other_names_come_from_the_words_of_the_search(page: Page, town_host: str) -> None:
    page.goto(town_host + "ort/")
    data = page.evaluate("fetch('orte.json').then((answer) => answer.json())")
    assert data["others"] == {"Holzwalde": "Testwalde", "Тествальде": "Testwalde", "تستفالده": "Testwalde"}
    page.locator("#ort").fill("Holzwalde, Dorfstraße 3")
    page.get_by_role("button", name="Zeigen").click()
    page.wait_for_url("**/ort/testwalde/")
