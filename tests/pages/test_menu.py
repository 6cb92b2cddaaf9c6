"""The menu at the foot of every page: narrow columns on a phone."""

from generator.language.hyphens import SOFT, soft
from generator.pages.frame.entrances import frame_data
from tests.support import index_of

GROUPS = ("ages", "areas", "transitions", "lists", "pages")


def _entries(frame: dict[str, object]) -> list[str]:
    groups = [frame[group] for group in GROUPS]
    return [way.get("name") or way["title"] for group in groups if isinstance(group, list) for way in group]


def test_long_german_words_break_at_their_joints_and_nowhere_else() -> None:
    """„Schwangerschaf|t“ stood on a phone whose browser cannot divide German words."""
    names = _entries(frame_data(index_of())["de"])
    assert names == [soft(name.replace(SOFT, "")) for name in names]
    assert any(SOFT in name for name in names)


def test_leichte_sprache_and_other_languages_are_left_whole() -> None:
    """Easy language divides long words with a hyphen that is always seen."""
    frames = frame_data(index_of())
    for language in frames.keys() - {"de"}:
        assert not [name for name in _entries(frames[language]) if SOFT in name], language
