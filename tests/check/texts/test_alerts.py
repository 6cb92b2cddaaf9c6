"""K276: an alert says nothing that the page of the offer says by itself."""

from __future__ import annotations

from datetime import date

import pytest

from tests.support import offer, problems_of, town_with

TODAY = date(2026, 11, 30)
CALL = 'phones: [{number: 030 23125 191, label: "Sekretariat (Angabe von 2016)"}]'
HOURS = (
    "schedules: [{byday: [TU], opens_at: 08:00, closes_at: 12:00}]\n"
    'sources: [{url: "https://verein.example/", date: 2021, supports: "Zeiten"}]'
)


def said(fields: str, alert: str) -> list[str]:
    """Messages about the alert of an offer."""
    text = offer(f'{fields}\nalert: "{alert}"')
    found = problems_of(town_with({"offers/testangebot.yml": text}), TODAY)
    return [p.message for p in found if p.code == "K276"]


@pytest.mark.parametrize(
    ("fields", "alert"),
    [
        ("unverified: [status]", "Wir wissen nicht, ob es die Beratung noch gibt."),
        ("unverified: [status]", "Wir wissen nicht, ob der Bus noch fährt."),
        ("unverified: [status]", "Fragen Sie im Rathaus, ob es den Treff noch gibt."),
        (f"{CALL}\nunverified: [phones]", "Anschrift und Telefonnummer stammen von 2016. Fragen Sie beim Landratsamt."),
        (f"{CALL}\nunverified: [phones]", "Die Angaben sind von 2016."),
        (HOURS, "Die Zeiten stammen von 2021."),
        (HOURS, "Die Ausgabetage stammen von 2021."),
        (f"{CALL}\ndelivery: [on_site]\nunverified: [phones]", "Bitte rufen Sie vorher an."),
    ],
)
def test_what_the_page_says_by_itself_is_no_alert(fields: str, alert: str) -> None:
    assert len(said(fields, alert)) == 1


@pytest.mark.parametrize(
    ("fields", "alert"),
    [
        ("", "Wir wissen nicht, ob es die Termine in Musterstadt noch gibt."),
        (CALL, "Wenn Sie niemanden erreichen, fragen Sie beim Landratsamt."),
        (CALL, "Die Telefonnummer ist neu seit 2020."),
        (HOURS, "2021 zog die Stelle um."),
        ("unverified: [status]", "Bei akuter Gefahr: 110."),
    ],
)
def test_what_only_the_alert_says_stays(fields: str, alert: str) -> None:
    assert said(fields, alert) == []
