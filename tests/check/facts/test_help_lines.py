"""Help lines: a number that is another one in the offer, a name or a line that stands twice."""

from __future__ import annotations

from generator.base.problem import Problem
from tests.support import problems_of, town_with

LINE = """\
- id: {id}
  name: "{name}"
  phones:
    - number: {number}
  text: "Wenn Sie nicht sicher sind."
  {more}
  sources: [{{url: "https://a.example/", supports: "Nummer"}}]
  checked_on: 2026-11-01
"""


def line(identifier: str, number: str = "112", name: str = "", more: str = "cost: kostenlos") -> str:
    return LINE.format(id=identifier, name=name or identifier, number=number, more=more)


def found(lines: str, groups: str = "help_lines: [rettung]") -> list[Problem]:
    group = f"- id: gefahr\n  title: Gefahr\n  {groups}\n"
    files = {"vocabulary/help_lines.yml": lines, "emergency.yml": group, "vocabulary/crisis.yml": "[]"}
    codes = ("K109", "K201", "K236", "K237", "K238")
    problems = problems_of(town_with(files))
    return [p for p in problems if p.code in codes and "/transitions/" not in p.location.file]  # Steps name lines, too.


def test_the_numbers_of_a_line_stand_in_its_offer() -> None:
    more = "offer: frauenhaus-musterkreis"
    assert found(line("rettung", "030 23125 170", more=more)) == []
    (problem,) = found(line("rettung", "030 23125 171", more=more))
    assert (problem.code, problem.location.file, problem.location.line) == (
        "K237",
        "content/vocabulary/help_lines.yml",
        4,
    )
    assert "030 23125 170" in problem.message


def test_a_line_that_lost_its_number_is_told_where_its_offer_has_one() -> None:
    lost = line("rettung", more="offer: frauenhaus-musterkreis").replace(
        "  phones:\n    - number: 112\n", "  url: https://a.example/\n"
    )
    (problem,) = found(lost)
    assert (problem.code, problem.location.line) == ("K237", 5)
    assert "030 23125 170" in problem.message


def test_a_name_or_an_id_stands_only_once() -> None:
    (name,) = found(line("rettung", name="Rat") + line("rat", "110", name="RAT"))
    assert (name.code, name.location.line) == ("K238", 10)
    (twice,) = found(line("rettung") + line("rettung", "110", name="Polizei"))
    assert twice.code == "K109"


def test_a_group_names_each_line_once_and_only_lines_there_are() -> None:
    (twice,) = found(line("rettung"), "help_lines: [rettung, rettung]")
    assert twice.code == "K236"
    (unknown,) = found(line("rettung"), "help_lines: [retung]")
    assert (unknown.code, "rettung" in unknown.fix) == ("K201", True)


def test_a_line_without_a_way_and_a_number_that_stands_twice_are_errors() -> None:
    nowhere = '- id: rettung\n  name: Rat\n  text: "Bei Sorgen."\n  sources: [{url: "https://a.example/", supports: "Name"}]\n  checked_on: 2026-11-01\n'
    problems = problems_of(town_with({"vocabulary/help_lines.yml": nowhere}))
    assert [(p.location.line, p.location.column) for p in problems if p.code == "K235"] == [(1, 3)]
    twice = line("rettung").replace("  text:", '    - number: "112"\n  text:')
    problems = problems_of(town_with({"vocabulary/help_lines.yml": twice}))
    assert [p.location.line for p in problems if p.code == "K236"] == [3]
