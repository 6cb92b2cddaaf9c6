"""A problem is a value: it says where, what, why and how to mend. Printing it is another's job."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """`error` does not go out, `warning` goes out, `hint` is good to know."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


SEVERITY_NAMES = {Severity.ERROR: "Fehler", Severity.WARNING: "Warnung", Severity.HINT: "Hinweis"}
_GITHUB_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}

MAX_QUOTED_LENGTH = 60


def quotable(typed: object) -> str:
    """What was typed, as a message may quote it: one line, not too long."""
    line = " ".join(str(typed).split())
    return line if len(line) <= MAX_QUOTED_LENGTH else f"{line[:MAX_QUOTED_LENGTH]} …"


@dataclass(frozen=True, order=True, slots=True)
class Position:
    """A place an editor can jump to. `file` is relative to the project, line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Rule:
    """What a code stands for; `docs/rules.md` is made from all of them."""

    code: str
    severity: Severity
    english: str
    """The title for those who read code, not German."""
    title: str
    why: str
    fix: str

    def at(self, location: Position, message: str, fix: str = "") -> Problem:
        """The problem this rule finds at `location`; `fix` replaces the rule's general remedy."""
        return Problem(location, self.severity, self.code, _one_line(message), self.why, _one_line(fix) or self.fix)


def _one_line(text: str) -> str:
    """Messages quote what was typed; a line end or a control character in it must not reach the terminal."""
    return "".join(c if c.isprintable() else "\ufffd" for c in " ".join(text.split()))


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding in the content or in the built site, in plain German."""

    location: Position
    severity: Severity
    code: str
    message: str
    why: str
    fix: str


_CAUSE_OF_OTHERS = "K337"
"""A folder that is not read leaves gaps in all files."""


def file_order(problem: Problem) -> tuple[bool, str]:
    """By file; but who reads of gaps should know before that a whole folder is lost."""
    return problem.code != _CAUSE_OF_OTHERS, problem.location.file


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sorted by place, each once; a lost folder first."""
    return sorted(set(problems), key=lambda p: (file_order(p), p.location, p.code, p.message))


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Only what keeps the site from going out."""
    return [p for p in problems if p.severity is Severity.ERROR]


def as_text(problem: Problem) -> str:
    """Three lines for a person: place and finding, why, how to mend."""
    at = problem.location
    name = SEVERITY_NAMES[problem.severity]
    return (
        f"{at.file}:{at.line}:{at.column}: {name} {problem.code}: {problem.message}\n"
        f"  Warum:     {problem.why}\n"
        f"  So geht's: {problem.fix}"
    )


def as_rows(problems: Iterable[Problem]) -> list[dict[str, str | int]]:
    """Plain values with the keys that other programs rely on."""
    return [
        {
            "file": p.location.file,
            "line": p.location.line,
            "column": p.location.column,
            "severity": str(p.severity),
            "code": p.code,
            "message": p.message,
            "why": p.why,
            "fix": p.fix,
        }
        for p in problems
    ]


def from_rows(rows: Iterable[Mapping[str, str | int]]) -> list[Problem]:
    """The problems again. Raises KeyError, TypeError or ValueError for anything else than such rows."""
    return [
        Problem(
            Position(str(row["file"]), int(row["line"]), int(row["column"])),
            Severity(str(row["severity"])),
            *(str(row[key]) for key in ("code", "message", "why", "fix")),
        )
        for row in rows
    ]


def as_json(problems: Iterable[Problem]) -> str:
    """A JSON list of such rows."""
    return json.dumps(as_rows(problems), ensure_ascii=False, indent=2)


def as_github(problem: Problem) -> str:
    """One workflow command line, shown beside the changed line of a pull request."""
    at = problem.location
    text = _escaped_data(f"{problem.message}\n{problem.why}\nSo geht's: {problem.fix}")
    level = _GITHUB_LEVELS[problem.severity]
    file = _escaped_data(at.file).replace(":", "%3A").replace(",", "%2C")
    return f"::{level} file={file},line={at.line},col={at.column},title={problem.code}::{text}"


def _escaped_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def counted(problems: Iterable[Problem]) -> str:
    """„3 Fehler, 2 Warnungen in 2 Dateien“, or that all is well."""
    found = list(problems)
    if not found:
        return "Alles in Ordnung: keine Fehler, keine Warnungen."
    forms = {
        Severity.ERROR: ("Fehler", "Fehler"),
        Severity.WARNING: ("Warnung", "Warnungen"),
        Severity.HINT: ("Hinweis", "Hinweise"),
    }
    parts = []
    for severity, (one, many) in forms.items():
        number = sum(p.severity is severity for p in found)
        if number:
            parts.append(f"{number} {one if number == 1 else many}")
    files = len({p.location.file for p in found})
    return f"{', '.join(parts)} in {files} {'Datei' if files == 1 else 'Dateien'}."
