"""The list of protected addresses: where it is named, what is refused, which lines help nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.protect.asked import result_of
from tests.protected import LIST
from tests.support import kompass, offer


def test_the_list_is_named_on_the_command_line_or_by_the_environment(
    own_town: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "liste.txt").write_text(LIST, encoding="utf-8")
    (own_town / "offers/testangebot.yml").write_text(offer('alert: "Geheimweg 99"'), encoding="utf-8")
    assert "K322" not in kompass("check", "--content", own_town).out
    assert "K322" in kompass("check", "--content", own_town, "--protected", tmp_path / "liste.txt").out
    monkeypatch.setenv("KOMPASS_PROTECTED", str(tmp_path / "liste.txt"))
    assert "K322" in kompass("check", "--content", own_town).out


def test_a_list_that_protects_nobody_is_refused(tmp_path: Path) -> None:
    """Missing, unreadable, or in a place where everybody can read it."""
    (tmp_path / "latin.txt").write_bytes("Mühlweg 9".encode("latin-1"))
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    (tmp_path / "repo" / "liste.txt").write_text(LIST, encoding="utf-8")
    for name in ("fehlt.txt", "latin.txt", "repo/liste.txt", "repo"):
        outcome = kompass("check", "--protected", tmp_path / name)
        assert outcome.code == 2
        assert "Die Liste der geschützten Adressen" in outcome.err
        assert "Traceback" not in outcome.err


def test_lines_that_would_find_every_second_text_are_named_by_their_number() -> None:
    result = result_of(
        {}, "# Bemerkung", "", "Frauenhaus", "Geheimweg 99", "Hauptstraße", "Am Markt", "01995 Probendorf"
    )
    assert [(p.location.line, p.code) for p in result.problems if p.code == "K324"] == [
        (line, "K324") for line in (3, 5, 6, 7)
    ]
