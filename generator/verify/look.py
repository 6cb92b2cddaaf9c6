"""What matters of one built page: its title, headings, ids, links, and what must not be there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

_LOADING = {"src", "srcset", "poster", "data", "background", "formaction", "action"}
_LOADING_BY_HREF = {"link", "use", "image"}
_FORBIDDEN = {"style", "iframe", "object", "embed", "base"}
_LISTS = {"ul", "ol", "dl", "tbody"}
_DATA_SCRIPTS = ("application/json", "application/ld+json")
_ANY_SCHEME = re.compile(r"(?i)[a-z][a-z0-9+.-]*:|//")
_GOOD_SCHEME = re.compile(r"(https?|tel|mailto):")
_PARSER = etree.HTMLParser(encoding="utf-8")


@dataclass(slots=True)
class Seen:
    """One page as a machine sees it. `findings` are pairs of rule code and message."""

    path: str
    title: str = ""
    h1: int = 0
    mains: int = 0
    skip_links: int = 0
    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    findings: list[tuple[str, str]] = field(default_factory=list)


def look_at(path: str, data: bytes) -> Seen:
    """Read a page once, element by element."""
    seen = Seen(path)
    tree = etree.fromstring(data, _PARSER)
    if tree is None:
        return seen
    for element in tree.iter(etree.Element):
        attributes = {str(name): str(value) for name, value in element.attrib.items()}
        _note(seen, str(element.tag), attributes, element)
    root = {str(name): str(value) for name, value in tree.attrib.items()}
    if not root.get("lang") or root.get("dir") not in ("ltr", "rtl") or seen.mains != 1 or not seen.skip_links:
        said = f"lang={root.get('lang')}, dir={root.get('dir')}, main={seen.mains}, Sprungverweise={seen.skip_links}"
        seen.findings.append(("K909", said))
    return seen


def _note(seen: Seen, tag: str, attributes: dict[str, str], element: etree._Element) -> None:
    if "id" in attributes:
        seen.ids.add(attributes["id"])
    if tag == "a":
        _note_link(seen, attributes)
    elif tag == "h1":
        seen.h1 += 1
    elif tag == "title":
        seen.title = seen.title or (element.text or "").strip()
    elif tag == "main":
        seen.mains += 1
    else:
        _note_faults(seen, tag, attributes, element)
    for name, value in attributes.items():
        if name == "style" or name.startswith("on"):
            seen.findings.append(("K907", f"{tag} hat das Attribut {name}"))
        elif value and (name in _LOADING or (name.endswith("href") and tag in _LOADING_BY_HREF)):
            _note_loading(seen, tag, attributes, value)


def _note_faults(seen: Seen, tag: str, attributes: dict[str, str], element: etree._Element) -> None:
    if tag in _LISTS and len(element) == 0:
        seen.findings.append(("K906", f"eine Liste ({tag}) ist leer"))
    elif tag in _FORBIDDEN:
        seen.findings.append(("K907", f"das Element {tag} ist nicht erlaubt"))
    elif tag == "script" and "src" not in attributes and attributes.get("type") not in _DATA_SCRIPTS:
        seen.findings.append(("K907", "ein Skript steht im Quelltext der Seite"))


def _note_link(seen: Seen, attributes: dict[str, str]) -> None:
    href = attributes.get("href", "")
    if href.startswith("#") and "skip" in attributes.get("class", ""):
        seen.skip_links += 1
    if not _ANY_SCHEME.match(href):
        seen.links.append(href)
    elif not _GOOD_SCHEME.match(href):
        seen.findings.append(("K907", f"der Link „{href[:60]}“ hat ein verbotenes Ziel"))


def _note_loading(seen: Seen, tag: str, attributes: dict[str, str], value: str) -> None:
    if tag == "link" and attributes.get("rel") in ("canonical", "alternate"):
        return
    if _ANY_SCHEME.match(value):
        seen.findings.append(("K905", f"{tag} lädt „{value[:80]}“"))
    else:
        seen.links.append(value)
