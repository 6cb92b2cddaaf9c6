"""What the generator makes of the town is what was looked at and committed."""

from __future__ import annotations

from tests.golden import EXPECTED, produced


def test_output_of_the_town_is_the_committed_one() -> None:
    """Not one page more, less or different; `make golden` shows a wanted change in git."""
    expected = {path.name: path.read_text(encoding="utf-8") for path in EXPECTED.iterdir()}
    made = produced()

    assert sorted(made) == sorted(expected)
    for name, text in made.items():
        assert text == expected[name], f"{name} differs; if that is right: python -m tests.golden"
