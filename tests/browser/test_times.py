"""„Jetzt geöffnet“ and visits that have passed: by a fixed clock, on phones in any time zone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import faults
from tests.serving import serving
from tests.support import TOWN, assets, kompass

pytestmark = pytest.mark.browser

OFFICE = "MO,TU,WE,TH,FR 0800-1200;TU 1300-1800"
HOLIDAYS = ["2026-12-25", "2026-12-26", "2027-01-01", "2027-05-17", "2027-09-20", "2027-10-31"]
EVE = "Heute ist Heiligabend – vielleicht geschlossen. Bitte vorher anrufen."
NIGHT = "FR,SA 2000-2400;SA,SU 0000-0200"
ALWAYS = "MO,TU,WE,TH,FR,SA,SU,PH 0000-2400"

# A moment on the clock in the district, the rules, what is said.
TABLE = [
    # A usual week; the closing minute is closed.
    ("2026-11-24T07:59", OFFICE, "Öffnet heute 8 Uhr"),
    ("2026-11-24T08:00", OFFICE, "Jetzt geöffnet, bis 12 Uhr"),
    ("2026-11-24T11:59", OFFICE, "Jetzt geöffnet, bis 12 Uhr"),
    ("2026-11-24T12:00", OFFICE, "Öffnet heute 13 Uhr"),
    ("2026-11-24T17:59", OFFICE, "Jetzt geöffnet, bis 18 Uhr"),
    ("2026-11-24T18:00", OFFICE, "Öffnet morgen 8 Uhr"),
    ("2026-11-27T12:00", OFFICE, "Öffnet Montag 8 Uhr"),
    ("2026-11-28T10:00", OFFICE, "Öffnet Montag 8 Uhr"),
    ("2026-11-29T10:00", OFFICE, "Öffnet morgen 8 Uhr"),
    ("2026-11-25T12:00", "WE 0930-1115", "Öffnet am 2. Dezember 9:30 Uhr"),
    # Public holidays on a Friday, a Monday, and the day before.
    ("2026-12-25T09:00", OFFICE, "Heute ist Feiertag – wahrscheinlich geschlossen. Öffnet Montag 8 Uhr"),
    ("2026-12-23T18:00", OFFICE, "Öffnet Montag 8 Uhr"),
    # Christmas Eve and New Year's Eve are no holidays, and yet nobody can count on usual hours.
    ("2026-12-24T10:00", OFFICE, EVE + " Öffnet Montag 8 Uhr"),
    ("2026-12-31T10:00", OFFICE, EVE.replace("Heiligabend", "Silvester") + " Öffnet Montag 8 Uhr"),
    ("2026-12-24T10:00", "MO,TU,WE,TH,FR,SA,SU,PH 0800-1600", EVE + " Öffnet morgen 8 Uhr"),
    ("2026-12-24T10:00", f"{OFFICE};TH 0900-1100 2026-12-24/2026-12-24", "Jetzt geöffnet, bis 11 Uhr"),
    ("2026-12-24T08:30", f"{OFFICE};TH 0900-1100 2026-12-24/2026-12-24", "Öffnet heute 9 Uhr"),
    ("2026-12-24T10:00", "TH 0800-1600 2026-12-01/2026-12-24", EVE),
    ("2026-12-24T10:00", "TU 0800-1200", "Öffnet Dienstag 8 Uhr"),
    ("2026-12-24T10:00", ALWAYS, "Jetzt geöffnet, rund um die Uhr"),
    ("2026-12-25T10:00", "FR 0900-1100 2026-12-25/2026-12-25", "Jetzt geöffnet, bis 11 Uhr"),
    ("2027-05-17T09:00", OFFICE, "Heute ist Feiertag – wahrscheinlich geschlossen. Öffnet morgen 8 Uhr"),
    ("2027-09-20T09:00", OFFICE, "Heute ist Feiertag – wahrscheinlich geschlossen. Öffnet morgen 8 Uhr"),
    ("2027-05-27T09:00", OFFICE, "Jetzt geöffnet, bis 12 Uhr"),
    # A holiday on a day that is closed anyway says nothing of it.
    ("2026-12-25T09:00", "TU 0800-1200", "Öffnet Dienstag 8 Uhr"),
    # Hours that name holidays hold on them, and only on them.
    ("2026-12-25T09:00", "SA,SU,PH 0900-1700", "Jetzt geöffnet, bis 17 Uhr"),
    ("2026-12-24T09:00", "PH 0900-1700", "Öffnet morgen 9 Uhr"),
    ("2026-12-31T09:00", "PH 0900-1700", "Öffnet morgen 9 Uhr"),
    ("2026-12-25T03:00", ALWAYS, "Jetzt geöffnet, rund um die Uhr"),
    ("2027-01-31T23:59", ALWAYS, "Jetzt geöffnet, rund um die Uhr"),
    # Midnight: two entries are one opening.
    ("2026-11-28T23:59", "SA 2000-2400;SU 0000-0200", "Jetzt geöffnet, bis morgen 2 Uhr"),
    ("2026-11-29T00:00", "SA 2000-2400;SU 0000-0200", "Jetzt geöffnet, bis 2 Uhr"),
    ("2026-11-28T23:59", "SA 2000-2400", "Jetzt geöffnet, bis 24 Uhr"),
    ("2026-11-29T00:00", "SA 2000-2400", "Öffnet Samstag 20 Uhr"),
    ("2027-05-16T23:30", "SU,MO 2200-2400;MO 0000-0100", "Jetzt geöffnet, bis morgen 1 Uhr"),
    # Overlapping and touching spans.
    ("2026-11-24T09:00", "TU 0800-1000;TU 1000-1200;TU 1130-1300", "Jetzt geöffnet, bis 13 Uhr"),
    # The first, a fifth and the last of a month, over the ends of months and of the year.
    ("2026-11-30T12:00", "1SA 1000-1200", "Öffnet Samstag 10 Uhr"),
    ("2026-12-05T11:00", "1SA 1000-1200", "Jetzt geöffnet, bis 12 Uhr"),
    ("2026-12-12T11:00", "1SA 1000-1200", "Öffnet am 2. Januar 2027 10 Uhr"),
    ("2026-11-30T11:00", "-1MO 1000-1200", "Jetzt geöffnet, bis 12 Uhr"),
    ("2026-11-30T11:00", "5MO 1000-1200", "Jetzt geöffnet, bis 12 Uhr"),
    ("2026-11-23T11:00", "5MO,-1MO 1000-1200", "Öffnet am 30. November 10 Uhr"),
    ("2028-02-29T11:00", "-1TU 1000-1200", "Jetzt geöffnet, bis 12 Uhr"),
    # Periods begin and end with their days.
    ("2026-09-27T15:00", "SU 1400-1800 2026-05-01/2026-09-30", "Jetzt geöffnet, bis 18 Uhr"),
    ("2026-10-04T15:00", "SU 1400-1800 2026-05-01/2026-09-30", ""),
    ("2026-11-22T15:00", "MO 1400-1800 2027-01-01/", "Öffnet am 4. Januar 2027 14 Uhr"),
    ("2026-11-22T15:00", "SU 1400-1800 /2026-11-22", "Jetzt geöffnet, bis 18 Uhr"),
    # A remark is a condition; it is never left out.
    (
        "2026-11-24T09:00",
        "TU 0800-1200 #Musterstadt, ohne Termin",
        "Jetzt geöffnet, bis 12 Uhr (Musterstadt, ohne Termin)",
    ),
    ("2026-11-23T09:00", "TU 0800-1200 #nur #1", "Öffnet morgen 8 Uhr (nur #1)"),
    # Days on which the clocks change.
    ("2027-03-28T01:59", "SU 0300-0400", "Öffnet heute 3 Uhr"),
    ("2027-03-28T03:00", "SU 0300-0400", "Jetzt geöffnet, bis 4 Uhr"),
    ("2027-03-27T12:00", "SU 0900-1000", "Öffnet morgen 9 Uhr"),
    ("2026-10-25T02:30", "SU 0900-1000", "Öffnet heute 9 Uhr"),
    ("2026-10-24T12:00", "MO 0900-1000", "Öffnet Montag 9 Uhr"),
    # A night belongs to the day on which it begins: one before a holiday goes on, one on a holiday may not happen.
    ("2027-10-30T23:00", NIGHT, "Jetzt geöffnet, bis morgen 2 Uhr"),
    ("2027-10-31T01:30", NIGHT, "Jetzt geöffnet, bis 2 Uhr"),
    ("2027-10-31T09:00", NIGHT, "Öffnet Freitag 20 Uhr"),
    ("2026-12-24T23:00", "TH,SU 2000-2400;FR,MO 0000-0200", EVE + " Öffnet Sonntag 20 Uhr"),
    ("2026-12-25T01:00", "TH,SU 2000-2400;FR,MO 0000-0200", "Öffnet Sonntag 20 Uhr"),
    ("2026-12-23T23:00", "WE 2000-2400;TH 0000-0600", "Jetzt geöffnet, bis morgen 6 Uhr"),
    ("2026-12-24T05:00", "WE 2000-2400;TH 0000-0600", "Jetzt geöffnet, bis 6 Uhr"),
    ("2027-01-02T01:00", NIGHT, "Öffnet heute 20 Uhr"),
    ("2027-01-01T21:00", NIGHT, "Heute ist Feiertag – wahrscheinlich geschlossen. Öffnet morgen 20 Uhr"),
    ("2026-11-27T23:59", NIGHT, "Jetzt geöffnet, bis morgen 2 Uhr"),
    ("2026-11-27T23:59", "FR 2000-2400", "Jetzt geöffnet, bis 24 Uhr"),
    ("2026-11-28T00:00", "FR 2000-2400", "Öffnet Freitag 20 Uhr"),
    # Nothing that can be read, nothing said.
    ("2026-11-24T09:00", "", ""),
    ("2026-11-24T09:00", "TU 8-12;<script>;MO", ""),
]

ASK = """async ([core, table, free]) => {
    const { rulesFrom, sentence, stateOf } = await import(core);
    return table.map(([moment, rules]) => {
        const now = { day: moment.slice(0, 10), minute: moment.slice(11, 13) * 60 + +moment.slice(14) };
        return sentence(stateOf(rulesFrom(rules), now, new Set(free)), now);
    });
}"""


@pytest.fixture
def core(page: Page, host: str) -> str:
    """The module without a page, beside an open page of the site."""
    page.goto(host + "impressum/")
    return f"{assets(host)}js/hours/hours.js"


def test_what_is_said_at_which_moment(page: Page, core: str) -> None:
    """Each row of the table, all differences at once."""
    said = page.evaluate(ASK, [core, [row[:2] for row in TABLE], HOLIDAYS])
    wrong = [(row, text) for row, text in zip(TABLE, said, strict=True) if row[2] != text]

    assert wrong == []


# How it is said of a house, a phone or a group, and when nobody has confirmed it.
WORDS = [
    ("phone", False, "2026-11-24T09:00", "Jetzt erreichbar, bis 12 Uhr"),
    ("phone", True, "2026-11-24T09:00", "Laut Angabe jetzt erreichbar, bis 12 Uhr"),
    ("phone", True, "2026-11-24T18:00", "Erreichbar laut Angabe morgen 8 Uhr"),
    (
        "phone",
        False,
        "2026-12-25T09:00",
        "Heute ist Feiertag – wahrscheinlich nicht erreichbar. Erreichbar Montag 8 Uhr",
    ),
    (
        "phone",
        True,
        "2026-12-31T09:00",
        "Heute ist Silvester – vielleicht nicht erreichbar. Erreichbar laut Angabe Montag 8 Uhr",
    ),
    (
        "group",
        False,
        "2026-12-24T09:00",
        "Heute ist Heiligabend – fällt vielleicht aus. Bitte vorher anrufen. Das nächste Mal Montag 8 Uhr",
    ),
    ("group", False, "2026-11-24T09:00", "Findet gerade statt, bis 12 Uhr"),
    ("group", True, "2026-11-24T09:00", "Findet laut Angabe gerade statt, bis 12 Uhr"),
    ("group", False, "2026-12-25T09:00", "Heute ist Feiertag – fällt wahrscheinlich aus. Das nächste Mal Montag 8 Uhr"),
    ("place", True, "2026-11-24T18:00", "Öffnet laut Angabe morgen 8 Uhr"),
    ("unheard-of", True, "2026-11-24T09:00", "Laut Angabe jetzt geöffnet, bis 12 Uhr"),
]


def test_words_for_a_house_a_phone_and_a_group(page: Page, core: str) -> None:
    """Nobody is told that an unconfirmed hour is certain."""
    script = ASK.replace("free]) =>", "free, kind, unsure]) =>").replace(", now);", ", now, { kind, unsure });")
    said = [
        page.evaluate(script, [core, [[moment, OFFICE]], HOLIDAYS, kind, unsure])[0]
        for kind, unsure, moment, _ in WORDS
    ]

    assert said == [row[3] for row in WORDS]


OPEN_TODAY = [
    ("2026-11-24T07:00", OFFICE, True),
    ("2026-11-24T12:30", OFFICE, True),
    ("2026-11-24T18:00", OFFICE, False),
    ("2026-12-25T07:00", OFFICE, False),
    ("2026-12-25T07:00", "PH 0900-1700", True),
    ("2026-11-24T07:00", "", None),
    # On an eve nobody knows.
    ("2026-12-24T07:00", OFFICE, None),
    ("2026-12-24T07:00", "TU 0800-1200", False),
    ("2026-12-31T07:00", ALWAYS, True),
]


def test_open_today_means_now_or_later(page: Page, core: str) -> None:
    """For the finder: hours of this morning are no help in the evening, unknown is no „no“."""
    script = """async ([core, rules, day, minute, free]) =>
        (await import(core)).opensToday(rules || undefined, { day, minute }, new Set(free)) ?? null"""
    minutes = [int(moment[11:13]) * 60 + int(moment[14:]) for moment, _, _ in OPEN_TODAY]
    found = [
        page.evaluate(script, [core, rules, moment[:10], minute, HOLIDAYS])
        for (moment, rules, _), minute in zip(OPEN_TODAY, minutes, strict=True)
    ]

    assert found == [row[2] for row in OPEN_TODAY]


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


@pytest.fixture(scope="module")
def hours_host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The town with offers whose hours are known, old, ending or missing."""
    folder = tmp_path_factory.mktemp("hours")
    shutil.copytree(TOWN, folder / "content")
    for identifier, text in OFFERS.items():
        (folder / "content" / "offers" / f"{identifier}.yml").write_text(text, encoding="utf-8")
    outcome = kompass(
        "build", "--no-paper", "--today", "2026-11-22", "--content", folder / "content", "--site", folder / "site"
    )
    assert outcome.code == 0, outcome.out + outcome.err
    with serving(folder / "site") as found:
        yield found.address


ZONES = ("Europe/Berlin", "America/New_York", "Pacific/Auckland", "Asia/Kolkata")


# An office: Mo Di Do Fr 8–12, Di 13–18, Do 13–17, in world time; nobody has confirmed it.
AN_OFFICE = {
    "2026-11-24T06:59:00+00:00": "Öffnet laut Angabe heute 8 Uhr",
    "2026-11-24T07:00:00+00:00": "Laut Angabe jetzt geöffnet, bis 12 Uhr",
    "2026-11-24T17:30:00+00:00": "Öffnet laut Angabe Donnerstag 8 Uhr",
    # It is already Christmas in the district.
    "2026-12-24T23:30:00+00:00": "Heute ist Feiertag – wahrscheinlich geschlossen. Öffnet laut Angabe Montag 8 Uhr",
    # An hour earlier in world time, once it is summer.
    "2027-03-30T05:59:00+00:00": "Öffnet laut Angabe heute 8 Uhr",
    "2027-03-30T06:00:00+00:00": "Laut Angabe jetzt geöffnet, bis 12 Uhr",
    "2027-05-17T08:00:00+00:00": "Heute ist Feiertag – wahrscheinlich geschlossen. Öffnet laut Angabe morgen 8 Uhr",
}


@pytest.mark.parametrize("zone", ZONES)
def test_a_phone_far_away_shows_the_hours_of_the_district(browser: Browser, hours_host: str, zone: str) -> None:
    """The district's clock and holidays count, whatever the phone is set to."""
    page = visit(browser, hours_host + "angebote/amt/", next(iter(AN_OFFICE)), zone)
    shown = page.locator(".terms .open-state")
    said = {}
    for moment in AN_OFFICE:
        page.clock.set_system_time(datetime.fromisoformat(moment))
        page.reload()
        shown.wait_for()
        said[moment] = shown.inner_text()
    page.context.close()

    assert said == AN_OFFICE


def test_the_page_follows_the_clock(browser: Browser, hours_host: str) -> None:
    """Whoever leaves the page open sees it close."""
    page = visit(browser, hours_host + "angebote/amt/", "2026-11-24T16:58:30+00:00", "Europe/Berlin")
    shown = page.locator(".terms .open-state")
    shown.wait_for()
    before = shown.inner_text()
    page.clock.run_for(120_000)
    after = shown.inner_text()
    page.context.close()

    assert (before, after) == ("Laut Angabe jetzt geöffnet, bis 18 Uhr", "Öffnet laut Angabe Donnerstag 8 Uhr")


def test_an_emergency_line_is_there_on_a_holiday(browser: Browser, hours_host: str) -> None:
    """Round the clock means Christmas too."""
    page = visit(browser, hours_host + "angebote/telefon/", "2026-12-25T02:00:00+00:00", "Europe/Berlin")
    shown = page.locator(".terms .open-state")
    shown.wait_for()
    text = shown.inner_text()
    page.context.close()

    assert text.lower().endswith("jetzt erreichbar, rund um die uhr")


def test_cards_say_it_too_and_lists_without_hours_load_nothing(page: Page, hours_host: str) -> None:
    """The script comes only where there are hours or dates."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(hours_host + "impressum/", wait_until="networkidle")
    assert not [url for url in asked if "hours" in url]

    page.goto(hours_host + "anbieter/kreis-musterkreis/", wait_until="networkidle")
    assert page.locator(".card .open-state:visible").count() >= 1


def test_without_scripts_nothing_is_said_about_now(browser: Browser, hours_host: str) -> None:
    """The hours stand there in words; the empty element takes no room."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(hours_host + "angebote/amt/")
    states = page.locator(".open-state")
    visible = [states.nth(n).is_visible() for n in range(states.count())]
    words = page.locator(".terms").first.inner_text()
    context.close()

    assert visible
    assert not any(visible)
    assert "Di 8–12 und 13–18 Uhr" in words


def stops(page: Page) -> list[str]:
    """Days of the visits one can see."""
    found: list[Any] = page.eval_on_selector_all(
        ".stop time", "all => all.filter(e => e.checkVisibility()).map(e => e.dateTime)"
    )
    return [str(moment) for moment in found]


@pytest.mark.parametrize("zone", ZONES[:3])
def test_visits_vanish_when_they_have_passed(browser: Browser, town_host: str, zone: str) -> None:
    """A visit stays to its last minute in the district, and goes without a new build."""
    before = visit(browser, town_host + "ort/testwalde/", "2026-12-01T10:59:00+00:00", zone)
    seen = stops(before)
    before.context.close()
    after = visit(browser, town_host + "ort/testwalde/", "2026-12-01T11:00:00+00:00", zone)
    gone = stops(after)
    over = after.locator(".stops-over").is_visible()
    after.context.close()

    assert seen == ["2026-12-01T09:00"]
    assert gone == []
    assert over


def test_other_visits_stay_and_the_calendar_can_be_taken_along(browser: Browser, town_host: str) -> None:
    """On the bus's own page the next visit moves up; the link is a calendar."""
    page = visit(browser, town_host + "angebote/beratungsbus/", "2026-12-01T12:00:00+00:00", "Europe/Berlin")
    seen = stops(page)
    link = page.get_by_role("link", name="Alle Termine in Ihren Kalender übernehmen")
    address = page.evaluate("e => e.href", link.element_handle())
    calendar = page.request.get(address).text()
    page.context.close()

    assert seen[0] == "2026-12-01T14:00"
    assert calendar.startswith("BEGIN:VCALENDAR\r\n")


def test_without_scripts_all_visits_of_the_build_are_there(browser: Browser, town_host: str) -> None:
    """Dates are text in the page; the note that they are over is not."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(town_host + "ort/testwalde/")
    shown = page.locator(".stop:visible").count()
    over = page.locator(".stops-over").is_visible()
    context.close()

    assert shown == 1
    assert not over


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1280)])
def test_axe_finds_nothing_about_times(
    browser: Browser, hours_host: str, town_host: str, scheme: Any, width: int
) -> None:
    """With the script's words in place and visits on the page; links to tap are large enough."""
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    page.clock.install(time=datetime.fromisoformat("2026-11-24T09:00:00+00:00"))
    pages = ("anbieter/kreis-musterkreis/", "angebote/amt/", "angebote/altes-amt/", "thema/geld/", "ort/musterstadt/")
    halting = ("angebote/beratungsbus/", "ort/probendorf/")
    found = {}
    for address in (*(hours_host + a for a in pages), *(town_host + a for a in halting)):
        page.goto(address, wait_until="networkidle")
        violations = faults(page)
        if violations:
            found[address] = violations
        heights = page.eval_on_selector_all(".stop a", "all => all.map(e => e.getBoundingClientRect().height)")
        too_wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert min(heights, default=44) >= 44
        assert too_wide <= 0
    context.close()

    assert found == {}


def test_the_finder_knows_what_is_open_today(browser: Browser, hours_host: str) -> None:
    """On Christmas morning only what names holidays is left, and the day after the weekend offices are back."""
    left = {}
    for moment in ("2026-12-25T05:00:00+00:00", "2026-11-24T05:00:00+00:00"):
        page = visit(browser, hours_host + "angebote/?offen=1", moment, "America/New_York")
        page.wait_for_selector("[data-listing] li[data-offer][hidden]", state="attached")
        left[moment[:10]] = set(
            page.eval_on_selector_all(
                "[data-listing] li[data-offer]:not([hidden])", "all => all.map(e => e.dataset.offer)"
            )
        )
        page.context.close()

    assert "telefon" in left["2026-12-25"] & left["2026-11-24"]
    assert "amt" in left["2026-11-24"] - left["2026-12-25"]


def said(page: Page, where: str) -> str:
    """All that can be read there."""
    return " ".join(page.locator(where).first.inner_text().split())


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
    counts = {}
    for moment in ("2026-12-05T12:00:00+00:00", "2026-12-06T12:00:00+00:00"):
        page = visit(browser, hours_host + "thema/geld/?wie=vor-ort", moment, "Europe/Berlin")
        page.wait_for_selector(".result-count:not(:empty)")
        status = said(page, ".result-count")
        counts[moment[:10]] = (status, page.locator("li[data-offer=kurs]").count())
        page.context.close()

    assert counts["2026-12-05"][1] == 1
    assert counts["2026-12-06"][1] == 0
    first, second = (int(counts[day][0].split()[0]) for day in sorted(counts))
    assert first - second == 1


@pytest.mark.parametrize("day", ["2026-12-24", "2029-10-02"])
def test_the_finder_does_not_call_open_what_nobody_knows(browser: Browser, hours_host: str, day: str) -> None:
    """On an eve only what never closes is left, and of old hours nothing."""
    page = visit(browser, hours_host + "angebote/", f"{day}T06:00:00+00:00", "Europe/Berlin")
    script = """async (core) => {
        const { berlinNow, holidays, opensToday } = await import(core);
        return [...document.querySelectorAll("li[data-open]")]
            .filter((e) => opensToday(e.dataset.open, berlinNow(), holidays(), e.dataset.known))
            .map((e) => e.dataset.offer);
    }"""
    found = page.evaluate(script, f"{assets(hours_host)}js/hours/hours.js")
    page.context.close()

    assert set(found) == ({"frauenhaus-musterkreis", "telefon"} if day == "2026-12-24" else set())


def test_offers_without_a_number_are_folded_counted_and_found(browser: Browser, hours_host: str) -> None:
    """Closed at first; a filter that fits opens them, and „Bei mir“ folds them as well."""
    page = visit(browser, hours_host + "thema/geld/", "2026-11-24T09:00:00+00:00", "Europe/Berlin")
    fold = page.locator(".no-number", has=page.locator("[data-offer=stumm]"))
    row = page.locator("li[data-offer=stumm] a")
    assert not row.is_visible()
    fold.locator("summary").click()
    assert row.is_visible()
    assert fold.locator("a[href='tel:+493023125100']").is_visible()

    page.goto(hours_host + "thema/geld/?wie=vor-ort", wait_until="networkidle")
    row.wait_for()
    assert "wir haben noch keine Nummer" in said(page, ".no-number:has([data-offer=stumm])")

    page.goto(hours_host + "angebote/?ort=musterstadt", wait_until="networkidle")
    near = page.locator("[data-near] .no-number li[data-offer=stumm]")
    near.wait_for(state="attached")
    assert page.locator("[data-near] .no-number:has([data-offer=stumm]) a[href='tel:+493023125100']").count() == 1
    last = page.locator("[data-near] section:has([data-offer=stumm]) li[data-offer]").last
    assert last.get_attribute("data-offer") == "fraglich"
    assert "Wir wissen nicht, ob es das Angebot noch gibt." in last.inner_text()
    page.context.close()


def test_results_say_doubt_and_leave_out_what_is_over(browser: Browser, hours_host: str) -> None:
    """As lists do, by the visitor's clock: what may no longer exist comes after what fits as well."""
    page = visit(browser, hours_host + "suche/?q=Ausprobieren", "2026-12-05T22:30:00+00:00", "America/New_York")
    rows = page.locator("#results li[data-offer]")
    rows.nth(5).wait_for()
    shown = rows.evaluate_all("rows => rows.map((row) => row.dataset.offer)")
    sentence = "Wir wissen nicht, ob es das Angebot noch gibt."
    assert set(shown) == set(OFFERS)
    assert shown[-1] == "fraglich"
    assert [sentence in text for text in rows.all_inner_texts()] == [False] * 5 + [True]

    # In the district, it is the next day.
    page.clock.set_system_time(datetime.fromisoformat("2026-12-05T23:30:00+00:00"))
    page.reload()
    page.locator("#results li[data-offer=fraglich]").wait_for()
    assert page.locator("#results li[data-offer=kurs]").count() == 0
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
