"""Problems → as many as a person reads and a pipe carries: of one kind a few, and how many more there are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.base.problem import Problem, as_github, as_json, as_text, file_order

IN_A_FILE, IN_ALL = 10, 100
"""Messages of one rule in one file, and in all files."""
MAX_BYTES = 1_900_000
"""Of a whole report; with what surrounds it, it stays below two megabytes."""
MAX_LENGTH = 1_000
"""Characters of one part of a message; whatever is longer quotes a value that nobody reads to its end."""


def shown(problems: Iterable[Problem]) -> list[Problem]:
    """The first of each kind in their order, each kind that has more followed by their number."""
    kept: list[Problem] = []
    left: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    in_file: Counter[tuple[str, str]] = Counter()
    in_all: Counter[str] = Counter()
    for problem in problems:
        kind = (problem.code, problem.location.file)
        if in_file[kind] < IN_A_FILE and in_all[problem.code] < IN_ALL:
            in_file[kind] += 1
            in_all[problem.code] += 1
            kept.append(problem)
        else:
            # Beside the others of its file; where a file shows none, beside the first file that shows none.
            place = kind if in_file[kind] else (problem.code, "")
            left[place].append(problem)
    return list(_within_bytes(sorted([*kept, *map(_rest, left.values())], key=file_order)))


def _rest(left: list[Problem]) -> Problem:
    files = len({problem.location.file for problem in left})
    where = "in dieser Datei" if files == 1 else f"in {_number(files)} Dateien"
    more = "eine weitere Meldung" if len(left) == 1 else f"{_number(len(left))} weitere Meldungen"
    fix = "Beheben Sie zuerst die gezeigten, und prüfen Sie dann noch einmal."
    return replace(left[0], message=f"und {more} dieser Art {where}", fix=fix)


def _number(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _within_bytes(problems: list[Problem]) -> Iterator[Problem]:
    used = 0
    for number, problem in enumerate(problems):
        short = replace(problem, message=_short(problem.message), fix=_short(problem.fix))
        used += max(len(form.encode()) for form in (as_text(short), as_github(short), as_json([short])))
        if used > MAX_BYTES:
            left = len(problems) - number
            yield replace(
                short, message=f"und {_number(left)} weitere Meldungen anderer Art", fix=_rest(problems[number:]).fix
            )
            return
        yield short


def _short(text: str) -> str:
    return text if len(text) <= MAX_LENGTH else f"{text[:MAX_LENGTH]} …"


def as_report(problems: Iterable[Problem], form: str) -> str:
    """The whole report as text, as JSON or as workflow commands; the text ends with an empty line."""
    found = shown(problems)
    if form == "json":
        return as_json(found)
    if form == "github":
        return "\n".join(map(as_github, found))
    return "".join(f"{as_text(problem)}\n\n" for problem in found)
