"""What a process keeps for one stage goes when the stage is over, and what it keeps for another stays."""

from __future__ import annotations

from functools import lru_cache

import pytest

from generator.base.keeping import Stage, forget, only_for
from generator.check import sparing
from generator.pages.drawing import Drawing
from generator.pipeline import Result
from generator.verify.piece import piece_of


def test_a_stage_forgets_its_own_answers_alone() -> None:
    of_rule, of_language = (only_for(stage)(lru_cache(abs)) for stage in (Stage.RULE, Stage.LANGUAGE))
    of_rule(-1)
    of_language(-1)
    forget(Stage.RULE)
    assert (of_rule.cache_info().currsize, of_language.cache_info().currsize) == (0, 1)


def test_a_rule_keeps_nothing_when_the_next_one_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = only_for(Stage.RULE)(lru_cache(abs))
    for _ in sparing():
        assert kept.cache_info().currsize == 0
        kept(-1)


def test_a_process_draws_the_same_after_it_forgot_a_language(town_result: Result) -> None:
    """All five at once would be five times as much."""
    assert town_result.index is not None
    drawing = Drawing(town_result.index)
    german, other = drawing.shares[0], drawing.shares[-1]
    assert german.language != other.language
    first = [page.html for page in drawing.drawn(german)]
    piece_of(b"p>")
    drawing.leave_others(other.language)
    assert piece_of.cache_info().currsize == 0
    list(drawing.drawn(other))
    drawing.leave_others(german.language)
    assert [page.html for page in drawing.drawn(german)] == first
