"""The reference "stock Material": one Markdown file an offer, the lists as Markdown too, nothing of ours.

The way a beginner would take who knows how to keep the navigation small: offers are not in `nav`,
`navigation.prune` and the search plugin are on. Same pages, same entries, the theme's own frame.
"""

from __future__ import annotations

import json
import posixpath
import re
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from lxml import html

from bench import shown
from generator.index import Index
from generator.pages.parts import facets
from generator.pages.parts.cards import Card, card

CONFIG = {
    "site_name": "Familienkompass",
    "use_directory_urls": True,
    "theme": {"name": "material", "language": "de", "font": False, "features": ["navigation.prune"]},
    "plugins": [{"search": {"lang": "de"}}],
    "nav": [{"Start": "index.md"}],
    "not_in_nav": "*",
    "validation": {"links": {"not_found": "ignore", "anchors": "ignore", "unrecognized_links": "ignore"}},
}


def prepare(index: Index, pages: Iterable[shown.Data], folder: Path) -> None:
    """Write a MkDocs project into `folder` for our pages."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(json.dumps(CONFIG), encoding="utf-8")
    cards = {i: card(index, offer, facets.attributes(index, offer)) for i, offer in index.published.items()}
    texts = {i: offer.description for i, offer in index.published.items()}
    for page in pages:
        target = folder / "docs" / _file(page["address"])
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_markdown(page, cards, texts), encoding="utf-8")


def command(folder: Path, target: Path) -> list[str]:
    """A cold build into `target`."""
    return [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(folder / "mkdocs.yml"), "-d", str(target)]


def _file(address: str) -> str:
    return f"{address.rstrip('/') or 'index'}.md"


def _link(page: shown.Data, address: str) -> str:
    return posixpath.relpath(_file(address), posixpath.dirname(_file(page["address"])) or ".")


def _markdown(page: shown.Data, cards: dict[str, Card], texts: dict[str, str]) -> str:
    parts = [f"---\ntitle: {json.dumps(page['title'], ensure_ascii=False)}\n---\n"]
    for block in page["blocks"]:
        if block["kind"] == "head":
            parts.append(f"# {block['heading']}\n\n{block['lead']}\n")
        elif block["kind"] == "prose":
            parts.append(texts[page["offer"]])
        elif block["kind"] == "terms":
            parts.append("\n".join(f"- **{t['name']}**: {_plain(t['html'])}" for t in block["terms"]) + "\n")
        elif block["kind"] == "html":
            parts.append(_from_html(block["html"]))
        else:
            parts += [_entry(page, entry, cards[entry["id"]]) for entry in block["entries"]]
    return "\n".join(parts)


def _entry(page: shown.Data, entry: shown.Data, shown_card: Card) -> str:
    name = f"[{shown_card.link.text}]({_link(page, shown_card.link.address)})"
    phone = f" [Anrufen {shown_card.phone.text}](tel:{shown_card.phone.tel})" if shown_card.phone else ""
    if not entry["level"]:
        return f"- {name} {shown_card.summary} {entry['where']}{phone}"
    facts = [f"- {fact.term}: {fact.text}" for fact in shown_card.facts]
    if entry["distance"]:
        facts.append(f"- Entfernung: {entry['distance']}")
    owner = shown_card.organization
    by = f"von [{owner.text}]({_link(page, owner.address)})\n" if owner else ""
    heading = "#" * int(entry["level"])
    return "\n".join(
        [f"\n{heading} {name}\n", f"{shown_card.summary}\n", by, *facts, f"\n{phone}\n", f"{shown_card.sure.text}\n"]
    )


def _from_html(text: str) -> str:
    """Headings, paragraphs and list items of the rest of a page."""
    found = []
    for element in html.fragment_fromstring(text, create_parent="div").iter("h2", "h3", "p", "li"):
        mark = {"h2": "## ", "h3": "### ", "li": "- "}.get(element.tag, "")
        found.append(
            f"{mark}{_plain(html.tostring(element, encoding='unicode'))}" + ("" if element.tag == "li" else "\n")
        )
    return "\n" + "\n".join(found) + "\n"


def _plain(text: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())
