"""Each part of the benchmark runs, over a few offers in the made-up town: what breaks it is noticed with its change."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import iter_modules

import pytest

import bench
from bench import hugo, preview, run, search
from tests.support import TOWN

FEW = ["--sizes", "20", "--content", str(TOWN)]


@pytest.mark.parametrize("name", [module.name for module in iter_modules(bench.__path__)])
def test_a_part_finds_what_it_takes_from_the_generator(name: str) -> None:
    import_module(f"bench.{name}")


def test_builders_are_measured_side_by_side(capsys: pytest.CaptureFixture[str]) -> None:
    """Ours and Material's make the same pages; Hugo is measured where `make bench` has installed it."""
    reached = run.main([*FEW, "--rounds", "1"])
    table, _, goals = capsys.readouterr().out.partition("\ngoal ")
    pages = dict(re.findall(r"written by (\w+) +(\d+) pages", table))
    assert int(pages["ours"]) == int(pages["Material"]) > 100
    assert ("Hugo" in pages) == (hugo.binary() is not None) == ("not installed" not in table)
    assert len(re.findall(r"\(\d+\.\d\d\), \d+ MB", table)) >= 4
    assert goals.count("reached") + goals.count("MISSED") == 2
    assert reached == int("MISSED" in goals)


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
        "saved → the open page shows the change",
        "saved → the open page shows the fault",
        "saved → what all rules find stands in the open page",
        "saved → a search finds the new name",
    ]
    assert all(float(wall) > 0 for _, wall, _ in measured)


@pytest.mark.browser
def test_searches_are_measured_side_by_side(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(search, "WORDS", ("Beratung",))
    monkeypatch.setattr(search, "DELAY", 0.01)
    search.main(FEW)
    lines = capsys.readouterr().out.splitlines()
    rows = [[cell.strip() for cell in line.strip("| ").split("|")] for line in lines if line.startswith("|")]
    measured = {row[0]: row[1:] for row in rows[2:]}
    assert measured.keys() == {"ours", "Material (lunr, de)"}
    assert all(row[0] == "20" and "nan" not in row for row in measured.values())
