"""The same site in each language: what was worked out for German pages is used again."""

from __future__ import annotations

from dataclasses import replace

from generator.pages.plan import Plan
from generator.pages.render import Templates
from generator.pages.script_words import by_kind
from generator.pages.site import Site
from generator.pages.speech import Speech


def site_in(german: Site, speech: Speech, plan: Plan) -> Site:
    """The site in one language."""
    if speech == german.speech:
        return german
    return replace(
        german,
        templates=Templates(speech),
        pages=plan.spoken(speech.language),
        script_words=by_kind(speech, {kind.name: kind.scripts for kind in plan.kinds}),
        _drawn={},
    )
