"""K216: a word that stands in the glossary twice has two meanings, and only one of them is shown."""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.index import Index
from generator.load.content import Loaded


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Words and their other forms, whatever their ids; each later entry is told once."""
    owner: dict[str, str] = {}
    for entry in index.compass.glossary.values():
        for form in (entry.word, *entry.forms):
            first = owner.setdefault(form.casefold(), entry.id)
            if first != entry.id:
                document, base = loaded.documents["glossary", entry.id]
                _, place = loaded.documents["glossary", first]
                before = document.at(*place, "word").line
                message = f"„{form}“ steht schon beim Eintrag „{first}“ (Zeile {before})"
                yield RULES["K216"].at(document.at(*base, "word"), message)
                break
