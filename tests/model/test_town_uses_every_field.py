"""The made-up district shows every field of the model once, so that no test misses one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

import pytest
from pydantic import BaseModel

from generator.model.kinds import content_kinds
from generator.model.roles.fields import models_in
from generator.model.values.fields import Frozen
from tests.support import index_of, loaded_town

OF_OFFERS_IN_NO_LIST = {"visible_from", "visible_until"}
"""What keeps an offer out of lists stands in one that is in none."""
MODELS = sorted(
    {
        base
        for kind in content_kinds().values()
        for model in models_in(kind.model)
        for base in model.__mro__
        if issubclass(base, Frozen) and base is not Frozen
    },
    key=lambda model: model.__name__,
)


def _values(value: object) -> Iterator[BaseModel]:
    if isinstance(value, BaseModel):
        yield value
        for name in type(value).model_fields:
            yield from _values(getattr(value, name))
    elif isinstance(value, dict):
        for item in value.values():
            yield from _values(item)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _values(item)


@pytest.fixture(scope="module")
def used() -> dict[str, set[str]]:
    """What no page draws, as an offer that has ended, tests nothing."""
    index = index_of()
    compass = replace(index.compass, offers=index.listed)
    found: dict[str, set[str]] = defaultdict(set)
    for part in (getattr(compass, name) for name in type(compass).__slots__):
        for value in _values(dict(part) if hasattr(part, "keys") else part):
            for model in type(value).__mro__:
                found[model.__name__] |= value.model_fields_set
    unlisted = [offer.model_fields_set for i, offer in index.compass.offers.items() if i not in index.listed]
    found["Offer"] |= OF_OFFERS_IN_NO_LIST & set().union(*unlisted)
    return found


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_stands_in_the_town(model: type[BaseModel], used: dict[str, set[str]]) -> None:
    # A field of a base is used where any of its kinds has it.
    of_base = {name for base in model.__mro__[1:] if issubclass(base, Frozen) for name in base.model_fields}
    own = set(model.model_fields) - of_base
    missing = own - used[model.__name__]
    assert not missing, (
        f"Use these fields of {model.__name__} once in tests/town/, in an offer that stands in lists"
        f" (docs/data-format.md says in which file): {missing}"
    )


def test_values_are_read_as_they_are_meant() -> None:
    compass = loaded_town().compass
    assert compass is not None
    treff = compass.offers["familientreff-musterstadt"]
    assert (treff.minimum_age, treff.maximum_age) == (0, 18)
    assert treff.accessibility == "yes"
    assert [s.byday for s in treff.schedules] == [("TU", "TH"), ("1SA",)]
    assert compass.offers["kita-muehlbach"].maximum_age == 72
    assert compass.offers["jugendclub-probendorf"].accessibility == "no"
    assert compass.organizations["familienverein-musterstadt"].sites[0].address is not None
    assert compass.organizations["familienverein-musterstadt"].sites[0].address.postal_code == "01991"
    assert compass.municipalities["beispielhausen"].postal_codes == ("01992", "01993")
    assert compass.district.url.endswith("/")
    assert compass.transitions["kita-start"].introduction == "Der Start gelingt *Schritt für Schritt*."
    assert len(compass.boundaries["99001004"][0]) == 5


def test_what_was_read_cannot_be_changed() -> None:
    compass = loaded_town().compass
    assert compass is not None
    with pytest.raises(Exception, match="frozen"):
        compass.offers["beratungsbus"].name = "x"  # type: ignore[misc]


def test_an_address_without_a_closing_slash_gets_one() -> None:
    from tests.support import TOWN

    text = (TOWN / "district.yml").read_text("utf-8").replace("/familie/", "/familie")
    compass = loaded_town({"district.yml": text}).compass
    assert compass is not None
    assert compass.district.url == "https://wegweiser.musterkreis.example/familie/"
