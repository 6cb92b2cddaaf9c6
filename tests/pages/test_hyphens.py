"""Soft hyphens only where a word would not fit on a phone's line."""

import pytest

from generator.pages.hyphens import soft


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("Schwangerschaftskonfliktberatung", "Schwangerschafts|konflikt|beratung"),
        ("Gleichstellungsbeauftragte im Landkreis", "Gleichstellungs|beauftragte im Landkreis"),
        ("Volkshochschule", "Volkshochschule"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ],
)
def test_long_words_get_seams(word: str, shown: str) -> None:
    assert soft(word).replace("\u00ad", "|") == shown
