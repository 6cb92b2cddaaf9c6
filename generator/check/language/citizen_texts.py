"""Which values of the content citizens read as German text, and where each stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.load.content import Loaded
from generator.source.document import Document, Path, Value

FIELDS = frozenset(
    "summary description fees_description interpretation_services accessibility_description eligibility_description"
    " application_process required_documents alert introduction title text when_text authority cost note documents body gap"
    " action responsible_body tagline hours label meaning remark not_accessible".split()
)
"""Names of the fields with sentences or phrases; names, words of the search and laws are no prose."""
_OTHER_LANGUAGES = "translations"
"""A folder, and a field of offers: no German."""


@dataclass(frozen=True, slots=True)
class CitizenText:
    """One text as it was typed."""

    kind: str
    """Kind of its entry: offers, transitions, pages …"""
    document: Document
    path: Path
    text: str


def citizen_texts(loaded: Loaded) -> Iterator[CitizenText]:
    """Every text of every file, each file once, broken entries too."""
    seen: set[str] = set()
    for (kind, _), (document, _) in loaded.documents.items():
        if document.file not in seen and kind != _OTHER_LANGUAGES:
            seen.add(document.file)
            for path, text in _texts(document.value, (), is_read=False):
                yield CitizenText(kind, document, path, text)


def _texts(value: Value, path: Path, *, is_read: bool) -> Iterator[tuple[Path, str]]:
    """Items of a list belong to the list's field."""
    if isinstance(value, str):
        if is_read:
            yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            if key != _OTHER_LANGUAGES:
                yield from _texts(item, (*path, key), is_read=key in FIELDS)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _texts(item, (*path, number), is_read=is_read)
