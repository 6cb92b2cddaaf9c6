"""Rules of dates that cannot be worked out are refused, at their line and column."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.support import problems_of, town_with, unmarked

DEADLINE = """\
- id: frist
  event: umzug
  {}
  kind: deadline
  action: "Etwas tun."
  responsible_body: "Amt"
  legal_basis: "§ 1"
  source_checked: nein
  confidence: high
  checked_on: 2026-11-01
"""
EVENTS = "vocabulary/events.yml"
DEADLINES = "vocabulary/deadlines.yml"


def found(
    path: str, marked: str, others: dict[str, str] | None = None
) -> tuple[list[tuple[str, int, int]], list[tuple[int, int]]]:
    """Problems in one file of the town, and the places marked in its text."""
    text, places = unmarked(marked)
    problems = problems_of(town_with({path: text, **(others or {})}))
    return [(p.code, p.location.line, p.location.column) for p in problems if p.location.file.endswith(path)], places


def test_events_in_a_circle_are_refused() -> None:
    """Nobody could ever work out their days; each of them is named."""
    marked = """\
- {id: kita-start, name: Kita, example: P1M, derived_from: »[{event: trennung}]}
- {id: trennung, name: Trennung, example: P1M, derived_from: »[{event: drittes}]}
- {id: drittes, name: Drittes, example: P1M, derived_from: »[{event: kita-start, offset: P1Y}]}
"""
    problems, places = found(EVENTS, marked)

    assert problems == [("K211", *place) for place in places]


def test_an_event_may_follow_from_several_others() -> None:
    """Two ways to the same day are no circle."""
    text = """\
- {id: kita-start, name: Kita, example: P1M}
- {id: trennung, name: Trennung, example: -P1M, derived_from: [{event: kita-start, offset: P1Y}, {event: drittes}]}
- {id: drittes, name: Drittes, example_day: 08-01, derived_from: [{event: kita-start, day: 08-01}]}
"""
    assert found(EVENTS, text)[0] == []


def test_an_unknown_event_gets_a_suggestion() -> None:
    """A typo in the source of an event."""
    problems, places = found(
        EVENTS,
        "- {id: kita-start, name: Kita, example: P1M}\n"
        "- {id: trennung, name: T, example: P1M, derived_from: [{event: »kita-strat}]}\n",
    )

    assert problems == [("K201", *places[0])]


def test_an_event_without_an_example_gets_a_hint() -> None:
    """The page would have to invent one."""
    problems, places = found(
        EVENTS, "»- {id: kita-start, name: Kita}\n- {id: trennung, name: T, example: P1M}\n".replace("»- ", "- »")
    )
    assert problems == [("K277", *places[0])]


@pytest.mark.parametrize("example", ["P31Y", "-P200Y", "P999999999Y"])
def test_an_example_out_of_reach_is_refused(example: str) -> None:
    """No page shows a day that its own script would not take."""
    problems, _ = found(EVENTS, f"- {{id: kita-start, name: Kita, example: {example}}}\n")
    assert problems[0][0] in {"K124", "K128"}


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ("from_day: »13-01", "K122"),
        ("from_day: »02-30", "K122"),
        ("from_day: »2. Mai", "K122"),
        ("year_offset: »letztes", "K114"),
        ("moves_to_workday: »vielleicht", "K121"),
        ("counted_in: »werktage", "K116"),
        ("offset_end: »P3", "K124"),
        ("extended_by_days_before: »umzgu", "K201"),
    ],
)
def test_a_wrong_value_is_named_where_it_stands(fields: str, code: str) -> None:
    """Line and column of the value."""
    problems, places = found(DEADLINES, DEADLINE.format(fields), {EVENTS: "- {id: umzug, name: Umzug}\n"})

    assert (code, *places[0]) in problems


@pytest.mark.parametrize(
    "fields",
    [
        "year_offset: -1",
        "from_day: 05-10\n  until_day: 05-02",
        "offset_start: P3M\n  offset_end: P1M",
        "offset_end: P2W\n  counted_in: working_days",
    ],
)
def test_fields_that_contradict_each_other_are_refused(fields: str) -> None:
    """An order that cannot be, a year without a day, weeks of working days."""
    problems, _ = found(DEADLINES, DEADLINE.format(fields), {EVENTS: "- {id: umzug, name: Umzug}\n"})

    assert "K128" in {code for code, _, _ in problems}


@pytest.mark.parametrize(
    "sources",
    [
        pytest.param(lambda i: f"[{{event: e{i + 1}}}]", id="one after the other"),
        pytest.param(lambda i: f"[{{event: e{i + 1}}}, {{event: e{i + 2}}}]", id="more ways than anybody could walk"),
    ],
)
def test_however_many_events_follow_from_each_other(sources: Callable[[int], str]) -> None:
    text = "".join(f"- {{id: e{i}, name: E{i}, example: P1M, derived_from: {sources(i)}}}\n" for i in range(1_500))
    last = "".join(f"- {{id: e{i}, name: E{i}, example: P1M}}\n" for i in (1_500, 1_501))
    problems = problems_of(town_with({EVENTS: text + last}))
    assert not [p for p in problems if p.code == "K211"]


def test_a_long_circle_is_told_in_a_few_words() -> None:
    text = "".join(
        f"- {{id: e{i}, name: E, example: P1M, derived_from: [{{event: e{(i + 1) % 50}}}]}}\n" for i in range(50)
    )
    told = [p.message for p in problems_of(town_with({EVENTS: text})) if p.code == "K211"]
    assert len(told) == 50
    assert all(message.endswith(" → …") for message in told)
