"""When a step of a guide is due, in words one can read aloud."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model.deadline import Deadline, DeadlineKind
from tests import factories
from tests.pages.reading import has, text, tree


def said(deadline: Deadline | None = None, **step: Any) -> str:
    """The line above the text of a guide's only step."""
    known: dict[str, Any] = {"deadlines": factories.by_id(deadline)} if deadline else {}
    data = factories.step(**step, **({"deadline": deadline.id} if deadline else {}))
    guide = factories.transition(steps=[data])
    page = tree(factories.index(transitions=factories.by_id(guide), **known), "uebergaenge/umzug/")
    return next((text(line) for line in has(page, "step-when")), "")


def test_words_of_the_step_come_first() -> None:
    deadline = factories.deadline(when_text="spätestens 2 Wochen nach dem Einzug")
    assert said(deadline, when="P0D/P1M", when_text="im ersten Monat") == "Wann: im ersten Monat"


def test_words_of_the_deadline_come_next() -> None:
    deadline = factories.deadline(when_text="spätestens 2 Wochen nach dem Einzug")
    assert said(deadline) == "Bis wann: spätestens 2 Wochen nach dem Einzug"
    assert said(deadline, when="P0D/P1M") == "Bis wann: spätestens 2 Wochen nach dem Einzug"


def test_words_of_the_step_keep_the_meaning_of_its_deadline() -> None:
    assert said(factories.deadline(kind="effect"), when_text="ab dem Einzug") == "Gilt: ab dem Einzug"


def test_without_words_the_time_is_computed() -> None:
    assert said(when="P0D/P1M").startswith("Wann: bis spätestens 1 Monat danach")
    assert said(factories.deadline()).startswith("Bis wann: spätestens 2 Wochen danach")


def test_words_stand_without_any_time() -> None:
    assert said(when_text="jederzeit") == "Wann: jederzeit"
    assert said() == ""


@pytest.mark.parametrize("kind", list(DeadlineKind))
def test_every_kind_of_deadline_has_a_plain_label(kind: DeadlineKind) -> None:
    label = said(factories.deadline(kind=kind.value, when_text="am Anfang")).partition(":")[0]
    assert label in {"Wann", "Bis wann", "Gilt", "Am besten", "Entscheidung", "Ohne Antrag", "Ohne feste Frist"}
