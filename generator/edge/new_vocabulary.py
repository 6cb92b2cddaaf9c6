"""A new vocabulary for developers: its line on `Compass`, a first term in content and town, its words in each language."""

from __future__ import annotations

import re
from pathlib import Path

from generator.edge.new_words import Wish, begin_label, begin_translations
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
_LEFT = """\
What is left (HACKING.md, a vocabulary):
1. A field of an offer that refers to it, in generator/model/offer.py, and its label in labels.yml if it is not “{title}”:
   {name}: Annotated[tuple[Id, ...], Title("{title}", Group.DETAILS), Refers("{name}"), Row(), Searched("text")] = ()
   with a docstring below it.
2. Use it once in tests/town/, in an offer that stands in lists.
3. Languages that were not named with --said: in {labels} and content/translations/.
4. Further terms in content/vocabulary/{name}.yml. Then: make fix docs golden test"""


def write_new_vocabulary(program: Path, content: Path, wish: Wish) -> list[Path]:
    """Write a vocabulary with a first term. Returns what was written; never overwrites."""
    name, names = wish.name, wish.names
    if len(names) != 2 or not re.fullmatch(r"[a-z][a-z_]*", name):
        raise CannotCreateError(
            "Say: kompass new vocabulary formats Format Kurs (name, title of an entry, first term)."
        )
    title, first = names
    model, file = program / "model/compass.py", f"vocabulary/{name}.yml"
    text = model.read_text("utf-8")
    term = _TERM.format(identifier=as_id(first), first=first)
    town = program.parent / "tests/town"
    files = {content / file: _SCHEMA.format(name=name) + term} | ({town / file: term} if town.is_dir() else {})
    if f"\n    {name}: " in text or any(path.exists() for path in files):
        raise CannotCreateError(f"There is a vocabulary {name} already.")
    line = _LINE.format(name=name, title=title)
    model.write_text(text.replace(_BEFORE, f"{line}{_BEFORE}", 1), encoding="utf-8")
    for path, begun in files.items():
        path.write_text(begun, encoding="utf-8")
    translated = begin_translations(content, f"{name}/{as_id(first)}/name", first, wish.said)
    return [model, *files, *translated, *begin_label(program, title, {})]


def left(wish: Wish) -> str:
    """What only a person can do."""
    return _LEFT.format(name=wish.name, title=wish.names[0], labels=f"generator/language/interface/{LABELS}.yml")
