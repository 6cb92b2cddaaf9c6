"""All rules over the whole content: what refers to what, where things are, how fresh they are.

A rule yields problems and knows no other rule. Rules about a single value live with the model.
"""

from __future__ import annotations

from generator.base.problem import Problem
from generator.check.connections import gaps, guides, helpers, notice_board, one_address, redirects, references
from generator.check.facts import (
    ages,
    areas,
    calls,
    days_to_come,
    deadlines,
    events,
    freshness,
    help_lines,
    numbers,
    places,
)
from generator.check.facts import icons as drawings
from generator.check.reports import launch
from generator.check.safety import crisis, protected, sensitive
from generator.check.texts import (
    alerts,
    easy,
    glossary,
    headings,
    language,
    lettering,
    notation,
    speaking,
    translations,
    wording,
)
from generator.check.texts import meant as texts
from generator.index import Index
from generator.load.content import Loaded

_RULES = (
    references.check,
    protected.check,
    sensitive.check,
    ages.check,
    events.check,
    places.check,
    areas.check,
    alerts.check,
    speaking.check,
    redirects.check,
    one_address.check,
    guides.check,
    deadlines.check,
    helpers.check,
    help_lines.check,
    crisis.check,
    freshness.check,
    days_to_come.check,
    launch.check,
    gaps.check,
    numbers.check,
    calls.check,
    texts.check,
    notation.check,
    language.check,
    wording.check,
    glossary.check,
    notice_board.check,
    translations.check,
    easy.check,
    drawings.check,
    lettering.check,
    headings.check,
)


def check(index: Index, loaded: Loaded) -> list[Problem]:
    """Everything the rules find."""
    return [problem for rule in _RULES for problem in rule(index, loaded)]
