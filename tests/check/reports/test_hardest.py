"""The list of texts with the hardest first, as people and as programs read it."""

from __future__ import annotations

import json
from pathlib import Path

from generator.check.reports.hardest import hardest, hardest_text
from tests.support import TOWN, index_of, kompass, offer

HEAVY = "Die Antragstellung erfolgt beim zuständigen Leistungsträger. " * 4


def test_the_hardest_text_comes_first_with_its_figures() -> None:
    found = hardest(index_of({"offers/schwer.yml": offer(f'description: "{HEAVY}"')}))
    assert (found[0].kind, found[0].file, found[0].longest_sentence) == ("offers", "offers/schwer.yml", 6)
    assert found[0].lix > 50
    assert [text.lix for text in found] == sorted((text.lix for text in found), reverse=True)
    assert {text.kind for text in found} == {"offers", "transitions", "pages", "easy", "emergency"}


def test_people_get_medians_and_a_line_for_each_text() -> None:
    text = hardest_text(hardest(index_of()), "content/{}".format)
    assert "Angebote: 9 (davon 2 nicht veröffentlicht), LIX im Mittel" in text
    assert "content/transitions/kita-start.md" in text


def test_the_command_adds_the_list_and_keeps_its_exit_code(tmp_path: Path) -> None:
    said = kompass("check", "--content", TOWN, "--language")
    assert said.code == 0
    assert "Lesbarkeit: das Schwerste zuerst" in said.out
    whole = json.loads(kompass("check", "--content", TOWN, "--language", "--gaps", "--format", "json").out)
    assert sorted(whole) == ["gaps", "problems", "texts"]
    assert {"file", "lix", "words_per_sentence", "longest_sentence"} <= set(whole["texts"][0])
    nothing = json.loads(kompass("check", "--content", tmp_path, "--language", "--format", "json").out)
    assert nothing["texts"] == []
