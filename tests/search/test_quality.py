"""How the search is judged: a right page among the first three, or nothing where nothing is right."""

from __future__ import annotations

from bench.search_quality import Judged, Question

OFFER = Question("Kita", "keywords", "", frozenset({"kita"}), "de")
NONE = Question("Baumarkt", "keywords", "", frozenset(), "de")
PROVIDER = Question("Verein", "name", "", frozenset({"anbieter/verein"}), "uk")


def test_right_is_among_the_first_three_and_a_provider_only_where_one_is_wanted() -> None:
    others = ["thema/a/", "thema/b/"]
    assert OFFER.is_answered([*others, "angebote/kita/"])
    assert not OFFER.is_answered([*others, "thema/c/", "angebote/kita/"])
    assert not OFFER.is_answered(["anbieter/kita/"])
    assert PROVIDER.is_answered(["anbieter/verein/"])


def test_where_nothing_is_right_nothing_is_right_and_does_not_count_as_missing() -> None:
    judged = Judged([OFFER, NONE, PROVIDER], [[], [], ["thema/a/"]])
    assert (round(judged.answered, 2), judged.without_any) == (0.33, 0.5)
    assert judged.by(lambda question: question.language) == "de 1/2 · uk 0/1"
