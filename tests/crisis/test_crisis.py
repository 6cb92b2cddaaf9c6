"""Crises are seen, ordinary questions stay quiet: questions the lists were tuned on, and the lists' own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from bench.crisis import MIN_QUIET, judge
from generator.base.folding import words
from generator.crisis import pack
from generator.crisis.match import MIN_MISTYPED_LENGTH, Tongue, hits, is_near, most_urgent, tongues_of
from generator.crisis.rules import read, root
from generator.model.crisis import CrisisKind, CrisisWords
from generator.search.stop import STOP_WORDS
from tests.support import ROOT, loaded_town, real_index

FILES = sorted((ROOT / "tests/crisis").glob("crisis-*.yml"))


def tongue(**lists: object) -> Tongue:
    """One language with nothing but these lists."""
    return Tongue(read(CrisisWords.model_validate({"id": "de", **lists})))


def kinds(asked: Tongue, question: str) -> set[CrisisKind]:
    return {hit.kind for hit in hits([asked], question)}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_crisis_is_answered_and_ordinary_questions_stay_quiet(file: Path) -> None:
    found = judge(ROOT / "content", yaml.safe_load(file.read_text("utf-8")))
    assert (found.missed, found.wrong) == ((), ())
    assert 1 - len(found.loud) / found.ordinary >= MIN_QUIET, found.loud


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("angst dass er mich umbringt", CrisisKind.VIOLENCE),
        ("mein ex droht mich umzubringen", CrisisKind.VIOLENCE),
        ("he wants to kill me", CrisisKind.VIOLENCE),
        ("он хочет меня убить", CrisisKind.VIOLENCE),
        ("زوجي يريد قتلي", CrisisKind.VIOLENCE),
        ("ich will mich umbringen", CrisisKind.SUICIDE),
        ("ich bring mich um", CrisisKind.SUICIDE),
        ("ich schlag mich selbst", CrisisKind.SELFHARM),
        ("habe angst meinem baby was anzutun", CrisisKind.CHILDABUSE),
    ],
)
def test_who_is_in_danger_from_whom_decides(question: str, kind: CrisisKind) -> None:
    """„Bringt mich um“ needs the police, „bring mich um“ somebody to talk to."""
    compass = real_index().compass
    tongues = tongues_of(map(read, compass.crisis_words.values()))
    assert most_urgent(hits(tongues, question), list(CrisisKind)) == kind


def test_words_are_met_with_endings_slips_and_without_umlauts_or_blanks() -> None:
    asked = tongue(
        fillers="einfach nur",
        families={"will": "will möchte"},
        real_words="umringen",
        kinds={
            "suicide": {"phrases": ["@will sterben"], "words": ["umbring*"]},
            "violence": {"phrases": ["schlägt mich"]},
        },
    )
    for question in (
        "ICH WILL STERBEN!!",
        "ich will einfach nur sterben",
        "möchtesterben",
        "umbrigen",
        "umbringst",
        "umbringeeeen",
    ):
        assert kinds(asked, question) == {CrisisKind.SUICIDE}, question
    for question in ("schlaegt mich", "Schlagt mich?"):
        assert kinds(asked, question) == {CrisisKind.VIOLENCE}, question
    for question in ("sterben", "will er nicht sterben", "umringen", "mich schlägt"):
        assert kinds(asked, question) == set(), question


def test_combinations_stand_in_any_order_but_not_beside_what_calms() -> None:
    combos = [{"all": ["papa mama", "schlägt"], "unless": "vor"}]
    asked = tongue(calm="film", kinds={"childabuse": {"combos": combos, "exact": ["angst"]}})
    assert kinds(asked, "gestern schlägt mich papa") == {CrisisKind.CHILDABUSE}
    assert kinds(asked, "papa schlägt vor zu gehen") == kinds(asked, "film papa schlägt") == set()
    assert kinds(asked, "Angst!") == {CrisisKind.CHILDABUSE}
    assert kinds(asked, "angst vor spinnen") == set()


def test_other_alphabets_are_met_as_well() -> None:
    asked = tongue(kinds={"violence": {"combos": [{"all": ["б'є", "чоловік"]}]}, "suicide": {"words": ["انتحار"]}})
    assert kinds(asked, "Чоловік мене бʼє") == {CrisisKind.VIOLENCE}
    assert kinds(asked, "أفكر في الانتحار") == {CrisisKind.SUICIDE}


def test_a_latin_word_is_none_of_a_language_with_letters_of_its_own() -> None:
    """„zahlen“ was taken for a slip of «захлебнулся»."""
    asked = tongue(kinds={"medical": {"words": ["захлебн*"], "phrases": ["тонет 40"]}})
    assert kinds(asked, "zahlebnulsa zahlen tonet 40") == set()
    english = tongue(kinds={"suicide": {"words": ["suicide"]}})
    assert kinds(english, "сусиди замкнули") == set()  # neighbours, in Latin letters nearly „suicide“
    assert kinds(asked, "захлебнулся") == kinds(asked, "Tom тонет 40") == {CrisisKind.MEDICAL}


def test_the_most_urgent_kind_wins_in_the_districts_order() -> None:
    both = tongue(kinds={"suicide": {"words": ["tot"]}, "poison": {"words": ["gift"]}})
    found = hits([both], "gift tot")
    assert most_urgent(found, [CrisisKind.POISON, CrisisKind.SUICIDE]) == CrisisKind.POISON
    assert most_urgent(found, [CrisisKind.SUICIDE, CrisisKind.POISON]) == CrisisKind.SUICIDE
    assert most_urgent([], [CrisisKind.POISON]) is None


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [("ab", "ab", 1), ("abc", "ab", 1), ("abcd", "acbd", 1), ("abcd", "abxy", 0), ("a", "abc", 0)],
)
def test_one_slip_is_near(one: str, other: str, near: int) -> None:
    assert is_near(one, other) == is_near(other, one) == bool(near)


def test_a_slip_anywhere_but_in_the_first_letter_means_the_word() -> None:
    """Few words are looked at for each slip: none that is near may be left out, wherever the slip is."""
    for core in ("umringen*", "fliegenpilz", "suizid"):
        asked, word = tongue(kinds={"poison": {"words": [core]}}), core.rstrip("*")
        forms = asked.forms(word)
        assert forms
        for at in range(1, len(word)):
            more, less, other = (
                word[:at] + "q" + word[at:],
                word[:at] + word[at + 1 :],
                word[:at] + "q" + word[at + 1 :],
            )
            swapped = word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
            for slip in (more, less, other, swapped):
                is_meant = any(is_near(text, form.core) for form in forms for text in (root(slip), *_starts(slip)))
                assert bool(asked.forms(slip)) == (is_meant and len(slip) >= MIN_MISTYPED_LENGTH), slip


def _starts(word: str) -> list[str]:
    return [word[:end] for end in range(len(word) + 1)]


def test_all_lists_together_are_small() -> None:
    compass = loaded_town().compass
    assert compass is not None
    languages = [*map(read, compass.crisis_words.values())]
    for file in pack.FILES:
        assert pack.weight(pack.packed(languages, list(CrisisKind), file)) < file.most_bytes


def test_what_comes_later_stands_in_the_second_file_only() -> None:
    words = {"kinds": {"suicide": {"words": ["suizid"]}}, "later": {"poison": {"words": ["fliegenpilz"]}}}
    asked = tongue(**words)
    first, second = (pack.packed([asked.language], list(CrisisKind), file).decode() for file in pack.FILES)
    assert ("suizid" in first, "fliegenpilz" in first) == (True, False)
    assert ("suizid" in second, "fliegenpilz" in second) == (False, True)
    every = tongues_of([asked.language])
    assert [hit.kind for hit in hits(every, "suizid fliegenpilz")] == [CrisisKind.SUICIDE, CrisisKind.POISON]


def test_no_stop_word_is_what_somebody_may_look_for() -> None:
    """„Sucht“ found nothing: it was taken for „er sucht“."""
    compass = real_index().compass
    topics = [t for topic in compass.topics.values() for t in (topic, *topic.topics)]
    asked = [name for t in topics for name in (t.name, *t.everyday_words)]
    asked += [name for term in compass.situations.values() for name in (term.name, *term.everyday_words)]
    asked += [group.short_name for group in compass.age_groups.values()]
    asked += [place.name for place in (*compass.places, *compass.municipalities.values())]
    asked += [word for offer in compass.offers.values() for word in (offer.name, *offer.search_words)]
    asked += [word for group in compass.search_words.values() for word in (*group.words, *group.everyday)]
    assert {name for name in asked if len(words(name)) == 1 and words(name)[0] in STOP_WORDS} == set()


@pytest.mark.parametrize(("places", "letters"), [(2, 0), (3, 1)])
def test_a_family_gets_a_letter_only_where_that_is_lighter(places: int, letters: int) -> None:
    asked = tongue(
        families={"will": "möchte würde"},
        kinds={"suicide": {"phrases": [f"@will {word}" for word in ("sterben", "weg", "fort")[:places]]}},
    )
    file = json.loads(pack.packed([asked.language], list(CrisisKind)))
    assert len(file["tongues"][0]["short"].split()) == letters
