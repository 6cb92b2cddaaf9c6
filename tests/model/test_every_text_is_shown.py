"""What an offer says to citizens stands on a page or a paper: what nothing draws would be typed for nobody."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from pydantic import BaseModel

from generator import addresses
from generator.index import Index
from generator.model.kinds import content_kinds
from generator.model.offer import Offer
from generator.model.roles import Input, Read, Shown
from generator.model.roles.fields import FieldRoles, fields_of, models_in
from generator.pages import site_files
from generator.paper import papers
from tests.support import TODAY, german_only, index_of

NOT_DRAWN = {
    "Phone.cost": "is a part of the number since it was read: tests/model/test_telephone.py",
    "Offer.situations": "its names are for editors: they choose which pages are sensitive and what is found",
}
"""Fields whose mark is not drawn, with the reason."""
TO_DO = "Give the field a `Row` in model/offer.py, or a view in generator/facts/ with its line in the template"


def _is_seen(field: FieldRoles) -> bool:
    return (field.is_text and field.sight in (Read, Shown)) or field.input in (Input.LINK, Input.MAIL)


def _is_named(field: FieldRoles) -> bool:
    kind = content_kinds().get(field.refers)
    return kind is not None and not field.is_mapping and "name" in kind.model.model_fields


NAMED = [name for name, field in fields_of(Offer).items() if _is_named(field)]
TEXTS = [(model, name) for model in models_in(Offer) for name, field in fields_of(model).items() if _is_seen(field)]


def _mark(model: type[BaseModel], name: str) -> str:
    """A word that stands nowhere else."""
    return f"Zq{model.__name__}{name.title()}Qz".replace("_", "")


def _marked(value: object, mark: str) -> object:
    """With the mark behind a text, in the host of a link or of a mail address."""
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
    if isinstance(value, str) and mark:
        is_mail, is_link = re.fullmatch(r"\S+@\S+", value), value.startswith("http")
        return f"post@{mark}.example" if is_mail else f"https://{mark}.example/" if is_link else f"{value} {mark}"
    return value


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
    return "".join((*pages, *(repr(paper.data) for paper in papers(index)))).replace("\u00ad", "").lower()


@pytest.fixture(scope="module")
def pages_of_offers() -> str:
    """Pages of the offers of the town, where each field that names entries also names a made-up one with a mark."""
    compass = german_only(index_of().compass)
    kinds: dict[str, dict[str, BaseModel]] = {}
    for name in NAMED:
        kind = fields_of(Offer)[name].refers
        entries = getattr(compass, kind)
        file = content_kinds()[kind].file("<id>")
        assert entries, (
            f"The town has no {kind}, so no test sees the page of an offer that names one: write tests/town/{file}"
        )
        made_up = next(iter(entries.values())).model_copy(update={"id": _id(name), "name": _mark(Offer, name)})
        kinds[kind] = {**(kinds.get(kind) or entries), _id(name): made_up}
    offers = {i: offer.model_copy(update={name: _named(name) for name in NAMED}) for i, offer in compass.offers.items()}
    index = Index(replace(compass, offers=offers, **kinds), TODAY)
    drawn = (site_files(index)[f"{addresses.offer(i)}index.html"] for i in index.published)
    return "".join(getattr(page, "body", "") for page in drawn).replace("\u00ad", "").lower()


def _named(name: str) -> str | tuple[str, ...]:
    return (_id(name),) if fields_of(Offer)[name].is_list else _id(name)


def _id(name: str) -> str:
    return f"made-up-{name}"


@pytest.mark.parametrize(("model", "name"), TEXTS, ids=lambda value: getattr(value, "__name__", value))
def test_a_text_a_link_and_a_mail_address_of_an_offer_are_drawn(model: type[BaseModel], name: str, drawn: str) -> None:
    _is_drawn_as_said(f"{model.__name__}.{name}", is_drawn=_mark(model, name).lower() in drawn)


@pytest.mark.parametrize("name", NAMED)
def test_the_name_of_what_an_offer_refers_to_is_drawn(name: str, pages_of_offers: str) -> None:
    _is_drawn_as_said(f"Offer.{name}", is_drawn=_mark(Offer, name).lower() in pages_of_offers)


def _is_drawn_as_said(field: str, *, is_drawn: bool) -> None:
    if field in NOT_DRAWN:
        assert not is_drawn, f"{field} is drawn now: take it out of NOT_DRAWN here"
    else:
        assert is_drawn, f"{field} is drawn nowhere. {TO_DO}"
