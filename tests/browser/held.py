"""A line on which some files come when the test says so, not after a time that a busy machine makes too short."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, Route


class Held:
    """Requests of a page that wait for `let_go`."""

    def __init__(self, page: Page, files: str | Callable[[str], bool]) -> None:
        self._waiting: list[Route] | None = []
        page.route(files, self._asked)

    def _asked(self, route: Route) -> None:
        if self._waiting is None:
            route.continue_()
        else:
            self._waiting.append(route)

    def let_go(self) -> None:
        """Answer what was asked for, and from now on everything at once."""
        waiting, self._waiting = self._waiting or [], None
        for route in waiting:
            route.continue_()
