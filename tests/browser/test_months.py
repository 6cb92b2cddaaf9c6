"""Days with the names of their months, in every language a page may have: what it writes it reads."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.support import assets

pytestmark = pytest.mark.browser


READ = """async ([url, typed]) => {
    const core = await import(url + 'guide/dates-core.js');
    const { latinDigits } = await import(url + 'page/words.js');
    return typed.map((one) => core.read(latinDigits(one), '2026-11-22'));
}"""
WRITE = (
    """async ([url, days]) => { const { dayText } = await import(url + 'page/words.js'); return days.map(dayText); }"""
)


@pytest.mark.parametrize("folder", ["", "en/", "uk/", "ru/", "ar/"])
def test_what_the_page_writes_it_reads(still: Callable[[str], Page], host: str, folder: str) -> None:
    """Each day of a year, as the page of this language says days; its German form, too, also with decomposed umlauts."""
    days = [(date(2027, 1, 1) + timedelta(n)).isoformat() for n in range(365)]
    url = f"{assets(host)}js/"
    german = still(host).evaluate(WRITE, [url, days])
    page = still(host + folder)
    written = page.evaluate(WRITE, [url, days])
    decomposed = [unicodedata.normalize("NFD", text) for text in german]
    for texts in (written, german, decomposed, [text.upper() for text in written]):
        assert page.evaluate(READ, [url, texts]) == [{"day": day} for day in days]


@pytest.mark.parametrize(
    ("folder", "typed", "day"),
    [
        ("", "Montag, 1. März 2027", "2027-03-01"),
        ("", "am 5. Juni 2027", "2027-06-05"),
        ("", "1. Maerz 2027", "2027-03-01"),
        ("", "1 Mrz 27", "2027-03-01"),
        ("", "3. Jänner 2027", "2027-01-03"),
        ("", "Mo 1.3.2027", "2027-03-01"),
        ("", "2027-03-01, Montag", "2027-03-01"),
        ("en/", "March 1, 2027", "2027-03-01"),
        ("en/", "Mar 1st, 2027", "2027-03-01"),
        ("en/", "the 22nd of July 2027", "2027-07-22"),
        ("en/", "Sunday 3 Oct 2027", "2027-10-03"),
        ("uk/", "1 березня 2027 року", "2027-03-01"),
        ("uk/", "березень 1, 2027", "2027-03-01"),
        ("uk/", "9 трав. 2027 р.", "2027-05-09"),
        ("ru/", "12 мая 2027 г.", "2027-05-12"),
        ("ru/", "12 май 2027", "2027-05-12"),
        ("ru/", "вторник, 7 декабря 2027", "2027-12-07"),
        ("ar/", "١ مارس ٢٠٢٧", "2027-03-01"),
        ("ar/", "١٢ أيار ٢٠٢٧", "2027-05-12"),
        ("ar/", "٣ تشرين الأول ٢٠٢٧", "2027-10-03"),
        ("ar/", "3 تشرين 2027", "month"),
        ("ar/", "٠١\u200f/٠٣\u200f/٢٠٢٧", "2027-03-01"),
        ("ar/", "1 مارس، 2027", "2027-03-01"),
        ("ar/", "1. März 2027", "2027-03-01"),
        ("", "12. Blumenmonat 2027", "month"),
        ("en/", "5 Brumaire 2027", "month"),
        ("", "1 Ju 2027", "month"),
        # on a page in another language than one's own
        ("", "14 березня 2027 р.", "2027-03-14"),
        ("", "5 мая 2027 г.", "2027-05-05"),
        ("", "March 14, 2027", "2027-03-14"),
        ("", "٣ نيسان ٢٠٢٧", "2027-04-03"),
        ("uk/", "14 марта 2027", "2027-03-14"),
        ("ru/", "14 травня 2027", "2027-05-14"),
        ("en/", "1 Jänner 2027", "2027-01-01"),
        # other words beside the month, or the month twice
        ("", "geboren am 3. März 2027", "2027-03-03"),
        ("", "unser Termin: 3. Oktober 2027", "2027-10-03"),
        ("ar/", "14 آذار/مارس 2027", "2027-03-14"),
        ("ar/", "مولود 3 كانون الثاني 2027", "2027-01-03"),
        ("", "Ende März oder Anfang April 3, 2027", "month"),
        # keyboards for numbers have a comma; the year first; without anything between
        ("", "14,03,2027", "2027-03-14"),
        ("", "14, 3, 27", "2027-03-14"),
        ("", "3. 3. '27", "2027-03-03"),
        ("en/", "2027/03/14", "2027-03-14"),
        ("uk/", "2027.03.14", "2027-03-14"),
        ("", "140327", "2027-03-14"),
        ("", "311327", "unreal"),
        ("", "31. Februar 2027", "unreal"),
        ("en/", "June 31, 2027", "unreal"),
        ("", "März 2027", "form"),
        ("", "bald", "form"),
        ("", "1. März", "form"),
        ("", "1 2 3 März 2027", "form"),
    ],
)
def test_months_in_the_words_of_the_page(
    still: Callable[[str], Page], host: str, folder: str, typed: str, day: str
) -> None:
    (found,) = still(host + folder).evaluate(READ, [f"{assets(host)}js/", [typed]])
    assert found.get("day", found.get("problem")) == day


def test_a_word_that_is_no_month_is_named(page: Page, host: str) -> None:
    page.goto(host + "en/uebergaenge/neu-in-deutschland/")
    page.locator(".my-dates > details > summary").click()
    field = page.locator("[data-my-dates] input").first
    field.fill("1 Marchember 2027")
    field.press("Enter")
    error = page.locator("[id$=-fehler]:not([hidden])").first
    expect(error).to_contain_text("We do not know “\u2068Marchember\u2069” as a month.")
    field.fill("March 1, 2027")
    field.press("Enter")
    expect(page.locator(".my-dates-found h3")).to_be_visible()
    expect(error).to_be_hidden()
