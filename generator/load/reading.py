"""What is gathered while a content folder is read, and the two steps every file goes through."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from generator.base.problem import Position, Problem
from generator.base.rules import RULES
from generator.load.messages import problems_of, unknown_empty
from generator.source.document import SourceDocument
from generator.source.files import Sources
from generator.source.nodes import parse

CACHED_LISTS = 64
Model = TypeVar("Model", bound=BaseModel)


@dataclass
class Reading:
    """What is gathered while reading."""

    sources: Sources
    problems: list[Problem] = field(default_factory=list)
    documents: dict[tuple[str, str], tuple[SourceDocument, tuple[str | int, ...]]] = field(default_factory=dict)
    broken: set[tuple[str, str]] = field(default_factory=set)


def validated(
    model: type[Model], data: Any, document: SourceDocument, base: tuple[str | int, ...]
) -> tuple[Model | None, tuple[Problem, ...]]:
    """The model of `data`, or None and what is wrong; `base` is where the data stands in the document."""
    unknown = tuple(unknown_empty(model, document, base)) if document.empty else ()
    try:
        value = model.model_validate(data)
    except ValidationError as error:
        return None, (*problems_of(error, model, document, base), *unknown)
    return (None if unknown else value), unknown


def document_of(reading: Reading, path: str) -> SourceDocument | None:
    """A file that must be there; None (with a problem) if it is not readable."""
    name = reading.sources.name(path)
    if path not in reading.sources.texts:
        if not any(p.location.file == name for p in reading.sources.problems):
            reading.problems.append(RULES["K108"].at(Position(name), f"die Datei {name} fehlt"))
        return None
    document = _parsed(reading.sources.texts[path], name)
    reading.problems += document.problems
    return document


@lru_cache(maxsize=CACHED_LISTS)
def _parsed(text: str, name: str) -> SourceDocument:
    """Cached by the text itself, as entries are: while somebody changes an offer, the lists stay."""
    return parse(text, name)
