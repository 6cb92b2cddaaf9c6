"""The way of the data, from a content folder to finished page bodies.

`run` is what the command line, the live preview and the tests call: it reads the folder once and is
pure from there on. The day is a parameter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from generator import addresses, pages
from generator.base.collector import without_collector
from generator.base.output import Page, SiteFile
from generator.base.problem import Problem, errors, in_order
from generator.check import Rule, check
from generator.check.safety.protected import CODES, secrets_in, silent_files
from generator.deliver.headers import POLICY
from generator.index import Index
from generator.load.content import load
from generator.load.kinds import FOLDERS
from generator.pages import problems as problem_pages
from generator.pages.kinds import KINDS
from generator.protect import Secrets, quiet
from generator.source.files import Sources, read


@dataclass(frozen=True)
class Result:
    """Problems sorted by place, and the files of the site; no files without a district."""

    problems: tuple[Problem, ...]
    index: Index | None
    sources: Sources
    broken: frozenset[tuple[str, str]]
    """(kind, id) of entries with errors."""
    secrets: Secrets
    """What must not be published; no message names it."""
    paper: Mapping[str, int] = field(default_factory=dict)
    """PDFs that come with the site: path → bytes. Without them no page links to any."""

    @property
    def content(self) -> str:
        """How the content folder is called in messages."""
        return self.sources.root

    @property
    def leaks(self) -> bool:
        """Does something protected stand in a file? Then no list that quotes texts may be shown."""
        return any(problem.code in CODES for problem in self.problems)

    @cached_property
    def files(self) -> Mapping[str, SiteFile]:
        """Every file by path, drawn when first asked for: a check need not pay for pages."""
        if self.index is None:
            return {}
        with without_collector():
            drawn = pages.site_files(self.index, self.paper)
        return {**drawn, **{page.path: page for page in _pages_of_broken(self)}}


def run(content: Path, today: date, protected: tuple[str, ...] = ()) -> Result:
    """Read, check and generate. Entries with errors are left out; their pages show what is wrong.

    `protected` are the lines of the list of protected addresses.
    """
    return generate(replace(read(content), protected=protected), today)


def generate(sources: Sources, today: date, by: Iterable[Rule] | None = None) -> Result:
    """The same from texts in memory; `by`: only these rules look at the whole."""
    with without_collector():
        loaded = load(sources)
        index = Index(loaded.compass, today) if loaded.compass else None
        found = check(index, loaded, by) if index else []
        secrets = secrets_in(loaded)
        said = quiet([*loaded.problems, *found], secrets, silent_files(loaded, found))
    return Result(tuple(in_order(said)), index, sources, loaded.broken, secrets)


def frame_data(result: Result, *, live: bool = False) -> dict[str, dict[str, object]]:
    """What the frame holds on every page, by language: names, entrances, contact, whether this is a preview, the
    security policy.

    A live preview reloads itself by a script in the page, which the policy forbids.
    """
    from generator.pages.frame import entrances  # noqa: PLC0415 - a check has no frame, and loads none of what draws

    if result.index is None:
        return {}
    everywhere = {
        "csp": "" if live else POLICY,
        "problems": len(errors(result.problems)),
        "problems_url": addresses.PROBLEMS,
    }
    return {language: {**data, **everywhere} for language, data in entrances.frame_data(result.index).items()}


def broken_pages(result: Result) -> Mapping[str, str]:
    """Where pages would be whose entry has errors: address → file."""
    address_of = {kind.content: kind.address_of for kind in KINDS}
    return {
        address_of[content](identifier): result.sources.name(f"{content}/{identifier}{FOLDERS[content][1]}")
        for content, identifier in sorted(result.broken)
        if content in FOLDERS and content in address_of
    }


def _pages_of_broken(result: Result) -> list[Page]:
    """For the live preview: a page that tells what is wrong, where the broken entry would be."""
    wrong = errors(result.problems)
    if not wrong:
        return []
    found = [problem_pages.problem_page(addresses.PROBLEMS, "Was noch zu beheben ist", wrong)]
    return [*found, *(problem_pages.page_of_broken(at, file, wrong) for at, file in broken_pages(result).items())]
