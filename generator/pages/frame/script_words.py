"""What the scripts of a page say, in its language, as JSON for the page itself; German pages need none.

Only the words of the scripts that a kind of page loads: all of them would double a small page.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from markupsafe import Markup

from generator.language.interface.scripts import script_texts, with_imports
from generator.language.translator import Translator
from generator.pages.parts.sections import GROUP_TITLES

EVERYWHERE = ("app", "dom")
OF_LISTS = ("buttons", "finder", "hours")
"""What a page with a list of offers may load; what these import comes with them."""


def by_kind(speech: Translator, scripts: Mapping[str, tuple[str, ...]], labels: Iterable[str]) -> Mapping[str, Markup]:
    """Kind of page → JSON for a script element. `scripts`: kind → the scripts it may load; `labels`: of results."""
    if speech.is_german:
        return {}
    return {kind: _json(speech, found, labels) for kind, found in scripts.items()}


def _json(speech: Translator, scripts: tuple[str, ...], labels: Iterable[str]) -> Markup:
    loaded = with_imports((*EVERYWHERE, *scripts))
    texts = [text for script in sorted(loaded) for text in script_texts().get(script, ())]
    texts += GROUP_TITLES if "near" in loaded else ()
    texts += labels if "search" in scripts else ()
    said = json.dumps(speech.for_scripts(texts), ensure_ascii=False, separators=(",", ":"))
    # Inside a script element only "<" could end it early.
    return Markup(said.replace("<", "\\u003c"))  # noqa: S704
