"""However much of one fault there is: time and memory stay linear in the input, and the report stays readable."""

from __future__ import annotations

import gc
import json
import time
import tracemalloc
from collections.abc import Callable

import pytest

from generator.base.problem import Position, Problem, in_order
from generator.base.report import IN_A_FILE, IN_ALL, as_report, shown
from generator.base.rules import RULES
from generator.check import check
from generator.index import Index
from generator.load.content import load
from tests.support import OFFER, TODAY, TOWN, kompass, town_with

GUIDE = "---\nname: T\nsummary: S.\nfield_of_action: aufwachsen\nlife_phase: J\nsources: ['https://a.example/']\nsteps:\n{}---\nText\n"
PAGE = "---\ntitle: N\nsummary: S.\n---\n{}"
PLACES = (TOWN / "region/places.csv").read_text(encoding="utf-8")


def _text(piece: str) -> Callable[[int], dict[str, str]]:
    return lambda n: {"offers/x.yml": OFFER.replace("Ein Text.", piece * (n // len(piece)))}


def _list(path: str, line: str, head: str = "") -> Callable[[int], dict[str, str]]:
    return lambda n: {path: head + "".join(line.replace("#", str(i)) for i in range(n))}


FLOODS: dict[str, Callable[[int], dict[str, str]]] = {
    "one key again and again": _list("redirects.yml", "a: b\n"),
    "doubled keys": lambda n: {"redirects.yml": "".join(f"k{i}: x\n" for i in range(n)) * 2},
    "doubled keys of an offer": lambda n: {"offers/x.yml": OFFER + "alert: x\n" * (n // 3)},
    "doubled ids": _list("vocabulary/situations.yml", "- {id: a, name: A}\n"),
    "unknown fields": lambda n: {"offers/x.yml": OFFER + "".join(f"feld{i}: x\n" for i in range(n // 3))},
    "unknown fields of a list": _list("vocabulary/situations.yml", "- {id: a#, nam: A}\n"),
    "types": _list("vocabulary/situations.yml", "- !a b\n"),
    "references of YAML": _list("vocabulary/situations.yml", "- *a\n", "- &a b\n"),
    "nothing": _list("vocabulary/situations.yml", "- null\n"),
    "merged fields": _list("vocabulary/situations.yml", "- {<<: x}\n"),
    "empty lists": _list("vocabulary/synonyms.yml", "- {id: a#, name: A, words: []}\n"),
    "one list with wrong entries": lambda n: {"offers/x.yml": OFFER + "phones:\n" + "  - {number: 1}\n" * (n // 3)},
    "empty lists within a list": lambda n: {"vocabulary/topics.yml": "- id: a\n  name: A\n  topics:\n" + "  - {everyday_words: []}\n" * n},
    "unknown topics": lambda n: {"offers/x.yml": OFFER.replace("[geld]", f"[{', '.join(f'geld{i}' for i in range(n // 3))}]")},
    "unknown areas": lambda n: {"offers/x.yml": OFFER.replace("[district]", f"[{', '.join(f'ort{i}' for i in range(n // 3))}]")},
    "one area": lambda n: {"offers/x.yml": OFFER.replace("[district]", f"[{', '.join(['district'] * (n // 3))}]")},
    "unknown providers": lambda n: {f"offers/x{i}.yml": f"{OFFER}organization: verein-{i}x\n" for i in range(n // 10)} | {f"organizations/verein-{i}.yml": f"name: V{i}\n" for i in range(n // 10)},
    "one fault in many files": lambda n: {f"offers/x{i}.yml": f"{OFFER}nix: x\n" for i in range(n // 10)},
    "fields of a list without a value": _list("vocabulary/situations.yml", "- id: a#\n  nix:\n"),
    "columns of a table": lambda n: {"region/places.csv": ",".join(f"c{i}" for i in range(n * 5))},
    "helpers of one step": lambda n: {"transitions/neu.md": GUIDE.format(f"  - {{id: a, title: A, text: T, offers: [{', '.join(f'x{i}' for i in range(n))}]}}\n")},
    "rows with too few columns": _list("region/places.csv", "x,y\n", PLACES),
    "redirects in a row": _list("redirects.yml", "- {from: a#/, to: a/}\n"),
    "redirects of no form": _list("redirects.yml", "- {from: a#, to: b}\n"),
    "unknown texts": _list("translations/uk.yml", "  topics/x#/name: {de: A, text: B}\n", "name: X\ntexts:\n"),
    "main headings": lambda n: {"pages/neu.md": PAGE.format("# A\n" * n)},
    "the same step": lambda n: {"transitions/neu.md": GUIDE.format("  - {id: a, title: A, text: T, authority: X}\n" * (n // 6))},
    "sentences of easy pages": lambda n: {"easy/neu.md": PAGE.format("Der Antrag wird gestellt, weil.\n" * (n // 10))},
    "one long word": _text("w"),
    "a long word of an entry": lambda n: {"offers/x.yml": OFFER + f"alert: {'w' * n}\n"},
    "blanks": _text(" "),
    "opened brackets": _text("["),
    "opened brackets and blanks": _text("[ "),
    "links": _text("[a](b) "),
    "empty links": _text("[hier](https://a.example/) "),
    "stars": _text("*a **b "),
    "opened tags": _text("<a "),
    "abbreviations": _text("z. B. "),
    "numbers": _text("0123 4 "),
    "opened quotes": _text("„a "),
    "passives without end": _text("wird "),
    "duties without end": _text("muss gestellt "),
    "accents": _text("a\u0300\u0301\u0302"),
    "scripts": _text("aа "),
    "lines": lambda n: {"offers/x.yml": OFFER.replace('"Ein Text."', "|\n" + "  a\n" * (n // 5))},
    "deep brackets": lambda n: {"offers/x.yml": OFFER + f"alert: {'[' * n}\n"},
    "deep dashes": lambda n: {"offers/x.yml": OFFER + f"alert:\n  {'- ' * n}a\n"},
}  # fmt: skip


def seconds(flood: Callable[[int], dict[str, str]], number: int) -> float:
    """CPU time of a check, the better of two: others use the machine as well."""
    sources = town_with(flood(number))

    def once() -> float:
        gc.collect()
        begun = time.process_time()
        loaded = load(sources)
        if loaded.compass:
            in_order([*loaded.problems, *check(Index(loaded.compass, TODAY), loaded)])
        return time.process_time() - begun

    return min(once() for _ in range(2))


USUAL = ("unknown topics",)
"""A stranger to the notation makes these; the others are for the sweep."""


@pytest.mark.parametrize(
    "kind", [pytest.param(kind, marks=() if kind in USUAL else pytest.mark.slow) for kind in FLOODS]
)
def test_time_stays_linear_in_the_input(kind: str) -> None:
    """Four times as much takes four times as long, not sixteen times; a steady part may only lower that."""
    seconds(FLOODS[kind], 10)
    steady = seconds(FLOODS[kind], 10)
    few, many = (max(seconds(FLOODS[kind], number) - steady, 0.08) for number in (1_500, 6_000))
    assert many / few < 12  # 4 and some noise of a busy machine; 16 would be quadratic


@pytest.mark.slow
def test_memory_stays_linear_in_the_input() -> None:
    def most(number: int) -> int:
        tracemalloc.start()
        load(town_with(FLOODS["doubled keys"](number)))
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    most(10)
    assert most(20_000) < 5 * most(5_000)


def problems(files: int, each: int, code: str = "K113", size: int = 10) -> list[Problem]:
    return [
        RULES[code].at(Position(f"content/offers/x{file:05}.yml", line + 1), f"Feld {line} {'x' * size}")
        for file in range(files)
        for line in range(each)
    ]


@pytest.mark.parametrize(
    ("found", "rows", "said"),
    [
        (problems(1, 15_000), IN_A_FILE + 1, ["und 14.990 weitere Meldungen dieser Art in dieser Datei"]),
        (problems(1, 11), IN_A_FILE + 1, ["und eine weitere Meldung dieser Art in dieser Datei"]),
        (problems(1, 10), IN_A_FILE, []),
        (problems(100, 1), IN_ALL, []),
        (problems(15_000, 1), IN_ALL + 1, ["und 14.900 weitere Meldungen dieser Art in 14.900 Dateien"]),
        (problems(2, 12), 22, ["und 2 weitere Meldungen dieser Art in dieser Datei"] * 2),
        ([], 0, []),
    ],
)
def test_of_one_kind_a_few_are_shown_and_how_many_more_there_are(
    found: list[Problem], rows: int, said: list[str]
) -> None:
    kept = shown(found)
    assert (len(kept), [p.message for p in kept if p.message.startswith("und ")]) == (rows, said)
    assert kept == sorted(kept, key=lambda p: p.location.file)
    assert {p.location.file for p in kept} <= {p.location.file for p in found}


@pytest.mark.parametrize("form", ["text", "json", "github"])
@pytest.mark.parametrize("size", [10, 3_000])
def test_no_report_is_larger_than_two_megabytes(form: str, size: int) -> None:
    found = [p for code in RULES for p in problems(3, 40, code, size)]
    report = as_report(found, form)
    assert len(report.encode()) < 2_000_000
    assert "weitere Meldungen" in report
    assert len(json.loads(report)) > 100 if form == "json" else report


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_flood_is_told_briefly_and_counted_in_full(form: str, own_town: object) -> None:
    (own_town / "redirects.yml").write_text("a: b\n" * 15_001, encoding="utf-8")  # type: ignore[operator]
    outcome = kompass("check", "--content", own_town, "--format", form)
    assert outcome.code == 1
    assert len(outcome.out.encode()) < 50_000
    assert "und 14.990 weitere Meldungen dieser Art" in outcome.out
    assert ("15001 Fehler" in outcome.out) == (form == "text")
