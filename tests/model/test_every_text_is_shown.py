"""What an offer says to citizens stands on a page or a paper: a text that nothing draws would be typed for nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pydantic import BaseModel

from generator.index import Index
from generator.model.offer import Offer
from generator.model.roles import Read, Shown
from generator.model.roles.fields import FieldRoles, fields_of, models_in
from generator.pages import site_files
from generator.paper import papers
from tests.support import TODAY, index_of

NOT_DRAWN = {"Phone.cost": "is a part of the number since it was read: tests/model/test_telephone.py"}
"""Texts whose mark is not drawn, with the reason."""


def _is_seen(field: FieldRoles) -> bool:
    return field.is_text and field.sight in (Read, Shown)


TEXTS = [(model, name) for model in models_in(Offer) for name, field in fields_of(model).items() if _is_seen(field)]


def _mark(model: type[BaseModel], name: str) -> str:
    """A word that stands nowhere else."""
    return f"Zq{model.__name__}{name.title()}Qz".replace("_", "")


def _marked(value: object, mark: str) -> object:
    if isinstance(value, tuple):
        return tuple(_marked(one, mark) for one in value)
    if isinstance(value, dict):
        return {name: _marked(one, mark) for name, one in value.items()}
    if isinstance(value, BaseModel):
        model = type(value)
        return value.model_copy(
            update={
                name: _marked(getattr(value, name), _mark(model, name) if _is_seen(field) else "")
                for name, field in fields_of(model).items()
                if _is_seen(field) or field.part
            }
        )
    return f"{value} {mark}" if isinstance(value, str) and mark else value


@pytest.fixture(scope="module")
def drawn() -> str:
    """All that is drawn of the town, with a mark in each text of each offer."""
    compass = index_of().compass
    marked = {i: _marked(offer, "") for i, offer in compass.offers.items()}
    # An offer of the town has texts in a language that its site does not speak.
    district = compass.district.model_copy(update={"languages": (*compass.district.languages, "en")})
    english = compass.translations["ar"].model_copy(update={"id": "en"})
    translations = {**compass.translations, "en": english}
    index = Index(replace(compass, offers=marked, district=district, translations=translations), TODAY)  # type: ignore[arg-type]
    pages = [getattr(file, "body", "") for file in site_files(index).values()]
    return "".join((*pages, *(repr(paper.data) for paper in papers(index)))).replace("\u00ad", "")


@pytest.mark.parametrize(("model", "name"), TEXTS, ids=lambda value: getattr(value, "__name__", value))
def test_a_text_of_an_offer_is_drawn(model: type[BaseModel], name: str, drawn: str) -> None:
    is_drawn = _mark(model, name) in drawn
    assert is_drawn != (f"{model.__name__}.{name}" in NOT_DRAWN), "a `Row` shows it, or a view with its template"
