"""Where the links of a page lead, and which of them lead to a page that there surely is.

Nearly all links of a site lead to its own pages. Whoever has just looked at a page settles them at once, so that only the few
others have to be kept until the whole is judged.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container
from dataclasses import dataclass, field, replace
from typing import TypeVar, cast
from urllib.parse import unquote, urlsplit

from generator import addresses
from generator.verify.look import PageFacts

T = TypeVar("T")
KEPT = 2**14
"""Links over the root that a process remembers: those of the language that it is at."""


@dataclass(frozen=True)
class Settling:
    """Takes out what needs no other page to be judged. `promised` are paths of pages; that they are there is proved of the whole."""

    promised: Container[str]
    base: str
    """Path of the address at which the site stands."""
    _good: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _same: dict[object, object] = field(default_factory=dict)

    def settled(self, page: PageFacts) -> PageFacts:
        """The page with those links alone that lead to files, to places in other pages, or nowhere."""
        # What leads over the root leads from all pages of one depth to the same place, and there are a few for all.
        over_root = "../" * page.path.count("/")
        known = self._good[over_root]
        if len(known) > KEPT:
            known.clear()
        left = []
        for link in page.links:
            if link in known:
                continue
            target, fragment = resolved(page.path, link, self.base)
            if target is None or target not in self.promised or (fragment and not _is_own(page, target, fragment)):
                left.append(link)
            elif over_root and not fragment and link.startswith(over_root):
                known.add(link)
        # Pages of a kind have the same places, and most pages the same links left.
        return replace(page, links=self._once(tuple(left)), ids=self._once(page.ids), policy=self._once(page.policy))

    def _once(self, value: T) -> T:
        if len(self._same) > KEPT:
            self._same.clear()
        return cast("T", self._same.setdefault(value, value))


def _is_own(page: PageFacts, target: str, fragment: str) -> bool:
    return target == page.path and fragment in page.ids


def base_of(site_url: str) -> str:
    """Path of the address at which a site stands."""
    return urlsplit(site_url).path or "/"


def resolved(path: str, link: str, base: str) -> tuple[str | None, str]:
    """File a relative link leads to and the fragment; None when it leaves the site."""
    way, _, fragment = link.partition("#")
    way = way.partition("?")[0]
    if "%" in link:
        way, fragment = unquote(way), unquote(fragment)
    if path == addresses.NOT_FOUND and way.startswith(base):
        way = way.removeprefix(base)
    folder = path.rpartition("/")[0]
    return (_joined(folder, way) if way else path), fragment


def _joined(folder: str, way: str) -> str | None:
    """File that the relative address `way` means in `folder`; None above the root."""
    if way.startswith("/"):
        return None
    while way.startswith("../"):
        if not folder:
            return None
        folder, way = folder.rpartition("/")[0], way[3:]
    path = f"{folder}/{way}" if folder else way
    if "." in path or "//" in path:
        return _walked(path)
    return f"{path}index.html" if path.endswith("/") or not path else path


def _walked(path: str) -> str | None:
    """The same for the rare address with `.` or `..` in the middle."""
    parts: list[str] = []
    for part in path.split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    is_folder = path.rpartition("/")[2] in ("", ".", "..")
    return "/".join([*parts, "index.html"]) if is_folder else "/".join(parts)
