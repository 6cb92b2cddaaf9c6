"""German forms: what people read."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.phrase import clock_text
from generator.language.wording import (
    age_text,
    counted,
    day_text,
    duration_text,
    listed,
    partial_date_text,
    period_text,
    schedule_lines,
)
from generator.model.place import Schedule
from generator.model.values.times import WEEKDAYS


def schedule(text: str) -> Schedule:
    """`MO TU 08:00 12:00 Bemerkung` → a schedule."""
    words = text.split()
    days = [w for w in words if w[-2:] in WEEKDAYS]
    times = [w for w in words if ":" in w]
    rest = " ".join(w for w in words if w not in days and w not in times)
    data = {
        "byday": days,
        "opens_at": times[0] if times else None,
        "closes_at": times[1] if times else None,
        "description": rest or None,
    }
    return Schedule.model_validate({key: value for key, value in data.items() if value})


@pytest.mark.parametrize(
    ("minimum", "maximum", "said"),
    [
        (None, None, ""),
        (0, None, ""),
        (0, 18, "bis 18 Monate"),
        (0, 12, "bis 1 Jahr"),
        (0, 36, "bis 3 Jahre"),
        (12, 12, "1 Jahr"),
        (36, 72, "3 bis 6 Jahre"),
        (6, 36, "6 Monate bis 3 Jahre"),
        (None, 216, "bis 18 Jahre"),
        (720, None, "ab 60 Jahren"),
        (12, None, "ab 1 Jahr"),
        (1, None, "ab 1 Monat"),
        (18, None, "ab 18 Monaten"),
        (42, None, "ab 3,5 Jahren"),
    ],
)
def test_ages(minimum: int | None, maximum: int | None, said: str) -> None:
    assert age_text(minimum, maximum) == said


@pytest.mark.parametrize(
    ("schedules", "said"),
    [
        (["MO 08:00 12:00"], ["Mo 8–12 Uhr"]),
        (["MO 08:30 12:15"], ["Mo 8:30–12:15 Uhr"]),
        (["MO TU 08:00 12:00"], ["Mo, Di 8–12 Uhr"]),
        (["MO TU WE 08:00 12:00"], ["Mo–Mi 8–12 Uhr"]),
        (["MO TU TH FR 08:00 12:00"], ["Mo, Di, Do, Fr 8–12 Uhr"]),
        (["FR MO WE TH 08:00 12:00"], ["Mo, Mi–Fr 8–12 Uhr"]),
        (["MO 08:00 12:00", "TU 08:00 12:00", "MO 13:00 15:00"], ["Mo 8–12 und 13–15 Uhr", "Di 8–12 Uhr"]),
        (["MO TU WE TH FR SA SU 00:00 24:00"], ["rund um die Uhr"]),
        (["MO TU WE TH FR SA SU 08:00 20:00"], ["täglich 8–20 Uhr"]),
        (["SA SU 10:00 24:00"], ["Sa, So 10–24 Uhr"]),
        (["1SA 10:00 12:00"], ["erster Samstag im Monat 10–12 Uhr"]),
        (["-1FR 10:00 12:00"], ["letzter Freitag im Monat 10–12 Uhr"]),
        (["MO"], ["Mo"]),
        (["nach Vereinbarung"], ["nach Vereinbarung"]),
        (["WE 14:00 16:00 nicht in den Ferien"], ["Mi 14–16 Uhr, nicht in den Ferien"]),
    ],
)
def test_opening_times(schedules: list[str], said: list[str]) -> None:
    assert schedule_lines([schedule(text) for text in schedules]) == said


def test_opening_times_of_a_season_name_their_days() -> None:
    summer = Schedule.model_validate(
        {
            "byday": ["SU"],
            "opens_at": "14:00",
            "closes_at": "18:00",
            "valid_from": "2026-05-01",
            "valid_to": "2026-09-30",
        }
    )
    assert schedule_lines([summer]) == ["So 14–18 Uhr, ab 1. Mai 2026, bis 30. September 2026"]


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (None, None, ""),
        ("-P8M", "-P6M", "6 bis 8 Monate vorher (Geburt)"),
        ("P2W", "P6W", "2 bis 6 Wochen danach (Geburt)"),
        ("-P1Y", "-P6M", "1 Jahr bis 6 Monate vorher (Geburt)"),
        ("-P6W", "P8W", "zwischen 6 Wochen vorher und 8 Wochen danach (Geburt)"),
        ("P0D", "P6W", "bis spätestens 6 Wochen danach (Geburt)"),
        ("-P6W", "P0D", "ab 6 Wochen vorher bis zum Tag selbst (Geburt)"),
        ("P0D", "P0D", "am Tag selbst (Geburt)"),
        ("P1W", "P1W", "etwa 1 Woche danach (Geburt)"),
        (None, "P3M", "bis spätestens 3 Monate danach (Geburt)"),
        (None, "P0D", "spätestens am Tag selbst (Geburt)"),
        ("-P1M", None, "ab einem Monat vorher (Geburt)"),
        ("P1W", None, "ab einer Woche danach (Geburt)"),
        ("P0D", None, "ab dem Tag selbst (Geburt)"),
    ],
)
def test_periods(start: str | None, end: str | None, said: str) -> None:
    assert period_text(start, end, "Geburt") == said


@pytest.mark.parametrize(
    ("duration", "nominative", "dative"),
    [
        ("P1D", "1 Tag", "einem Tag"),
        ("-P1W", "1 Woche", "einer Woche"),
        ("P2M", "2 Monate", "2 Monaten"),
        ("P1Y6M", "1 Jahr und 6 Monate", "einem Jahr und 6 Monaten"),
    ],
)
def test_durations(duration: str, nominative: str, dative: str) -> None:
    assert duration_text(duration) == nominative
    assert duration_text(duration, dative=True) == dative


def test_days_numbers_and_lists() -> None:
    assert day_text(date(2026, 3, 1)) == "1. März 2026"
    assert [partial_date_text(text) for text in ("2024", "2024-05", "2024-05-31")] == [
        "2024",
        "Mai 2024",
        "31. Mai 2024",
    ]
    assert [clock_text(time(8)), clock_text(time(8, 5)), clock_text(time(0)), clock_text(time(23, 59))] == [
        "8",
        "8:05",
        "0",
        "24",
    ]
    assert [counted(n, "Angebot", "Angebote") for n in (0, 1, 2)] == ["0 Angebote", "1 Angebot", "2 Angebote"]
    assert [listed(w) for w in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a und b", "a, b und c"]


MONTHS = st.one_of(st.none(), st.integers(0, 130 * 12))
DURATIONS = st.one_of(
    st.none(),
    st.builds(
        lambda sign, amount, unit: f"{sign}P{amount}{unit}",
        st.sampled_from(["", "-"]),
        st.integers(0, 999),
        st.sampled_from("YMWD"),
    ),
    st.builds(lambda y, m: f"P{y}Y{m}M", st.integers(0, 99), st.integers(0, 99)),
)
WEEKDAY = st.builds(
    lambda which, day: which + day, st.sampled_from(["", "", "1", "2", "3", "4", "5", "-1"]), st.sampled_from(WEEKDAYS)
)
TIMES = (
    st.lists(st.integers(0, 24 * 60), min_size=2, max_size=2, unique=True)
    .map(sorted)
    .map(lambda t: [f"{m // 60:02}:{m % 60:02}" for m in t])
)


@given(MONTHS, MONTHS)
def test_any_ages_can_be_said(minimum: int | None, maximum: int | None) -> None:
    said = age_text(minimum, maximum)
    assert bool(said) == (bool(minimum) or maximum is not None)
    assert said == said.strip()


@given(DURATIONS, DURATIONS)
def test_any_period_can_be_said(start: str | None, end: str | None) -> None:
    said = period_text(start, end, "Einzug")
    assert said.endswith("(Einzug)") == bool(start or end)
    assert "None" not in said


@given(st.lists(st.tuples(st.lists(WEEKDAY, min_size=1, max_size=8), TIMES), max_size=4))
def test_any_opening_times_can_be_said(schedules: list[tuple[list[str], list[str]]]) -> None:
    made = [
        Schedule.model_validate({"byday": days, "opens_at": opens, "closes_at": closes})
        for days, (opens, closes) in schedules
    ]
    lines = schedule_lines(made)
    assert len(lines) <= len({day for days, _ in schedules for day in days})
    assert bool(lines) == bool(made)
    assert all(line.strip() == line and line for line in lines)
