"""Texts of an offer say Sie or du, as its `form_of_address` does. (Guides: `connections/test_helpers.py`.)"""

from __future__ import annotations

import pytest

from tests.support import offer, problems_of, town_with


@pytest.mark.parametrize(
    ("form", "text", "is_told"),
    [
        ("sie", "Hier bekommst du Rat.", True),
        ("sie", "Wir helfen dir und deinem Kind.", True),
        ("sie", "Wir helfen Ihnen.", False),
        ("sie", "Das dauert nicht lange.", False),
        ("du", "Wir helfen Ihnen.", True),
        ("du", "Hier bekommst du Rat.", False),
        ("du", "Die Frauen kennen das. Sie helfen dir.", False),  # others, at the start of a sentence
    ],
)
@pytest.mark.parametrize("field", ["description", "application_process"])
def test_a_text_in_the_other_form_is_told(form: str, text: str, field: str, *, is_told: bool) -> None:
    files = {"offers/neu.yml": offer(f'form_of_address: {form}\n{field}: "{text}"')}
    codes = [p.code for p in problems_of(town_with(files)) if p.location.file.endswith("neu.yml")]
    assert codes.count("K278") == is_told
