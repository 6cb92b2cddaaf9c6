"""A starting file for a new language: every German text with room for its translation, so that nobody types paths."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.language.interface import interface, to_say
from generator.model.compass import Compass
from generator.model.texts import german_texts, guide_texts
from generator.model.values.languages import own_name

_HEAD = """\
# Alle Texte des Wegweisers in dieser Sprache. Wie das geht, steht in CONTRIBUTING.md unter „Eine Übersetzung“.
#
# Schreiben Sie die Übersetzung hinter den Doppelpunkt, zwischen gerade Anführungszeichen: text: "…"
# Was leer bleibt, steht auf den Seiten auf Deutsch.

# So nennt sich die Sprache selbst.
name: {name}

# ja: Eine Person mit dieser Muttersprache hat alle Texte gelesen. Bis dahin steht auf jeder Seite ein Hinweis.
reviewed: nein"""
_INTERFACE = """\

# Knöpfe, Überschriften und feste Sätze. Platzhalter wie {number} bleiben stehen. Hängt ein Wort von einer Zahl ab:
#   "{number} Angebote": {one: "…", few: "…", many: "…", other: "…"}
interface:"""
_TEXTS = """\

# Texte des Landkreises: de ist der deutsche Text (bitte nicht ändern), text die Übersetzung.
texts:"""
_INSIDE = """\
  # Das Innere der Wegweiser. Ein Wegweiser erscheint erst in der Sprache, wenn alles in ihm übersetzt ist."""


def translation_text(code: str, compass: Compass) -> str:
    """The file for the language `code`; what the program says in it already is left out."""
    return "\n".join([_HEAD.format(name=_quoted(own_name(code))), *_interface(code), *_texts(compass)]) + "\n"


def _interface(code: str) -> Iterator[str]:
    missing = [german for german in to_say() if german not in interface(code)]
    if missing:
        yield _INTERFACE
        yield from (f"  {_quoted(german)}:" for german in missing)


def _texts(compass: Compass) -> Iterator[str]:
    shared = german_texts(compass)
    inside = {
        path: text for guide in compass.transitions.values() for path, text in guide_texts(compass, guide).items()
    }
    yield _TEXTS
    for path, german in shared.items():
        yield from _text(path, german)
    yield _INSIDE
    for path, german in inside.items():
        if path not in shared:
            yield from _text(path, german)


def _text(path: str, german: str) -> Iterator[str]:
    """Texts with paragraphs keep them, so that they can be read while translating."""
    yield f"  {path}:"
    lines = german.strip().split("\n")
    if len(lines) > 1 and not lines[0].startswith(" "):
        yield "    de: |"
        yield from (f"      {line}" if line else "" for line in lines)
    else:
        yield f"    de: {_quoted(german.strip())}"
    yield "    text:"


def _quoted(text: str) -> str:
    """JSON's quotation marks are YAML's."""
    return json.dumps(text, ensure_ascii=False)
