"""Mail addresses are kept as typed, or refused with the reason."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.model.values.contact import Email

EMAIL: TypeAdapter[str] = TypeAdapter(Email)


@pytest.mark.parametrize("typed", ["beratung@beispiel.de", "a.b+c@sub.beispiel.de", "info@x-y.example"])
def test_a_mail_address_is_kept_as_typed(typed: str) -> None:
    assert EMAIL.validate_python(typed) == typed


@pytest.mark.parametrize(
    "typed",
    [
        "beratung(at)beispiel.de",
        "a..b@beispiel.de",
        "@beispiel.de",
        "a@b",
        "a@beispiel.de, b@beispiel.de",
        "a" * 250 + "@x.de",
    ],
)
def test_what_is_no_mail_address_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError, match="keine E-Mail-Adresse"):
        EMAIL.validate_python(typed)
