"""The words of German everyday life and of other languages that come with the program, and those that are nobody's slip.

They are about the language, not about a district; a district adds its own in
`content/vocabulary/synonyms.yml`.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from generator.model.vocabulary import SearchWords
from generator.source.nodes import parse


@cache
def base_words() -> tuple[SearchWords, ...]:
    """Groups of `words.yml` beside this module."""
    text = files(__package__).joinpath("words.yml").read_text(encoding="utf-8")
    return tuple(SearchWords.model_validate(entry) for entry in parse(text, "words.yml").value)


@cache
def real_words() -> tuple[str, ...]:
    """Words of `real_words.txt`, folded, the commonest first."""
    text = files(__package__).joinpath("real_words.txt").read_text(encoding="utf-8")
    return tuple(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
