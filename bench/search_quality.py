"""How good the search is: the questions of `tests/search/questions.yml`, asked in a real browser.

    python -m bench.search_quality [--part report] [--failures] [--compare] [--peers FOLDER]

A question counts as answered when one of its right offers or guides is among the first three results.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import defaultdict
from collections.abc import Sequence
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
    """A question with its right answers."""

    ask: str
    kind: str
    part: str
    expect: frozenset[str]

    def place_in(self, addresses: Sequence[str]) -> int | None:
        """Place of the first right answer, counted from one."""
        for place, address in enumerate(addresses, 1):
            folder, _, name = address.strip("/").partition("/")
            if folder in ("angebote", "uebergaenge") and name in self.expect:
                return place
        return None


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
        """Share of questions to which nothing at all was found."""
        return sum(not one for one in self.found) / len(self.questions)

    def by_kind(self) -> dict[str, tuple[int, int]]:
        """Kind → (answered, asked)."""
        counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        for number, question in enumerate(self.questions):
            counts[question.kind][0] += self._is_good(number)
            counts[question.kind][1] += 1
        return {kind: (good, every) for kind, (good, every) in counts.items()}

    def failures(self) -> list[str]:
        """Questions without a right answer among the first, with what came instead."""
        return [
            f"{question.kind}: {question.ask} → {', '.join(self.found[number][:FIRST]) or 'nothing'}"
            for number, question in enumerate(self.questions)
            if not self._is_good(number)
        ]

    def _is_good(self, number: int) -> bool:
        place = self.questions[number].place_in(self.found[number])
        return place is not None and place <= FIRST


def questions(part: str = "") -> list[Question]:
    """The questions of a part, or all."""
    entries: list[dict[str, Any]] = yaml.safe_load(QUESTIONS.read_text(encoding="utf-8"))
    found = [Question(e["ask"], e["kind"], e["part"], frozenset(e["expect"])) for e in entries]
    return [question for question in found if part in ("", question.part)]


def judge(page: Page, base: str, asked: Sequence[Question], *, peer: bool = False) -> Judged:
    """Ask everything on an open page of the site at `base`."""
    found = page.evaluate(_ASK_PEER if peer else _ASK_OURS, [base, [question.ask for question in asked]])
    return Judged(asked, found)


def main() -> int:
    """Ask, print a table, say whether the goals are met."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--part", default="", choices=["", "tune", "report"])
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
                for part in [chosen.part] if chosen.part else ["tune", "report"]:
                    judged = judge(page, base, questions(part), peer=is_peer)
                    kinds = " · ".join(f"{kind} {good}/{every}" for kind, (good, every) in judged.by_kind().items())
                    print(
                        f"{about.name}, {part}: {judged.answered:.1%} among the first {FIRST}, nothing {judged.without_any:.1%}"
                    )
                    print(f"    {kinds}")
                    if chosen.failures:
                        print(*(f"    ✗ {failure}" for failure in judged.failures()), sep="\n")
                    is_low = judged.answered < MIN_ANSWERED or judged.without_any > MAX_WITHOUT_ANY
                    missed |= is_low and not is_peer
                page.close()
        browser.close()
    print(f"Goal: {MIN_ANSWERED:.0%} and {MAX_WITHOUT_ANY:.0%}: {'missed' if missed else 'met'}.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
