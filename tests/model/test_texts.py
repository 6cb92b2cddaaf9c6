"""A translation is kept under the path of its German text: a path that moves or is shared loses it without a word."""

from __future__ import annotations

from typing import Any

from generator.model.compass import Compass
from generator.model.texts import german_texts, guide_texts
from generator.model.vocabulary import Topic
from tests import factories

PARTS = [{"id": "treffs", "name": "Treffs", "note": "Nicht alle."}, {"id": "schulden", "name": "Schulden"}]
STEPS = [
    factories.step(id="amt", title="Gehen Sie zum Amt"),
    factories.step(id="treff", title="Lernen Sie Leute kennen"),
]


def _compass(parts: list[dict[str, Any]], steps: list[dict[str, Any]]) -> Compass:
    topic = Topic.model_validate({"id": "geld", "name": "Geld", "topics": parts})
    guide = factories.transition(steps=steps)
    return factories.compass(topics=factories.by_id(topic), transitions=factories.by_id(guide))


def _texts(compass: Compass) -> dict[str, str]:
    (guide,) = compass.transitions.values()
    return german_texts(compass) | guide_texts(compass, guide)


def test_each_part_of_an_entry_has_a_path_of_its_own_so_that_its_translation_is_found() -> None:
    texts = _texts(_compass(PARTS, STEPS))
    (guide,) = factories.compass().transitions
    assert {path: text for path, text in texts.items() if path.startswith("topics/")} == {
        "topics/geld/name": "Geld",
        "topics/treffs/name": "Treffs",
        "topics/treffs/note": "Nicht alle.",
        "topics/schulden/name": "Schulden",
    }
    for step in STEPS:
        assert texts[f"transitions/{guide}/{step['id']}/title"] == step["title"]


def test_a_translation_stays_when_its_text_moves_in_the_list() -> None:
    assert _texts(_compass(PARTS[::-1], STEPS[::-1])) == _texts(_compass(PARTS, STEPS))
