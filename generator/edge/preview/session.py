"""A running preview: what has changed in the folders goes to the state, from there to the browser and to the checks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from threading import Thread

from generator.base.problem import Problem
from generator.edge.preview.checker import Checker
from generator.edge.preview.frames import Frames
from generator.edge.preview.live import Live
from generator.edge.preview.news import failed, news
from generator.edge.preview.server import PreviewServer
from generator.edge.preview.watch import Watch
from generator.source.files import read

_POLLS = "Das System meldet keine Änderungen. Die Vorschau sieht jede Sekunde selbst nach."
_UNCHECKED = """Das System hat die Prüfung beendet, vielleicht fehlt Arbeitsspeicher. Seiten erscheinen weiter; geprüft wird wieder
nach dem nächsten Speichern."""


@dataclass(frozen=True)
class Order:
    """What somebody wants to see, and where."""

    content: Path
    protected: tuple[str, ...]
    theme: Path
    today: Callable[[], date]
    port: int
    poll: bool = False


@contextmanager
def previewing(order: Order, say: Callable[[str], object]) -> Iterator[PreviewServer]:
    """A server that is ready to serve. `say` hears what belongs into a terminal. Raises OSError if the port is taken."""
    with ExitStack() as stack:
        server = stack.enter_context(PreviewServer(order.port))
        # Watched before it is read: so nothing is missed.
        watch = Watch([order.content, order.theme], poll=order.poll)
        stack.callback(watch.stop)
        if watch.polls:
            say(_POLLS)
        sources = replace(read(order.content), protected=order.protected)
        live = server.live = Live(sources, Frames(order.theme, server.address, say), order.today)
        session = _Session(order, live, say, server.address)
        # Before it begins: Ctrl+C may come at any moment.
        stack.callback(session.checker.stop)
        session.check(())
        Thread(target=session.follow, args=(watch,), daemon=True).start()
        yield server


class _Session:
    def __init__(self, order: Order, live: Live, say: Callable[[str], object], address: str) -> None:
        self._order = order
        self._folder, self._theme = order.content.absolute(), order.theme.absolute()
        self._live = live
        self._say = say
        self._address = address
        self._known: Sequence[Problem] | None = None
        self._unread: set[Path] = set()
        """What has changed since a state could last be made."""
        self.checker = Checker(order.content, order.protected, self._hear, lambda: say(_UNCHECKED))

    def check(self, changed: Iterable[Path]) -> None:
        """Let all rules look at the state that is shown."""
        self.checker.ask(self._live.number, self._order.today(), changed)

    def follow(self, watch: Watch) -> None:
        """Until the watch is stopped."""
        for changed in watch.changes():
            try:
                self._change(changed)
            except Exception as error:  # noqa: BLE001 - a mistake of the program must not end the preview
                self._say(failed(error))

    def _change(self, changed: frozenset[Path]) -> None:
        self._unread |= {path.relative_to(self._folder) for path in changed if path.is_relative_to(self._folder)}
        if any(path.is_relative_to(self._theme) for path in changed):
            self._live.change_theme()
        if self._unread:
            self._live.change(self._order.content, self._unread)
            self.check(self._unread)
            self._unread = set()

    def _hear(self, number: int, problems: Sequence[Problem]) -> None:
        if self._live.judge(number, problems):
            if text := news(self._known, problems, self._address):
                self._say(text)
            if self._known is None:  # the first check has ended, and nobody needs the processor
                Thread(target=self._live.prepare_search, daemon=True).start()
            self._known = problems
