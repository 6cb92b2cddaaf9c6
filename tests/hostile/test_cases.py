"""Broken and hostile files, one a case in `cases/`, through the real command line.

First line of a case: path below the content folder, what must happen, and the rule of each mark.
`reject` means exactly these errors, `reject+` at least these, `build-reject` errors of the built
site. The rest is the file; » stands before the place an error must name, `@offer`, `@guide` and
`@district` (`without` some fields) for something valid, ⟦U+XXXX⟧ for a character no editor shows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support import OFFER, TOWN, active_content, contents, kompass, unmarked, without

GUIDE = """\
name: "Testwegweiser"
summary: "Ein Satz."
field_of_action: aufwachsen
life_phase: "Jugend"
checked_on: 2026-11-01
sources: ["https://a.example/"]
steps:
  - id: eins
    title: "Erster Schritt"
    text: "Ein Text."
    authority: "Amt"
"""
VALID = {"offer": OFFER, "guide": GUIDE, "district": (TOWN / "district.yml").read_text(encoding="utf-8")}
CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))


@dataclass(frozen=True)
class Case:
    """A file and what must become of it."""

    path: str
    outcome: str
    text: str
    errors: list[tuple[str, int, int]]


def case(file: Path) -> Case:
    """The case in a file."""
    head, _, text = file.read_text(encoding="utf-8").partition("\n")
    path, outcome, *codes = head.split()
    text = re.sub(r"⟦U\+([0-9A-F]+)⟧", lambda match: chr(int(match[1], 16)), text)
    text = re.sub(r"(?m)^(»?)@(\w+)(?: without (.*))?\n", lambda m: m[1] + without(VALID[m[2]], m[3] or ""), text)
    text, places = unmarked(text)
    assert len(places) == (0 if "build" in outcome else len(codes)), f"{file.name}: {len(places)} marks for {codes}"
    return Case(
        path, outcome, text, sorted((c, *p) for c, p in zip(codes, places or [(0, 0)] * len(codes), strict=True))
    )


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_broken_files_are_refused_with_their_place_and_good_ones_are_not(
    file: Path, own_town: Path, last_site: Path
) -> None:
    expected = case(file)
    target = own_town / expected.path
    target.write_text(expected.text, encoding="utf-8", newline="")
    before = contents(last_site)

    command = ("check",) if expected.outcome == "accept" else ("build", "--site", last_site)
    outcome = kompass(*command, "--content", own_town, "--format", "json")

    errors = [p for p in outcome.problems if p["severity"] == "error"]
    assert contents(last_site) == before, "a refused content must not touch the site"
    if expected.outcome == "accept":
        assert (outcome.code, errors) == (0, [])
        return
    assert outcome.code == 1
    found = sorted((str(p["code"]), int(p["line"]), int(p["column"])) for p in errors)
    if expected.outcome == "reject":
        assert found == expected.errors
        assert {str(p["file"]).split("/content/")[-1] for p in errors} == {expected.path}
    elif expected.outcome == "reject+":
        assert not [error for error in expected.errors if found.count(error) < expected.errors.count(error)], found
    else:
        assert {code for code, _, _ in found} == {code for code, _, _ in expected.errors}
    for problem in errors:
        assert_german(problem)


def assert_german(problem: dict[str, str | int]) -> None:
    """A message a person can act on: nothing from the depths of Python or pydantic."""
    for part in ("message", "why", "fix"):
        text = str(problem[part])
        assert text.strip()
        assert not re.search(
            r"\b(None|Input should|expected|Traceback|Error|NoneType|dict|tuple|invalid|object at)\b", text
        ), text


def test_what_is_accepted_is_built_without_anything_active(own_town: Path, tmp_path: Path) -> None:
    # All accepted cases for a file of their own at once.
    for number, file in enumerate(CASES):
        accepted = case(file)
        folder, _, name = accepted.path.partition("/")
        if accepted.outcome == "accept" and name.startswith("test"):
            suffix = Path(name).suffix
            (own_town / folder / f"fall-{number}{suffix}").write_text(accepted.text, encoding="utf-8")
    outcome = kompass("build", "--content", own_town, "--site", tmp_path / "site")
    assert outcome.code == 0, outcome.out
    pages = {path: data for path, data in contents(tmp_path / "site").items() if path.endswith(".html")}
    assert not {path: found for path, data in pages.items() if (found := active_content(data))}
    shown = b"".join(pages.values()).decode()
    assert "49</" not in shown
    assert "{{ 7*7 }}" in shown
    assert "Kindergarten" in shown  # the soft hyphen between hid the word from the search
    assert "–\u00a0&lt;3" in shown or "– &lt;3" in shown
