"""Words that a new kind of page or vocabulary brings along: begun in every file where tests would miss them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.language.interface import LABELS, interface, labels
from generator.source.files import read

Said = Mapping[str, str]
"""Language → what it says."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a developer asks for on the command line."""

    name: str
    names: Sequence[str]
    """German names: of a kind its title, of a vocabulary the title of an entry and the first entry."""
    about: str
    """The list that the pages of a kind are about."""
    said: Said
    """The last of the names in other languages."""


def begin_label(program: Path, german: str, said: Said) -> list[Path]:
    """A label with all languages side by side; one that nobody said yet is a gap, and a test names it."""
    if german in interface("en"):
        return []
    path = program / f"language/interface/{LABELS}.yml"
    languages = {language: None for label in labels().values() for language in label}
    lines = [f"{_quoted(german).strip()}:", *(f"  {code}:{_quoted(said.get(code))}" for code in languages)]
    _append(path, lines)
    return [path]


def begin_translations(content: Path, where: str, german: str, said: Said) -> list[Path]:
    """A text of the district in each of its files of languages; empty counts as missing (K223)."""
    files = [path for path in read(content).texts if path.startswith("translations/")]
    for file in files:
        text = said.get(Path(file).stem)
        _append(content / file, [f"  {where}:", f"    de:{_quoted(german)}", f"    text:{_quoted(text)}"])
    return [content / file for file in files]


def _append(path: Path, lines: list[str]) -> None:
    path.write_text(f"{path.read_text('utf-8').rstrip()}\n{chr(10).join(lines)}\n", encoding="utf-8")


def _quoted(text: str | None) -> str:
    """JSON's quotation marks are YAML's. Nothing at all is a gap; an empty text would be a mistake."""
    return f" {json.dumps(text, ensure_ascii=False)}" if text else ""
