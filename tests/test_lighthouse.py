"""`make lighthouse` judges a page by its best look, and a page that is bad in every look is bad."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest

from bench.lighthouse import TRIES, Lighthouse, started
from tests.budgets import LARGEST_PAINT, LAYOUT_SHIFT
from tests.serving import serving

OVER = LARGEST_PAINT.limit + 1


def _that_says(*largest: float | None, shift: float = 0) -> Lighthouse:
    said = [{"first": 1, "largest": number, "shift": shift, "sent": 1} for number in largest]
    return Lighthouse(StringIO(), StringIO("".join(f"{json.dumps(one)}\n" for one in said)))


def test_one_good_look_is_enough() -> None:
    lighthouse = _that_says(OVER, LARGEST_PAINT.limit, OVER)
    assert lighthouse.best("page").is_fine
    assert isinstance(lighthouse.asks, StringIO)
    assert lighthouse.asks.getvalue() == "page\npage\n"


@pytest.mark.parametrize(("largest", "shift"), [(OVER, LAYOUT_SHIFT.limit), (LARGEST_PAINT.limit, 0.01)])
def test_a_page_that_is_late_or_moves_in_every_look_is_over(largest: float, shift: float) -> None:
    assert not _that_says(*[largest] * TRIES, shift=shift).best("page").is_fine


@pytest.mark.parametrize("lighthouse", [_that_says(None), _that_says()])
def test_silence_is_no_good_figure(lighthouse: Lighthouse) -> None:
    with pytest.raises(SystemExit, match="page"):
        lighthouse.best("page")


@pytest.mark.slow
def test_a_late_picture_is_seen(tmp_path: Path) -> None:
    """The program itself: a small page keeps the limit, one whose style is far too heavy does not."""
    (tmp_path / "index.html").write_text("<!doctype html><title>x</title><h1>Willkommen</h1>")
    (tmp_path / "heavy.css").write_text("h1 { color: black }\n" * 50_000)
    (tmp_path / "late.html").write_text(
        '<!doctype html><title>x</title><link rel="stylesheet" href="heavy.css"><h1>Willkommen</h1>'
    )
    with serving(tmp_path) as host, started() as lighthouse:
        assert lighthouse.best(host.address).is_fine
        assert not lighthouse.best(f"{host.address}late.html").is_fine
