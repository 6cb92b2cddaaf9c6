"""Every rule by its code. K1 form · K2 references · K3 freshness · K4 language · K9 the built site."""

from __future__ import annotations

from generator.base.rule_texts import (
    built_site,
    crisis,
    easy_language,
    files,
    freshness,
    guides,
    language,
    notation,
    numbers,
    offers,
    protected,
    references,
    translations,
    values,
)

_ALL = (
    *files.RULES,
    *values.RULES,
    *notation.RULES,
    *references.RULES,
    *translations.RULES,
    *guides.RULES,
    *offers.RULES,
    *numbers.RULES,
    *crisis.RULES,
    *freshness.RULES,
    *protected.RULES,
    *language.RULES,
    *easy_language.RULES,
    *built_site.RULES,
)

RULES = {rule.code: rule for rule in sorted(_ALL, key=lambda rule: rule.code)}
