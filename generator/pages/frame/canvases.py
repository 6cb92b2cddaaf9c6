"""The same site in each language: what was worked out for German pages is used again."""

from __future__ import annotations

from dataclasses import replace

from generator.language.tally import Tally
from generator.language.translator import Translator
from generator.pages.frame.canvas import Canvas
from generator.pages.frame.render import Templates
from generator.pages.frame.script_words import by_kind
from generator.pages.plan import Plan


def site_in(german: Canvas, speech: Translator, plan: Plan) -> Canvas:
    """The site in one language."""
    if speech == german.speech:
        return german
    return replace(
        german,
        templates=Templates(replace(speech, tally=Tally())),
        pages=plan.spoken(speech.language),
        script_words=by_kind(
            speech,
            {kind.name: kind.scripts for kind in plan.kinds},
            [kind.label for kind in plan.result_kinds],
        ),
        _views={},
        _facets={},
        _drawn={},
    )
