"""What the hours of an offer say at which moment: the rules, without a page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.hours import EVE
from tests.support import assets

pytestmark = pytest.mark.browser

OFFICE = "MO,TU,WE,TH,FR 0800-1200;TU 1300-1800"
HOLIDAYS = ["2026-12-25", "2026-12-26", "2027-01-01", "2027-05-17", "2027-09-20", "2027-10-31"]
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
def page(still: Callable[[str], Page], host: str) -> Page:
    """An open page of the site, beside which the module is asked without one."""
    return still(host + "impressum/")


@pytest.fixture
def core(host: str) -> str:
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
