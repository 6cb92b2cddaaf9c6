"""K278: the text of an offer speaks to people as its `form_of_address` says, for so does the rest of its page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.index import Index
from generator.load.content import Loaded
from generator.model.choices import FormOfAddress
from generator.problem import Problem
from generator.rules import RULES

_FAMILIAR = re.compile(r"\b(du|dich|dir|dein(e|em|en|er|es)?)\b", re.IGNORECASE)
_FORMAL = re.compile(r"(?<![.!?:“] )(?<!^)\b(Sie|Ihnen|Ihr(e|em|en|er|es)?)\b", re.MULTILINE)
"""At the start of a sentence „Sie“ may mean others."""


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Texts in the other form; a form nobody uses is no fault."""
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
