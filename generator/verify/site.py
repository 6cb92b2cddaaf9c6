"""Every promised page and file once more, as built: an empty or broken site cannot ship."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from generator.base.output import Page, SiteFile
from generator.base.problem import Position, Problem
from generator.base.rules import RULES
from generator.safety.neutral import is_neutral
from generator.verify.links import base_of, resolved
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
    were seen when they were finished, and whose links to other promised pages may be settled (`links.py`).
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
        *_links(seen, site, base_of(promise.site_url)),
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
            target, fragment = resolved(page.path, link, base)
            if target is None:
                yield "K902", page.path, f"der Link „{link[:80]}“ führt aus der Seite hinaus"
            elif target not in site:
                yield "K902", page.path, f"der Link „{link[:80]}“ führt ins Leere ({target})"
            elif fragment and target in seen and fragment not in seen[target].ids:
                yield "K902", page.path, f"die Stelle „#{fragment}“ gibt es auf {target} nicht"
            elif over_root and link.startswith(over_root):
                known.add(link)


def _redirects(redirects: Mapping[str, str], addresses: AbstractSet[str]) -> Iterator[_Finding]:
    for old, new in redirects.items():
        if new in redirects or new not in addresses:
            yield "K205", f"{old}index.html", f"die Weiterleitung von „{old}“ nach „{new}“ führt zu keiner Seite"


def _sitemap(site: Mapping[str, bytes], wanted: AbstractSet[str]) -> Iterator[_Finding]:
    listed = set(re.findall(r"<loc>([^<]*)</loc>", site.get("sitemap.xml", b"").decode()))
    for address in sorted(wanted ^ listed):
        lacks = "fehlt in der" if address in wanted else "gehört nicht in die"
        yield "K908", "sitemap.xml", f"{address} {lacks} Seitenübersicht"
