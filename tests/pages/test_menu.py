"""The menu at the foot of every page: narrow columns on a phone."""

from generator.language.hyphens import SOFT, soft
from generator.pages.frame.entrances import frame_data
from tests.support import index_of

GROUPS = ("ages", "areas", "transitions", "lists", "pages")


def _entries(frame: dict[str, object]) -> list[str]:
    groups = [frame[group] for group in GROUPS]
    return [way.get("name") or way["title"] for group in groups if isinstance(group, list) for way in group]


def test_long_german_words_break_at_their_joints_and_nowhere_else() -> None:
    """„Schwangerschaf|t“ stood on a phone whose browser cannot divide German words, „Familienkompas|s“ in all languages."""
    frames = frame_data(index_of())
    for language in frames.keys() - {"de-simple"}:
        names = _entries(frames[language])
        assert names == [soft(name.replace(SOFT, "")) for name in names]
    assert any(SOFT in name for name in _entries(frames["de"]))


def test_leichte_sprache_is_left_whole() -> None:
    """It divides long words with a hyphen that is always seen."""
    assert not [name for name in _entries(frame_data(index_of())["de-simple"]) if SOFT in name]
