"""How good the search is: the questions of `tests/search/questions.yml`, asked in a real browser.

    python -m bench.search_quality [--part report] [--failures] [--compare] [--peers FOLDER]
    python -m bench.search_quality --questions FILE

A question counts as answered when one of its right pages is among the first three results, or nothing where nothing is right.
A file of other questions is a list of {ask, kind, language, expect, nothing?}: ids, or addresses of pages that are neither
offer nor guide.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page, sync_playwright

from bench import corpus, search_peers
from bench.search import chromium, index_of, page_of_ours
from bench.slow_line import Line, served

QUESTIONS = Path(__file__).parent.parent / "tests/search/questions.yml"
FIRST = 3
MIN_ANSWERED, MAX_WITHOUT_ANY = 0.90, 0.01

_ASK_OURS = """async ([base, asked]) => {
  const { createSearch } = await import(new URL("search/search-core.js", document.querySelector("script[src$='/app.js']").src));
  const { search } = createSearch({ base: base + "suche/index/" });
  const found = [];
  for (const one of asked) found.push((await search(one, { limit: 10 })).map((hit) => hit.url));
  return found;
}"""
_ASK_PEER = """async ([, asked]) => {
  const found = [];
  for (const one of asked) found.push((await window.find(one)).slice(0, 10));
  return found;
}"""


@dataclass(frozen=True)
class Question:
    """A question with its right answers; without any, nothing is right."""

    ask: str
    kind: str
    part: str
    expect: frozenset[str]
    language: str = ""

    def is_answered(self, addresses: Sequence[str]) -> bool:
        """Is a right one among the first, or nothing where nothing is right?"""
        if not self.expect:
            return not addresses
        return any(self._is_right(address.strip("/")) for address in addresses[:FIRST])

    def _is_right(self, address: str) -> bool:
        folder, _, name = address.partition("/")
        return address in self.expect or (folder in ("angebote", "uebergaenge") and name in self.expect)


@dataclass(frozen=True)
class Judged:
    """What came of all questions."""

    questions: Sequence[Question]
    found: Sequence[Sequence[str]]

    @property
    def answered(self) -> float:
        """Share of questions with a right answer among the first."""
        return sum(map(self._is_good, range(len(self.questions)))) / len(self.questions)

    @property
    def without_any(self) -> float:
        """Share of questions that have an answer and to which nothing at all was found."""
        answerable = [found for question, found in zip(self.questions, self.found, strict=True) if question.expect]
        return sum(not one for one in answerable) / (len(answerable) or 1)

    def by(self, group: Callable[[Question], str]) -> str:
        """Of each kind, or language: answered / asked."""
        counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        for number, question in enumerate(self.questions):
            counts[group(question)][0] += self._is_good(number)
            counts[group(question)][1] += 1
        return " · ".join(f"{name} {good}/{every}" for name, (good, every) in counts.items())

    def failures(self) -> list[str]:
        """Questions without a right answer among the first, with what came instead."""
        return [
            f"{question.kind}: {question.ask} → {', '.join(self.found[number][:FIRST]) or 'nothing'}"
            for number, question in enumerate(self.questions)
            if not self._is_good(number)
        ]

    def _is_good(self, number: int) -> bool:
        return self.questions[number].is_answered(self.found[number])


def questions(part: str = "", file: Path = QUESTIONS) -> list[Question]:
    """The questions of a part, or all."""
    entries: list[dict[str, Any]] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return [
        Question(e["ask"], e["kind"], e.get("part", ""), frozenset(e.get("expect") or ()), e.get("language", ""))
        for e in entries
        if part in ("", e.get("part"))
    ]


def judge(page: Page, base: str, asked: Sequence[Question], *, peer: bool = False) -> Judged:
    """Ask everything on an open page of the site at `base`."""
    found = page.evaluate(_ASK_PEER if peer else _ASK_OURS, [base, [question.ask for question in asked]])
    return Judged(asked, found)


def _asked(part: str, file: Path | None) -> dict[str, list[Question]]:
    """Name → questions."""
    if file:
        return {file.name: questions(part, file)}
    return {one: questions(one) for one in ([part] if part else ["tune", "report"])}


def _print(name: str, judged: Judged, *, failures: bool) -> None:
    print(f"{name}: {judged.answered:.1%} among the first {FIRST}, nothing {judged.without_any:.1%}")
    print(f"    {judged.by(lambda question: question.kind)}")
    if any(question.language for question in judged.questions):
        print(f"    {judged.by(lambda question: question.language)}")
    if failures:
        print(*(f"    ✗ {failure}" for failure in judged.failures()), sep="\n")


def main() -> int:
    """Ask, print a table, say whether the goals are met."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--part", default="", choices=["", "tune", "report"])
    arguments.add_argument("--questions", type=Path, help="a file of other questions")
    arguments.add_argument("--peers", type=Path, help="folder with packages of other engines, see bench.search")
    arguments.add_argument("--compare", action="store_true", help="ask Material's search, too")
    arguments.add_argument("--failures", action="store_true", help="list what was not answered")
    chosen = arguments.parse_args()
    index = index_of(corpus.CONTENT)
    missed = False
    with tempfile.TemporaryDirectory() as name, sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        folder = Path(name) / "ours"
        page_of_ours(folder, index)
        sites = [(search_peers.OURS, folder, False)]
        if chosen.compare or chosen.peers:
            sites += [(p.engine, p.folder, True) for p in search_peers.peers(index, Path(name), chosen.peers)]
        for about, site, is_peer in sites:
            with served(site, Line()) as base:
                page = browser.new_page()
                page.set_default_timeout(300_000)
                page.goto(base + about.address, wait_until="networkidle")
                for part, asked in _asked(chosen.part, chosen.questions).items():
                    judged = judge(page, base, asked, peer=is_peer)
                    _print(f"{about.name}, {part}", judged, failures=chosen.failures)
                    is_low = judged.answered < MIN_ANSWERED or judged.without_any > MAX_WITHOUT_ANY
                    missed |= is_low and not is_peer
                page.close()
        browser.close()
    print(f"Goal: {MIN_ANSWERED:.0%} and {MAX_WITHOUT_ANY:.0%}: {'missed' if missed else 'met'}.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
