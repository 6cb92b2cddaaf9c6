"""Rows of an offer's page that only its fields declare: texts, links, mail addresses, names of a vocabulary."""

from __future__ import annotations

from typing import Annotated

import pytest

from generator.facts import offer_terms
from generator.facts.offer_terms import Row as Drawn
from generator.model.offer import Offer
from generator.model.roles import Read, Refers, Row, Title
from generator.model.values.contact import Url
from generator.model.values.fields import Id, Line
from tests import factories


class _Made(Offer):
    """With fields that a newcomer might add."""

    hint: Annotated[Line | None, Title("Hinweis"), Read, Row("Hinweis")] = None
    hints: Annotated[tuple[Line, ...], Title("Hinweise"), Read, Row("Hinweise")] = ()
    form: Annotated[Url | None, Title("Formular"), Row()] = None
    kinds: Annotated[tuple[Id, ...], Title("Arten"), Refers("topics"), Row()] = ()
    kind: Annotated[Id | None, Title("Art"), Refers("audiences"), Row("Art")] = None


@pytest.mark.parametrize(
    ("changes", "row"),
    [
        ({"hint": "Klingeln Sie."}, Drawn("Hinweis", "Klingeln Sie.")),
        ({"hints": ("Seil", "Helm", "Mut")}, Drawn("Hinweise", "Seil, Helm und Mut")),
        (
            {"form": "https://www.a.example/x"},
            Drawn("Formular", "https://www.a.example/x", "https://www.a.example/x", "a.example"),
        ),
        ({"kinds": ("treffs", "fehlt", "familie")}, Drawn("Arten", "Treffs und Familie")),
        ({"kinds": ("treffs",)}, Drawn("Arten", "Treffs")),
        ({"kinds": ("fehlt",)}, None),
        ({"kinds": ()}, None),
        ({"kind": "eltern"}, Drawn("Art", "Eltern")),
    ],
)
def test_a_field_is_a_row_of_the_page(changes: dict[str, object], row: Drawn | None) -> None:
    offer = factories.offer()
    made = _Made.model_construct(**{name: getattr(offer, name) for name in Offer.model_fields}, **changes)
    before = offer_terms.terms(factories.index(offer), offer).rows
    assert offer_terms.terms(factories.index(offer), made).rows == (*before, *([row] if row else []))
