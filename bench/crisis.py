"""How well crises are seen: questions of a file against the district's lists, as the browser would answer.

    python -m bench.crisis FILE [--failures] [--content content]

FILE holds `crisis` (text, lang, kinds: any of these is right) and `ordinary` (text, lang: no box may appear).
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from generator.crisis.match import Tongue, hits, most_urgent, tongues_of
from generator.crisis.rules import read as rules_of
from generator.load.content import load
from generator.model.crisis import CrisisKind
from generator.source.files import read

MIN_QUIET = 0.93


@dataclass(frozen=True)
class Judged:
    """What was asked, and what went wrong."""

    crises: int
    missed: tuple[str, ...]
    wrong: tuple[str, ...]
    """Answered with a box of another kind."""
    ordinary: int
    loud: tuple[str, ...]

    def __str__(self) -> str:
        answered = self.crises - len(self.missed)
        quiet = self.ordinary - len(self.loud)
        return (
            f"crises answered {answered}/{self.crises} ({answered / max(1, self.crises):.1%}), of another kind "
            f"{len(self.wrong)}; ordinary questions quiet {quiet}/{self.ordinary} ({quiet / max(1, self.ordinary):.1%})"
        )


@cache
def _lists(content: Path) -> tuple[list[Tongue], list[CrisisKind]]:
    compass = load(read(content)).compass
    if compass is None:
        raise SystemExit(f"{content} cannot be read")
    return tongues_of(map(rules_of, compass.crisis_words.values())), [box.id for box in compass.crisis.values()]


def judge(content: Path, questions: Mapping[str, Sequence[Mapping[str, object]]]) -> Judged:
    """Every question of a file, asked of the lists in a content folder."""
    tongues, order = _lists(content)

    def kind(text: object) -> CrisisKind | None:
        return most_urgent(hits(tongues, str(text)), order)

    missed, wrong = [], []
    for question in questions["crisis"]:
        found, right = kind(question["text"]), str(question["kinds"])
        if found is None:
            missed.append(f"{question['text']}")
        elif found.value not in right:
            wrong.append(f"{question['text']} -> {found}")
    asked = [(question["text"], kind(question["text"])) for question in questions["ordinary"]]
    loud = [f"{text} -> {found}" for text, found in asked if found]
    return Judged(len(questions["crisis"]), tuple(missed), tuple(wrong), len(questions["ordinary"]), tuple(loud))


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--content", type=Path, default=Path("content"))
    parser.add_argument("--failures", action="store_true")
    arguments = parser.parse_args()
    found = judge(arguments.content, yaml.safe_load(arguments.file.read_text("utf-8")))
    print(found)
    if arguments.failures:
        print("\n".join([*found.missed, *found.wrong, *found.loud]))


if __name__ == "__main__":
    main()
