"""Search words lead people here; nobody is to read them: not on a page, in a paper, a file of dates or a list."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from typing import Any

import pytest

from generator.base.output import Page
from generator.index import Index
from generator.model.compass import Compass
from generator.model.values.fields import Frozen
from generator.pages import site_files
from generator.paper import papers
from tests import factories
from tests.support import TODAY, index_of

NAMES = frozenset({"everyday_words", "search_words", "everyday", "words"})
"""Fields that hold words for the search, wherever a model has them."""
MARK = "zwergpinguin"


def planted(value: Any, found: list[str]) -> Any:
    """The same entry with one unique search word in every place where words can be typed."""
    if isinstance(value, Frozen):
        changes = {}
        for name in type(value).model_fields:
            old = getattr(value, name)
            if name in NAMES and isinstance(old, tuple):
                found.append(f"{MARK}{len(found)}x")
                changes[name] = (*old, found[-1])
            elif name == "translations" and all(isinstance(words, tuple) for words in old.values()):
                found.append(f"{MARK}{len(found)}x")
                changes[name] = {**old, "en": (found[-1],)}
            else:
                changes[name] = planted(old, found)
        return value.model_copy(update=changes)
    if isinstance(value, Compass):
        return replace(value, **{field.name: planted(getattr(value, field.name), found) for field in fields(value)})
    if type(value) is tuple:
        return tuple(planted(item, found) for item in value)
    if isinstance(value, Mapping):
        return {key: planted(item, found) for key, item in value.items()}
    return value


@pytest.fixture(params=["town", "tiny"])
def compass(request: pytest.FixtureRequest) -> Any:
    return index_of().compass if request.param == "town" else factories.index().compass


def test_no_search_word_is_displayed(compass: Any) -> None:
    found: list[str] = []
    changed = planted(compass, found)
    assert len(found) > 5, "topics, offers, guides and situations have words"
    index = Index(changed, TODAY)
    holders = set()
    for path, file in site_files(index).items():
        shown = file.html if isinstance(file, Page) else file.data
        if isinstance(file, Page):
            assert MARK not in f"{file.title} {file.description}", path
        if MARK.encode() in shown:
            holders.add(path)
    assert holders, "the search must know them"
    assert all(path.startswith(("suche/index/", "suche/krise", "ort/orte.json")) for path in holders), holders
    for paper in papers(index):
        assert MARK not in json.dumps(asdict(paper), default=str, ensure_ascii=False), paper.path
