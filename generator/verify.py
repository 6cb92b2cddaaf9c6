"""The built site against what was promised. An empty or broken site cannot ship."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from lxml import etree

from generator.deliver.frame import NOT_FOUND
from generator.output import Page, SiteFile
from generator.problem import Location, Problem
from generator.rules import RULES

_LOADING = {"src", "srcset", "poster", "data", "background", "formaction"}
_SCRIPT_TYPES = ("application/json", "application/ld+json")
_PARSER = etree.HTMLParser(encoding="utf-8", remove_comments=False)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What matters of one built page."""

    path: str
    title: str
    h1: int
    ids: frozenset[str]
    links: tuple[str, ...]
    findings: tuple[tuple[str, str], ...]
    """(rule code, message)."""


def verify(site: Mapping[str, bytes], promised: Mapping[str, SiteFile], redirects: Mapping[str, str], site_url: str) -> list[Problem]:
    """Promised pages, links and anchors, titles, headings, outside requests, empty lists, sitemap.

    `site` maps paths to bytes; nothing is read from disk, so it can run before anything is written.
    """
    seen = {path: _look_at(path, data) for path, data in site.items() if path.endswith(".html")}
    sources = {file.path: file.source for file in promised.values() if isinstance(file, Page)}
    found = [
        *_missing(site, promised),
        *_pages(seen),
        *_titles(seen),
        *_links(seen, site, urlsplit(site_url).path),
        *_redirects(redirects, promised),
        *_sitemap(site, promised, site_url),
    ]
    return [RULES[code].at(Location(sources.get(path) or f"site/{path}"), message) for code, path, message in found]


_Finding = tuple[str, str, str]
"""Rule code, path in the site, message."""


def _missing(site: Mapping[str, bytes], promised: Mapping[str, SiteFile]) -> Iterator[_Finding]:
    for file in promised.values():
        if file.path not in site:
            yield "K901", file.path, f"die Seite {file.path} fehlt"
    if not any(isinstance(file, Page) for file in promised.values()):
        yield "K901", "index.html", "es gibt keine einzige Seite"


def _pages(seen: Mapping[str, _Seen]) -> Iterator[_Finding]:
    for page in seen.values():
        if page.h1 != 1:
            yield "K904", page.path, f"{page.path} hat {page.h1} Hauptüberschriften"
        for code, message in page.findings:
            yield code, page.path, message


def _titles(seen: Mapping[str, _Seen]) -> Iterator[_Finding]:
    by_title: dict[str, list[str]] = defaultdict(list)
    for page in seen.values():
        by_title[page.title].append(page.path)
    for title, paths in by_title.items():
        if len(paths) > 1:
            yield "K903", paths[1], f"der Titel „{title}“ steht auf mehreren Seiten: {', '.join(paths[:4])}"
        elif not title:
            yield "K903", paths[0], "die Seite hat keinen Titel"


def _links(seen: Mapping[str, _Seen], site: Mapping[str, bytes], base: str) -> Iterator[_Finding]:
    for page in seen.values():
        for link in page.links:
            target, fragment = _resolved(page.path, link, base or "/")
            if target is None:
                yield "K902", page.path, f"der Link „{link[:80]}“ führt aus der Seite hinaus"
            elif target not in site:
                yield "K902", page.path, f"der Link „{link[:80]}“ führt ins Leere ({target})"
            elif fragment and target in seen and fragment not in seen[target].ids:
                yield "K902", page.path, f"die Stelle „#{fragment}“ gibt es auf {target} nicht"


def _resolved(path: str, link: str, base: str) -> tuple[str | None, str]:
    """File a relative link leads to and the fragment; None when it leaves the site."""
    way, _, fragment = link.partition("#")
    way = unquote(way.partition("?")[0])
    if path == NOT_FOUND and way.startswith(base):
        way = way.removeprefix(base)
    folder = path.rpartition("/")[0]
    return (_joined(folder, way) if way else path), unquote(fragment)


@lru_cache(maxsize=200_000)
def _joined(folder: str, way: str) -> str | None:
    if way.startswith("/"):
        return None
    parts = folder.split("/") if folder else []
    for part in way.split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    is_folder = way.endswith(("/", ".", "..")) or not way.rpartition("/")[2]
    return "/".join([*parts, "index.html"]) if is_folder else "/".join(parts)


def _redirects(redirects: Mapping[str, str], promised: Mapping[str, SiteFile]) -> Iterator[_Finding]:
    pages = {file.address for file in promised.values() if isinstance(file, Page)}
    for old, new in redirects.items():
        if new in redirects or new not in pages:
            yield "K205", f"{old}index.html", f"die Weiterleitung von „{old}“ nach „{new}“ führt zu keiner Seite"


def _sitemap(site: Mapping[str, bytes], promised: Mapping[str, SiteFile], site_url: str) -> Iterator[_Finding]:
    text = site.get("sitemap.xml", b"").decode()
    listed = set(re.findall(r"<loc>([^<]*)</loc>", text))
    wanted = {f"{site_url}{file.address}" for file in promised.values() if isinstance(file, Page) and file.in_sitemap}
    for address in sorted(wanted ^ listed):
        yield "K908", "sitemap.xml", f"{address} {'fehlt in der' if address in wanted else 'gehört nicht in die'} Seitenübersicht"


def _look_at(path: str, data: bytes) -> _Seen:
    tree = etree.fromstring(data, _PARSER)
    ids: set[str] = set()
    links: list[str] = []
    found: list[tuple[str, str]] = []
    h1 = mains = skips = 0
    title = ""
    for element in tree.iter(etree.Element):
        tag = element.tag
        attributes = element.attrib
        if "id" in attributes:
            ids.add(str(attributes["id"]))
        if tag == "a" or tag == "area":
            href = str(attributes.get("href", ""))
            if href.startswith("#") and not skips and "skip" in str(attributes.get("class", "")):
                skips = 1
            if _is_internal(href):
                links.append(href)
            elif href and not re.match(r"(https?|tel|mailto):", href):
                found.append(("K907", f"der Link „{href[:60]}“ hat ein verbotenes Ziel"))
        elif tag == "h1":
            h1 += 1
        elif tag == "title" and not title:
            title = (element.text or "").strip()
        elif tag == "main":
            mains += 1
        elif tag in ("ul", "ol", "dl", "tbody") and len(element) == 0:
            found.append(("K906", f"eine Liste ({tag}) ist leer"))
        else:
            _note_loading(element, links, found)
        found.extend(("K907", f"{tag} hat das Attribut {name}") for name in attributes if str(name) == "style" or str(name).startswith("on"))
    root = tree.attrib
    if not root.get("lang") or root.get("dir") not in ("ltr", "rtl") or mains != 1 or not skips:
        found.append(("K909", f"lang={root.get('lang')}, dir={root.get('dir')}, main={mains}, Sprungverweis={skips}"))
    return _Seen(path, title, h1, frozenset(ids), tuple(links), tuple(found))


def _note_loading(element: etree._Element, links: list[str], found: list[tuple[str, str]]) -> None:
    """Elements that make the browser load something, or that run."""
    attributes = element.attrib
    for name, value in attributes.items():
        text = str(value)
        loads = str(name) in _LOADING or (str(name) in ("href", "{http://www.w3.org/1999/xlink}href", "xlink:href") and element.tag in ("link", "use", "image", "base"))
        if loads or (str(name) == "action" and text):
            if element.tag == "link" and str(attributes.get("rel")) in ("canonical", "alternate"):
                continue
            if re.match(r"(?i)[a-z][a-z0-9+.-]*:|//", text):
                found.append(("K905", f"{element.tag} lädt „{text[:80]}“"))
            else:
                links.append(text)
    if element.tag == "script" and not attributes.get("src") and str(attributes.get("type")) not in _SCRIPT_TYPES:
        found.append(("K907", "ein Skript steht im Quelltext der Seite"))
    if element.tag in ("style", "iframe", "object", "embed", "base"):
        found.append(("K907", f"das Element {element.tag} ist nicht erlaubt"))


def _is_internal(href: str) -> bool:
    return bool(href) and not re.match(r"(?i)[a-z][a-z0-9+.-]*:|//", href)
