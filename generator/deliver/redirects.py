"""Addresses that have moved, in the forms that hosts read. Everywhere else the page at the old address leads on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

NGINX = ".nginx-redirects.map"
"""Included by the settings for nginx. Its first dot hides it from visitors, as those of other hosts are hidden."""


def apache(base: str, redirects: Mapping[str, str]) -> Iterator[str]:
    """Lines for `mod_alias`. `base` is the path of the site on its host, with both slashes."""
    for old, new in redirects.items():
        yield f'RedirectMatch 301 "{_old(base, old)}" "{base}{new}"'


def nginx(base: str, redirects: Mapping[str, str]) -> Iterator[str]:
    """Lines of a `map`: nothing but entries can stand there, so the file cannot change the server's other settings."""
    yield "# Für nginx, von `kompass build` erzeugt. Erklärt in docs/hosting.md."
    for old, new in redirects.items():
        # A pattern: plain names are kept in a table that refuses to load when one is too long for it.
        yield f'"~{_old(base, old)}" "{base}{new}";'


def netlify(redirects: Mapping[str, str]) -> Iterator[str]:
    """Lines of `_redirects`; Cloudflare Pages refuses the `301!` that would put them before a file for certain."""
    for old, new in redirects.items():
        yield f"/{old} /{new} 301"


def _old(base: str, old: str) -> str:
    return f"^{re.escape(base + old)}(index\\.html)?$"
