"""What an editor sees in the preview where a file has errors."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.addresses.relative_root import RelativeRoot
from generator.base.output import Page
from generator.base.problem import SEVERITY_NAMES, Problem, counted, in_order
from generator.base.report import shown


@dataclass(frozen=True, slots=True)
class ProblemView:
    """A finding with the name of its severity."""

    severity: str
    place: str
    problem: Problem


def problem_page(address: str, title: str, problems: Iterable[Problem]) -> Page:
    """A page that stands in for a broken one and lists what to mend."""
    from generator.pages.frame.render import german  # noqa: PLC0415 - a check names this module, and draws nothing

    found = in_order(problems)
    views = [
        ProblemView(
            SEVERITY_NAMES[p.severity], f"{p.location.file}, Zeile {p.location.line}, Spalte {p.location.column}", p
        )
        for p in shown(found)
    ]
    body = german().render("problems", title=title, root=RelativeRoot(address), summary=counted(found), problems=views)
    return Page(address=address, title=title, description=counted(found), html=body.encode(), in_sitemap=False)
