"""A Markdown file with data on top: `---`, YAML, `---`, text."""

from __future__ import annotations

from dataclasses import replace

from generator.base.problem import Position
from generator.base.rules import RULES
from generator.source.document import SourceDocument
from generator.source.nodes import parse


def split(text: str, file: str) -> tuple[SourceDocument, str, Position]:
    """The document of the front matter, the body below it, and where the body begins."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return _broken(file, 1, "beginnt nicht mit ---"), "", Position(file)
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == "---":
            below = lines[number + 1 :]
            empty = next((n for n, line in enumerate(below) if line.strip()), 0)
            start = Position(file, min(number + 2 + empty, len(lines)))
            document = parse("\n".join(lines[1:number]), file, first_line=2)
            return replace(document, text=text, first_line=1), "\n".join(below).strip(), start
    return _broken(file, 1, "hat oben --- , aber keine zweite Zeile ---"), "", Position(file)


def _broken(file: str, line: int, message: str) -> SourceDocument:
    fix = "Die Angaben stehen oben zwischen zwei Zeilen aus drei Strichen (---)."
    return SourceDocument(file, problems=(RULES["K101"].at(Position(file, line), message, fix),))
