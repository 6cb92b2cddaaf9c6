"""The way from a page to the others: back to the root of the site, and to pages of its own language."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Self

from markupsafe import Markup, escape


class RelativeRoot(str):
    """Relative way from a page to the root of the site; as a text it leads to icons and other files."""

    __slots__ = ("folder", "pages")
    folder: str
    pages: AbstractSet[str] | None

    def __new__(cls, address: str, folder: str = "", pages: AbstractSet[str] | None = None) -> Self:
        """`folder` is the language's (`en/`), `pages` what there is in it; None: everything, as in German."""
        way = super().__new__(cls, "../" * (folder + address).count("/"))
        way.folder, way.pages = folder, pages
        return way

    def stays(self, address: str) -> bool:
        """Is there such a page in this language?"""
        return self.pages is None or address.partition("#")[0] in self.pages

    def from_root(self, address: str) -> str:
        """Where a page stands: in this language where there is one, else in German."""
        return f"{self.folder if self.stays(address) else ''}{address}"

    def to(self, address: str) -> str:
        """Relative address of a page: in this language where there is one, else in German. An anchor stays on its page."""
        if address.startswith("#"):
            return address
        return f"{self}{self.from_root(address)}" or "./"

    def href(self, address: str) -> Markup:
        """The attribute of a link to a page; a way to German is marked."""
        away = "" if address.startswith("#") or self.stays(address) else ' hreflang="de"'
        return Markup(f'href="{escape(self.to(address))}"{away}')  # noqa: S704
