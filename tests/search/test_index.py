"""The index: what stands in it, and that it can be read back."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.base.folding import fold, stem, words
from generator.base.output import Asset
from generator.index import Index
from generator.model.district import Place
from generator.model.vocabulary import SearchWords, Topic
from generator.pages import plan_of
from generator.search import search_index
from generator.search.compounds import Splitter
from generator.search.files import (
    completions,
    divided_heads,
    ends,
    file_number,
    head_of,
    packed,
    term_files,
    typo_keys,
    word_files,
)
from generator.search.places import long_names, place_levels, place_terms
from generator.search.stop import STOP_WORDS
from generator.search.synonyms import synonyms
from generator.search.tokens import completed, tokens
from generator.search.weights import WeightedTerm, level, weigh
from generator.search.words import base_words
from tests import factories

LAST, MORE = range(35, 92), range(93, 127)


def searched(index: Index) -> tuple[Asset, ...]:
    """The files of the search, made from all pages that there will be."""
    plan = plan_of(index)
    return search_index(index, plan.documents, plan.result_kinds)


def unpacked(text: str) -> tuple[int, dict[int, int]]:
    """The twin of `unpacked` in search/index-files.js, for the test alone."""
    numbers: list[int] = []
    value = 0
    for code in map(ord, text):
        if code in LAST:
            numbers.append(value * 57 + code - 35)
            value = 0
        else:
            assert code in MORE
            value = value * 34 + code - 92
    count, *rest = numbers
    levels: dict[int, int] = {}
    while rest:
        (of_level, many), rest = rest[:2], rest[2:]
        number = 0
        for gap in rest[:many]:
            number += gap
            levels[number] = of_level
        rest = rest[many:]
    return count, levels


@given(st.dictionaries(st.integers(0, 200_000), st.integers(1, 15), max_size=60))
def test_levels_survive_packing(levels: dict[int, int]) -> None:
    text = packed(levels)

    assert unpacked(text) == (len(levels), levels)
    assert json.loads(json.dumps(text)) == text
    assert not set(text) & {'"', "\\"}


def test_of_many_documents_the_strongest_are_kept_and_all_are_counted() -> None:
    count, levels = unpacked(packed({n: n % 15 + 1 for n in range(1000)}, 100))

    assert count == 1000
    assert len(levels) == 100
    assert min(levels.values()) == 14


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tagesmütter", "Tagesmutter"),
        ("Tagesmuetter", "Tagesmütter"),
        ("Straße", "strasse"),
        ("Moesshausen", "Mößhausen"),
        ("Frauen", "Frau"),
        ("Kitas", "Kita"),
        ("Zentrum", "Zentren"),
        ("Ärztin", "Ärzte"),
        ("Termine", "Termin"),
        ("Kinder·garten", "Kindergarten"),
        ("Kinder\u00adgarten", "Kindergarten"),
        ("школи", "школа"),
        ("الأطباء", "أطباء"),
    ],
)
def test_forms_of_a_word_are_one_term(one: str, other: str) -> None:
    assert [stem(word) for word in words(one)] == [stem(word) for word in words(other)]


@given(st.text(max_size=80))
def test_folding_twice_changes_nothing_that_splits_words_differently(text: str) -> None:
    assert all(re.fullmatch(r"[^\W_]+", word) for word in words(text))
    assert fold(text).count(" ") <= len(text) * 4


def test_compounds_fall_into_known_words_only() -> None:
    splitter = Splitter(
        ["schulden", "beratung", "stelle", "kinder", "garten", "schule", "arbeit", "sozial", "amt", "jugend"]
    )

    assert splitter.parts("schuldenberatung") == (stem("schulden"), stem("beratung"))
    assert stem("beratung") in splitter.parts("schuldenberatungsstelle")
    assert splitter.parts("schulsozialarbeit")[:2] == (stem("schule"), stem("sozialarbeit"))
    assert splitter.parts("jugendamt") == ("jugend", "amt")
    assert splitter.parts("krankenhaus") == ()
    assert splitter.parts("kinder") == ()


def test_a_word_that_ends_in_a_later_one_is_completed() -> None:
    splitter = Splitter(["familie", "leben", "beratung", "ehe", "erziehung"])
    found = completed("Erziehungs-, Familien- und Lebensberatung Musterstadt", splitter)

    assert [token.surface for token in found] == ["Erziehungsberatung", "Familienberatung"]


def test_hyphens_and_numbers_join() -> None:
    assert "mutterkindkur" in [token.word for token in tokens("Mutter-Kind-Kur")]
    assert "116117" in [token.word for token in tokens("Rufen Sie 116 117 an")]
    assert "die" not in [token.word for token in tokens("die Hilfe")]


def test_synonyms_lead_both_ways_everyday_words_one_way() -> None:
    entry = SearchWords.model_validate(
        {"id": "a", "words": ["Bürgergeld", "Jobcenter"], "everyday": ["Hartz 4"], "translations": {"en": ["welfare"]}}
    )
    known = synonyms([entry], STOP_WORDS)

    assert dict(known.met({"burgergeld": 2.0})) == {0: 2.0}
    assert dict(known.met({"hartz4": 2.0})) == {}
    assert {"burgergeld", "jobcent", "hartz4", "hartz", "welfar"} <= known.sources.keys()
    assert "4" not in known.sources
    assert known.vias["hartz4"] == "Bürgergeld"


def test_every_term_is_found_in_the_file_its_letters_name() -> None:
    entries = {f"kind{n:03}": ["x" * 40] for n in range(200)} | {"drk": ["y"], "ab": ["z"]}
    divided = divided_heads(dict.fromkeys(entries, 50))
    files = term_files(entries, set(divided))

    assert divided[:2] == ["kin", "kind"]
    for term, entry in entries.items():
        assert files[file_number(head_of(term, set(divided)), len(files))][term] == entry


def test_a_divided_beginning_leads_to_the_best_documents_while_it_is_typed() -> None:
    terms = {
        "kindergart": WeightedTerm({1: 8, 2: 9}, 2, ("Kindergarten",), ""),
        "kindergeld": WeightedTerm({2: 4, 3: 12, 4: 1}, 3, ("Kindergeld",), ""),
    }

    assert completions(terms, ["kin", "kind"]) == {head: {3: 12, 2: 9, 1: 8} for head in ("kin", "kind")}


def test_short_words_have_no_typos() -> None:
    assert typo_keys("drk") == ()
    assert typo_keys("hebamme") == ("mme", "heme")


def test_levels_grow_with_the_weight() -> None:
    assert [level(tf) for tf in (0.01, 0.5, 1.4, 5, 1000)] == [1, 2, 5, 9, 15]


def test_who_says_a_word_itself_stands_before_who_only_means_it() -> None:
    says, means = (
        factories.offer(id=name.lower(), name=name, summary="Für Sie.", search_words=[])
        for name in ("Abzahlen", "Schulden")
    )
    groups = [SearchWords.model_validate({"id": "g", "words": ["Schulden", "Abzahlen"]})]
    plan = plan_of(factories.index(says, means))
    terms = weigh(plan.documents, synonyms(groups, STOP_WORDS), ())
    one, other = (terms[stem(word)] for word in ("abzahlen", "schulden"))
    assert one.levels[0] > one.levels[1] > 0
    assert other.levels[1] > other.levels[0] > 0
    assert (one.said, other.said) == (1, 1), "the others do not make a word common"


def test_what_all_people_say_tells_little_even_where_it_stands_once() -> None:
    plan = plan_of(factories.index(factories.offer(name="Sehen und Hebamme")))
    rare, usual = (
        weigh(plan.documents * 100, synonyms((), STOP_WORDS), ()),
        weigh(plan.documents * 100, synonyms((), STOP_WORDS), ["sehen"]),
    )
    assert usual["seh"].said >= rare["seh"].said
    assert usual["hebamm"].said == rare["hebamm"].said


def test_a_word_of_another_language_is_as_common_as_the_german_one_and_part_of_an_expression_commoner() -> None:
    groups = [{"id": "g", "words": ["Hebamme"], "everyday": ["sage femme"], "translations": {"en": ["midwife"]}}]
    known = synonyms(map(SearchWords.model_validate, groups), STOP_WORDS)
    one, *others = plan_of(factories.index(factories.offer(name="Hebamme"))).documents
    documents = [one, *others[-1:] * 99]
    rare, usual = weigh(documents, known, ()), weigh(documents, known, ["hebamme"])
    assert (rare["midwif"].said, usual["midwif"].said) == (1, 30)
    assert (rare["femm"].said, rare["sagefemm"].said) == (10, 1)


def test_real_words_are_marked_where_a_slip_would_be_looked_up() -> None:
    terms = {"ruck": WeightedTerm({1: 8}, 1, ("Rücken",), "")}
    (file,) = word_files(terms, ["gucken", "rucken", "weg"])
    assert file["guen"] == "!gucken"
    assert not any("!rucken" in words or "weg" in words for words in file.values()), "known or too short for a slip"


def test_only_short_nouns_end_the_compounds_of_others() -> None:
    written = {
        "kurs": "Kurs",
        "hilft": "hilft",
        "hilfefurall": "Hilfe für alle",
        "beratungsgesprach": "Beratungsgespräch",
    }
    terms = {name: WeightedTerm({1: 8}, 1, (surface,), "") for name, surface in written.items()}
    assert ends(terms) == "kurs"


def test_an_offer_is_found_by_everyday_words_place_and_synonym() -> None:
    files = {asset.path: asset for asset in searched(factories.index())}
    manifest = json.loads(files["suche/index/manifest.json"].data)
    terms: dict[str, list[str]] = {}
    for number in range(manifest["terms"]):
        terms |= json.loads(files[f"suche/index/t/{number}.json"].data)
    cafe = 0

    assert manifest["kinds"][0][:2] == ["offer", 1]
    for word in ("Elterncafé", "Krabbelgruppe", "Familientreff", "Eltern", "playgroup"):
        term = stem(words(word)[0])
        assert cafe in unpacked(terms[term][1])[1], word
    assert unpacked(terms[stem("musterstadt")][2])[1][cafe] == 3
    assert all(isinstance(file, Asset) for file in files.values())


def test_an_offer_is_found_by_its_main_topic_before_those_that_only_touch_it() -> None:
    topics = [Topic.model_validate({"id": i, "name": name}) for i, name in (("geld", "Geld"), ("wohnen", "Wohnen"))]
    offers = [
        factories.offer(id="anker", name="Anker", topics=["geld", "wohnen"]),
        factories.offer(id="lotse", name="Lotse", topics=["wohnen", "geld"]),
    ]
    files = {asset.path: asset for asset in searched(factories.index(*offers, topics=factories.by_id(*topics)))}
    terms: dict[str, list[str]] = {}
    for number in range(json.loads(files["suche/index/manifest.json"].data)["terms"]):
        terms |= json.loads(files[f"suche/index/t/{number}.json"].data)
    levels = {word: unpacked(terms[stem(word)][1])[1] for word in ("anker", "lotse", "geld", "wohnen")}
    (anker,), (lotse,) = levels["anker"], levels["lotse"]
    assert levels["geld"][anker] > levels["geld"][lotse]
    assert levels["wohnen"][lotse] > levels["wohnen"][anker]


def test_the_same_content_gives_the_same_index() -> None:
    assert searched(factories.index()) == searched(factories.index())


def test_words_that_come_with_the_program_are_sound() -> None:
    entries = base_words()
    ids = [entry.id for entry in entries]

    assert len(ids) == len(set(ids)) > 100
    assert all(words(text) for entry in entries for text in (*entry.words, *entry.everyday))
    assert {"en", "uk", "ru", "ar"} <= {language for entry in entries for language in entry.translations}


def test_no_foreign_word_is_read_as_a_german_one() -> None:
    """The English `rent` has the stem of the German „Rente“, and led everybody who asked for a pension to Wohngeld."""
    groups = base_words()
    german = {
        stem(words(word)[0]): group.id
        for group in groups
        for word in (*group.words, *group.everyday)
        if len(words(word)) == 1
    }
    wrong = [
        (group.id, word, german[stem(words(word)[0])])
        for group in groups
        for foreign in group.translations.values()
        for word in foreign
        if len(words(word)) == 1 and german.get(stem(words(word)[0]), group.id) != group.id
    ]

    assert not wrong


def test_what_is_known_in_one_foreign_language_is_known_in_all() -> None:
    """Questions in Russian and Arabic missed where only English words had been thought of."""
    lacking = [
        group.id for group in base_words() if group.translations and set(group.translations) != {"en", "uk", "ru", "ar"}
    ]

    assert not lacking


def test_words_of_an_emergency_lead_to_the_emergency_page_alone() -> None:
    """„Notfall“ and „Notruf“ stand in the notes of many offers: who types „Herzinfarkt“ must not get those first."""
    group = next(group for group in base_words() if group.id == "notfall")

    assert group.words == ("Notfall-Nummern",)
    assert {"Notarzt", "Unfall", "Herzinfarkt", "Schlaganfall"} <= set(group.everyday)


def test_a_name_of_several_words_is_known_as_a_whole() -> None:
    """„Bad“ is no wish, and what only names a neighbour („bei …“) is not at that neighbour's place."""
    names = ("Bad Musterquell", "Neudorf (bei Musterstadt)", "Neustadt an der Muster", "Muster-Eichdorf")
    of = factories.ags("testwalde")
    places = place_terms(factories.index(places=tuple(Place(name=name, municipality=of) for name in names)), STOP_WORDS)
    found = long_names(places, STOP_WORDS)

    assert found[stem("musterquell")] == ("bad musterquell",)
    assert found[stem("neudorf")] == ("neudorf musterstadt",)
    assert found[stem("neustadt")] == ("neustadt muster",)
    assert stem("musterstadt") not in found
    assert list(places[stem("musterstadt")].items()) == [("musterstadt", {"Musterstadt"}), ("testwalde", set())]


def test_doubt_and_end_stand_in_the_manifest() -> None:
    """The order of results needs them before any result is read."""
    doubtful = factories.offer(id="aaa", name="Aaa", unverified=["status"])
    index = factories.index(doubtful, factories.offer(visible_until="2026-12-05"))
    manifest = json.loads({asset.path: asset for asset in searched(index)}["suche/index/manifest.json"].data)
    number = {document.id: n for n, document in enumerate(plan_of(index).documents)}

    assert manifest["doubtful"] == [number["aaa"]]
    assert manifest["ends"] == [[number["elterncafe"], "2026-12-05"]]


def test_a_name_of_a_place_speaks_most_of_what_is_there_less_of_next_door_least_of_what_only_serves_it() -> None:
    """The search of the pages takes these very numbers (`PLACE` in search/ranking.js, docs/formats.md)."""
    phone = factories.offer(id="dient", address=None, delivery=["phone"], service_area=["probendorf"])
    there = factories.offer(id="da", address={"address_1": "Weg 1", "postal_code": "01991", "city": "Kleindorf"})
    near = factories.offer(id="nebenan", address={"address_1": "Weg 1", "postal_code": "01991", "city": "Probendorf"})
    index = factories.index(phone, there, near)
    found = plan_of(index).documents
    levels = place_levels(found, place_terms(index, STOP_WORDS))[stem("kleindorf")]
    assert {found[number].id: int(level) for number, level in levels.items() if found[number].kind.name == "offer"} == {
        "da": 3,
        "nebenan": 2,
        "dient": 1,
    }
