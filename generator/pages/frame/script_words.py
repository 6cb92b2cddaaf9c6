"""What the scripts of a page say, in its language, as JSON for the page itself; German pages need none.

Only the words of the scripts that a kind of page loads: all of them would double a small page.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from markupsafe import Markup

from generator.language.interface import script_texts
from generator.language.translator import Speech
from generator.pages.data.nearby import GROUP_TITLES

EVERYWHERE = ("app", "dom")
_LIST = ("facets", "finder", "finder-form", "finder-state", "hours", "near-list", "place-field", "saved-buttons")
_SCRIPTS = {
    "home": ("place-field",),
    "search": ("crisis", "search"),
    "offer": ("hours", "saved-buttons"),
    "transition": ("dates-core", "guide-calendar", "guide-dates", "guide-steps", "hours"),
    "age": _LIST,
    "area": _LIST,
    "topic": _LIST,
}
"""Kind of page → the scripts it may load."""


def by_kind(speech: Speech) -> Mapping[str, Markup]:
    """Kind of page → JSON for a script element; "" is what any other page needs."""
    if speech.is_german:
        return {}
    return {kind: _json(speech, scripts) for kind, scripts in {"": (), **_SCRIPTS}.items()}


def _json(speech: Speech, scripts: tuple[str, ...]) -> Markup:
    texts = [text for script in (*EVERYWHERE, *scripts) for text in script_texts().get(script, ())]
    texts += GROUP_TITLES if "near-list" in scripts else ()
    said = json.dumps(speech.for_scripts(texts), ensure_ascii=False, separators=(",", ":"))
    # Inside a script element only "<" could end it early.
    return Markup(said.replace("<", "\\u003c"))  # noqa: S704
