"""What the search finds, in another language: the index itself is German and the same for all."""

from __future__ import annotations

import json

from generator import addresses
from generator.base.output import Asset
from generator.language.translator import Translator
from generator.pages.plan import Plan


def found_names(plan: Plan, speech: Translator) -> Asset:
    """`suche/namen.json`: address of each page of this language → its name and summary, where they are translated."""
    pages = plan.pages[speech.language].values()
    named = {
        page.address: [
            speech.words(text) for text in (page.entry.name, page.entry.summary) if text and speech.knows(text)
        ]
        for page in pages
    }
    data = json.dumps(named, ensure_ascii=False, separators=(",", ":"))
    return Asset(f"{speech.folder}{addresses.FOUND_NAMES}", data.encode())
