"""The search of the preview: the same files as those of a build after any saving, and only new texts are looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from threading import Condition, Event, Thread

import pytest

from generator.edge.preview import live
from generator.edge.preview.frames import Frames
from generator.edge.preview.live import Live
from generator.edge.preview.state import State, state_of
from generator.search import seen
from tests.support import THEME, TODAY, TOWN, town_with
from tests.waiting import until

OFFER = "jugendclub-probendorf"
FILE = f"offers/{OFFER}.yml"
PAGE = f"angebote/{OFFER}/"
OTHER = "offers/beratung-nach-gewalt.yml"


def _said(path: str, summary: str) -> dict[str, str]:
    """An entry of the town that says something else."""
    return {path: re.sub(r"(?m)^summary: .*$", f"summary: {summary}", town_with({}).texts[path])}


COMPOUND = _said(FILE, "Einmal im Jahr gibt es hier die Kletterwandprobe.")
ITS_PARTS = _said(OTHER, "Eine Kletterwand, und die Probe an ihr.")


def _looked_for(state: State) -> Mapping[str, bytes | None]:
    """Every file that a browser may ask for, as the preview has it."""
    assert state.drawing
    return {asset.path: state.file(asset.path) for asset in state.drawing.search()}


def _of_a_build(files: dict[str, str]) -> Mapping[str, bytes]:
    drawing = state_of(town_with(files), TODAY).drawing
    assert drawing
    return {asset.path: asset.data for asset in drawing.search()}


def _savings() -> Iterator[dict[str, str]]:
    """One after the other."""
    yield {}
    yield COMPOUND
    yield COMPOUND | ITS_PARTS  # what stayed is a compound from now on
    yield COMPOUND | _said(OTHER, "Kletterhallen- und Wandprobe, Telefon 030 23125-0")
    yield COMPOUND | {OTHER: "name: ["}  # there for nobody
    yield {}


def test_after_each_saving_the_files_are_those_of_a_build() -> None:
    state = None
    for files in _savings():
        state = state_of(town_with(files), TODAY, state)
        assert _looked_for(state) == _of_a_build(files)


def _counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Texts that are cut into words from now on."""
    found: list[str] = []
    cut = seen.tokens
    monkeypatch.setattr(seen, "tokens", lambda text: found.append(text) or cut(text))
    return found


def test_a_text_that_stayed_is_not_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    first = state_of(town_with({}), TODAY)
    first.file("suche/index/manifest.json")
    looked_at = _counted(monkeypatch)
    state_of(town_with(COMPOUND), TODAY, first).file("suche/index/manifest.json")
    assert looked_at == ["Einmal im Jahr gibt es hier die Kletterwandprobe."]


def _live() -> Live:
    return Live(town_with({}), Frames(THEME, "http://127.0.0.1/", print), lambda: TODAY)


def test_who_searches_for_the_first_time_waits_for_new_texts_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    running = _live()
    running.prepare_search()
    looked_at = _counted(monkeypatch)
    running.state = state_of(town_with(COMPOUND), TODAY, running.state)
    assert running.answer("suche/index/manifest.json").status == 200
    assert looked_at == ["Einmal im Jahr gibt es hier die Kletterwandprobe."]


def test_what_is_being_read_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the whole index of the old state would be made first, for nobody."""
    waits, reads, go_on = Event(), Event(), Event()

    class Telling(Condition):
        def wait(self, timeout: float | None = None) -> bool:
            waits.set()
            return super().wait(timeout)

    def slowly(*_: object) -> State:
        reads.set()
        go_on.wait()
        return state_of(town_with(_said(FILE, "Gerade gespeichert.")), TODAY)

    monkeypatch.setattr(live, "Condition", Telling)
    running = _live()
    monkeypatch.setattr(live, "state_of", slowly)
    shown: list[bytes] = []
    saving = Thread(target=lambda: running.change(TOWN, ()))
    asking = Thread(target=lambda: shown.append(running.answer(PAGE).data))
    saving.start()
    reads.wait()
    asking.start()
    until(lambda: waits.is_set() or bool(shown), "an answer, or somebody who waits for it")
    go_on.set()
    saving.join()
    asking.join()
    assert "Gerade gespeichert." in shown[0].decode()
