"""All rules over the whole content: what refers to what, where things are, how fresh they are.

A rule yields problems and knows no other rule. Rules about a single value live with the model.
"""

from __future__ import annotations

from generator.check import (
    ages,
    alerts,
    areas,
    calls,
    crisis,
    days_to_come,
    deadlines,
    drawings,
    easy,
    events,
    freshness,
    gaps,
    glossary,
    guides,
    headings,
    help_lines,
    helpers,
    language,
    launch,
    lettering,
    notation,
    notice_board,
    numbers,
    places,
    protected,
    redirects,
    references,
    sensitive,
    speaking,
    texts,
    translations,
    wording,
)
from generator.index import Index
from generator.load.content import Loaded
from generator.problem import Problem

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
