"""K278, K280: texts speak to people as the `form_of_address` of their page says, for so does the rest of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.index import Index
from generator.load.content import Loaded
from generator.model.guide import Guide, Step
from generator.model.values.choices import FormOfAddress

_FAMILIAR = re.compile(r"\b(du|dich|dir|dein(e|em|en|er|es)?)\b", re.IGNORECASE)
_FORMAL = re.compile(r"(?<![.!?:“] )(?<!^)\b(Sie|Ihnen|Ihr(e|em|en|er|es)?)\b", re.MULTILINE)
"""At the start of a sentence „Sie“ may mean others."""


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Texts in the other form; a form nobody uses is no fault."""
    yield from _offers(index, loaded)
    for guide in index.compass.transitions.values():
        if guide.form_of_address is FormOfAddress.DU:
            yield from _guide(index, loaded, guide)


def _offers(index: Index, loaded: Loaded) -> Iterator[Problem]:
    for offer in index.compass.offers.values():
        is_familiar = offer.form_of_address is FormOfAddress.DU
        other = _FORMAL if is_familiar else _FAMILIAR
        for field in ("summary", "description", "alert", "application_process", "eligibility_description"):
            found = other.search(getattr(offer, field) or "")
            if found:
                document, _ = loaded.documents["offers", offer.id]
                said, form = ("Sie", "du") if is_familiar else ("du", "sie")
                yield RULES["K278"].at(
                    document.at(field), f"„{found[0]}“: Der Text sagt {said}, form_of_address ist aber {form}"
                )
                break


def _guide(index: Index, loaded: Loaded, guide: Guide) -> Iterator[Problem]:
    """A guide for young people says du in all it shows: also its helpers and deadlines. (Sie-guides may speak to a child.)"""
    document, _ = loaded.documents["transitions", guide.id]
    for number, step in enumerate(guide.steps):
        for place, whose, text in _shown(index, step):
            if found := _FORMAL.search(text):
                yield RULES["K280"].at(
                    document.at("steps", number, *place), f"„{found[0]}“ {whose}: Der Wegweiser sagt du"
                )


def _shown(index: Index, step: Step) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Where it is named, whose text it is, and the text."""
    for field in ("title", "when_text", "text", "authority", "cost", "note", "gap"):
        yield (field,), "im Schritt", getattr(step, field) or ""
    for position, identifier in enumerate(step.offers):
        if offer := index.compass.offers.get(identifier):
            yield ("offers", position), f"in summary von „{offer.name}“", offer.summary
    for position, identifier in enumerate(step.help_lines):
        if line := index.compass.help_lines.get(identifier):
            yield ("help_lines", position), f"in text von „{line.name}“", line.text
    if deadline := index.deadline(step):
        for field in ("when_text", "action", "note"):
            yield ("deadline",), f"in {field} der Frist", getattr(deadline, field) or ""
