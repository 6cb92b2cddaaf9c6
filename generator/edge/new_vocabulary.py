"""A new vocabulary for developers: its line on `Compass`, a first term in content and town, its words in each language."""

from __future__ import annotations

import re
from pathlib import Path

from generator.edge.new_words import (
    ANEW,
    Wish,
    Written,
    begin_label,
    begin_translations,
    blank_label,
    label_languages,
    left_to_do,
    refuse_others,
    translations_of,
)
from generator.edge.starting_files import CannotCreateError
from generator.language.interface import LABELS
from generator.model.values.fields import as_id

_BEFORE = "    crisis_words: Annotated["
_LINE = """\
    {name}: Annotated[Mapping[str, Term], Listed("vocabulary/{name}.yml", "{title}", is_optional=True)] = field(
        default_factory=dict
    )
    \"\"\"{title}: names that offers refer to; other districts may have none.\"\"\"
"""
_SCHEMA = "# yaml-language-server: $schema=../../docs/schema/{name}.schema.json\n"
_TERM = "- {{id: {identifier}, name: {first}}}\n"
_FIELD = """\
A field of an offer that refers to it, in generator/model/offer.py, and its label in labels.yml if it is not “{title}”:
   {name}: Annotated[tuple[Id, ...], Title("{title}", Group.DETAILS), Refers("{name}"), Row(), Searched("text")] = ()
   with a docstring below it."""
_LABEL = "The label “{title}” says nothing yet in {blank}: generator/language/interface/{labels}.yml. Tests fail until it does."
_TRANSLATED = "The term “{first}” says nothing yet in {untold}: content/translations/."


def write_new_vocabulary(program: Path, content: Path, wish: Wish) -> Written:
    """Write a vocabulary with a first term. Returns what was written; never overwrites."""
    name, names = wish.name, wish.names
    if len(names) != 2 or not re.fullmatch(r"[a-z][a-z_]*", name):
        raise CannotCreateError(
            "Say: kompass new vocabulary formats Format Kurs (name, title of an entry, first term)."
        )
    title, first = names
    refuse_others("--label", wish.label, label_languages(), f"{LABELS}.yml")
    refuse_others("--said", wish.said, translations_of(content), "content/translations/")
    model, file = program / "model/compass.py", f"vocabulary/{name}.yml"
    text = model.read_text("utf-8")
    term = _TERM.format(identifier=as_id(first), first=first)
    town = program.parent / "tests/town"
    files = {content / file: _SCHEMA.format(name=name) + term} | ({town / file: term} if town.is_dir() else {})
    if f"\n    {name}: " in text or any(path.exists() for path in files):
        raise CannotCreateError(f"There is a vocabulary {name} already. {ANEW}")
    line = _LINE.format(name=name, title=title)
    model.write_text(text.replace(_BEFORE, f"{line}{_BEFORE}", 1), encoding="utf-8")
    for path, begun in files.items():
        path.write_text(begun, encoding="utf-8")
    translated = begin_translations(content, f"{name}/{as_id(first)}/name", first, wish.said)
    return Written([*files], [model, *translated, *begin_label(program, title, wish.label)])


def left(program: Path, content: Path, wish: Wish) -> str:
    """What only a person can do."""
    title, first = wish.names
    values = {"name": wish.name, "title": title, "first": first, "labels": LABELS}
    blank = ", ".join(blank_label(program, title))
    untold = ", ".join(language for language in translations_of(content) if language not in wish.said)
    steps = [
        _FIELD,
        "Use it once in tests/town/, in an offer that stands in lists.",
        *([_LABEL] if blank else []),
        *([_TRANSLATED] if untold else []),
        "Further terms in content/vocabulary/{name}.yml. Then: make fix docs golden test",
    ]
    return left_to_do("a vocabulary", [step.format_map(values | {"blank": blank, "untold": untold}) for step in steps])
