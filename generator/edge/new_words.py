"""Words that a new kind of page or vocabulary brings along: begun in every file where tests would miss them."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.edge.starting_files import CannotCreateError
from generator.language.interface import LABELS, interface, labels
from generator.language.interface import read as read_interface
from generator.source.files import read
from generator.source.nodes import parse

Said = Mapping[str, str]
"""Language → what it says."""
ANEW = "Take another name. Or, to begin it anew: undo what the first call wrote (`git status` lists it) and call again."


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
    label: Said = field(default_factory=dict)
    """Of a vocabulary, the title of an entry in other languages."""


@dataclass(frozen=True, slots=True)
class Written:
    """Files that are new, and files that say more than before."""

    made: Sequence[Path]
    changed: Sequence[Path]


def read_said(option: str, words: Sequence[str]) -> Said:
    """What was typed, as `en=Course`. A word that says no language or nothing would be lost without a word."""
    for word in words:
        if not re.fullmatch(r"[a-z-]+=.*\S.*", word):
            raise CannotCreateError(f"{option} {word}: say a language and its text, as in {option} en=Course.")
    return dict(word.split("=", 1) for word in words)


def refuse_others(option: str, said: Said, languages: Collection[str], where: str) -> None:
    """A text in a language that has no place for it would be lost, too."""
    for language in said.keys() - set(languages):
        raise CannotCreateError(
            f"{option} {language}=…: there is no language {language} in {where}, only: {', '.join(languages)}."
        )


def label_languages() -> list[str]:
    """Languages that stand side by side below each label."""
    return list(dict.fromkeys(language for label in labels().values() for language in label))


def translations_of(content: Path) -> dict[str, Path]:
    """Language → the file of the district with its texts."""
    return {Path(path).stem: content / path for path in read(content).texts if path.startswith("translations/")}


def label_file(program: Path) -> Path:
    """Where labels stand."""
    return program / f"language/interface/{LABELS}.yml"


def begin_label(program: Path, german: str, said: Said) -> list[Path]:
    """A label with all languages side by side; one that nobody said yet is a gap, and a test names it."""
    if german in labels() or german in interface("en"):
        return []
    lines = [f"{_quoted(german).strip()}:", *(f"  {code}:{_quoted(said.get(code))}" for code in label_languages())]
    _append(label_file(program), lines)
    return [label_file(program)]


def blank_label(program: Path, german: str) -> list[str]:
    """Languages in which the label says nothing yet, as the file stands now."""
    if german in read_interface("en"):
        return []
    found = parse(label_file(program).read_text("utf-8"), LABELS).value.get(german) or {}
    return [language for language in label_languages() if language not in found]


def begin_translations(content: Path, where: str, german: str, said: Said) -> list[Path]:
    """A text of the district in each of its files of languages; empty counts as missing (K223)."""
    files = translations_of(content)
    for language, file in files.items():
        _append(file, [f"  {where}:", f"    de:{_quoted(german)}", f"    text:{_quoted(said.get(language))}"])
    return list(files.values())


def left_to_do(recipe: str, steps: Sequence[str]) -> str:
    """What only a person can do, in its order."""
    numbered = (f"{number}. {step}" for number, step in enumerate(steps, 1))
    return "\n".join((f"What is left (HACKING.md, {recipe}):", *numbered))


def _append(path: Path, lines: list[str]) -> None:
    path.write_text(f"{path.read_text('utf-8').rstrip()}\n{chr(10).join(lines)}\n", encoding="utf-8")


def _quoted(text: str | None) -> str:
    """JSON's quotation marks are YAML's. Nothing at all is a gap; an empty text would be a mistake."""
    return f" {json.dumps(text, ensure_ascii=False)}" if text else ""
