"""What has been measured, for people to read: a column for each corpus, seconds of the processor before those of the clock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from bench.growth import by_page, exponent, growths
from bench.measured import CHANGED, HUGO, MATERIAL, OURS, PAGEFIND, UNCHANGED, Measured, cpu, wall
from bench.stages import STAGES

_FIRST, _COLUMN = 44, 20
Cell = Callable[[Measured], str]


def print_table(found: Sequence[Measured]) -> None:
    """Stages, builders, ratios, growth."""
    print()
    _row("seconds of the processor · of the clock", [one.name for one in found])
    for stage in STAGES:
        _cells(f"  {stage}", found, partial(_stage, stage))
    print("  (drawing, searching and most of verifying happen at once, in all processes: one wall time)")
    for name in (OURS, CHANGED, UNCHANGED, HUGO, PAGEFIND, MATERIAL):
        shown = {OURS: "kompass build, cold", MATERIAL: "stock Material"}.get(name, name)
        _cells(shown, found, partial(_spent_on, name), name)
    print()
    _cells("memory of all our processes, MB", found, lambda m: f"{m.memory:.0f}")
    for name in (HUGO, PAGEFIND):
        _cells(f"memory of {name}, MB", found, partial(_peak, name), name)
    for name in (OURS, HUGO, MATERIAL):
        _cells(f"written by {name}", found, partial(_written, name), name)
    print()
    _cells("ours ÷ Hugo", found, lambda m: _ratios(m, OURS, HUGO), HUGO)
    _cells("ours ÷ (Hugo + Pagefind)", found, lambda m: _ratios(m, OURS, HUGO, PAGEFIND), PAGEFIND)
    _cells("stock Material ÷ ours, each page", found, lambda m: _both(*by_page(m)), MATERIAL)
    for smaller, larger in growths(found):
        print(
            f"growth of our processor time, {smaller.offers} → {larger.offers} offers: {exponent(smaller, larger):.2f}"
        )


def _cells(name: str, found: Sequence[Measured], cell: Cell, *needed: str) -> None:
    if any(m.has(*needed) for m in found):
        _row(name, [cell(m) if m.has(*needed) else "–" for m in found])


def _row(name: str, cells: Sequence[str]) -> None:
    print(f"{name:<{_FIRST}}" + "".join(f"{cell:>{_COLUMN}}" for cell in cells))


def _both(of_processor: float, of_clock: float) -> str:
    return f"{of_processor:.2f} · {of_clock:.2f}"


def _ratios(m: Measured, one: str, *others: str) -> str:
    return _both(m.ratio(cpu, one, *others), m.ratio(wall, one, *others))


def _stage(name: str, m: Measured) -> str:
    return _both(*m.stages[name])


def _spent_on(name: str, m: Measured) -> str:
    return _both(m.median(cpu, name), m.median(wall, name))


def _peak(name: str, m: Measured) -> str:
    return f"{max(spent.megabytes for spent in m.runs[name]):.0f}"


def _written(name: str, m: Measured) -> str:
    return f"{m.pages[name]} pages, {m.sizes[name]:.0f} MB"
