"""What an editor sees in the preview where a file has errors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator import addresses
from generator.addresses.relative_root import RelativeRoot
from generator.base.output import Page
from generator.base.problem import SEVERITY_NAMES, Problem, counted, in_order
from generator.base.report import shown
from generator.pages.frame.german import german_templates


@dataclass(frozen=True, slots=True)
class ProblemView:
    """A finding with the name of its severity."""

    severity: str
    place: str
    problem: Problem


def problem_page(address: str, title: str, problems: Iterable[Problem]) -> Page:
    """A page that stands in for a broken one and lists what to mend."""
    found = in_order(problems)
    body = german_templates().render(
        "problems", title=title, root=RelativeRoot(address), summary=counted(found), problems=_views(found)
    )
    return Page(address=address, title=title, description=counted(found), html=body.encode(), in_sitemap=False)


def note(left: int, about: Iterable[Problem], *, is_checking: bool) -> str:
    """What each page of the preview says above its own text: how many errors are `left`, and those about the page itself."""
    text = "" if not left else "Noch ein Fehler zu beheben." if left == 1 else f"Noch {left} Fehler zu beheben."
    url = f"/{addresses.PROBLEMS}"
    return german_templates().render(
        "preview_note", text=text, url=url, problems=_views(in_order(about)), is_checking=is_checking
    )


def _views(found: Iterable[Problem]) -> list[ProblemView]:
    return [
        ProblemView(
            SEVERITY_NAMES[p.severity], f"{p.location.file}, Zeile {p.location.line}, Spalte {p.location.column}", p
        )
        for p in shown(found)
    ]


def page_of_broken(address: str, file: str, wrong: Sequence[Problem]) -> Page:
    """What stands where the page of a file with errors would be."""
    about = [problem for problem in wrong if problem.location.file == file]
    return problem_page(address, f"Fehler in {file}", about or wrong)
