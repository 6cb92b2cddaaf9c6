"""Every promised page and file once more, as built: an empty or broken site cannot ship."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from generator import addresses
from generator.base.output import Page, SiteFile
from generator.base.problem import Position, Problem
from generator.base.rules import RULES
from generator.safety.neutral import is_neutral
from generator.verify.look import PageFacts, look_at


@dataclass(frozen=True, slots=True)
class ExpectedSite:
    """What the generator said the site would hold."""

    files: Mapping[str, SiteFile]
    redirects: Mapping[str, str]
    site_url: str
    content: str
    """How the content folder is called in messages."""
    policy: str
    """The security policy that every page must carry."""


def verify(
    site: Mapping[str, bytes], promise: ExpectedSite, looked_at: Mapping[str, PageFacts] | None = None
) -> list[Problem]:
    """Promised pages, links and anchors, titles, headings, outside requests, security policy, empty lists, sitemap.

    `site` maps paths to bytes, so it can run before anything is written. `looked_at` are facts of pages whose bytes
    were seen when they were finished.
    """
    known = looked_at or {}
    seen = {path: known.get(path) or look_at(path, site[path]) for path in site if path.endswith(".html")}
    pages = [file for file in promise.files.values() if isinstance(file, Page)]
    sources = {page.path: f"{promise.content}/{page.source}" for page in pages if page.source}
    found = [
        *_missing(site, promise.files, pages),
        *_pages(seen),
        *_policies(seen, promise.policy),
        *_titles(seen),
        *_links(seen, site, urlsplit(promise.site_url).path),
        *_redirects(promise.redirects, {page.address for page in pages}),
        *_sitemap(site, {f"{promise.site_url}{page.address}" for page in pages if page.in_sitemap}),
    ]
    return [RULES[code].at(Position(sources.get(path, f"site/{path}")), message) for code, path, message in found]


def vanished(before: AbstractSet[str], site: Mapping[str, bytes], content: str) -> list[Problem]:
    """Pages of the last good site that the new one no longer has; `before` are their paths."""
    rule, place = RULES["K910"], Position(f"{content}/redirects.yml")
    lost = sorted(path for path in before if _is_lasting(path) and path not in site)
    return [rule.at(place, f"die Seite „{path.removesuffix('index.html')}“ gibt es nicht mehr") for path in lost]


def _is_lasting(path: str) -> bool:
    # Neutral addresses of sensitive pages stand nowhere in print, and the page itself keeps its own.
    return path.endswith("index.html") and not is_neutral(path)


_Finding = tuple[str, str, str]
"""Rule code, path in the site, message."""


def _missing(site: Mapping[str, bytes], promised: Mapping[str, SiteFile], pages: list[Page]) -> Iterator[_Finding]:
    for file in promised.values():
        if file.path not in site:
            yield "K901", file.path, f"die Seite {file.path} fehlt"
    if not pages:
        yield "K901", "index.html", "es gibt keine einzige Seite"


def _pages(seen: Mapping[str, PageFacts]) -> Iterator[_Finding]:
    for page in seen.values():
        if page.h1 != 1:
            yield "K904", page.path, f"{page.path} hat {page.h1} Hauptüberschriften"
        for code, message in page.findings:
            yield code, page.path, message


def _policies(seen: Mapping[str, PageFacts], policy: str) -> Iterator[_Finding]:
    for page in seen.values():
        if page.policy != policy:
            yield "K912", page.path, f"{page.path} trägt sie nicht am Anfang: „{page.policy[:60]}“"


def _titles(seen: Mapping[str, PageFacts]) -> Iterator[_Finding]:
    by_title: dict[str, list[str]] = defaultdict(list)
    for page in seen.values():
        by_title[page.title].append(page.path)
    for title, paths in by_title.items():
        if len(paths) > 1:
            yield "K903", paths[1], f"der Titel „{title}“ steht auf mehreren Seiten: {', '.join(paths[:4])}"
        elif not title:
            yield "K903", paths[0], "die Seite hat keinen Titel"


def _links(seen: Mapping[str, PageFacts], site: Mapping[str, bytes], base: str) -> Iterator[_Finding]:
    # What leads over the root leads from all pages of one depth to the same place, and there are a few for all.
    good: dict[str, set[str]] = defaultdict(set)
    for page in seen.values():
        over_root = "../" * page.path.count("/")
        known = good[over_root]
        for link in page.links:
            if link in known:
                continue
            target, fragment = _resolved(page.path, link, base or "/")
            if target is None:
                yield "K902", page.path, f"der Link „{link[:80]}“ führt aus der Seite hinaus"
            elif target not in site:
                yield "K902", page.path, f"der Link „{link[:80]}“ führt ins Leere ({target})"
            elif fragment and target in seen and fragment not in seen[target].ids:
                yield "K902", page.path, f"die Stelle „#{fragment}“ gibt es auf {target} nicht"
            elif over_root and link.startswith(over_root):
                known.add(link)


def _resolved(path: str, link: str, base: str) -> tuple[str | None, str]:
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


def _redirects(redirects: Mapping[str, str], addresses: AbstractSet[str]) -> Iterator[_Finding]:
    for old, new in redirects.items():
        if new in redirects or new not in addresses:
            yield "K205", f"{old}index.html", f"die Weiterleitung von „{old}“ nach „{new}“ führt zu keiner Seite"


def _sitemap(site: Mapping[str, bytes], wanted: AbstractSet[str]) -> Iterator[_Finding]:
    listed = set(re.findall(r"<loc>([^<]*)</loc>", site.get("sitemap.xml", b"").decode()))
    for address in sorted(wanted ^ listed):
        lacks = "fehlt in der" if address in wanted else "gehört nicht in die"
        yield "K908", "sitemap.xml", f"{address} {lacks} Seitenübersicht"
