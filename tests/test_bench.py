"""Each part of the benchmark runs, over a few offers in the made-up town: what breaks it is noticed with its change."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib import import_module
from itertools import count
from pathlib import Path
from pkgutil import iter_modules

import pytest

import bench
from bench import hugo, pagefind, preview, run, search, slow_line, spent
from bench.goals import Goal, goals_of_preview, print_goals
from bench.growth import by_page, exponent
from bench.measured import CHANGED, FAULT, FINDINGS, HUGO, MATERIAL, OURS, PAGEFIND, SEARCHED, SHOWN, Measured, Waited
from bench.spent import Spent, spend
from bench.stages import STAGES
from bench.table import print_table
from tests.support import TOWN

FEW = ["--sizes", "20", "--content", str(TOWN)]
NUMBER = r"(\d+\.\d\d)"


@pytest.mark.parametrize("name", [module.name for module in iter_modules(bench.__path__)])
def test_a_part_finds_what_it_takes_from_the_generator(name: str) -> None:
    import_module(f"bench.{name}")


@pytest.mark.parametrize("path", sorted(Path(bench.__path__[0]).glob("*.py")), ids=lambda path: path.name)
def test_a_part_is_read_at_a_sitting(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 250


@pytest.mark.slow
def test_builders_are_measured_side_by_side(capsys: pytest.CaptureFixture[str]) -> None:
    """Ours in all languages and in German alone, Material's the same German pages; others where `make bench` has installed them."""
    reached = run.main([*FEW, "--rounds", "1"])
    out, said = capsys.readouterr()
    table, _, goals = out.partition("\ngoal ")
    assert re.search(r"clock +20 +20 German\n", table)
    for stage in STAGES:
        assert re.search(rf"{stage} +{NUMBER} · {NUMBER} +{NUMBER} · {NUMBER}\n", table), stage
    for stage in ("drawing", "verifying", "searching"):  # they happen in other processes, too
        found = re.search(rf"{stage} +{NUMBER}", table)
        assert found, stage
        assert float(found[1]) > 0, stage
    pages = {name: re.findall(r"(\d+) pages", rest) for name, rest in re.findall(r"written by (\w+)(.*)", table)}
    assert int(pages["ours"][0]) > int(pages["ours"][1]) == int(pages["Material"][0]) > 50
    assert ("Hugo" in pages) == (hugo.binary() is not None) == ("Hugo: not installed" not in table)
    assert ("\nPagefind " in table) == (hugo.binary() is not None and pagefind.binary() is not None)
    memory = re.search(r"memory of all our processes, MB +(\d+) +(\d+)", table)
    assert memory
    assert min(map(int, memory.groups())) > 50
    assert re.search(rf"kompass check of one file: {NUMBER} s", table)
    assert re.search(r"preview, 20 offers: .*\d\.\d\d s ", table)
    assert reached == int("MISSED" in goals)
    assert "1/2, 20 offers: round 1 of 1: ours" in said, "it says how far it is"


def test_memory_is_that_of_all_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As much as both hold, and what they share once: our builds fork. They hold it until somebody has looked."""
    shared, own = 60_000_000, 40_000_000
    ready, seen, looks, real = tmp_path / "ready", tmp_path / "seen", count(), spent.processes

    def told(session: int) -> Iterator[Path]:
        if ready.exists() and next(looks):  # the look before this one has come to its end
            seen.touch()
        return real(session)

    monkeypatch.setattr(spent, "processes", told)
    program = (
        f"import os, time; shared = b'x' * {shared}; child = os.fork()\n"
        f"if not child:\n own = b'y' * {own}; open({str(ready)!r}, 'w')\n"
        f" while not os.path.exists({str(seen)!r}): time.sleep(0.02)\n os._exit(0)\n"
        "os.waitpid(child, 0)"
    )
    megabytes = spend([sys.executable, "-c", program], is_watched=True).megabytes
    assert (shared + own) / 1e6 < megabytes < (2 * shared + own) / 1e6


def _runs(offers: int, **seconds: float) -> Measured:
    """`ours=2.0`: a run of two seconds of the clock, three of the processor; a thousand pages."""
    found = Measured(offers, is_german=False, stages=dict.fromkeys(STAGES, (1.0, 2.0)), memory=300)
    for name, took in seconds.items():
        found.runs[name] = [
            Spent(took, took * 1.5, 100, ""),
            Spent(took * 9, took * 9, 100, ""),
            Spent(took, took * 1.5, 100, ""),
        ]
        found.pages[name], found.sizes[name] = 1000, 5.0
    return found


def test_ratios_are_of_medians_and_growth_is_an_exponent(capsys: pytest.CaptureFixture[str]) -> None:
    small = _runs(1000, **{OURS: 4.0, HUGO: 2.0, PAGEFIND: 6.0, MATERIAL: 20.0, CHANGED: 1.0})
    large = _runs(5000, **{OURS: 20.0, HUGO: 10.0})
    assert exponent(small, large) == pytest.approx(1)
    small.pages[MATERIAL] = 500
    assert by_page(small) == pytest.approx((10, 10))
    print_table([small, large])
    table = capsys.readouterr().out
    assert re.search(r"ours ÷ Hugo +2\.00 · 2\.00 +2\.00 · 2\.00", table)
    assert re.search(r"ours ÷ \(Hugo \+ Pagefind\) +0\.50 · 0\.50 +–", table)
    assert "1000 → 5000 offers: 1.00" in table


def test_a_missed_goal_is_marked_and_fails(capsys: pytest.CaptureFixture[str]) -> None:
    most, least = Goal("at most", 2.1, 2.0), Goal("at least", 9.0, 8.0, is_least=True)
    assert print_goals([least]) == 0
    assert print_goals([most, least]) == 1
    assert re.findall(r"^(at \w+) .*(MISSED|reached)", capsys.readouterr().out, re.MULTILINE)[-2:] == [
        ("at most", "MISSED"),
        ("at least", "reached"),
    ]


def test_the_preview_is_judged_where_its_goals_are(capsys: pytest.CaptureFixture[str]) -> None:
    quick = [Waited(size, what, 0.2, 0.1) for size in (200, 1000, 5000) for what in (SHOWN, FAULT, FINDINGS, SEARCHED)]
    assert len(list(goals_of_preview(quick))) == 8
    assert all(goal.is_reached for goal in goals_of_preview(quick))
    slow = [Waited(1000, SHOWN, 0.4, 0.1), Waited(5000, SHOWN, 0.4, 0.1), Waited(5000, FINDINGS, 3.1, 0.1)]
    assert [goal.is_reached for goal in goals_of_preview(slow)] == [False, True, False]
    assert print_goals([]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.slow
@pytest.mark.browser
def test_the_preview_is_measured_in_a_browser(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(preview, "ROUNDS", 1)
    preview.main(FEW)
    measured = re.findall(
        r"(?m)^preview, 20 offers: (.+?) +(\d+\.\d\d) s +\( *(\d+\.\d\d) s CPU\)$", capsys.readouterr().out
    )
    assert [what for what, _, _ in measured] == [
        "from the command to the first page",
        *(SHOWN, FAULT, FINDINGS, SEARCHED),
    ]
    assert all(float(wall) > 0 for _, wall, _ in measured)


@pytest.mark.slow
@pytest.mark.browser
def test_searches_are_measured_side_by_side(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(search, "WORDS", ("Beratung",))
    monkeypatch.setattr(slow_line, "DELAY", 0.01)
    search.main(FEW)
    lines = capsys.readouterr().out.splitlines()
    rows = [[cell.strip() for cell in line.strip("| ").split("|")] for line in lines if line.startswith("|")]
    measured = {row[0]: row[1:] for row in rows[2:]}
    assert measured.keys() == {"ours", "Material (lunr, de)"}
    assert all(row[0] == "20" and "nan" not in row for row in measured.values())
