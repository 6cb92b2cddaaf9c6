"""K341: every drawing that an entry names exists."""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.icons import drawings
from generator.base.problem import Problem
from generator.base.rules import RULES
from generator.index import Index
from generator.load.content import Loaded
from generator.load.messages import close_to, field_name


def check(index: Index, loaded: Loaded) -> Iterator[Problem]:
    """Icons of the age groups, pictures in Leichte Sprache."""
    named: list[tuple[str, str, tuple[str | int, ...], str]] = [
        ("age_groups", group.id, ("icon",), group.icon) for group in index.compass.age_groups.values()
    ]
    named += [
        ("easy", page.id, ("pictures", number), picture)
        for page in index.compass.easy.values()
        for number, picture in enumerate(page.pictures)
    ]
    known = drawings()
    for kind, identifier, path, name in named if known else ():
        if name not in known:
            document, base = loaded.documents[kind, identifier]
            fix = f"{close_to(name, known)}Es gibt: {', '.join(sorted(known))}."
            message = f"{field_name(path)}: eine Zeichnung „{name}“ gibt es nicht"
            yield RULES["K341"].at(document.at(*base, *path), message, fix)
