"""The state that is shown now, and whoever waits for the next one."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from threading import Condition, Lock

from generator.base.collector import without_collector
from generator.base.problem import Problem
from generator.deliver.frame import FramedSite
from generator.edge.preview.answers import Answer, Seen, answer, seen
from generator.edge.preview.frames import Frames
from generator.edge.preview.state import State, state_of
from generator.source.files import Sources, reread


class Live:
    """Pages are drawn one at a time: what they share is no business of two threads."""

    def __init__(self, sources: Sources, frames: Frames, today: Callable[[], date]) -> None:
        self._frames = frames
        self._today = today
        self._drawing = Lock()
        self._news = Condition()
        self._is_changing = False
        self.number = 0
        """Counts the states of the texts."""
        self._stamp = 0
        self.state = self._derived(sources)
        gc.freeze()  # most entries stay for good: the collector need not look at them again and again

    def change(self, folder: Path, changed: Iterable[Path]) -> None:
        """Files in the content folder have changed."""
        self._is_changing = True
        try:
            state = self._derived(reread(folder, self.state.result.sources, changed), self.state)
            with self._news:
                self.number += 1
                self._show(state)
        finally:
            with self._news:
                self._is_changing = False
                self._news.notify_all()

    def change_theme(self) -> None:
        """Files of the theme have changed."""
        with self._drawing:
            self._frames.forget()
            self._site(self.state)  # whoever works on it hears at once of a mistake
        with self._news:
            self._show(self.state)

    def judge(self, number: int, problems: Iterable[Problem]) -> bool:
        """All rules have looked at a state; True if it is still the last one."""
        with self._news:
            is_last = number == self.number
            if is_last:
                self._show(self.state.checked(problems))
        if self._drawing.acquire(blocking=False):  # nobody waits
            try:
                gc.collect()  # what is left of older states
            finally:
                self._drawing.release()
        return is_last

    def prepare_search(self) -> None:
        """Whoever searches after a saving shall not wait for all the texts that have stayed."""
        texts = self.state.seen_texts()
        with self._drawing, self._news:
            self.state = self.state.knowing(texts)

    def answer(self, path: str) -> Answer:
        """What a browser gets; of something that has been saved just now, the new state and not the old one."""
        with self._news:
            self._news.wait_for(lambda: not self._is_changing)
        with self._drawing, without_collector():
            state = self.state
            return answer(state, self._site(state), path)

    def seen(self, path: str) -> Seen:
        """What somebody sees at this path."""
        with self._drawing, without_collector():
            state = self.state
            return seen(state, self._site(state), path)

    def wait(self, stamp: int, seconds: float) -> int:
        """Waits for something newer than `stamp`, which was the answer of the last time; not longer than this."""
        with self._news:
            self._news.wait_for(lambda: self._stamp != stamp, seconds)
            return self._stamp

    def _derived(self, sources: Sources, before: State | None = None) -> State:
        with without_collector():
            return state_of(sources, self._today(), before)

    def _site(self, state: State) -> FramedSite:
        return self._frames.of(state.result, state.drawing) if state.drawing else self._frames.last

    def _show(self, state: State) -> None:
        """Whoever calls it holds `_news`, so that no older state follows a newer one."""
        self.state = state
        self._stamp += 1
        self._news.notify_all()
