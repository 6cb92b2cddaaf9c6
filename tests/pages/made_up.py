"""A made-up language in which everything is translated, so that one can see what is not."""

from __future__ import annotations

import json

from generator.language.interface import interface
from generator.language.interface.scripts import script_texts
from generator.model.texts import german_texts, guide_texts
from generator.pages.kinds import KINDS
from generator.pages.parts.sections import GROUP_TITLES
from tests.support import loaded_town, town_with

MADE_UP = "eo"
ALL_SCRIPT_TEXTS = [text for texts in script_texts().values() for text in texts]
RESULT_LABELS = [kind.found_as.label for kind in KINDS if kind.found_as]
DISTRICT = town_with({}).texts["district.yml"]


def bracketed(german: str) -> str:
    """A translation one can recognise; what is filled in stays."""
    return f"⟦{german}⟧"


def made_up_language(**changes: str) -> dict[str, str]:
    """The town with one more language: one file, and its name in the list. `changes` replace German texts it knows."""
    compass = loaded_town().compass
    assert compass is not None
    texts = german_texts(compass)
    for guide in compass.transitions.values():
        texts |= guide_texts(compass, guide)
    language = {
        "name": "Esperanto",
        "reviewed": "nein",
        "interface": {
            german: bracketed(german) for german in (*interface("en"), *ALL_SCRIPT_TEXTS, *GROUP_TITLES, *RESULT_LABELS)
        },
        "texts": {path: {"de": changes.get(path, german), "text": bracketed(german)} for path, german in texts.items()},
    }
    district = DISTRICT.replace("languages: [de, ar]", f"languages: [de, ar, {MADE_UP}]")
    return {f"translations/{MADE_UP}.yml": json.dumps(language, ensure_ascii=False), "district.yml": district}
