"""What an editor wrote in everyday words is answered with what to write instead; contradictions are named."""

from __future__ import annotations

from datetime import date

import pytest

from tests.support import offer, problems_of, town_with

TODAY = date(2026, 11, 30)


def found(fields: str, code: str) -> list[tuple[str, str]]:
    """Message and remedy of one rule about an offer."""
    problems = problems_of(town_with({"offers/testangebot.yml": offer(fields)}), TODAY)
    return [(p.message, p.fix) for p in problems if p.code == code]


@pytest.mark.parametrize(
    ("fields", "code", "meant"),
    [
        ("audiences: [Ältere Menschen]", "K117", "aeltere-menschen"),
        ("topics: [Geld]", "K117", "geld"),
        ("service_area: [Müllersdorf]", "K117", "muellersdorf"),
        ("service_area: [deutschland]", "K201", "„country“"),
        ("visible_until: 31.12.2026", "K122", "2026-12-31"),
        ("assured_date: 1.3.2026\nassured_by: phone", "K122", "2026-03-01"),
    ],
)
def test_the_remedy_names_what_was_meant(fields: str, code: str, meant: str) -> None:
    ((_, fix),) = found(fields, code)
    assert meant in fix


def test_a_day_that_is_no_day_gets_an_example() -> None:
    ((_, fix),) = found("visible_until: im Winter", "K122")
    assert fix == "Beispiel: 2026-11-22"


@pytest.mark.parametrize(
    ("audiences", "count"),
    [("pflegende-angehoerige", 1), ("pflegende-angehoerige, aeltere-menschen", 0), ("frauen", 0)],
)
def test_an_age_is_not_that_of_carers(audiences: str, count: int) -> None:
    assert len(found(f"audiences: [{audiences}]\nminimum_age: 18", "K283")) == count


def test_carers_without_an_age_are_fine() -> None:
    assert found("audiences: [pflegende-angehoerige]", "K283") == []


@pytest.mark.parametrize(("unverified", "count"), [("status", 1), ("phones", 0)])
def test_what_is_confirmed_exists(unverified: str, count: int) -> None:
    fields = f"unverified: [{unverified}]\nassured_date: 2026-11-01\nassured_by: phone"
    assert len(found(fields, "K284")) == count
    assert found(f"unverified: [{unverified}]", "K284") == []


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ("minimum_age: 14\nmaximum_age: 6", "minimum_age"),
        ("visible_from: 2027-01-01\nvisible_until: 2026-12-31", "visible_until"),
        ("assured_date: 2026-03-01", "assured_date"),
        ("assured_by: phone", "assured_by"),
    ],
)
def test_two_fields_that_disagree_are_shown_where_they_stand(fields: str, field: str) -> None:
    text = offer(fields)
    problems = problems_of(town_with({"offers/testangebot.yml": text}), TODAY)
    lines = [p.location.line for p in problems if p.code == "K128"]
    assert lines == [next(n for n, line in enumerate(text.splitlines(), 1) if line.startswith(f"{field}:"))]
